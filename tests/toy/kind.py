"""Thumbs: for every item a thumb up or down. An answer adds ``up:<item>`` or ``down:<item>``."""

from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

from workshop.kinds import check, whole
from workshop.kinds.contract import Answer, Notes, Numbers, Row
from workshop.kinds.form import Form, Take, Texts
from workshop.kinds.shape import Shape
from workshop.text import Invalid, Text

name = "thumbs"
title = "Thumbs"
list_name: str | None = "items"
by = frozenset({"person", "group", "room"})
results_default = "live"
least_answers = 0
takes: tuple[str, ...] = ("first",)
rows_of_persons = True
form = Form(
    about=Text("For every item a thumb up or down."),
    fields=(Texts("items", Text("What to give a thumb"), least=1, most=10, longest=60),),
    takes={"first": Take(Text("those with most thumbs up"))},
)
parts = whole.parts
compose = whole.compose

THUMBS = ("up", "down")


def settings(raw: Mapping[str, Any]) -> dict[str, Any]:
    """``items``."""
    texts = check.required(check.settings(raw, ("items",)), "items")
    return {"items": items({}, texts) if texts != [] else []}


def items(settings: Mapping[str, Any], texts: Sequence[str]) -> list[str]:
    """1 to 10 different texts."""
    return check.texts(texts, where="items", least=1, most=10, longest=60)


def answer(shape: Shape, raw: Any) -> Answer:
    """``{"thumbs": {item: "up" or "down"}}`` with a thumb for every item."""
    given = draft(shape, raw)
    left = len(shape.items) - len(given["thumbs"])
    if left:
        raise Invalid("{count} thumb is missing.", plural="{count} thumbs are missing.", count=left)
    return given


def draft(shape: Shape, raw: Any) -> Answer:
    """The same form with items left out."""
    given = check.answer(raw, ("thumbs",)).get("thumbs", {})
    thumbs = {}
    for item, thumb in check.by_item(shape, given, "thumbs"):
        if thumb not in THUMBS:
            raise Invalid("A thumb is up or down.", where="thumbs")
        thumbs[item.text] = thumb
    return {"thumbs": thumbs}


def numbers(shape: Shape, answer: Answer, group: str | None) -> Numbers:
    """The counters named at the top of this module, each with 1."""
    counters = {
        shape.id(text): f"{thumb}:{shape.id(text)}"
        for text, thumb in answer["thumbs"].items()
        if not shape.is_hidden(text)
    }
    return dict.fromkeys(counters.values(), 1)


def notes(shape: Shape, answer: Answer) -> Notes:
    """None."""
    return {}


def results(
    shape: Shape, tally: Mapping[str, int], notes: Sequence[Mapping[str, Any]]
) -> dict[str, Any]:
    """``{"items": [{"item", "up", "down"}]}``, most thumbs up first."""
    enough = tally.get("answers", 0) >= shape.least
    lines: list[dict[str, Any]] = [
        {
            "item": item.text,
            **{thumb: tally.get(f"{thumb}:{item.id}", 0) if enough else None for thumb in THUMBS},
        }
        for item in shape.shown
    ]
    lines.sort(key=lambda line: line["up"] or 0, reverse=True)
    return {"items": lines}


def take(results: Mapping[str, Any], how: str) -> list[str]:
    """``first``: all items, most thumbs up first."""
    return [line["item"] for line in results["items"]]


def behind(results: Mapping[str, Any]) -> dict[str, int]:
    """How many thumbs each item got."""
    return {line["item"]: (line["up"] or 0) + (line["down"] or 0) for line in results["items"]}


def header(shape: Shape, answers: Sequence[Answer]) -> list[str]:
    """A column for each item."""
    return [item.text for item in shape.items]


def rows(shape: Shape, answer: Answer) -> list[Row]:
    """One row of thumbs."""
    return [[answer["thumbs"][item.text] for item in shape.items]]


def table(shape: Shape, results: Mapping[str, Any] | None) -> tuple[list[str], list[Row]]:
    """One row for each item."""
    columns = ["item", *THUMBS]
    lines = results["items"] if results else []
    return columns, [[line[column] for column in columns] for line in lines]


def example(shape: Shape, random: Random) -> Answer:
    """A thumb for every item."""
    return {"thumbs": {item.text: random.choice(THUMBS) for item in shape.items}}
