"""Publishing diamonds: the step's cards all at once, own words one by one.

Every answer speaks of every card, for not to lay it is an answer too. An own word is shown only
where enough have written it, so its line may not change by fewer either.

A composed diamond has None where a word stood that is not due, and more than there is room for in
a row where a word that was published before is not there any more.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from workshop.kinds import combined, words
from workshop.kinds.contract import WHOLE, Answer, Part
from workshop.kinds.shape import Shape

ROOM = (1, 2, 3, 2, 1)
WEIGHTS = (5, 4, 3, 2, 1)


def parts(shape: Shape, answer: Answer) -> Mapping[str, Part]:
    """``WHOLE`` with the row of each of the step's cards, and a part for each own word."""
    listed = _listed(shape)
    cards: dict[str, int] = {}
    own: dict[str, list[tuple[int, str]]] = {}
    for row, laid in enumerate(answer["rows"], 1):
        for card in laid:
            if card is None:
                continue
            line = shape.id(card)
            if line in listed:
                cards.setdefault(line, row)
            else:
                own.setdefault(line, []).append((row, card))
    return {
        WHOLE: Part(counts=True, said=cards),
        **{line: Part(counts=True, said=sorted(said)) for line, said in own.items()},
    }


def compose(
    shape: Shape, before: Answer | None, now: Answer, due: Collection[str]
) -> Answer | None:
    """The step's cards as one of the two laid them; own words of both: new ones due, old ones not.

    None for a seat that has nothing published and whose cards are not due.
    """
    whole = WHOLE in due
    if before is None and not whole:
        return None
    old = before or {"rows": [[] for _ in now["rows"]]}
    laid, other = (now, old) if whole else (old, now)
    listed = _listed(shape)

    def stays(card: str | None, new: bool) -> bool:
        line = shape.id(card) if card else WHOLE
        return card is not None and ((WHOLE if line in listed else line) in due) is new

    rows = [
        [card if stays(card, whole) else None for card in cards]
        + [card for card in beside if stays(card, not whole)]
        for cards, beside in zip(laid["rows"], other["rows"], strict=True)
    ]
    return {"rows": rows}


def combine(shape: Shape, answers: Sequence[Answer]) -> Answer | None:
    """The nine with the highest mean weight; places are left empty where there are fewer."""
    laid = (
        [
            (card, weight)
            for cards, weight in zip(answer["rows"], WEIGHTS, strict=True)
            for card in cards
            if card is not None
        ]
        for answer in answers
    )
    found = [line.text for line in combined.lines(shape, laid)]
    cards = iter(found)
    return {"rows": [[next(cards, None) for _ in range(room)] for room in ROOM]} if found else None


def _listed(shape: Shape) -> set[str]:
    """The ids of the lines that the step's own cards count as."""
    return {shape.id(item.text) for item in shape.items}


def own_texts(shape: Shape, answer: Answer) -> Mapping[str, dict[str, Any]]:
    """The own words."""
    return words.own(shape, [card for row in answer["rows"] for card in row])


def told(shape: Shape, answer: Answer) -> Answer:
    """The answer with nothing in the places of own words that are held back."""
    return {
        "rows": [
            [card if card and words.told(shape, [card]) else None for card in row]
            for row in answer["rows"]
        ]
    }
