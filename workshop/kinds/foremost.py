"""The foremost of many things, however many come and go behind them."""

from bisect import bisect_left
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
        # Rank and thing at the same place: to look one up by its rank would take longer.
        self._ranks: list[Rank] = []
        self._near: list[Value] = []
        self._far: dict[Rank, Value] = {}
        self._first: list[Value] | None = None

    def __len__(self) -> int:
        return len(self._ranks) + len(self._far)

    def add(self, rank: Rank, value: Value) -> None:
        """One more, of a rank that is not there yet."""
        if self._far and rank > self._ranks[-1]:
            self._far[rank] = value
            return
        at = bisect_left(self._ranks, rank)
        self._ranks.insert(at, rank)
        self._near.insert(at, value)
        self._changes(at)
        if len(self._ranks) > 4 * self._count:
            kept = 2 * self._count
            self._far.update(zip(self._ranks[kept:], self._near[kept:], strict=True))
            del self._ranks[kept:], self._near[kept:]

    def remove(self, rank: Rank) -> None:
        """One less, which is there."""
        if self._far and rank > self._ranks[-1]:
            del self._far[rank]
            return
        at = bisect_left(self._ranks, rank)
        del self._ranks[at], self._near[at]
        self._changes(at)
        if self._far and len(self._ranks) < self._count:
            for next_one in nsmallest(2 * self._count, self._far):
                self._ranks.append(next_one)
                self._near.append(self._far.pop(next_one))

    def first(self) -> list[Value]:
        """Those of lowest rank, lowest first; the same list again while they are the same."""
        if self._first is None:
            self._first = self._near[: self._count]
        return self._first

    def all(self) -> list[Value]:
        """All of them, lowest first. Looks at every one."""
        return [*self._near, *(self._far[rank] for rank in sorted(self._far))]

    def _changes(self, at: int) -> None:
        if at < self._count:
            self._first = None
