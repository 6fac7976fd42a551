"""A result of answers that nobody has given: how a step will look afterwards, before the day."""

from collections import Counter
from collections.abc import Mapping
from random import Random
from typing import Any, NamedTuple

from workshop.kinds.contract import Kind
from workshop.kinds.shape import Shape

PEOPLE = 12


class Rehearsed(NamedTuple):
    """``results`` as the kind gives them, and how many answers were made up for them."""

    answers: int
    results: dict[str, Any]


def rehearsed(kind: Kind, shape: Shape) -> Rehearsed:
    """What a dozen people's believable answers come to, or each group's, or the room's one.

    The same for the same shape.
    """
    groups: Mapping[str, list[str | None]] = {"group": [*shape.groups], "room": [None]}
    answering = groups.get(shape.round, [None] * PEOPLE)
    tally: Counter[str] = Counter()
    notes: list[Mapping[str, Any]] = []
    for number, group in enumerate(answering):
        answer = kind.answer(shape, kind.example(shape, Random(number)))
        tally.update(kind.numbers(shape, answer, group))
        tally["answers"] += 1
        notes += kind.notes(shape, answer).values()
    return Rehearsed(len(answering), kind.results(shape, dict(tally), notes))
