"""Sums that are worked out anew, answer by answer."""

from workshop.store import entry
from workshop.store.values import ANSWERS, WIDE, Answered, Counted


class Sums:
    """The new sums of one place, and what each seat gave to them."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}
        self.notes: dict[str, bytes] = {}
        self.arrivals: dict[str, int] = {}
        self._given: dict[str, tuple[dict[str, int], dict[str, bytes]]] = {}

    def add(self, answered: Answered, counted: Counted) -> bytes:
        """The seat gives this now, and nothing of what it gave before; returns its entry."""
        seat, numbers = answered.seat, dict(counted.numbers)
        notes = {f"{seat} {name}": note for name, note in counted.notes.items()}
        old_numbers, old_notes = self._given.get(seat, ({}, {}))
        for counter, amount in old_numbers.items():
            self.numbers[counter] -= amount
        for counter, amount in numbers.items():
            self.numbers[counter] = self.numbers.get(counter, 0) + amount
        for field in old_notes:
            del self.notes[field]
        self.notes.update(notes)
        self._given[seat] = numbers, notes
        return entry.write(answered, numbers, list(notes))

    def counters(self) -> list[str | bytes]:
        """The fields of a tally; none where nobody answered."""
        if not self._given:
            return []
        line: list[str | bytes] = [ANSWERS, str(len(self._given)), WIDE, "-" * 65]
        for counter, amount in self.numbers.items():
            if amount:
                line += (counter, str(amount))
        return line

    def lines(self) -> list[str | bytes]:
        """The fields of the notes."""
        line: list[str | bytes] = []
        for field, note in self.notes.items():
            line += (field, b"%d %b" % (self.arrivals[field], note))
        return line
