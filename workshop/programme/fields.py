"""Reading one field of a programme: its type, its limits, and a sentence where it is wrong."""

from collections.abc import Mapping, Sequence
from typing import Any

from workshop.kinds.check import is_whole
from workshop.same import clean
from workshop.text import Invalid

LONGEST_NAME_SHOWN = 40


def members(raw: Any, where: str) -> Mapping[str, Any]:
    """``raw`` as an object with named fields, or ``Invalid``."""
    if not isinstance(raw, Mapping):
        raise Invalid("This must be an object with named fields.", where=where)
    return raw


def known_only(given: Mapping[str, Any], names: Sequence[str]) -> None:
    """Raises ``Invalid`` for the first field that is not one of ``names``."""
    for name in given:
        if name not in names:
            shown = str(name)[:LONGEST_NAME_SHOWN]
            raise Invalid("There is no field called “{name}” here.", name=shown, where=shown)


def listed(raw: Any, where: str, *, most: int) -> list[Any]:
    """``raw`` as a list of at most ``most``, or ``Invalid``."""
    if not isinstance(raw, list):
        raise Invalid("This must be a list.", where=where)
    if len(raw) > most:
        raise Invalid("This list is too long: at most {most}.", where=where, most=most)
    return raw


def text(given: Mapping[str, Any], name: str, *, longest: int, lines: bool = False) -> str:
    """The text in field ``name``; ``""`` where it is left out or empty."""
    raw = given.get(name, "")
    return "" if raw == "" else clean(raw, longest=longest, where=name, lines=lines)


def one_of(raw: Any, allowed: Sequence[str], where: str) -> str:
    """``raw`` if it is one of ``allowed``, or ``Invalid``."""
    if not isinstance(raw, str) or raw not in allowed:
        raise Invalid("This must be one of: {allowed}.", where=where, allowed=", ".join(allowed))
    return raw


def whole(raw: Any, low: int, high: int, where: str) -> int:
    """``raw`` if it is a whole number from ``low`` to ``high``, or ``Invalid``."""
    if not is_whole(raw, low, high):
        raise Invalid(
            "This must be a whole number from {low} to {high}.", where=where, low=low, high=high
        )
    return raw
