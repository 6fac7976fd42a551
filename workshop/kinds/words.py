"""Own words: words that people write where a step does not only offer its own items."""

from collections.abc import Mapping, Sequence
from typing import Any

from workshop.kinds.shape import OWN, Shape
from workshop.same import fold

# What invented answers are made of where a step has too few items, in the language of most rooms.
EXAMPLES = (
    "tillit",
    "respekt",
    "mot",
    "åpenhet",
    "ansvar",
    "omsorg",
    "ærlighet",
    "lagånd",
    "nysgjerrighet",
    "kvalitet",
    "humor",
    "raushet",
    "trygghet",
    "likeverd",
    "medvirkning",
    "samarbeid",
    "faglighet",
    "stolthet",
    "undring",
    "framsnakking",
    "nærhet",
    "læring",
    "tydelighet",
    "rettferd",
    "handlekraft",
    "fellesskap",
    "gjennomføringskraft",
    "tålmodighet",
    "kreativitet",
    "bærekraft",
)


def own(shape: Shape, texts: Sequence[str | None]) -> dict[str, dict[str, Any]]:
    """The texts that are no item of the step, as ``OwnTexts`` gives them."""
    return {text: {"text": text} for text in texts if text is not None and not shape.find(text)}


def told(shape: Shape, texts: Sequence[str]) -> list[str]:
    """The step's items among the texts, and the own ones that are not held back."""
    return [text for text in texts if shape.find(text) or not shape.is_hidden(text)]


def tellable(
    shape: Shape, results: Mapping[str, Any], held: Sequence[Mapping[str, Any]]
) -> list[Mapping[str, Any]]:
    """Those that as many have written as it takes to be told of a line."""
    return [one for one in held if one["count"] >= shape.least]


def spelled(shape: Shape, word: str) -> list[str]:
    """The counter ``as:<word>`` of an own word; none for an item or a word read as another."""
    return [f"as:{word}"] if shape.id(word) == OWN + fold(word) else []


def spellings(shape: Shape, tally: Mapping[str, int]) -> dict[str, str]:
    """Id -> how an own word is shown.

    Where something was merged into it, as the facilitator wrote it; else in its commonest
    spelling, and of equally common ones in the first by alphabet.
    """
    found: dict[str, str] = {}
    counters = [counter for counter in tally if counter.startswith("as:")]
    for counter in sorted(counters, key=lambda counter: (-tally[counter], counter)):
        spelling = counter.removeprefix("as:")
        found.setdefault(OWN + fold(spelling), spelling)
    return found | {OWN + fold(into): into for into in shape.merged}
