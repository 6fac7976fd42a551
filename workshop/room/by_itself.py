"""What a room does when its time has come, with nobody asking for it.

A clock that closes its step does so ``GRACE_S`` seconds after it stood at 0: by then the answers
that were on their way have come. All of it follows from the room and the time alone, so whoever
looks first may carry it out, also long after. Steps at people's own pace keep to their dates.
"""

from collections.abc import Mapping

from msgspec.structs import replace

from workshop.kinds import KINDS
from workshop.kinds.contract import Kind
from workshop.programme import Programme
from workshop.room.own_pace import due_ms, kept_to_dates
from workshop.room.state import Clock, Room, closed, next_version, with_state

GRACE_S = 5


def wakes_ms(room: Room, programme: Programme) -> int | None:
    """When the room next does something by itself (Unix ms), or None."""
    dated = (due_ms(room.steps[step.id]) for step in programme.steps)
    return min((due for due in (_closes_ms(room), *dated) if due is not None), default=None)


def caught_up(
    room: Room, programme: Programme, now_ms: int, kinds: Mapping[str, Kind] = KINDS
) -> Room:
    """The room with everything done that was due by ``now_ms``; the same where nothing was."""
    after = room
    for step in programme.steps:
        state = room.steps[step.id]
        due = due_ms(state)
        if due is not None and now_ms >= due:
            dated = kept_to_dates(state, step, kinds[step.kind], now_ms)
            after = with_state(after, step.id, dated)
    closes_ms = _closes_ms(room)
    if closes_ms is not None and now_ms >= closes_ms and room.step and room.present:
        after = with_state(after, room.step, closed(after.steps[room.step]))
        after = replace(after, clock=Clock(None, 0, running=False, closes=True))
    return after if after is room else next_version(after)


def reopened(before: Room, after: Room, now_ms: int) -> Room:
    """``after``; where its step was opened when time had run out, that closes it no more."""
    clock, was, state = after.clock, before.present, after.present
    if clock is None or not clock.closes or clock.left(now_ms) > 0 or not (state and state.open):
        return after
    same = before.step == after.step and was and was.open and was.round == state.round
    return after if same else replace(after, clock=replace(clock, closes=False))


def _closes_ms(room: Room) -> int | None:
    clock, state = room.clock, room.present
    if clock is None or clock.ends_ms is None or not clock.closes or not (state and state.open):
        return None
    return clock.ends_ms + GRACE_S * 1000
