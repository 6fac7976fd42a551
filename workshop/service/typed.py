"""What people type of a room before they are in it: its code."""

LONGEST_CODE = 12


def digits_of(typed: object) -> str | None:
    """A room's code as people type it, with or without spaces; None where it cannot be one.

    >>> digits_of(" 482 736")
    '482736'
    """
    digits = "".join(str(typed).split()) if isinstance(typed, str | int) else ""
    fits = digits.isascii() and digits.isdigit() and len(digits) <= LONGEST_CODE
    return digits if fits else None
