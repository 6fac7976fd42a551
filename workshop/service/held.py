"""Texts that people wrote and that are held back: hidden, or waiting for the facilitator.

They lie among a place's notes, so that they come, go and are counted anew with the answers.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from workshop.kinds.contract import Answer, Kind, Notes, OwnTexts
from workshop.kinds.shape import Shape
from workshop.same import fold

MOST_TOLD = 500
_HELD = "held"


def notes(kind: Kind, shape: Shape, answer: Answer) -> Notes:
    """The notes that say which of an answer's own texts are held back, and why."""
    if not (shape.hidden or shape.waits or shape.watched) or not isinstance(kind, OwnTexts):
        return {}
    return {
        f"{_HELD} {name}": {_HELD: name, "why": why, **text}
        for name, text in kind.own_texts(shape, answer).items()
        if (why := _why(shape, name, text["text"]))
    }


def apart(
    found: Sequence[Mapping[str, Any]],
) -> tuple[list[Mapping[str, Any]], list[dict[str, Any]]]:
    """The kind's own notes, and the held texts: ``{"name", "text", "why", "count", "under"?}``.

    A text that several wrote stands once, where it came first.
    """
    told: list[Mapping[str, Any]] = []
    held: dict[str, dict[str, Any]] = {}
    for note in found:
        if _HELD not in note:
            told.append(note)
            continue
        name = note[_HELD]
        line = {"name": name, **note, "count": 0}
        del line[_HELD]
        held.setdefault(fold(name), line)["count"] += 1
    return told, list(held.values())


def _why(shape: Shape, name: str, text: str) -> str | None:
    """As the shape has it; a text that stands for itself may also be hidden with its line."""
    if name == text and not shape.is_hidden(text):
        return None
    return shape.why_held(name, text) or ("hidden" if name == text else None)
