"""A step's answers and its results as CSV, with nothing in them that leads back to a person."""

from collections.abc import Mapping, Sequence
from random import Random, SystemRandom
from typing import Any, NamedTuple

from workshop.export.csv import Style, write
from workshop.kinds.abilities import OwnTexts, RowsTogether
from workshop.kinds.contract import Answer, Kind, Row
from workshop.kinds.publication import named_groups
from workshop.kinds.shape import Shape

# The contract's least number of answers in a group that a person's round may name.
_FEWEST_IN_GROUP = 3
_NUMBERS = range(1_000_000, 10_000_000)


class Answered(NamedTuple):
    """One stored answer and the text of the group it belongs to, None where it has none."""

    group: str | None
    answer: Answer


def answers_csv(
    kind: Kind,
    shape: Shape,
    answered: Sequence[Answered],
    results: Mapping[str, Any] | None,
    style: Style,
    random: Random | None = None,
) -> bytes:
    """``answers.csv`` of a step's round: one line for each answer, in an order drawn anew.

    ``answered`` and ``results`` are what may be published now (nothing, and None, where nothing
    may). A kind without rows of persons gives the table of its results instead. ``answer`` is a
    number drawn for this file alone; ``group`` is empty where naming it would tell too much.
    """
    if not kind.rows_of_persons:
        return results_csv(kind, shape, results, style)
    random = random or SystemRandom()
    if len(answered) < shape.least:
        answered = []
    fewest = max(shape.least, _FEWEST_IN_GROUP if shape.round == "person" else 1)
    named = named_groups((group for group, _ in answered), fewest=fewest, least=shape.least)
    header = ["answer", "group", *kind.header(shape, [answer for _, answer in answered])]
    numbers = random.sample(_NUMBERS, len(answered))
    lines: list[Row] = []
    shuffled = random.sample(answered, len(answered))
    rows = _rows(kind, shape, [_told(kind, shape, answer) for _, answer in shuffled])
    for number, (group, _), own in zip(numbers, shuffled, rows, strict=True):
        shown = group if group in named else None
        lines += [[number, shown, *row] for row in own]
    return write(header, lines, style)


def _told(kind: Kind, shape: Shape, answer: Answer) -> Answer:
    """The answer without what is held back of its own texts."""
    return kind.told(shape, answer) if isinstance(kind, OwnTexts) else answer


def _rows(kind: Kind, shape: Shape, answers: Sequence[Answer]) -> list[list[Row]]:
    if isinstance(kind, RowsTogether):
        return kind.rows_together(shape, answers)
    return [kind.rows(shape, answer) for answer in answers]


def results_csv(kind: Kind, shape: Shape, results: Mapping[str, Any] | None, style: Style) -> bytes:
    """The results as one table; only its header where nothing may be published."""
    return write(*kind.table(shape, results), style)
