"""A column of a wall: its notes that hang by themselves, the newest and those with most votes."""

from bisect import bisect_left
from collections.abc import Callable, Collection
from heapq import nlargest

from workshop.kinds.notes_hung import Hung

SENT = 200
# So many are kept in order, and the lowest let go where there have come to be twice as many.
_KEPT = 2 * SENT
# More than any arrival: one vote more weighs more than having come earlier.
_VOTE = 2**60
_LOWEST = -_VOTE


class Column:
    """The notes of a column that hang by themselves."""

    def __init__(self) -> None:
        self._hung: set[Hung] = set()
        self._voted = 0
        self._newest = _Front(self._hung, _by_arrival)
        self._first = _Front(self._hung, _by_votes)

    def __len__(self) -> int:
        return len(self._hung)

    @property
    def voted(self) -> bool:
        """Whether any of them has votes that may be told."""
        return self._voted > 0

    def add(self, note: Hung) -> None:
        """One note more."""
        self._voted += note.votes > 0
        self._hung.add(note)
        self._newest.add(note.arrival, note)
        self._first.add(_by_votes(note), note)

    def remove(self, note: Hung) -> None:
        """One note less."""
        self._voted -= note.votes > 0
        self._hung.remove(note)
        self._newest.remove(note.arrival, note)
        self._first.remove(_by_votes(note), note)

    def vote(self, note: Hung, votes: int) -> None:
        """A note has other votes."""
        before = _by_votes(note)
        self._voted += (votes > 0) - (note.votes > 0)
        note.votes = votes
        self._first.move(before, _by_votes(note), note)

    def sent(self, *, voted: bool) -> list[Hung]:
        """Those that are sent: with ``voted`` most votes first, else oldest first."""
        return self._first.highest()[::-1] if voted else self._newest.highest()


class _Front:
    """The notes of highest rank among those that are ``hung``; of the others nothing is kept here.

    Where nobody has asked for long, or too few of the highest are left, all are looked through.
    """

    def __init__(self, hung: Collection[Hung], rank: Callable[[Hung], int]) -> None:
        self._hung = hung
        self._rank = rank
        # Lowest first, rank and note at the same place; no other ranks above ``_edge``.
        self._ranks: list[int] = []
        self._notes: list[Hung] = []
        self._edge = _LOWEST
        self._known = self._asked = False

    def add(self, rank: int, note: Hung) -> None:
        """One more."""
        if not self._known or rank <= self._edge:
            return
        ranks = self._ranks
        if not ranks or rank > ranks[-1]:
            ranks.append(rank)
            self._notes.append(note)
        else:
            at = bisect_left(ranks, rank)
            ranks.insert(at, rank)
            self._notes.insert(at, note)
        if len(ranks) > 2 * _KEPT:
            self._known, self._asked = self._asked, False
            self._let_go()

    def remove(self, rank: int, note: Hung) -> None:
        """One less, whose rank was that."""
        at = self._find(rank, note)
        if at is not None:
            del self._ranks[at], self._notes[at]

    def move(self, before: int, rank: int, note: Hung) -> None:
        """One has another rank."""
        at = self._find(before, note)
        if at is not None:
            ranks = self._ranks
            below = ranks[at - 1] if at else self._edge
            if below < rank and (at + 1 == len(ranks) or rank < ranks[at + 1]):
                ranks[at] = rank
                return
            del ranks[at], self._notes[at]
        self.add(rank, note)

    def highest(self) -> list[Hung]:
        """As many as are sent, lowest first."""
        self._asked = True
        if not self._known or (len(self._ranks) < SENT and self._edge != _LOWEST):
            self._notes = nlargest(_KEPT + 1, self._hung, key=self._rank)[::-1]
            self._ranks = [self._rank(note) for note in self._notes]
            self._known, self._edge = True, _LOWEST
            if len(self._notes) > _KEPT:
                self._let_go()
        return self._notes[-SENT:]

    def _let_go(self) -> None:
        del self._ranks[:-_KEPT], self._notes[:-_KEPT]
        self._edge = self._ranks[0]

    def _find(self, rank: int, note: Hung) -> int | None:
        """Where it stands; None where it is none of these."""
        ranks, notes = self._ranks, self._notes
        if not self._known or not ranks or rank < ranks[0]:
            return None
        at = bisect_left(ranks, rank)
        while at < len(ranks) and ranks[at] == rank:
            if notes[at] is note:
                return at
            at += 1
        return None


def _by_arrival(note: Hung) -> int:
    return note.arrival


def _by_votes(note: Hung) -> int:
    return note.votes * _VOTE - note.arrival
