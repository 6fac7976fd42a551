"""Carries out what rooms do by themselves when their time has come.

Whoever looks at a room carries it out: the beat of any process, an answer that comes late, a page
that is opened after everybody had left. It is done from the version that was seen, so a facilitator
who moved meanwhile wins, and of two processes one does it.
"""

from collections.abc import Callable

from workshop import room
from workshop.room import Room
from workshop.service.results import Results
from workshop.service.rooms import Held, Rooms
from workshop.store import Stale

TRIES = 8
REQUEST = {"event": "time"}


class Timekeeper:
    """Keeps the rooms up with the time."""

    def __init__(self, rooms: Rooms, results: Results, now_ms: Callable[[], int]) -> None:
        self._rooms = rooms
        self._results = results
        self._now_ms = now_ms
        self._at_work: set[str] = set()

    def kept(self, held: Held) -> Held:
        """The room once everything is done that was due. Raises ``Away``."""
        if not self._is_due(held) or held.code in self._at_work:
            return held
        self._at_work.add(held.code)
        try:
            return self._caught_up(held)
        finally:
            self._at_work.discard(held.code)

    def _caught_up(self, held: Held) -> Held:
        for _ in range(TRIES):
            if not self._is_due(held):
                break
            try:
                self._rooms.change(held.code, self._change, seen=held.room.version, request=REQUEST)
            except Stale:
                pass
            except KeyError:
                break
            held = self._rooms.load(held.code) or held
        return held

    def _change(self, held: Held) -> Room:
        self._results.decide(held)
        return room.caught_up(held.room, held.programme, self._now_ms())

    def _is_due(self, held: Held) -> bool:
        return held.wakes_ms is not None and self._now_ms() >= held.wakes_ms
