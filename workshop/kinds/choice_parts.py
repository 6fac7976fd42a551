"""Publishing choices: the step's options all at once, own words one by one.

Every answer speaks of every option, for not to pick it is an answer too. An own word is shown only
where enough have written it, so its line may not change by fewer either.
"""

from collections.abc import Collection, Mapping, Sequence

from workshop.kinds import combined
from workshop.kinds.contract import WHOLE, Answer, Part
from workshop.kinds.shape import Shape


def parts(shape: Shape, answer: Answer) -> Mapping[str, Part]:
    """``WHOLE`` with the step's options that are picked, and a part for each own word."""
    listed = _listed(shape)
    own: dict[str, list[str]] = {}
    for text in answer["picks"]:
        if shape.id(text) not in listed:
            own.setdefault(shape.id(text), []).append(text)
    picked = sorted({shape.id(text) for text in answer["picks"]} & listed)
    return {
        WHOLE: Part(counts=True, said=picked),
        **{line: Part(counts=True, said=sorted(said)) for line, said in own.items()},
    }


def compose(
    shape: Shape, before: Answer | None, now: Answer, due: Collection[str]
) -> Answer | None:
    """The options of one of the two; own words of both: new ones due, old ones not.

    None for a seat that has nothing published and whose options are not due.
    """
    if before is None and WHOLE not in due:
        return None
    listed = _listed(shape)

    def is_due(text: str) -> bool:
        line = shape.id(text)
        return (WHOLE if line in listed else line) in due

    old = before["picks"] if before else []
    kept = [text for text in old if not is_due(text)]
    return {"picks": kept + [text for text in now["picks"] if is_due(text)]}


def combine(shape: Shape, answers: Sequence[Answer]) -> Answer | None:
    """What most picked, as many as may be; fewer where more share the last place."""
    said = combined.lines(shape, ([(pick, 1) for pick in answer["picks"]] for answer in answers))
    found = combined.foremost(said, shape.settings["most"])
    return {"picks": found} if found else None


def _listed(shape: Shape) -> set[str]:
    """The ids of the lines that the step's own options count as."""
    return {shape.id(item.text) for item in shape.items}
