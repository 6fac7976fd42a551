"""How much is tried: what fits in a short run, or with ``WORKSHOP_THOROUGH=1`` all of it."""

import os

THOROUGH = os.environ.get("WORKSHOP_THOROUGH") == "1"
_PART = 4


def examples(most: int) -> int:
    """How many random examples a property is held to, of ``most``."""
    return most if THOROUGH else max(1, most // _PART)
