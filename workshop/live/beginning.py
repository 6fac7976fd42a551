"""Telling a group's phones what their group begins with."""

from collections.abc import Callable
from typing import Any

from workshop import room
from workshop.live import messages
from workshop.service.answers import Answers
from workshop.service.rooms import Rooms
from workshop.store import group_seat

Emit = Callable[[str, Any, str], None]


class Beginning:
    """Sends ``mine`` to the groups of a round that was opened with something in it."""

    def __init__(self, rooms: Rooms, answers: Answers, emit: Emit) -> None:
        self._rooms = rooms
        self._answers = answers
        self._emit = emit

    def tell(self, code: str) -> None:
        """Tell every group what it has in the present round, if groups begin with something there.

        Raises ``Away``.
        """
        held = self._rooms.held(code)
        step = held.step(held.room.step) if held else None
        if held is None or step is None or step.start == "blank" or held.present[1] != "group":
            return
        place = held.place(step.id, "group")
        for group in room.living(held.groups):
            mine = self._answers.mine(held, place, group_seat(group.key))
            if mine is not None:
                # Nobody of the group has moved anything there yet.
                begins = mine["draft"] and mine["version"] == 1
                told = {**mine, "begins": True} if begins else mine
                self._emit(messages.MINE, told, messages.group_audience(code, group.key))
