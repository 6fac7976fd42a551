"""What the tests of kinds share: shapes, sums, and values that nobody should send."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from workshop.kinds import KINDS, UNANSWERED
from workshop.kinds.contract import Answer, Kind
from workshop.kinds.shape import Item, Shape
from workshop.same import fold

Given = tuple[str | None, Answer]

# The kinds that people answer.
ANSWERED = {name: kind for name, kind in KINDS.items() if name not in UNANSWERED}

NOT_A_NUMBER = float("nan")
ENDLESS = float("inf")
HUGE = 10**4000
DEEP: Any = "bottom"
for _ in range(500):
    DEEP = [DEEP]
ODD_VALUES: list[Any] = [
    None,
    True,
    -1,
    0.5,
    60.0,
    NOT_A_NUMBER,
    ENDLESS,
    HUGE,
    "60",
    "",
    [],
    {},
    DEEP,
    {"a": {"b": {"c": [{}]}}},
    b"bytes",
]
ODD_TEXTS: list[Any] = [
    "",
    "  \n ",
    "\u200e\u202e",
    "null\0byte",
    "bell\a",
    "\ud800",
    "x" * 10_000,
    None,
    7,
    True,
    NOT_A_NUMBER,
    ["tillit"],
    {"text": "tillit"},
    DEEP,
]


def brief(value: Any) -> str:
    """A short name for a case."""
    return ascii(value)[:40]


def shape_of(
    kind: Kind,
    raw: Mapping[str, Any],
    *,
    merged: Mapping[str, Sequence[str]] | None = None,
    hidden: Iterable[str] = (),
    **more: Any,
) -> Shape:
    """The shape of a step with these settings; ``merged`` and ``hidden`` by plain text."""
    settings = kind.settings(raw)
    texts = settings[kind.list_name] if kind.list_name else []
    return Shape(
        settings=settings,
        items=tuple(Item(f"i{place}", text) for place, text in enumerate(texts)),
        merged={into: tuple(map(fold, whats)) for into, whats in (merged or {}).items()},
        hidden=frozenset(map(fold, hidden)),
        **more,
    )


def summed(kind: Kind, shape: Shape, given: Iterable[Given]) -> dict[str, int]:
    """The tally rebuilt: the sum over the answers, as the store keeps it."""
    tally: Counter[str] = Counter()
    for group, answer in given:
        tally.update(kind.numbers(shape, answer, group))
        tally["answers"] += 1
    return dict(tally)


def results(
    kind: Kind, shape: Shape, answers: Iterable[Answer], groups: Sequence[str | None] = ()
) -> dict[str, Any]:
    """The results of these answers, each as its client sends it, perhaps from a group."""
    valid = [kind.answer(shape, answer) for answer in answers]
    given = list(zip(groups or [None] * len(valid), valid, strict=True))
    notes = [note for answer in valid for note in kind.notes(shape, answer).values()]
    return kind.results(shape, summed(kind, shape, given), notes)


def in_any_order(found: Any) -> Any:
    """``found`` with all that has an id in one order: such things stand in the order they came."""
    if isinstance(found, dict):
        return {name: in_any_order(inside) for name, inside in found.items()}
    if isinstance(found, list):
        inside = [in_any_order(each) for each in found]
        if inside and all(isinstance(each, dict) and "id" in each for each in inside):
            inside.sort(key=lambda each: str(each["id"]))
        return inside
    return found
