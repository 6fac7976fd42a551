"""Desks are told while the store takes nothing of their room, and when it does again."""

from collections.abc import Callable
from typing import Any

from workshop.live import messages
from workshop.live.people import People
from workshop.store import StoreError

LOOK_EVERY_MS = 1_000


class Outages:
    """Remembers for which rooms the store was away. A hitch that is soon over is not told.

    ``writes`` stores something harmless of a room, and raises ``Away`` where that fails.
    """

    def __init__(
        self,
        people: People,
        writes: Callable[[str], None],
        emit: Callable[[str, Any, str], None],
        now_ms: Callable[[], int],
    ) -> None:
        self._people = people
        self._writes = writes
        self._emit = emit
        self._now_ms = now_ms
        self._met: set[str] = set()
        self._told: set[str] = set()
        self._due_ms = 0

    def met(self, *codes: str) -> None:
        """The store was away when something of these rooms was asked of it."""
        if not self._met:
            self._due_ms = self._now_ms() + LOOK_EVERY_MS
        self._met.update(codes)

    def look(self) -> None:
        """Once a second while there is an outage: try again, and tell the desks how it stands."""
        now = self._now_ms()
        if not self._met or now < self._due_ms:
            return
        self._due_ms = now + LOOK_EVERY_MS
        for code in list(self._met):
            if self._people.is_in(code) and not self._takes_something(code):
                self._told.add(code)
                self._tell(code, away=True)
            else:
                self._met.discard(code)
                if code in self._told:
                    self._told.discard(code)
                    self._tell(code, away=False)

    def _takes_something(self, code: str) -> bool:
        try:
            self._writes(code)
        except StoreError:
            return False
        return True

    def _tell(self, code: str, *, away: bool) -> None:
        self._emit(messages.STORE, {"away": away}, messages.audience(code, messages.DESKS))
