"""What a command says when it cannot go on."""


class CommandError(Exception):
    """A command cannot do its work; the message is for who typed it."""
