"""What a screen may show beside the present result: the step's other rounds, or each group's own.

The same gates stand before it as before any result: nothing of a private step, nothing below a
lowest number of answers, and nothing before the facilitator shows the step's results.
"""

from typing import Any

import msgspec

from workshop.programme import Step
from workshop.service import held as held_back
from workshop.service import reshaping
from workshop.service.results import Results
from workshop.service.rooms import Held

ROUNDS, GROUPS = "rounds", "groups"


def beside(results: Results, held: Held, step: Step, round_: str) -> dict[str, Any]:
    """What is added to a screen's tally frame where the desk has chosen to compare; else nothing.

    ``{"rounds": [{"round", "answers", "results"}]}``: the other rounds that have results.
    ``{"groups": [{"group", "results"}]}``: in a group's round, each answer as a result by itself.
    Raises ``Away``.
    """
    if not held.room.steps[step.id].shown:
        return {}
    if held.room.view == ROUNDS:
        return {ROUNDS: _rounds(results, held, step, round_)}
    if held.room.view == GROUPS and round_ == "group":
        return {GROUPS: _groups(results, held, step)}
    return {}


def _rounds(results: Results, held: Held, step: Step, present: str) -> list[dict[str, Any]]:
    others = (round_ for round_ in step.by if round_ != present)
    frames = (results.frame(held, step, round_, desk=False) for round_ in others)
    return [
        {name: frame[name] for name in ("round", "answers", "results")}
        for frame in frames
        if frame["results"] is not None and frame["answers"]
    ]


def _groups(results: Results, held: Held, step: Step) -> list[dict[str, Any]]:
    """None where more than one answer must stand behind what is told: a group is one."""
    if step.min_answers > 1:
        return []
    kind, shape = held.kind(step), held.shape(step.id, "group")
    found: dict[str, dict[str, Any]] = {}
    for answered in results.answers(held, step, "group"):
        answer = msgspec.json.decode(answered.answer)
        counted = reshaping.count(kind, shape, answer, answered.group)
        said = reshaping.said(kind, shape, answer).values()
        notes = [note for note in said if not held_back.is_held(note)]
        if answered.group is not None:
            found[answered.group] = kind.results(shape, {**counted.numbers, "answers": 1}, notes)
    order = {group.key: place for place, group in enumerate(held.groups)}
    known = sorted(found, key=lambda key: (order.get(key, len(order)), key))
    return [{"group": shape.group_named(key), "results": found[key]} for key in known]
