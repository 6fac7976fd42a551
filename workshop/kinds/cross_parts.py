"""What a cross counts as, how it is published, and its reasons, to tell and to hold back.

It is published whole: not to name an item says something of it too.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from workshop.kinds import combined, figures, reasons
from workshop.kinds.combined import Line
from workshop.kinds.contract import WHOLE, Answer, Part
from workshop.kinds.reasons import Given, Reasons
from workshop.kinds.shape import Shape

_NAMED = {"pleased": ("pleased",), "improve": ("improve_first", "improve_second")}


def counted(shape: Shape, answer: Answer, *, seen_only: bool) -> tuple[list[str], dict[str, int]]:
    """The lines it is pleased with, and those to improve with their place, 1 or 2."""

    def lines(side: str) -> Iterator[tuple[str, int]]:
        for place, entry in enumerate(answer[side], 1):
            if not (seen_only and shape.is_hidden(entry["item"])):
                yield shape.id(entry["item"]), place

    improve: dict[str, int] = {}
    for line, place in lines("improve"):
        improve.setdefault(line, place)
    return sorted({line for line, _ in lines("pleased")}), improve


def parts(shape: Shape, answer: Answer) -> Mapping[str, Part]:
    """One part: the lines on each side, and the reasons given for them."""
    pleased, improve = counted(shape, answer, seen_only=False)
    given = sorted(
        (side, entry["item"], entry["why"])
        for side, entries in answer.items()
        for entry in entries
        if entry["why"]
    )
    return {WHOLE: Part(counts=True, said=(pleased, improve, given))}


def combine(shape: Shape, answers: Sequence[Answer]) -> Answer | None:
    """The two of each side that most named, of those to improve the one oftener first before.

    An item stands on the side where it was named oftener. Reasons stay with those who wrote them.
    """
    each = len(answers) + 1

    def said(side: str, before: int) -> list[Line]:
        # The first place tells apart only what was named equally often.
        named = (
            [(entry["item"], each + before * (place == 0)) for place, entry in enumerate(given)]
            for given in (answer[side] for answer in answers)
        )
        return combined.lines(shape, named)

    sides = {"pleased": said("pleased", 0), "improve": said("improve", 1)}
    often = {side: {line.text: line.answers for line in sides[side]} for side in sides}
    found: Answer = {}
    for side, other in (("pleased", "improve"), ("improve", "pleased")):
        mine = [
            line for line in sides[side] if often[side][line.text] > often[other].get(line.text, 0)
        ]
        found[side] = [{"item": text, "why": ""} for text in combined.foremost(mine, 2)]
    return found if any(found.values()) else None


def own_texts(shape: Shape, answer: Answer) -> Mapping[str, dict[str, Any]]:
    """The reasons."""
    return {
        entry["why"]: {"text": entry["why"], "under": entry["item"], "side": side}
        for side, entries in answer.items()
        for entry in entries
        if entry["why"]
    }


def told(shape: Shape, answer: Answer) -> Answer:
    """The answer without the reasons that are held back."""
    return {
        side: [
            {**entry, "why": "" if shape.is_hidden(entry["why"]) else entry["why"]}
            for entry in entries
        ]
        for side, entries in answer.items()
    }


def tellable(
    shape: Shape, results: Mapping[str, Any], held: Sequence[Mapping[str, Any]]
) -> list[Mapping[str, Any]]:
    """The reasons on a side of an item that enough answers name there."""
    named = {
        (side, shape.id(line["item"])): sum(line[figure] for figure in counted)
        for line in results["items"]
        for side, counted in _NAMED.items()
    }
    return [one for one in held if named.get(_line(shape, one), -1) >= shape.least]


def _line(shape: Shape, reason: Mapping[str, Any]) -> tuple[str, str]:
    return reason["side"], shape.id(reason["under"])


def texts(shape: Shape) -> Reasons:
    """The reasons, by side and item."""
    return Reasons(shape, lambda note: (note["side"], shape.id(note["item"])), _told)


def _told(shape: Shape, tally: Mapping[str, int], given: Given) -> dict[str, Any]:
    enough = tally.get("answers", 0) >= shape.least
    if not enough:
        tally = {}
    improve = figures.by_item(tally, "improve")
    lines: list[dict[str, Any]] = []
    for item in shape.shown:
        places = improve.get(item.id, {})
        line: dict[str, Any] = {
            "item": item.text,
            "pleased": tally.get(f"pleased:{item.id}", 0),
            "improve_first": places.get(1, 0),
            "improve_second": places.get(2, 0),
        }
        named = {"pleased": line["pleased"], "improve": sum(places.values())}
        for side, count in named.items():
            told = enough and count >= shape.least
            line[f"why_{side}"], more = given((side, item.id)) if told else ([], 0)
            if more:
                line[f"more_{side}"] = more
        lines.append(line)
    return {"items": lines}


def brief(shape: Shape, results: Mapping[str, Any], *, desk: bool, open: bool) -> Mapping[str, Any]:
    """While answers come, the first 40 reasons on each side of an item."""
    if not open:
        return results
    names = [(f"why_{side}", f"more_{side}") for side in _NAMED]
    return {"items": [reasons.brief(line, *names) for line in results["items"]]}
