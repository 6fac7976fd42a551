"""Checks that kinds share: each gives back a clean value or raises ``Invalid`` with a sentence."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeGuard

from workshop.kinds.shape import Item, Shape
from workshop.same import clean, fold
from workshop.text import Invalid

ITEM_LONGEST = 200
LABEL_LONGEST = 60
_QUOTE_LONGEST = 60


def settings(raw: Any, names: Sequence[str]) -> Mapping[str, Any]:
    """``raw`` when it is an object with no other names than ``names``."""
    if not isinstance(raw, Mapping):
        raise Invalid("Settings must be an object with a name for each value.")
    for name in raw:
        if name not in names:
            raise Invalid(
                "There is no setting called “{name}”.", where=quote(name), name=quote(name)
            )
    return raw


def required(given: Mapping[str, Any], name: str) -> Any:
    """The list that a step cannot do without, unchecked."""
    if name not in given:
        raise Invalid("This list is missing.", where=name)
    return given[name]


def texts(values: Any, *, where: str, least: int, most: int, longest: int) -> list[str]:
    """``values`` as ``least`` to ``most`` clean texts, all different."""
    if not isinstance(values, list | tuple):
        raise Invalid("This must be a list of texts.", where=where)
    if len(values) < least:
        raise Invalid(
            "List at least {count} item.",
            plural="List at least {count} items.",
            where=where,
            count=least,
        )
    if len(values) > most:
        raise Invalid(
            "List at most {count} item.",
            plural="List at most {count} items.",
            where=where,
            count=most,
        )
    found: dict[str, str] = {}
    for index, value in enumerate(values):
        place = f"{where}[{index}]"
        text = clean(value, longest=longest, where=place)
        if fold(text) in found:
            raise Invalid("“{text}” is listed twice.", where=place, text=quote(text))
        found[fold(text)] = text
    return list(found.values())


def is_whole(value: Any, low: int, high: int) -> TypeGuard[int]:
    """Whether ``value`` is a JSON integer from ``low`` to ``high``; true, 1.0 and "1" are not."""
    return isinstance(value, int) and not isinstance(value, bool) and low <= value <= high


def whole(given: Mapping[str, Any], name: str, default: int, low: int, high: int) -> int:
    """The setting ``name`` as a whole number from ``low`` to ``high``."""
    value = given.get(name, default)
    if not is_whole(value, low, high):
        raise Invalid(
            "This must be a whole number from {low} to {high}.", where=name, low=low, high=high
        )
    return value


def switch(given: Mapping[str, Any], name: str, default: bool) -> bool:
    """The setting ``name`` as true or false."""
    value = given.get(name, default)
    if not isinstance(value, bool):
        raise Invalid("This must be true or false.", where=name)
    return value


def label(given: Mapping[str, Any], name: str) -> str:
    """The setting ``name`` as a short text, empty where it is left out."""
    value = given.get(name, "")
    return "" if value == "" else clean(value, longest=LABEL_LONGEST, where=name)


def answer(raw: Any, names: Sequence[str]) -> Mapping[str, Any]:
    """``raw`` when it is an object with no other names than ``names``."""
    given = mapping(raw)
    for name in given:
        if name not in names:
            raise Invalid("This answer holds something unknown: “{name}”.", name=quote(name))
    return given


def mapping(value: Any, where: str = "") -> Mapping[str, Any]:
    """``value`` when it is an object."""
    # A plain dict, which is what comes over the wire, is told sooner than another mapping.
    if not isinstance(value, (dict, Mapping)):
        raise unreadable(where)
    return value


def unreadable(where: str = "") -> Invalid:
    """The complaint about an answer that no page of ours would send."""
    return Invalid("This answer is not in a form that can be read.", where=where)


def item(shape: Shape, text: Any) -> Item:
    """The frozen item that ``text`` names."""
    if isinstance(text, str) and (written := shape.as_written.get(text)):
        return written
    wanted = clean(text, longest=ITEM_LONGEST)
    found = shape.find(wanted)
    if found is None:
        raise Invalid("“{text}” is not among those to choose from.", text=quote(wanted))
    return found


def by_item(shape: Shape, values: Any, where: str) -> list[tuple[Item, Any]]:
    """An object's values, each with the item that its name stands for; no item twice."""
    found: dict[str, tuple[Item, Any]] = {}
    for text, value in mapping(values, where).items():
        named = item(shape, text)
        if named.id in found:
            raise twice(named.text)
        found[named.id] = (named, value)
    return list(found.values())


def twice(text: str) -> Invalid:
    """The complaint about an answer that names the same thing two times."""
    return Invalid("“{text}” stands in the answer twice.", text=quote(text))


def quote(text: Any) -> str:
    """What somebody sent, short and printable, to stand in a sentence."""
    if not isinstance(text, str):
        return "?"
    letters = "".join(letter for letter in text[: 2 * _QUOTE_LONGEST] if letter.isprintable())
    return letters if len(letters) <= _QUOTE_LONGEST else letters[:_QUOTE_LONGEST] + "…"
