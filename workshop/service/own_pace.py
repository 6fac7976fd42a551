"""What a phone gets of its own where steps are done at people's own pace."""

from typing import Any

from workshop import room
from workshop.service.answers import pack
from workshop.service.rooms import Held
from workshop.store import Store


def all_mine(store: Store, held: Held, seat: str) -> dict[str, Any]:
    """``all_mine``: the seat's own answers to those steps, by step; nothing without such steps.

    Each is as ``mine`` travels. What has not been opened has no answer, and is not asked for.
    """
    steps = [
        step.id
        for step in held.programme.steps
        if room.at_own_pace(held.room, held.programme, step.id)
    ]
    if not steps:
        return {}
    opened = [step for step in steps if held.room.steps[step].opened]
    rounds = [held.room.steps[step].round for step in opened]
    places = [held.place(*each) for each in zip(opened, rounds, strict=True)]
    mines = store.mines(places, seat) if places else []
    found = {
        step: pack(held, step, round_, mine)
        for step, round_, mine in zip(opened, rounds, mines, strict=True)
        if mine is not None
    }
    return {"all_mine": found}
