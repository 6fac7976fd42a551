"""How a step will look afterwards, for the planning editor: results of answers that are made up."""

from collections.abc import Sequence
from typing import Any

from workshop.kinds import KINDS, UNANSWERED
from workshop.kinds.rehearsal import rehearsed
from workshop.kinds.shape import Item, Shape
from workshop.locale import say
from workshop.programme import Checked, Source, Step
from workshop.text import Invalid, Text
from workshop.web.language import page_language

# How many of what is not known yet an example has at most.
_MANY = 9


def example_of(step: Step, checked: Checked) -> dict[str, Any]:
    """How the step's first round will look afterwards, where that can be known and be seen.

    ``items`` are those it was asked about.
    """
    if step.kind in UNANSWERED or step.results == "private":
        return {}
    kind = KINDS[step.kind]
    texts = list(step.texts)
    try:
        if step.source:
            texts = kind.items(step.settings, _from_before(step.source, checked.steps))
    except Invalid:
        return {}
    items = tuple(Item(f"i{place}", text) for place, text in enumerate(texts))
    groups = checked.programme.groups if checked.programme else ()
    shape = Shape(step.with_texts(tuple(texts)), items, groups, step.by[0])
    return {"example": {"items": texts, **rehearsed(kind, shape)._asdict()}}


def _from_before(source: Source, steps: Sequence[Step | None]) -> list[str]:
    """What may come from an earlier step: its own list, or names that say that it will be known."""
    earlier = next((step for step in steps if step and step.id == source.step), None)
    wanted = min(source.n or _MANY, _MANY)
    language = page_language()
    unknown = [
        say(Text("From before: {number}", {"number": at}), language) for at in range(1, _MANY + 1)
    ]
    return list(earlier.texts if earlier and earlier.texts else unknown)[:wanted]
