"""The facilitator's moves: go to a step or round, open, close, show, hide, set the clock, clear."""

import math
from collections.abc import Callable, Mapping
from random import SystemRandom
from typing import Any

from msgspec.structs import replace

from workshop.kinds import KINDS
from workshop.kinds.contract import Kind
from workshop.programme import Programme, Step
from workshop.room.by_itself import reopened
from workshop.room.items import freeze, unfreeze
from workshop.room.own_pace import at_own_pace
from workshop.room.state import (
    VIEWS,
    Clock,
    Refused,
    Room,
    StepState,
    closed,
    next_version,
    planned,
    with_state,
)
from workshop.room.time import with_clock, with_legs, with_time
from workshop.room.together import Lot, draw, drawn
from workshop.room.turns import with_turns
from workshop.text import Invalid

LONGEST_LEFT_S = 1_000_000
LONGEST_NAME = 60
MOST_SEATS = 100_000
NOBODY = Lot(tuple, SystemRandom())


def move(
    room: Room,
    programme: Programme,
    wish: Mapping[str, Any],
    *,
    now_ms: int,
    incoming: Callable[[Step], list[str]],
    kinds: Mapping[str, Kind] = KINDS,
    lot: Lot = NOBODY,
) -> Room:
    """The room after ``wish``: ``step``, ``round``, ``voting``, ``reading``, ``draw``, then others.

    The others are ``open``, ``shown``, ``clock``, ``view``, ``locked``, ``seats``, ``shared``.
    ``step: None`` is the way back to the waiting room. Another step or round is shown on the
    screens whatever they showed. ``incoming(step)`` gives the texts that the step's source gives
    now, or raises ``Invalid`` or ``Refused``; it is asked only when the step's list comes from an
    earlier step and is to be frozen. ``lot`` is asked only where people are put together. Other
    fields of ``wish`` are left alone, the version among them: the caller compares it. Raises
    ``Refused`` (invalid, unknown); then nothing changed.
    """
    after = room
    if "step" in wish:
        after = _to_step(after, programme, wish["step"], kinds)
    if "round" in wish:
        after = _to_round(after, programme, wish["round"], kinds)
    if "voting" in wish:
        after = _vote(after, programme, _yes_or_no(wish["voting"]))
    if "reading" in wish:
        after = _read(after, programme, wish["reading"])
    seen = after.clock
    if "draw" in wish:
        after = draw(after, programme, wish["draw"], kinds, lot)
    if "open" in wish:
        after = _open(after, programme, _yes_or_no(wish["open"]), incoming, kinds, lot)
        after = reopened(room, after, now_ms)
    if "shown" in wish:
        after = _show(after, programme, _yes_or_no(wish["shown"]))
    if "clock" in wish:
        after = with_clock(after, seen, _clock(wish["clock"], after.clock, now_ms), now_ms)
    if "view" in wish:
        after = replace(after, view=_view(wish["view"]))
    if "locked" in wish:
        after = replace(after, locked=_yes_or_no(wish["locked"]))
    if "seats" in wish:
        after = replace(after, seats=_seats(wish["seats"]))
    if "shared" in wish:
        after = replace(after, shared=_yes_or_no(wish["shared"]))
    return next_version(after)


def clear(room: Room, programme: Programme, step_id: Any, round: Any) -> Room:
    """The room with a round's epoch raised: its answers are of the past.

    Only this unfreezes items, once no round of the step is open or has been opened since it was
    cleared; then merges and hidden texts go too, and the list made ready at the desk is as it was.
    A round cleared while it is open stays open, with the same items. Raises ``Refused``.
    """
    step = planned(programme, step_id)
    if round not in step.by:
        raise Refused("invalid", "This step has no such round.")
    state = room.steps[step.id]
    epochs = {**state.epochs, round: state.epochs[round] + 1}
    state = replace(state, epochs=epochs, voting=False, reading=None)
    if not (state.open and state.round == round):
        left = tuple(other for other in state.opened_rounds if other != round)
        state = replace(state, opened_rounds=left)
        if not left:
            state = unfreeze(state)
    return next_version(with_state(room, step.id, state))


