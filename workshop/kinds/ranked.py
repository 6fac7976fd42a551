"""Many things in order, where one more or one less costs little."""

from bisect import bisect_left, insort
from collections.abc import Iterator
from itertools import chain, islice
from typing import Any

_LONGEST = 512

Rank = tuple[Any, ...]


class Ranked:
    """Ranks, each once, lowest first; kept in short blocks, of which a change touches one."""

    def __init__(self) -> None:
        self._blocks: list[list[Rank]] = []
        self._ends: list[Rank] = []
        self._length = 0
        self._first: list[Rank] | None = None

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[Rank]:
        return chain.from_iterable(self._blocks)

    def add(self, rank: Rank) -> None:
        """One more, which is not there yet."""
        self._changes(rank)
        self._length += 1
        if not self._blocks:
            self._blocks.append([rank])
            self._ends.append(rank)
            return
        at = min(bisect_left(self._ends, rank), len(self._blocks) - 1)
        block = self._blocks[at]
        insort(block, rank)
        if len(block) > _LONGEST:
            half = len(block) // 2
            self._blocks[at : at + 1] = block[:half], block[half:]
            self._ends[at : at + 1] = block[half - 1], block[-1]
        else:
            self._ends[at] = block[-1]

    def remove(self, rank: Rank) -> None:
        """One less, which is there."""
        self._changes(rank)
        self._length -= 1
        at = bisect_left(self._ends, rank)
        block = self._blocks[at]
        del block[bisect_left(block, rank)]
        if block:
            self._ends[at] = block[-1]
        else:
            del self._blocks[at], self._ends[at]

    def first(self, count: int) -> list[Rank]:
        """The lowest ones, lowest first; the same list again while they are the same."""
        if self._first is None or len(self._first) != min(count, self._length):
            self._first = list(islice(self, count))
        return self._first

    def last(self, count: int) -> list[Rank]:
        """The highest ones, lowest first."""
        found: list[Rank] = []
        for block in reversed(self._blocks):
            if len(found) >= count:
                break
            found = block + found
        return found[-count:]

    def _changes(self, rank: Rank) -> None:
        first = self._first
        if first is not None and (len(first) == self._length or rank <= first[-1]):
            self._first = None
