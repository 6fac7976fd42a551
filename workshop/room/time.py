"""A step's clock, and the parts that its time is divided into.

The parts, ``legs``, always take as long together as the clock was full, so what is left tells which
part it is. Time that is given or taken belongs to the part that runs: nobody is sent back.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from workshop.kinds.abilities import Timed
from workshop.kinds.contract import Kind
from workshop.programme import Step
from workshop.room.state import Clock, Room, with_state


def with_time(room: Room, step: Step, kind: Kind) -> Room:
    """The room at the beginning of the step's round: the clock full and stopped."""
    state = room.steps[step.id]
    seconds = step.clock_of(state.round)
    clock = None if seconds is None else Clock(None, seconds, False, step.closes)
    legs = _legs(step, kind, state.round, len(state.together or ()))
    if legs:
        clock = Clock(None, sum(legs), False, step.closes)
    return replace(with_state(room, step.id, replace(state, legs=legs)), clock=clock)


def with_legs(room: Room, step: Step, kind: Kind) -> Room:
    """The room after people were put together: where that makes other parts, they begin anew."""
    state = room.steps[step.id]
    wanted = _legs(step, kind, state.round, len(state.together or ()))
    return room if len(wanted) == len(state.legs) else with_time(room, step, kind)


def with_clock(room: Room, seen: Clock | None, wished: Clock | None, now_ms: int) -> Room:
    """The room with another clock; ``seen`` is the clock that was seen by whoever wished for it.

    Where the time has parts, what is given or taken changes the one that runs, and what it cannot
    give is taken from the next.
    """
    state = room.present
    if wished is None or room.step is None or state is None or not state.legs:
        return replace(room, clock=wished)
    before = room.clock.left(now_ms) if room.clock else sum(state.legs)
    given = wished.left_s - (seen.left(now_ms) if seen else before)
    left = before + given
    ends_ms = now_ms + round(left * 1000) if wished.running else None
    clock = replace(wished, ends_ms=ends_ms, left_s=left)
    legs = stretched(state.legs, sum(state.legs) - before, given)
    return replace(with_state(room, room.step, replace(state, legs=legs)), clock=clock)


def stretched(legs: Sequence[float], gone: float, given: float) -> tuple[float, ...]:
    """``legs`` with ``given`` seconds more, or fewer below 0, when ``gone`` seconds have passed."""
    found = list(legs)
    end = 0.0
    for at, leg in enumerate(legs):
        begin, end = end, end + leg
        last = at == len(legs) - 1
        if gone >= end and not last:
            continue
        part = given if given >= 0 else max(given, min(0.0, max(gone, begin) - end))
        found[at] += part
        given -= part
        if given >= 0:
            break
    return tuple(found)


def _legs(step: Step, kind: Kind, round: str, companies: int) -> tuple[float, ...]:
    """As the kind divides its time; a step with a clock of its own shares that out likewise.

    With turns it is one whole, which tells how much of it has gone.
    """
    seconds = step.clock_of(round)
    if step.turn_s and seconds and round == "group":
        return (float(seconds),)
    if not isinstance(kind, Timed):
        return ()
    legs = kind.legs(step.settings, companies)
    whole = sum(legs)
    if not whole or seconds is None or seconds == sum(kind.legs(step.settings, 0)):
        return tuple(map(float, legs))
    return tuple(leg * seconds / whole for leg in legs)
