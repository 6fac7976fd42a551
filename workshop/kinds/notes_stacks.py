"""Notes that the facilitator has merged: which are one, and under which theme."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from workshop.kinds.contract import TextKey
from workshop.kinds.notes_hung import Hung, Line
from workshop.kinds.shape import Shape
from workshop.same import fold

# How phones of ours, and the server, name a note. A theme is called otherwise.
_MADE = re.compile(r"[0-9a-f]{16}")

Note = Mapping[str, Any]


class Stack(NamedTuple):
    """One or several notes that hang as one ``line``, where the oldest of them came."""

    column: str
    place: tuple[int, TextKey]
    line: Line
    votes: int | None
    size: int


def stacks(
    shape: Shape, counted: Mapping[str, int], named: Mapping[str, Hung]
) -> Iterator[tuple[list[str], Hung, Line]]:
    """The names in each stack, oldest first, the note it is called by, and its line.

    ``named``: notes that are not hidden by their own names, oldest first.
    """
    found: dict[str, list[str]] = {}
    for name in named:
        found.setdefault(_stack(shape, name, named), []).append(name)
    for name, stack in found.items():
        own = name if name in stack else stack[0]
        head = named[own]
        line: Line = {
            "id": head.id if own == head.name else own,
            "text": head.text,
            "votes": votes(shape, counted, name),
            "theme": theme(shape, own, named),
        }
        if len(stack) > 1:
            line["of"] = sorted((named[one].text for one in stack), key=fold)
        yield stack, head, line


def themes(shape: Shape, counted: Mapping[str, int], stacks: Sequence[Stack]) -> list[Line]:
    """``{"theme", "votes", "count"}`` of every theme, by votes and then by name."""
    lines: dict[str, Line] = {}
    for item in shape.shown:
        for stack in sorted(stacks, key=lambda stack: stack.place):
            above = stack.line["theme"]
            if above is not None and stack.column == item.id:
                line = {"theme": above, "votes": votes(shape, counted, fold(above)), "count": 0}
                lines.setdefault(fold(above), line)["count"] += stack.size
    return sorted(lines.values(), key=lambda line: (-(line["votes"] or 0), fold(line["theme"])))


def written_by(
    shape: Shape, counted: Mapping[str, int], notes: Sequence[Note], ids: Collection[str]
) -> list[tuple[Note, int | None, str | None]]:
    """One answer's own notes that are not hidden, with votes and theme; ``ids``: of all notes."""
    return [
        (note, votes(shape, counted, id), theme(shape, id, ids))
        for note in notes
        if (id := fold(note["id"]))
        and not shape.is_hidden(note["column"])
        and shape.why_held(id, note["text"]) is None
    ]


def hidden(shape: Shape, name: str) -> bool:
    """Whether the facilitator has hidden a note or theme, or anything that it is merged into."""
    return any(fold(each) in shape.hidden for each in shape.way(name))


def theme(shape: Shape, id: str, ids: Collection[str]) -> str | None:
    """What a note hangs under; ``ids``: of all notes."""
    if not shape.goes_on(id):
        return None
    above = [name for name in shape.way(id)[1:] if not _is_note(fold(name), ids)]
    return above[-1] if above else None


def votes(shape: Shape, counted: Mapping[str, int], name: str) -> int | None:
    """The votes, None where they are too few to be told; ``counted``: votes by name."""
    given = counted.get(name, 0)
    return given if given >= shape.least else None


def _is_note(name: str, ids: Collection[str]) -> bool:
    """Whether ``name`` is a note's; perhaps of one that its writer has taken down since."""
    return name in ids or bool(_MADE.fullmatch(name))


def _stack(shape: Shape, id: str, ids: Collection[str]) -> str:
    """The note that a note is merged into in the end; itself where it is not."""
    if not shape.goes_on(id):
        return id
    way = (fold(name) for name in reversed(shape.way(id)))
    return next(name for name in way if _is_note(name, ids))
