"""Naming the two one is most pleased with, and the two most important to improve, in order.

An answer adds ``pleased:<item>`` for the first two, and ``improve:<item>:1`` and
``improve:<item>:2`` for the others. Of items merged into one, an answer counts once on each side,
as the more important. The reasons are notes; everybody knows that they are shared.
"""

from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

from workshop.kinds import check, cross_form, cross_parts, whole
from workshop.kinds import texts as texts_at_once
from workshop.kinds.contract import Answer, Notes, Numbers, Row
from workshop.kinds.shape import Shape
from workshop.same import clean
from workshop.text import Invalid

name = "cross"
title = "Analysis cross"
list_name: str | None = "items"
by = frozenset({"person", "group", "room"})
results_default = "live"
least_answers = 0
takes: tuple[str, ...] = ("first", "picked")
rows_of_persons = True
form = cross_form.FORM
own_texts_if: str | None = None
parts = cross_parts.parts
combine = cross_parts.combine
own_texts = cross_parts.own_texts
told = cross_parts.told
tellable = cross_parts.tellable
texts = cross_parts.texts
brief = cross_parts.brief
compose = whole.compose

SIDES = ("pleased", "improve")
_EACH = 2
_MOST_ITEMS = 30
_REASON_LONGEST = 300


def settings(raw: Mapping[str, Any]) -> dict[str, Any]:
    """``items``."""
    given = check.settings(raw, ("items",))
    texts = check.required(given, "items")
    return {"items": items(given, texts) if texts != [] else []}


def items(settings: Mapping[str, Any], texts: Sequence[str]) -> list[str]:
    """4 to 30 different texts: two for each side."""
    least = _EACH * len(SIDES)
    return check.texts(
        texts, where="items", least=least, most=_MOST_ITEMS, longest=check.ITEM_LONGEST
    )


def answer(shape: Shape, raw: Any) -> Answer:
    """``{"pleased": [{"item", "why"}, …], "improve": [{"item", "why"}, …]}``, two of each.

    The most important to improve stands first. A reason may be left out; it is ``""`` then.
    """
    given = draft(shape, raw)
    if len(given["pleased"]) < _EACH:
        raise Invalid("Name the two you are most pleased with.", where="pleased")
    if len(given["improve"]) < _EACH:
        raise Invalid("Name the two that are most important to improve.", where="improve")
    return given


def draft(shape: Shape, raw: Any) -> Answer:
    """The same form, perhaps with fewer."""
    given = check.answer(raw, SIDES)
    found = {side: _side(shape, given.get(side, []), side) for side in SIDES}
    named = [entry["item"] for side in SIDES for entry in found[side]]
    for place, text in enumerate(named):
        if text in named[:place]:
            raise check.twice(text)
    return found


def _side(shape: Shape, given: Any, side: str) -> list[dict[str, str]]:
    if not isinstance(given, list | tuple):
        raise check.unreadable(side)
    if len(given) > _EACH:
        raise Invalid("Name no more than two on each side.", where=side)
    return [_entry(shape, entry, side) for entry in given]


def _entry(shape: Shape, raw: Any, side: str) -> dict[str, str]:
    given = check.mapping(raw, side)
    if not given.keys() <= {"item", "why"}:
        raise check.unreadable(side)
    why = given.get("why", "")
    if not isinstance(why, str) or why.strip():
        why = clean(why, longest=_REASON_LONGEST, where=side)
    return {"item": check.item(shape, given.get("item")).text, "why": why.strip()}


def numbers(shape: Shape, answer: Answer, group: str | None) -> Numbers:
    """The counters named at the top of this module, each with 1."""
    pleased, improve = cross_parts.counted(shape, answer, seen_only=True)
    counters = [f"pleased:{line}" for line in pleased]
    counters += [f"improve:{line}:{place}" for line, place in improve.items()]
    return dict.fromkeys(counters, 1)


def notes(shape: Shape, answer: Answer) -> Notes:
    """The reasons as ``{"side", "item", "text"}``."""
    return {
        f"{side}:{check.item(shape, entry['item']).id}": {
            "side": side,
            "item": entry["item"],
            "text": entry["why"],
        }
        for side in SIDES
        for entry in answer[side]
        if entry["why"]
    }


def results(
    shape: Shape, tally: Mapping[str, int], notes: Sequence[Mapping[str, Any]]
) -> dict[str, Any]:
    """``{"items": [...]}`` in the settings' order, as the contract names the figures.

    Reasons stand by alphabet, so that their order tells nothing of who wrote them or when, the
    first 200 of each; ``more_pleased`` and ``more_improve`` say how many there are besides. They
    stand only where at least ``shape.least`` answers name the item on that side.
    """
    return texts_at_once.results(texts(shape), tally, notes)


def take(results: Mapping[str, Any], how: str) -> list[str]:
    """``first``: all items, those that most want to improve first, of equals the one oftener first.

    ``picked``: the same without those that nobody wants to improve.
    """
    wanted = behind(results)
    lines = sorted(
        results["items"], key=lambda line: (-wanted[line["item"]], -line["improve_first"])
    )
    least = {"first": 0, "picked": 1}[how]
    return [line["item"] for line in lines if wanted[line["item"]] >= least]


def behind(results: Mapping[str, Any]) -> dict[str, int]:
    """How many answers want to improve each."""
    return {
        line["item"]: line["improve_first"] + line["improve_second"] for line in results["items"]
    }


def header(shape: Shape, answers: Sequence[Answer]) -> list[str]:
    """``pleased 1``, ``why``, ``pleased 2``, ``why``, ``improve 1`` and so on."""
    places = [f"{side} {place}" for side in SIDES for place in range(1, _EACH + 1)]
    return [column for place in places for column in (place, "why")]


def rows(shape: Shape, answer: Answer) -> list[Row]:
    """One row. Without reasons where ``shape.least`` asks for more than one answer.

    A single row cannot know how many others have named the same.
    """
    told = shape.least <= 1
    return [
        [
            cell
            for side in SIDES
            for entry in answer[side]
            for cell in (entry["item"], (told and entry["why"]) or None)
        ]
    ]


def table(shape: Shape, results: Mapping[str, Any] | None) -> tuple[list[str], list[Row]]:
    """One row for each item; its reasons stand below each other in two cells."""
    columns = ["item", "pleased", "improve_first", "improve_second"]
    why = ["why_pleased", "why_improve"]
    lines = results["items"] if results else []
    return [*columns, *why], [
        [
            *(line[column] for column in columns),
            *("\n".join(line[column]) or None for column in why),
        ]
        for line in lines
    ]


_EXAMPLES = {
    "pleased": (
        "Vi stiller opp for hverandre",
        "Brukerne ser at vi bryr oss",
        "Jeg gleder meg til mandag",
        "Vi får til mer enn vi tror",
    ),
    "improve": (
        "Det er uklart hvem som bestemmer hva",
        "Oppgaver faller mellom to stoler",
        "Vi trenger tid til å øve",
        "Kurs blir sjelden fulgt opp",
    ),
}


def example(shape: Shape, random: Random) -> Answer:
    """Pleased oftener with the first items, the last ones oftener to be improved; some reasons."""
    texts = [item.text for item in shape.items]
    width = len(texts) / 3
    order = sorted(texts, key=lambda text: texts.index(text) + random.gauss(0, width))
    named = {"pleased": order[:_EACH], "improve": order[: -_EACH - 1 : -1]}
    return {
        side: [
            {
                "item": text,
                "why": random.choice(_EXAMPLES[side]) if random.random() < 0.5 else "",
            }
            for text in named[side]
        ]
        for side in SIDES
    }
