"""A step counted anew under another shape, while answers keep coming.

The new count is written aside. From its beginning every cast leaves a mark, and what is marked is
counted again. At the end casts are held for a moment, the last marked answers are counted, and the
room's change puts the new count in place of the old. A count that shows no sign of life for a while
is not valid any more, so nothing waits for a process that died.
"""

import secrets
from collections.abc import Sequence
from typing import Any

from workshop.store import entry, keys
from workshop.store.answers import HELD, AnswerVerbs
from workshop.store.errors import Away, Stale, Unknown
from workshop.store.scripts import call
from workshop.store.sums import Sums
from workshop.store.values import Answered, Place, Reshape

COUNTING_REST_MS = 30_000
HOLDING_REST_MS = 3_000
FEW_MARKS = 50
MOST_SETTLINGS = 5
FIELDS_AT_ONCE = 1_000
MARKS_AT_ONCE = 500


class Recount:
    """One step's new count, from ``begin`` to the swap or to ``give_up``."""

    def __init__(self, verbs: AnswerVerbs, code: str, reshape: Reshape) -> None:
        self.step = reshape.step
        self.rounds = reshape.rounds
        self.token = secrets.token_hex(8)
        self._verbs = verbs
        self._code = code
        self._reshape = reshape
        self._gate = keys.gate(code, reshape.step)
        self._marks = keys.marks(code, reshape.step)
        self._places = [Place(code, reshape.step, round) for round in reshape.rounds]
        self._sums = {(place, kind): Sums() for place in self._places for kind in keys.ASIDES}

    def begin(self, expected: int) -> None:
        """Let casts leave marks from now on. Raises ``Stale`` and ``Unknown``."""
        used = [keys.room(self._code), self._gate, self._marks, *self._asides()]
        command = call("build", used, expected, self.token, COUNTING_REST_MS)
        reply: Any = self._verbs._until_free(lambda: self._verbs._writes.ask(command), HELD)
        if reply is None:
            raise Unknown(self._code)
        if reply != 1:
            raise Stale(reply[1])

    def count(self) -> None:
        """Count everything, and again what changed meanwhile, until little is left."""
        for place, kind in self._sums:
            for page in self._verbs._pages(place, kind):
                self._take(place, kind, page)
        for _ in range(MOST_SETTLINGS):
            if self._settle() < FEW_MARKS:
                return

    def hold(self) -> None:
        """Hold casts, count the last, and write the sums: all is ready to be swapped in."""
        self._aside(keys.tally(self._places[0], keys.ASIDE), [], holding=True)
        while self._settle(holding=True):
            pass
        for (place, kind), sums in self._sums.items():
            self._aside(keys.tally(place, keys.ASIDES[kind]), sums.counters(), holding=True)

    def give_up(self) -> None:
        """Everything stays as it was."""
        used = [self._gate, self._marks, *self._asides()]
        self._verbs._writes.ask(call("release", used, self.token))

    def _settle(self, *, holding: bool = False) -> int:
        """Count again what has been marked; returns how many that were."""
        marked = self._verbs._writes.ask(("SPOP", self._marks, MARKS_AT_ONCE))
        seats: dict[str, list[str]] = {}
        for mark in marked:
            round, _space, seat = mark.decode().partition(" ")
            seats.setdefault(round, []).append(seat)
        for place in self._places:
            if these := seats.get(place.round):
                found = self._verbs._writes.ask(("HMGET", keys.answers(place), *these))
                page = [entry.read(s, e) for s, e in zip(these, found, strict=True) if e]
                self._take(place, "", page, holding=holding)
        return len(marked)

    def _take(
        self, place: Place, kind: str, page: Sequence[Answered], *, holding: bool = False
    ) -> None:
        """Count some answers, instead of what was counted for the same seats before."""
        sums, fields = self._sums[place, kind], list[str | bytes]()
        for answered in page:
            counted = self._reshape.count(place.round, answered)
            fields += (answered.seat, sums.add(answered, counted))
        self._aside(keys.answers(place, keys.ASIDES[kind]), fields, holding=holding)

    def _aside(self, key: str, fields: Sequence[str | bytes], *, holding: bool = False) -> None:
        """Write fields of a hash aside. Raises ``Away`` where this count is not valid any more."""
        phase, rest_ms = ("holding", HOLDING_REST_MS) if holding else ("counting", COUNTING_REST_MS)
        size = 2 * FIELDS_AT_ONCE
        for at in range(0, max(len(fields), 1), size):
            command = call(
                "aside", (self._gate, key), self.token, phase, rest_ms, *fields[at : at + size]
            )
            if not self._verbs._writes.ask(command):
                raise Away("the new count took too long")

    def _asides(self) -> list[str]:
        return [
            key(place, aside)
            for place in self._places
            for aside in keys.ASIDES.values()
            for key in (keys.answers, keys.tally)
        ]
