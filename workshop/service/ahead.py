"""What must be done, and published, ahead of a move that asks for more than one thing at once."""

from collections.abc import Mapping
from typing import Any

from workshop import room
from workshop.room import Room
from workshop.service.rooms import Held


def closed_ahead(held: Held, wish: Mapping[str, Any]) -> Room | None:
    """The room with its person's round closed, where that must come before the rest of ``wish``.

    A move may close that round and open the groups' in one. With a lowest number of answers groups
    begin with what the closing publishes, which is decided on once the round is closed.
    """
    step, state = held.step(held.room.step), held.room.present
    if step is None or state is None or step.start != "combined" or not step.min_answers:
        return None
    opens = wish.get("round") == "group" and wish.get("open") is True
    stays = wish.get("step", step.id) == step.id
    if not (opens and stays and state.open and state.round == "person"):
        return None
    return room.move(
        held.room, held.programme, {"open": False}, now_ms=0, incoming=lambda _step: []
    )
