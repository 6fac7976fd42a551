"""What groups begin with: a draft of what their members have answered alone, in common.

It is made when the group's round opens, or is cleared while it is open, in the same step of the
store: so it is there once, whichever process opened the round and however often that was asked for.
A group that has something already keeps it.
"""

from collections.abc import Mapping

import msgspec

from workshop import room
from workshop.kinds import KINDS
from workshop.kinds.abilities import Combines
from workshop.kinds.combined import FEWEST
from workshop.kinds.contract import Answer, Kind
from workshop.kinds.publication import named_groups
from workshop.kinds.shape import Shape
from workshop.programme import Programme, Step
from workshop.room import Room
from workshop.store import PAPER_SEAT, Answered, Beginning, Place, Store, group_seat
from workshop.text import Invalid


def drafts(store: Store, programme: Programme, before: Room, after: Room) -> list[Beginning]:
    """The drafts that groups find once ``before`` has become ``after``. Raises ``Away``."""
    found: list[Beginning] = []
    for step in programme.steps:
        if step.start == "combined" and _begins(step, before, after):
            place = Place(after.code, step.id, "group")
            shape = room.shape(after, programme, step.id, place.round)
            for group, answers in _members(store, programme, step, after).items():
                draft = _combined(KINDS[step.kind], shape, answers)
                if draft is not None:
                    found.append(Beginning(place, group_seat(group), msgspec.json.encode(draft)))
    return found


def _begins(step: Step, before: Room, after: Room) -> bool:
    """Whether the groups are let at it now: by opening their round, or by clearing it."""
    was, now = before.steps[step.id], after.steps[step.id]
    if not (now.open and now.round == "group"):
        return False
    stood = was.open and was.round == "group"
    return not stood or was.epochs["group"] != now.epochs["group"]


def _members(
    store: Store, programme: Programme, step: Step, after: Room
) -> Mapping[str, list[Answer]]:
    """The answers of each group, by its key, of which enough members have answered alone.

    Members are those who sit in the group now. With a lowest number of answers they are those who
    sat there when they answered, and of them what has been published: who sits where must not tell
    what somebody said.
    """
    least, code = step.min_answers, after.code
    answered = store.answers(Place(code, step.id, "person"), published=bool(least))
    groups = _groups(store, code, answered, now=not least)
    named = named_groups(groups.values(), fewest=max(FEWEST, least), least=least)
    there = room.living(room.groups_of(after, programme))
    found: dict[str, list[Answer]] = {group.key: [] for group in there if group.key in named}
    for one in answered:
        group = groups[one.seat]
        if group in found:
            found[group].append(msgspec.json.decode(one.answer))
    return found


def _groups(
    store: Store, code: str, answered: list[Answered], *, now: bool
) -> Mapping[str, str | None]:
    """Each answer's group; one on paper is its group's also ``now``: nobody sits with it."""
    then = {one.seat: one.group for one in answered}
    sitting = [seat for seat in then if now and not seat.startswith(PAPER_SEAT)]
    return {**then, **store.groups(code, sitting)}


def _combined(kind: Kind, shape: Shape, answers: list[Answer]) -> Answer | None:
    """What the answers have in common, as the group's phones can go on with it; None: nothing."""
    if not isinstance(kind, Combines):
        return None
    found = kind.combine(shape, answers)
    try:
        return None if found is None else kind.draft(shape, found)
    except Invalid:
        return None
