"""What is right, bent a little in every place: the nearest wrong things that can be sent."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from tests.kinds.cases import DEEP, ENDLESS, HUGE, NOT_A_NUMBER

MANY = 10_000

# Each replaces something that was right. Only what JSON can hold can be sent.
STRANGE: dict[str, Any] = {
    "nothing": None,
    "a truth": True,
    "a negative": -1,
    "a huge whole number": 10**30,
    "a part": 0.5,
    "no text": "",
    "a number as text": "60",
    "a long text": "å" * 100_000,
    "control characters": "mot\0\a\x1b[31m",
    "right to left": "\u202emot\u202c\u2066",
    "only invisible": "\u200b\u200e\ufeff",
    "half a letter": "\ud800",
    "emoji": "👩🏽‍🚒🇳🇴",
    "an empty list": [],
    "an empty object": {},
    "a list in a list": [["mot"]],
    "an object with odd names": {"__proto__": 1, "constructor": {"a": [{}]}},
    "deep": DEEP,
    "ten thousand texts": [f"ord {place}" for place in range(MANY)],
    "ten thousand names": {f"ord {place}": place for place in range(MANY)},
    "not a number": NOT_A_NUMBER,
    "endless": ENDLESS,
    "longer than any number": HUGE,
}
SENDABLE = {
    name: value
    for name, value in STRANGE.items()
    if name not in ("half a letter", "deep", "not a number", "endless", "longer than any number")
}

Path = tuple[Any, ...]


def places(right: Any, path: Path = ()) -> Iterator[Path]:
    """Every place in something, itself first; of a list the first two only."""
    yield path
    parts: Any = ()
    if isinstance(right, dict):
        parts = list(right.items())[:4]
    elif isinstance(right, list):
        parts = list(enumerate(right))[:2]
    for name, part in parts:
        yield from places(part, (*path, name))


def bent(right: Any, strange: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """A name and a whole for each way to bend it: replaced, left out, added to, said twice."""
    for path in places(right):
        where = "/".join(map(str, path)) or "all"
        for name, value in strange.items():
            yield f"{where} is {name}", _with(right, path, value)
        part = _at(right, path)
        if isinstance(part, dict):
            yield f"{where} has more", _with(right, path, {**part, "extra": 1})
            for left_out in part:
                rest = {key: each for key, each in part.items() if key != left_out}
                yield f"{where} lacks {left_out}", _with(right, path, rest)
        if isinstance(part, list) and part:
            yield f"{where} says itself twice", _with(right, path, [*part, *deepcopy(part)])
            yield f"{where} is far too long", _with(right, path, part * MANY)


def _at(whole: Any, path: Path) -> Any:
    for name in path:
        whole = whole[name]
    return whole


def _with(whole: Any, path: Path, value: Any) -> Any:
    if not path:
        return value
    copy = deepcopy(whole)
    _at(copy, path[:-1])[path[-1]] = value
    return copy
