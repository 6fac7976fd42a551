"""Sharing a budget of points between items by importance.

An answer adds ``gave:<item>:<points>`` for every item it gave anything. Those who gave an item
nothing follow from the number of answers. Merged items add up within each answer.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

from workshop.kinds import check, figures, points_form, whole
from workshop.kinds.contract import WHOLE, Answer, Notes, Numbers, Part, Row
from workshop.kinds.shape import Shape
from workshop.text import Invalid

name = "points"
title = "Share points"
list_name: str | None = "items"
by = frozenset({"person", "group", "room"})
results_default = "live"
least_answers = 0
takes: tuple[str, ...] = ("first",)
rows_of_persons = True
form = points_form.FORM
compose = whole.compose

_LEAST_ITEMS, _MOST_ITEMS = 2, 30
_MOST_POINTS = 10_000


def settings(raw: Mapping[str, Any]) -> dict[str, Any]:
    """``items`` and ``budget``, 100 where it is left out."""
    given = check.settings(raw, ("items", "budget"))
    texts = check.required(given, "items")
    return {
        "items": items(given, texts) if texts != [] else [],
        "budget": check.whole(given, "budget", 100, 1, _MOST_POINTS),
    }


def items(settings: Mapping[str, Any], texts: Sequence[str]) -> list[str]:
    """2 to 30 different texts."""
    return check.texts(
        texts,
        where="items",
        least=_LEAST_ITEMS,
        most=_MOST_ITEMS,
        longest=check.ITEM_LONGEST,
    )


def answer(shape: Shape, raw: Any) -> Answer:
    """``{"points": {item: whole number}}`` that sums to exactly the budget."""
    shared = draft(shape, raw)
    left = shape.settings["budget"] - sum(shared["points"].values())
    if left > 0:
        raise Invalid(
            "You have {count} point left.", plural="You have {count} points left.", count=left
        )
    if left < 0:
        raise Invalid(
            "You have given {count} point too many.",
            plural="You have given {count} points too many.",
            count=-left,
        )
    return shared


def draft(shape: Shape, raw: Any) -> Answer:
    """The same form, not yet summing to anything."""
    budget = shape.settings["budget"]
    given = check.answer(raw, ("points",))
    shared = {}
    for item, points in check.by_item(shape, given.get("points"), "points"):
        if not check.is_whole(points, 0, budget):
            raise Invalid(
                "Give “{item}” a whole number of points from 0 to {budget}.",
                where="points",
                item=item.text,
                budget=budget,
            )
        shared[item.text] = points
    return {"points": shared}


def numbers(shape: Shape, answer: Answer, group: str | None) -> Numbers:
    """``gave:<id>:<points>`` for every item with more than 0."""
    gave: Counter[str] = Counter()
    for text, points in answer["points"].items():
        if points and not shape.is_hidden(text):
            gave[shape.id(text)] += points
    return {f"gave:{item}:{points}": 1 for item, points in gave.items()}


def notes(shape: Shape, answer: Answer) -> Notes:
    """None."""
    return {}


def results(
    shape: Shape, tally: Mapping[str, int], notes: Sequence[Mapping[str, Any]]
) -> dict[str, Any]:
    """``{"items": [...], "budget"}``, most points first; zeros count in every figure."""
    answers = tally.get("answers", 0)
    if answers < shape.least:
        tally, answers = {}, 0
    gave = figures.by_item(tally, "gave")
    lines: list[dict[str, Any]] = []
    for item in shape.shown:
        above_zero = gave.get(item.id, {})
        given = sum(above_zero.values())
        counts = {0: answers - given, **above_zero}
        lines.append(
            {
                "item": item.text,
                "points": figures.total(counts),
                "mean": figures.mean(counts),
                "given": given,
                "spread": figures.spread(counts),
                "quartiles": figures.quartiles(counts),
            }
        )
    lines.sort(key=lambda line: line["points"], reverse=True)
    return {"items": lines, "budget": shape.settings["budget"]}


def take(results: Mapping[str, Any], how: str) -> list[str]:
    """``first``: all items, most points first."""
    return [line["item"] for line in results["items"]]


def behind(results: Mapping[str, Any]) -> dict[str, int]:
    """How many answers gave each item anything."""
    return {line["item"]: line["given"] for line in results["items"]}


def parts(shape: Shape, answer: Answer) -> Mapping[str, Part]:
    """One part: what each line got, for 0 is an answer too."""
    gave: Counter[str] = Counter()
    for text, points in answer["points"].items():
        gave[shape.id(text)] += points
    return {WHOLE: Part(counts=True, said=+gave)}


def combine(shape: Shape, answers: Sequence[Answer]) -> Answer | None:
    """The means in whole points; what rounding down leaves over goes where most was cut off."""
    totals = Counter[str]()
    for answer in answers:
        totals.update(answer["points"])
    whole_points = {item.text: divmod(totals[item.text], len(answers)) for item in shape.items}
    left = shape.settings["budget"] - sum(points for points, _ in whole_points.values())
    cut = sorted(whole_points, key=lambda text: -whole_points[text][1])[: max(0, left)]
    return {"points": {text: n + (text in cut) for text, (n, _) in whole_points.items()}}


def header(shape: Shape, answers: Sequence[Answer]) -> list[str]:
    """A column for each item, as it was when the step opened."""
    return [item.text for item in shape.items]


def rows(shape: Shape, answer: Answer) -> list[Row]:
    """One row of points, 0 where nothing was given."""
    return [[answer["points"].get(item.text, 0) for item in shape.items]]


def table(shape: Shape, results: Mapping[str, Any] | None) -> tuple[list[str], list[Row]]:
    """One row for each item, most points first."""
    columns = ["item", "points", "mean", "given", "spread", "q1", "median", "q3"]
    lines = results["items"] if results else []
    return columns, [
        [
            *(line[column] for column in columns[:5]),
            *(line["quartiles"] or (None, None, None)),
        ]
        for line in lines
    ]


def example(shape: Shape, random: Random) -> Answer:
    """A few favourites share the budget, the first items a little more often than the last."""
    texts = [item.text for item in shape.items]
    favourites = sorted(texts, key=lambda text: texts.index(text) + random.gauss(0, len(texts) / 2))
    favourites = favourites[: random.randint(1, min(5, len(texts)))]
    budget = shape.settings["budget"]
    portion = max(1, budget // 20)
    shared: Counter[str] = Counter()
    for _ in range(budget // portion):
        shared[random.choice(favourites)] += portion
    shared[favourites[0]] += budget % portion
    return {"points": {text: points for text, points in shared.items() if points}}
