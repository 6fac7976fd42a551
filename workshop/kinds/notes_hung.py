"""A note on a wall, and those that share its id."""

from array import array
from bisect import bisect_left
from dataclasses import dataclass
from typing import Any

from workshop.kinds.contract import TextKey

Line = dict[str, Any]


@dataclass(slots=True, eq=False)
class Hung:
    """A note; ``name`` is its id, folded, and ``arrival`` higher for those that came later.

    ``column`` is the id of the one it hangs in; None: it is not seen. It hangs ``alone`` with
    ``votes`` or is ``stacked`` under that name. ``twins`` are all of its id where there are
    several. ``line`` tells of it as long as so many of them are older as ``place`` says.
    """

    key: TextKey
    name: str
    id: str
    column: str | None
    text: str
    arrival: int
    votes: int = 0
    line: Line | None = None
    place: int = 0
    alone: bool = False
    stacked: str | None = None
    twins: "Twins | None" = None


class Twins:
    """Notes of one id, oldest first; those of the same arrival in the order of their keys."""

    __slots__ = ("_arrivals", "notes")

    def __init__(self, first: Hung) -> None:
        self.notes = [first]
        # Close together in memory: hundreds of people may write the same.
        self._arrivals = array("q", [first.arrival])
        first.twins = self

    def put(self, note: Hung) -> int:
        """One more; returns how many are older."""
        note.twins = self
        if note.arrival > self._arrivals[-1]:
            self.notes.append(note)
            self._arrivals.append(note.arrival)
            return len(self.notes) - 1
        place = bisect_left(self._arrivals, note.arrival)
        while place < len(self.notes) and self._is_older(self.notes[place], note):
            place += 1
        self.notes.insert(place, note)
        self._arrivals.insert(place, note.arrival)
        return place

    def drop(self, note: Hung) -> int:
        """One less; returns how many were older. One that stays alone has no twins any longer."""
        place = self.place(note)
        del self.notes[place], self._arrivals[place]
        if len(self.notes) == 1:
            self.notes[0].twins = None
        return place

    def place(self, note: Hung) -> int:
        """How many are older than one that is there."""
        place = 0 if self.notes[0] is note else bisect_left(self._arrivals, note.arrival)
        while self.notes[place] is not note:
            place += 1
        return place

    def stands(self, note: Hung) -> bool:
        """Whether as many are older as its ``place`` says."""
        return note.place < len(self.notes) and self.notes[note.place] is note

    @staticmethod
    def _is_older(other: Hung, note: Hung) -> bool:
        return (other.arrival, other.key) < (note.arrival, note.key)
