"""What a cross counts as, how it is published, and its reasons, to hold back.

It is published whole: not to name an item says something of it too.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from workshop.kinds.contract import WHOLE, Answer, Part
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
    reasons = sorted(
        (side, entry["item"], entry["why"])
        for side, entries in answer.items()
        for entry in entries
        if entry["why"]
    )
    return {WHOLE: Part(counts=True, said=(pleased, improve, reasons))}


def own_texts(shape: Shape, answer: Answer) -> Mapping[str, dict[str, Any]]:
    """The reasons."""
    return {
        entry["why"]: {"text": entry["why"], "under": entry["item"], "side": side}
        for side, entries in answer.items()
        for entry in entries
        if entry["why"]
    }


def tellable(
    shape: Shape, results: Mapping[str, Any], held: Sequence[Mapping[str, Any]]
) -> list[Mapping[str, Any]]:
    """The reasons on a side of an item that enough answers name there."""
    named = {
        (side, shape.id(line["item"])): sum(line[figure] for figure in figures)
        for line in results["items"]
        for side, figures in _NAMED.items()
    }
    return [one for one in held if named.get(_line(shape, one), -1) >= shape.least]


def _line(shape: Shape, reason: Mapping[str, Any]) -> tuple[str, str]:
    return reason["side"], shape.id(reason["under"])
