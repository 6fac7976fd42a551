"""Why a logo cannot be used."""


class Unusable(ValueError):
    """A logo file cannot be used; the message goes on from its name: ``has 1 byte too many``."""
