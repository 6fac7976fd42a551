"""Publishing a matrix item by item, for an answer may leave any of them out."""

from collections.abc import Collection, Mapping, Sequence
from statistics import median

from workshop.kinds import combined
from workshop.kinds.contract import Answer, Part
from workshop.kinds.shape import Shape


def placed(shape: Shape, answer: Answer, *, seen_only: bool) -> dict[str, list[int]]:
    """Line -> where this answer has it: the first of its items that is placed, in their order."""
    found: dict[str, list[int]] = {}
    for item in shape.items:
        place = answer["places"].get(item.text)
        if place is not None and not (seen_only and shape.is_hidden(item.text)):
            found.setdefault(shape.id(item.text), place)
    return found


def parts(shape: Shape, answer: Answer) -> Mapping[str, Part]:
    """A part for each item that is placed."""
    lines = placed(shape, answer, seen_only=False)
    return {line: Part(counts=True, said=place) for line, place in lines.items()}


def compose(
    shape: Shape, before: Answer | None, now: Answer, due: Collection[str]
) -> Answer | None:
    """The items ``due`` as the one has them, the others as the other; None where that is none."""
    old = before["places"] if before else {}
    composed = {text: place for text, place in old.items() if shape.id(text) not in due}
    composed |= {text: place for text, place in now["places"].items() if shape.id(text) in due}
    return {"places": composed} if composed else None


def combine(shape: Shape, answers: Sequence[Answer]) -> Answer | None:
    """The median place of each item that enough have placed, both ways by itself."""
    enough = max(combined.FEWEST, shape.least)
    places: dict[str, list[int]] = {}
    for item in shape.items:
        given = [answer["places"][item.text] for answer in answers if item.text in answer["places"]]
        if len(given) >= enough:
            places[item.text] = [round(median(axis)) for axis in zip(*given, strict=True)]
    return {"places": places} if places else None
