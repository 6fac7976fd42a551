"""A column of a wall: its notes that hang by themselves, the newest and those with most votes."""

from typing import NamedTuple

from workshop.kinds.contract import TextKey
from workshop.kinds.foremost import Foremost
from workshop.kinds.notes_stacks import Hung

SENT = 200
# Minus its votes, when it came, and which it is.
Rank = tuple[int, int, TextKey]


class Hanging(NamedTuple):
    """A note that hangs by itself."""

    column: str
    rank: Rank
    note: Hung


class Column:
    """The notes of a column that hang by themselves."""

    def __init__(self) -> None:
        self.first = Foremost[TextKey](SENT)
        self.newest = Foremost[TextKey](SENT)
        self.voted = 0

    def add(self, rank: Rank, key: TextKey) -> None:
        """One note more."""
        self.first.add(rank, key)
        self.newest.add((-rank[1], key), key)
        self.voted += rank[0] < 0

    def remove(self, rank: Rank) -> None:
        """One note less."""
        self.first.remove(rank)
        self.newest.remove((-rank[1], rank[2]))
        self.voted -= rank[0] < 0

    def move(self, before: Rank, rank: Rank, key: TextKey) -> None:
        """A note has other votes."""
        self.first.remove(before)
        self.first.add(rank, key)
        self.voted += (rank[0] < 0) - (before[0] < 0)
