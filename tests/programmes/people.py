"""What simulated people answer to any step."""

from collections.abc import Mapping
from random import Random
from typing import Any

from tests.kinds.cases import shape_of
from workshop.kinds import KINDS
from workshop.kinds.notes_example import written

# A short note is a figure: the unit's own mean.
FIGURE = "4,1"
SHORTEST_SENTENCE = 40

Step = Mapping[str, Any]


def answer_of(step: Step, seed: str) -> dict[str, Any]:
    """A person's or a group's answer to ``step``, as the room frame tells it."""
    kind = KINDS[step["kind"]]
    return dict(kind.example(shape_of(kind, step["settings"]), Random(seed)))


def answer_of_all(step: Step) -> dict[str, Any]:
    """What is agreed in plenary: where notes are written, one in each column."""
    settings = step["settings"]
    if "columns" not in settings:
        return answer_of(step, "everybody")
    longest = settings["longest"]
    chance = Random("everybody")
    text = written(chance, longest) if longest >= SHORTEST_SENTENCE else FIGURE
    return {"notes": [{"column": column, "text": text} for column in settings["columns"]]}
