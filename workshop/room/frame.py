"""What a room looks like from outside."""

from typing import Any

from workshop.kinds.abilities import Company
from workshop.kinds.combined import FEWEST
from workshop.programme import Programme, Step
from workshop.room import own_pace
from workshop.room.by_itself import GRACE_S
from workshop.room.items import visible
from workshop.room.state import Room, StepState


def frame(room: Room, programme: Programme, *, now_ms: int) -> dict[str, Any]:
    """The ``room`` frame that everybody gets, as the contract has it; ``now`` in milliseconds."""
    state = room.present
    return {
        "version": room.version,
        "code": room.code,
        "title": programme.title,
        "language": programme.language,
        "step": _step(room, programme),
        "open": bool(state and state.open),
        "shown": bool(state and state.shown),
        "clock": _clock(room, now_ms),
        "groups": list(programme.groups),
        "now": now_ms,
        **({"view": room.view} if room.view else {}),
        **({"group_choice": "drawn"} if room.drawn or programme.group_choice == "drawn" else {}),
        **({"shared": True} if room.shared else {}),
        **own_pace.frame(room, programme),
    }


def states(room: Room, programme: Programme) -> list[dict[str, Any]]:
    """What the desk needs to know of every step, in the programme's order."""
    return [
        {
            "id": step.id,
            "round": state.round,
            "open": state.open,
            "shown": state.shown,
            "opened": state.opened,
            "opened_rounds": list(state.opened_rounds),
            "frozen": state.frozen,
            "epoch": state.epoch,
            "merged": {into: list(parts) for into, parts in state.merged.items()},
            "hidden": list(state.hidden),
            **own_pace.told_desk(room, programme, step),
        }
        for step, state in ((step, room.steps[step.id]) for step in programme.steps)
    ]


def _step(room: Room, programme: Programme) -> dict[str, Any] | None:
    step = programme.step(room.step) if room.step is not None else None
    if step is None:
        return None
    state = room.steps[step.id]
    return {
        "id": step.id,
        "kind": step.kind,
        "title": step.title,
        "prompt": step.prompt,
        "settings": _settings(step, state),
        "by": list(step.by),
        "round": state.round,
        "epoch": state.epoch,
        **({"reading": state.reading} if state.reading else {}),
        **({"waits": True} if room.waits else {}),
        **({"private": True} if step.results == "private" else {}),
        **({"legs": list(state.legs)} if state.legs else {}),
        **({"turn_s": step.turn_s} if step.turn_s and state.round == "group" else {}),
        **_start(step),
        **({} if state.together is None else _together(state, state.together)),
    }


def _start(step: Step) -> dict[str, Any]:
    """What groups begin with, and from how many members' answers on; said before people answer."""
    if step.start == "blank":
        return {}
    return {"start": step.start, "start_least": max(FEWEST, step.min_answers)}


def _together(state: StepState, companies: tuple[Company, ...]) -> dict[str, Any]:
    """Who does the step together, by order numbers; ``opening`` tells one time from another."""
    together = [
        {**({"group": company.name} if company.name else {}), "seats": list(company.seats)}
        for company in companies
    ]
    return {"together": together, "opening": state.opening}


def _settings(step: Step, state: StepState) -> dict[str, Any]:
    """The step's settings; while votes are asked for they say so: ``voting``."""
    settings = step.with_texts(tuple(item.text for item in visible(step, state)))
    return {**settings, "voting": True} if state.voting else settings


def _clock(room: Room, now_ms: int) -> dict[str, Any] | None:
    clock = room.clock
    if clock is None:
        return None
    shown = {"ends": clock.ends_ms, "left": clock.left(now_ms), "running": clock.running}
    return {**shown, "grace": GRACE_S} if clock.closes else shown
