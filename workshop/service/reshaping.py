"""When a change of the room changes how a step is read: its answers are counted anew."""

from collections.abc import Callable, Mapping

import msgspec

from workshop import room
from workshop.kinds import KINDS
from workshop.kinds.contract import Answer, Kind, Notes
from workshop.kinds.shape import Shape
from workshop.programme import Programme, Step
from workshop.room import Room
from workshop.service import held
from workshop.store import PAPER, PAPER_SEAT, Answered, Counted, Reshape


def plans(programme: Programme, before: Room, after: Room) -> list[Reshape]:
    """The steps that ``after`` reads in another shape, each with how to count it."""
    return [
        Reshape(step.id, after.steps[step.id].shape, step.by, _counter(programme, after, step))
        for step in programme.steps
        if after.steps[step.id].shape != before.steps[step.id].shape
    ]


def count(kind: Kind, shape: Shape, answer: Answer, group: str | None, seat: str = "") -> Counted:
    """What the answer of a seat adds to the sums; a group is counted only in a group's round.

    One that was given on paper is counted as such too.
    """
    answering = shape.group_named(group) if shape.round == "group" else None
    numbers = kind.numbers(shape, answer, answering)
    if seat.startswith(PAPER_SEAT):
        numbers = {**numbers, PAPER: 1}
    return Counted(numbers, list(said(kind, shape, answer)))


def said(kind: Kind, shape: Shape, answer: Answer) -> Notes:
    """An answer's notes by their ids: the kind's own, and those that say what is held back."""
    return {**kind.notes(shape, answer), **held.notes(kind, shape, answer)}


def _counter(programme: Programme, after: Room, step: Step) -> Callable[[str, Answered], Counted]:
    kind = KINDS[step.kind]
    shapes: Mapping[str, Shape] = {
        round_: room.shape(after, programme, step.id, round_) for round_ in step.by
    }

    def counted(round_: str, answered: Answered) -> Counted:
        answer: Answer = msgspec.json.decode(answered.answer)
        return count(kind, shapes[round_], answer, answered.group, answered.seat)

    return counted
