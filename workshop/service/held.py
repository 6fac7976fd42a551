"""Texts that people wrote and that are held back: hidden, or waiting for the facilitator.

They lie among a place's notes, so that they come, go and are counted anew with the answers.
"""

from collections.abc import Hashable, Mapping
from functools import cache
from typing import Any, cast

from workshop.kinds.abilities import OwnTexts
from workshop.kinds.contract import Answer, Kind, Notes, TextKey
from workshop.kinds.foremost import Foremost
from workshop.kinds.shape import Shape
from workshop.same import fold

MOST_TOLD = 500
_HELD = "held"

Line = Mapping[str, Any]


def may_be(kind: Kind, shape: Shape) -> bool:
    """Whether anything of this kind can be held back as the step is read now."""
    holds = bool(shape.hidden or shape.waits or shape.watched)
    return holds and _own_texts(cast(Hashable, kind)) is not None


def notes(kind: Kind, shape: Shape, answer: Answer) -> Notes:
    """The notes that say which of an answer's own texts are held back, and why."""
    if not may_be(kind, shape):
        return {}
    own = _own_texts(cast(Hashable, kind))
    assert own
    return {
        f"{_HELD} {name}": {_HELD: name, "why": why, **text}
        for name, text in own.own_texts(shape, answer).items()
        if (why := _why(shape, name, text["text"]))
    }


def is_held(note: Mapping[str, Any]) -> bool:
    """Whether a note says that a text is held back, and is none of the kind's own."""
    return _HELD in note


class HeldTexts:
    """What is held back in one place, in the order in which it came.

    A text that several wrote is one line, where it came first.
    """

    def __init__(self) -> None:
        self._notes: dict[TextKey, tuple[str, int, Mapping[str, Any]]] = {}
        self._same: dict[str, Foremost[TextKey]] = {}
        self._newest = Foremost[str](MOST_TOLD)
        self._places: dict[str, tuple[Any, ...]] = {}

    def put(self, key: TextKey, arrival: int, note: Mapping[str, Any]) -> TextKey:
        """One more note that says so; returns what ``drop`` is to be given."""
        name = fold(note[_HELD])
        self._notes[key] = name, arrival, note
        self._same.setdefault(name, Foremost(1)).add((arrival, key), key)
        self._line_up(name)
        return key

    def drop(self, key: TextKey) -> None:
        """One less."""
        name, arrival, _note = self._notes.pop(key)
        self._same[name].remove((arrival, key))
        self._line_up(name)
        if not self._same[name]:
            del self._same[name]

    def told(self, kind: Kind, shape: Shape, results: Mapping[str, Any]) -> tuple[list[Line], int]:
        """The newest that a desk may be told of, each ``{"name", "text", "why", "count",
        "under"?}``, and how many there are of which it may be."""
        own = _own_texts(cast(Hashable, kind))
        if not self._newest or own is None:
            return [], 0
        # Which lines may be told hangs on nothing where no lowest number of answers does.
        names = self._newest.all() if shape.least else self._newest.first()
        lines = [self._line(name) for name in reversed(names)]
        found = own.tellable(shape, results, lines)
        return list(found[-MOST_TOLD:]), len(self._newest) - len(lines) + len(found)

    def _line_up(self, name: str) -> None:
        """A line stands where the first of its texts came."""
        before = self._places.pop(name, None)
        if before:
            self._newest.remove(before)
        first = self._same[name].first()
        if first:
            self._places[name] = (-self._notes[first[0]][1], first[0])
            self._newest.add(self._places[name], name)

    def _line(self, name: str) -> Line:
        same = self._same[name]
        _name, _arrival, first = self._notes[same.first()[0]]
        line = {"name": first[_HELD], **first, "count": len(same)}
        del line[_HELD]
        return line


@cache
def _own_texts(kind: Hashable) -> OwnTexts | None:
    """The kind, where people write texts of their own. Kept: to ask takes 20 microseconds."""
    return kind if isinstance(kind, OwnTexts) else None


def _why(shape: Shape, name: str, text: str) -> str | None:
    """As the shape has it; a text that stands for itself may also be hidden with its line."""
    if name == text and not shape.is_hidden(text):
        return None
    return shape.why_held(name, text) or ("hidden" if name == text else None)