def _to_step(room: Room, programme: Programme, step_id: Any, kinds: Mapping[str, Kind]) -> Room:
    step = None if step_id is None else planned(programme, step_id)
    if step_id == room.step:
        return room
    if room.step is not None and room.present is not None:
        stays = at_own_pace(room, programme, room.step)
        left = room.present if stays else closed(room.present)
        room = with_state(room, room.step, replace(left, reading=None))
    room = replace(room, step=step_id, clock=None, view="")
    if step is None:
        return room
    room = with_time(room, step, kinds[step.kind])
    if room.clock and at_own_pace(room, programme, step.id):
        # People who go at their own pace are shown no clock, so none takes the step from them.
        room = replace(room, clock=replace(room.clock, closes=False))
    return room


def _to_round(room: Room, programme: Programme, round: Any, kinds: Mapping[str, Kind]) -> Room:
    step, state = _present(room, programme)
    if round not in step.by:
        raise Refused("invalid", "This step has no such round.")
    if round == state.round:
        return room
    shown = step.results == "live"
    state = replace(closed(state), round=round, shown=shown, voting=False, reading=None)
    room = replace(with_state(room, step.id, state), view="")
    return with_time(room, step, kinds[step.kind])


def _open(
    room: Room,
    programme: Programme,
    open: bool,
    incoming: Callable[[Step], list[str]],
    kinds: Mapping[str, Kind],
    lot: Lot,
) -> Room:
    step, state = _present(room, programme)
    if not open:
        return with_state(room, step.id, closed(state))
    if state.open:
        return room
    kind = kinds[step.kind]
    if not state.frozen:
        try:
            state = freeze(state, step, kind, incoming)
        except Invalid as wrong:
            raise Refused.of(wrong) from None
        state = drawn(state, step, programme, kind, lot)
    state = with_turns(state, step, lot)
    opened = tuple(dict.fromkeys((*state.opened_rounds, state.round)))
    state = replace(state, open=True, opened_rounds=opened)
    return with_legs(with_state(room, step.id, state), step, kind)


def _show(room: Room, programme: Programme, shown: bool) -> Room:
    step, state = _present(room, programme)
    return with_state(room, step.id, replace(state, shown=shown))


def _vote(room: Room, programme: Programme, voting: bool) -> Room:
    step, state = _present(room, programme)
    if voting and not step.settings.get("votes"):
        raise Refused("invalid", "This step has no vote.")
    return with_state(room, step.id, replace(state, voting=voting))


def _read(room: Room, programme: Programme, note: Any) -> Room:
    step, state = _present(room, programme)
    if note is not None and (not isinstance(note, str) or len(note) > LONGEST_NAME):
        raise Refused("invalid", "Name the note that is to be read, or none.")
    return with_state(room, step.id, replace(state, reading=note or None))


def _present(room: Room, programme: Programme) -> tuple[Step, StepState]:
    if room.step is None or room.present is None:
        raise Refused("invalid", "Go to a step first.")
    return planned(programme, room.step), room.present


def _clock(raw: Any, before: Clock | None, now_ms: int) -> Clock | None:
    """Whether it closes the step stays as it was where nothing is said of it."""
    if raw is None:
        return None
    given = raw if isinstance(raw, Mapping) else {}
    left, running = _seconds(given.get("left")), given.get("running")
    if left is None or not isinstance(running, bool):
        raise Refused("invalid", "The clock needs the seconds left, and whether it runs.")
    closed_before = before is not None and before.closes
    closes = _yes_or_no(given.get("closes", closed_before))
    if closes and not closed_before:
        # Asked for in overtime, it is not to close before anybody has been told.
        left = max(left, 0)
    return Clock(now_ms + round(left * 1000) if running else None, left, running, closes)


def _view(raw: Any) -> str:
    if not isinstance(raw, str) or raw not in VIEWS:
        raise Refused("invalid", "A screen cannot show that.")
    return raw


def _seats(raw: Any) -> int | None:
    if raw is None:
        return None
    if isinstance(raw, bool) or not isinstance(raw, int) or not 1 <= raw <= MOST_SEATS:
        raise Refused("invalid", "Give a number of people from 1 to {most}.", most=MOST_SEATS)
    return raw


def _seconds(raw: Any) -> float | None:
    if isinstance(raw, bool) or not isinstance(raw, int | float) or math.isnan(raw):
        return None
    return raw if abs(raw) <= LONGEST_LEFT_S else None


def _yes_or_no(raw: Any) -> bool:
    if not isinstance(raw, bool):
        raise Refused("invalid", "This must be true or false.")
    return raw
