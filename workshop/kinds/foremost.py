"""The foremost of many things, however many come and go behind them."""

from bisect import bisect_left, insort
from heapq import nsmallest
from typing import Any, Generic, TypeVar

Rank = Any
Value = TypeVar("Value")


class Foremost(Generic[Value]):
    """Things by their ranks, each rank once; the ``count`` of lowest rank are always at hand.

    Only somewhat more than those are kept in order. The others wait in a heap of their own, and are
    looked through when so many of those in order have gone that there are fewer than ``count``.
    """

    def __init__(self, count: int) -> None:
        self._count = count
        self._ranks: list[Rank] = []
        self._near: dict[Rank, Value] = {}
        self._far: dict[Rank, Value] = {}
        self._first: list[Value] | None = None

    def __len__(self) -> int:
        return len(self._near) + len(self._far)

    def add(self, rank: Rank, value: Value) -> None:
        """One more, of a rank that is not there yet."""
        if self._far and rank > self._ranks[-1]:
            self._far[rank] = value
            return
        self._changes(rank)
        insort(self._ranks, rank)
        self._near[rank] = value
        if len(self._ranks) > 4 * self._count:
            for last in self._ranks[2 * self._count :]:
                self._far[last] = self._near.pop(last)
            del self._ranks[2 * self._count :]

    def remove(self, rank: Rank) -> None:
        """One less, which is there."""
        if rank in self._far:
            del self._far[rank]
            return
        self._changes(rank)
        del self._near[rank]
        del self._ranks[bisect_left(self._ranks, rank)]
        if self._far and len(self._ranks) < self._count:
            for next_one in nsmallest(2 * self._count, self._far):
                self._ranks.append(next_one)
                self._near[next_one] = self._far.pop(next_one)

    def first(self) -> list[Value]:
        """Those of lowest rank, lowest first; the same list again while they are the same."""
        if self._first is None:
            self._first = [self._near[rank] for rank in self._ranks[: self._count]]
        return self._first

    def all(self) -> list[Value]:
        """All of them, lowest first. Looks at every one."""
        return [
            *map(self._near.__getitem__, self._ranks),
            *map(self._far.__getitem__, sorted(self._far)),
        ]

    def _changes(self, rank: Rank) -> None:
        if len(self._ranks) <= self._count or rank <= self._ranks[self._count - 1]:
            self._first = None
