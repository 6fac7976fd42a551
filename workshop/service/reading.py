"""What one place says, read from the store once and then only as far as it changes."""

from collections.abc import Hashable, Mapping, Sequence
from functools import cache
from typing import Any, cast

import msgspec

from workshop.kinds.abilities import KeepsTexts
from workshop.kinds.contract import Answer, Kind
from workshop.kinds.shape import Shape
from workshop.service import held, reshaping
from workshop.store import PAPER, Answered, Change

# Results, the texts kept off them that a desk may be told of, and how many of those there are.
Said = tuple[dict[str, Any], Sequence[held.Line], int]


class Reading:
    """The sums and texts of one place at revision ``rev`` (None: nothing read yet), as one shape
    reads them. ``answers``: how many those are, ``paper`` of them on paper."""

    def __init__(self, kind: Kind, shape: Shape) -> None:
        self.rev: int | None = None
        self.answers = 0
        self.paper = 0
        self._kind = kind
        self._shape = shape
        self._said: Said | None = None
        self._numbers: dict[str, int] = {}
        self._begin()

    @property
    def wants_texts(self) -> bool:
        """Whether answers' notes are needed, and not their sums alone."""
        return self._texts is not None or held.may_be(self._kind, self._shape)

    def is_of(self, kind: Kind, shape: Shape) -> bool:
        """Whether this is how ``shape`` reads it."""
        if self._kind is kind and self._shape == shape:
            self._shape = shape
            return True
        return False

    def take(self, change: Change, since: int | None) -> None:
        """What has changed since revision ``since``; ignored where more is known by now."""
        if self.rev != since and not (change.whole and change.all_said):
            return
        self.rev, self.answers = change.rev, change.answers
        self._said = None
        if change.all_said and self._put:
            self._begin()
            self._tell(self._numbers)
        numbers = dict(change.numbers)
        # No kind knows of paper: its answers are like any others.
        self.paper = numbers.pop(PAPER, 0 if change.whole else self.paper)
        self._count(numbers, whole=change.whole)
        for seat, answered in change.said.items():
            self._hear(seat, answered)

    def results(self) -> Said:
        """The results now; worked out once for each change."""
        if self._said is None:
            if self._texts:
                results = self._texts.results(self._numbers)
            else:
                results = self._kind.results(self._shape, self._numbers, ())
            lines, count = self._held.told(self._kind, self._shape, results)
            self._said = results, lines, count
        return self._said

    def _begin(self) -> None:
        keeper = _keeper(cast(Hashable, self._kind))
        self._texts = keeper.texts(self._shape) if keeper else None
        self._held = held.HeldTexts()
        self._put: dict[str, list[tuple[Any, bool]]] = {}

    def _count(self, numbers: Mapping[str, int], *, whole: bool) -> None:
        known = self._numbers
        if whole:
            gone = [counter for counter in known if counter not in numbers]
            numbers = {**numbers, **dict.fromkeys(gone, 0)}
        changed = {
            counter: amount
            for counter, amount in numbers.items()
            if known.get(counter, 0) != amount
        }
        for counter, amount in changed.items():
            if amount:
                known[counter] = amount
            else:
                del known[counter]
        self._tell(changed)
        known["answers"] = self.answers

    def _tell(self, changed: Mapping[str, int]) -> None:
        if self._texts:
            for counter, amount in changed.items():
                self._texts.count(counter, amount)

    def _hear(self, seat: str, answered: Answered | None) -> None:
        for put, is_held in self._put.pop(seat, ()):
            if is_held:
                self._held.drop(put)
            elif self._texts:
                self._texts.drop(put)
        if answered is None:
            return
        answer: Answer = msgspec.json.decode(answered.answer)
        known = self._put[seat] = []
        for id, note in reshaping.said(self._kind, self._shape, answer).items():
            key, arrival = (seat, id), answered.line.get(id, 0)
            if held.is_held(note):
                known.append((self._held.put(key, arrival, note), True))
            elif self._texts:
                known.append((self._texts.put(key, arrival, note), False))


@cache
def _keeper(kind: Hashable) -> KeepsTexts | None:
    return kind if isinstance(kind, KeepsTexts) else None
