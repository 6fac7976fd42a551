"""Sums that are worked out anew, answer by answer."""

from collections.abc import Collection, Mapping

from workshop.store import entry
from workshop.store.values import ANSWERS, TEXTS, WIDE, Answered, Counted


class Sums:
    """The new sums of one place, and what each seat gave to them.

    Notes keep the place in line that they had; new ones come after ``last``.
    """

    def __init__(self, last: int = 0) -> None:
        self.numbers: dict[str, int] = {}
        self._last = last
        self._given: dict[str, tuple[Mapping[str, int], int]] = {}

    def add(self, answered: Answered, counted: Counted) -> bytes:
        """The seat gives this now, and nothing of what it gave before; returns its entry."""
        old, _texts = self._given.get(answered.seat, ({}, 0))
        for counter, amount in old.items():
            self.numbers[counter] -= amount
        for counter, amount in counted.numbers.items():
            self.numbers[counter] = self.numbers.get(counter, 0) + amount
        self._given[answered.seat] = counted.numbers, len(counted.notes)
        line = self._lined_up(answered.line, counted.notes)
        return entry.write(answered._replace(line=line), counted.numbers)

    def counters(self) -> list[str | bytes]:
        """The fields of a tally; none where nobody answered."""
        if not self._given:
            return []
        line: list[str | bytes] = [ANSWERS, str(len(self._given)), WIDE, "-" * 65]
        texts = sum(texts for _numbers, texts in self._given.values())
        for counter, amount in {TEXTS: texts, **self.numbers}.items():
            if amount:
                line += (counter, str(amount))
        return line

    def _lined_up(self, known: Mapping[str, int], ids: Collection[str]) -> dict[str, int]:
        self._last = max(self._last, *known.values(), 0)
        line = {}
        for id in ids:
            if id not in known:
                self._last += 1
            line[id] = known.get(id, self._last)
        return line
