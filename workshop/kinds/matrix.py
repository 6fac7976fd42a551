"""Placing items in a field of two axes, each from 0 to 100.

An answer adds ``x:<item>:<place>`` and ``y:<item>:<place>`` for every item it places. Of items
merged into one, the place of the first of them counts.
"""

from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

from workshop.kinds import check, figures, matrix_form, matrix_parts
from workshop.kinds.contract import Answer, Notes, Numbers, Row
from workshop.kinds.shape import Shape
from workshop.text import Invalid

name = "matrix"
title = "Matrix"
list_name: str | None = "items"
by = frozenset({"person", "group", "room"})
results_default = "live"
least_answers = 0
takes: tuple[str, ...] = ("first", "corner")
takes_named: tuple[str, ...] = ("corner",)
rows_of_persons = True
form = matrix_form.FORM
parts = matrix_parts.parts
compose = matrix_parts.compose
combine = matrix_parts.combine

CORNERS = ("low_low", "low_high", "high_low", "high_high")
_AXES = ("x", "y")
_MOST_ITEMS = 30
_FAR = 100
_MIDDLE = 50


def settings(raw: Mapping[str, Any]) -> dict[str, Any]:
    """``items``, the axes ``x`` and ``y``, and what the ``corners`` are called, x first."""
    given = check.settings(raw, ("items", *_AXES, "corners"))
    texts = check.required(given, "items")
    return {
        "items": items(given, texts) if texts != [] else [],
        **{axis: _labels(given, axis, ("name", "low", "high")) for axis in _AXES},
        "corners": _labels(given, "corners", CORNERS),
    }


def _labels(given: Mapping[str, Any], where: str, names: Sequence[str]) -> dict[str, str]:
    """An object of short texts, each empty where it is left out."""
    try:
        labels = check.settings(given.get(where, {}), names)
        return {name: check.label(labels, name) for name in names}
    except Invalid as wrong:
        raise wrong.inside(where) from None


def items(settings: Mapping[str, Any], texts: Sequence[str]) -> list[str]:
    """1 to 30 different texts."""
    return check.texts(texts, where="items", least=1, most=_MOST_ITEMS, longest=check.ITEM_LONGEST)


def answer(shape: Shape, raw: Any) -> Answer:
    """``{"places": {item: [x, y]}}`` with at least one item placed."""
    placed = draft(shape, raw)
    if not placed["places"]:
        raise Invalid("Place at least one of them.", where="places")
    return placed


def draft(shape: Shape, raw: Any) -> Answer:
    """The same form, perhaps with nothing placed."""
    given = check.answer(raw, ("places",)).get("places", {})
    places = {}
    for item, place in check.by_item(shape, given, "places"):
        if not isinstance(place, list | tuple) or len(place) != len(_AXES):
            raise check.unreadable("places")
        if not all(check.is_whole(value, 0, _FAR) for value in place):
            raise Invalid(
                "Place “{item}” by two whole numbers from 0 to {far}.",
                where="places",
                item=item.text,
                far=_FAR,
            )
        places[item.text] = list(place)
    return {"places": places}


def numbers(shape: Shape, answer: Answer, group: str | None) -> Numbers:
    """The counters named at the top of this module, each with 1."""
    counters = [
        f"{axis}:{line}:{value}"
        for line, place in matrix_parts.placed(shape, answer, seen_only=True).items()
        for axis, value in zip(_AXES, place, strict=True)
    ]
    return dict.fromkeys(counters, 1)


def notes(shape: Shape, answer: Answer) -> Notes:
    """None."""
    return {}


def results(
    shape: Shape, tally: Mapping[str, int], notes: Sequence[Mapping[str, Any]]
) -> dict[str, Any]:
    """``{"items": [...]}`` in the settings' order, as the contract names the figures.

    ``corner`` is one of ``CORNERS``; the middle itself is high. An item placed by fewer than
    ``shape.least`` has nothing but ``answers``.
    """
    if tally.get("answers", 0) < shape.least:
        tally = {}
    counted = {axis: figures.by_item(tally, axis) for axis in _AXES}
    return {"items": [_line(shape, item.id, item.text, counted) for item in shape.shown]}


def _line(
    shape: Shape, line: str, text: str, counted: Mapping[str, Mapping[str, Mapping[int, int]]]
) -> dict[str, Any]:
    across, up = (counted[axis].get(line, {}) for axis in _AXES)
    answers = sum(across.values())
    if answers < shape.least:
        across, up = {}, {}
    x, y = figures.mean(across), figures.mean(up)
    return {
        "item": text,
        "x": x,
        "y": y,
        "spread_x": figures.spread(across),
        "spread_y": figures.spread(up),
        "quartiles_x": figures.quartiles(across),
        "quartiles_y": figures.quartiles(up),
        "answers": answers,
        "corner": None if x is None or y is None else f"{_end(x)}_{_end(y)}",
    }


def _end(value: float) -> str:
    return "high" if value >= _MIDDLE else "low"


def take(results: Mapping[str, Any], how: str) -> list[str]:
    """``first``: all items, nearest to the high ends of both axes first; unplaced ones last.

    ``corner:high_high``: those whose mean lies in one corner, x first, in the same order.
    """
    how, _, corner = how.partition(":")
    lines = [line for line in results["items"] if how != "corner" or line["corner"] == corner]
    far = [(line["item"], (line["x"] or 0) + (line["y"] or 0)) for line in lines]
    return [item for item, _ in sorted(far, key=lambda line: -line[1])]


def behind(results: Mapping[str, Any]) -> dict[str, int]:
    """How many answers placed each item."""
    return {line["item"]: line["answers"] for line in results["items"]}


def header(shape: Shape, answers: Sequence[Answer]) -> list[str]:
    """Two columns for each item."""
    return [f"{item.text} {axis}" for item in shape.items for axis in _AXES]


def rows(shape: Shape, answer: Answer) -> list[Row]:
    """One row of places, empty for items that were not placed.

    Empty as a whole where ``shape.least`` asks for more than one answer: a single row cannot know
    how many others have placed the same item.
    """
    placed = {} if shape.least > 1 else answer["places"]
    return [[value for item in shape.items for value in placed.get(item.text, (None, None))]]


def table(shape: Shape, results: Mapping[str, Any] | None) -> tuple[list[str], list[Row]]:
    """One row for each item."""
    figures_of = ["x", "y", "spread_x", "spread_y"]
    quarters = [f"{quarter} {axis}" for axis in _AXES for quarter in ("q1", "median", "q3")]
    columns = ["item", *figures_of, *quarters, "answers", "corner"]
    lines = results["items"] if results else []
    return columns, [
        [
            line["item"],
            *(line[figure] for figure in figures_of),
            *(line["quartiles_x"] or (None, None, None)),
            *(line["quartiles_y"] or (None, None, None)),
            line["answers"],
            line["corner"],
        ]
        for line in lines
    ]


def example(shape: Shape, random: Random) -> Answer:
    """Most items placed, each item round a place of its own."""
    texts = [item.text for item in shape.items]
    placed = [text for text in texts if random.random() < 0.9] or texts[:1]
    usual = {text: Random(text) for text in placed}
    return {
        "places": {
            text: [_near(usual[text].uniform(15, 85), random) for _axis in _AXES] for text in placed
        }
    }


def _near(middle: float, random: Random) -> int:
    return min(_FAR, max(0, round(random.gauss(middle, 12))))
