"""Reasons that people give for something: by alphabet, so that their order tells nothing of who
wrote them or when."""

from collections.abc import Callable, Hashable, Mapping
from typing import Any

from workshop.kinds.contract import TextKey
from workshop.kinds.foremost import Foremost
from workshop.kinds.shape import Shape
from workshop.same import fold

SENT = 200
_BRIEFLY = 40

# The reasons for a line that are sent, and how many there are besides.
Given = Callable[[Hashable], tuple[list[str], int]]
# Where a reason stands, and by what.
_Placed = tuple[Foremost[str], str]


class Reasons:
    """The reasons of one step: notes with an ``item`` and a ``text``.

    ``line`` says which line of the results a note is a reason for; ``told`` makes the results.
    """

    def __init__(
        self,
        shape: Shape,
        line: Callable[[Mapping[str, Any]], Hashable],
        told: Callable[[Shape, Mapping[str, int], Given], dict[str, Any]],
    ) -> None:
        self._shape = shape
        self._line = line
        self._told = told
        self._lines: dict[Hashable, Foremost[str]] = {}

    def put(self, key: TextKey, arrival: int, note: Mapping[str, Any]) -> _Placed | None:
        """One more reason; where it or its item is hidden it is not told."""
        text = note["text"]
        if self._shape.is_hidden(note["item"]) or self._shape.is_hidden(text):
            return None
        line = self._line(note)
        reasons = self._lines.get(line)
        if reasons is None:
            reasons = self._lines[line] = Foremost(SENT)
        rank = "\n".join((fold(text), text, *key))
        reasons.add(rank, text)
        return reasons, rank

    def drop(self, put: _Placed | None) -> None:
        """That reason is gone."""
        if put:
            reasons, rank = put
            reasons.remove(rank)

    def count(self, counter: str, amount: int) -> None:
        """Reasons are not counted."""

    def results(self, tally: Mapping[str, int]) -> dict[str, Any]:
        """As ``told`` makes them."""
        return self._told(self._shape, tally, self._given)

    def _given(self, line: Hashable) -> tuple[list[str], int]:
        reasons = self._lines.get(line)
        if not reasons:
            return [], 0
        first = reasons.first()
        return first, len(reasons) - len(first)


def brief(line: Mapping[str, Any], *names: tuple[str, str]) -> dict[str, Any]:
    """A line of the results with its first reasons; ``names``: where they and their rest stand."""
    found = dict(line)
    for reasons, more in names:
        left = len(line.get(reasons, [])) - _BRIEFLY
        if left > 0:
            found[reasons] = line[reasons][:_BRIEFLY]
            found[more] = line.get(more, 0) + left
    return found
