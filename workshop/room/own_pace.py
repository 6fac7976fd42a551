"""Steps that people do in their own time: opened and closed by dates, or by the desk, side by side.

The room stands where it stands meanwhile, and moving it closes none of them.
"""

from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from msgspec.structs import replace

from workshop.kinds import KINDS, UNANSWERED
from workshop.kinds.contract import Kind
from workshop.kinds.shape import Shape
from workshop.programme import Programme, Step
from workshop.programme.own_pace import must_stand_alone, read_dates
from workshop.room.items import freeze, visible
from workshop.room.state import (
    Dates,
    Refused,
    Room,
    StepState,
    closed,
    next_version,
    planned,
    with_state,
)
from workshop.text import Invalid


def at_own_pace(room: Room, programme: Programme, step_id: str) -> bool:
    """Whether people do the step in their own time: the whole room is so, or it has dates."""
    return programme.pace == "own" or room.steps[step_id].dates is not None


def due_ms(state: StepState) -> int | None:
    """When the step next opens or closes by itself (Unix ms), or None."""
    dates = state.dates
    if dates is None:
        return None
    begins = None if dates.begun else dates.opens
    ends = None if dates.ended else dates.until
    return min((moment for moment in (begins, ends) if moment is not None), default=None)


def kept_to_dates(state: StepState, step: Step, kind: Kind, now_ms: int) -> StepState:
    """The state as its dates have it by ``now_ms``; the same where nothing was due.

    What was to open and to close while nobody looked has done both. One that cannot be opened,
    since its list is too short, stays closed.
    """
    due = due_ms(state)
    dates = state.dates
    if due is None or dates is None or now_ms < due:
        return state
    over = dates.until is not None and now_ms >= dates.until
    begun = dates.begun or (dates.opens is not None and now_ms >= dates.opens)
    if over:
        state = state if dates.ended else closed(state)
    elif begun and not dates.begun:
        with suppress(Invalid):
            state = _opened(state, step, kind)
    return replace(state, dates=replace(dates, begun=begun, ended=over))


def set_pace(
    room: Room,
    programme: Programme,
    step_id: Any,
    wish: Mapping[str, Any],
    *,
    now_ms: int,
    kinds: Mapping[str, Kind] = KINDS,
) -> Room:
    """The room where one step has other dates (``opens``, ``until``), or is opened or closed now.

    Wherever the room stands, it stays there. What is not said stays as it was; dates that have
    passed are done with, except that a step whose time it is opens. Raises ``Refused``.
    """
    step = planned(programme, step_id)
    kind = kinds[step.kind]
    state = room.steps[step.id]
    try:
        must_stand_alone(kind, step.by, step.source)
        if "opens" in wish or "until" in wish:
            before = state.dates or Dates()
            told = {"opens": before.opens, "until": before.until, **wish}
            state = _dated(state, Dates(*read_dates(told)), now_ms)
        if "open" in wish:
            if not isinstance(wish["open"], bool):
                raise Refused("invalid", "This must be true or false.")
            state = _opened(state, step, kind) if wish["open"] else closed(state)
    except Invalid as wrong:
        raise Refused.of(wrong) from None
    if not at_own_pace(with_state(room, step.id, state), programme, step.id) and "open" in wish:
        raise Refused("invalid", "Give the step a date first, or go to it.")
    return next_version(with_state(room, step.id, kept_to_dates(state, step, kind, now_ms)))


def frame(room: Room, programme: Programme) -> dict[str, Any]:
    """What everybody is told of the steps at people's own pace: ``pace``, where there are any."""
    steps = [
        _step(step, room.steps[step.id])
        for step in programme.steps
        if at_own_pace(room, programme, step.id)
    ]
    return {"pace": {"own": programme.pace == "own", "steps": steps}} if steps else {}


def told_desk(room: Room, programme: Programme, step: Step) -> dict[str, Any]:
    """What a desk is told of one: ``dates``, or that it could have some."""
    dates = room.steps[step.id].dates or Dates()
    if at_own_pace(room, programme, step.id):
        return {"dates": {"opens": dates.opens, "until": dates.until}}
    try:
        must_stand_alone(KINDS[step.kind], step.by, step.source)
    except (Invalid, KeyError):
        return {}
    return {"dates": None}


def _dated(state: StepState, dates: Dates, now_ms: int) -> StepState:
    if dates.opens is None and dates.until is None:
        return replace(state, dates=None)
    over = dates.until is not None and now_ms >= dates.until
    return replace(state, dates=replace(dates, ended=over and not state.open))


def _opened(state: StepState, step: Step, kind: Kind) -> StepState:
    """Raises ``Invalid``: its list is too short."""
    if state.open:
        return state
    if not state.frozen:
        state = freeze(state, step, kind, lambda _step: [])
    opened = tuple(dict.fromkeys((*state.opened_rounds, state.round)))
    return replace(state, open=True, opened_rounds=opened)


def _step(step: Step, state: StepState) -> dict[str, Any]:
    """Before its first opening a step tells only its name."""
    dates = state.dates or Dates()
    told: dict[str, Any] = {
        "id": step.id,
        "kind": step.kind,
        "title": step.title,
        "by": list(step.by),
        "round": state.round,
        "epoch": state.epoch,
        "open": state.open,
        "opens": dates.opens,
        "until": dates.until,
        **({"private": True} if step.results == "private" else {}),
    }
    if not state.opened:
        return told
    settings = step.with_texts(tuple(item.text for item in visible(step, state)))
    told |= {"prompt": step.prompt, "settings": settings}
    if step.kind in UNANSWERED:
        told["results"] = KINDS[step.kind].results(Shape(step.settings), {}, [])
    return told
