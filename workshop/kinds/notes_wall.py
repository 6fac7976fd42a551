"""How notes hang: which are one, under which theme, with how many votes."""

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from workshop.kinds.shape import Shape
from workshop.same import fold

# How phones of ours, and the server, name a note. A theme is called otherwise.
_MADE = re.compile(r"[0-9a-f]{16}")

Note = Mapping[str, Any]
Hung = dict[str, list[dict[str, Any]]]


def hidden(shape: Shape, name: str) -> bool:
    """Whether the facilitator has hidden a note or theme, or anything that it is merged into."""
    return any(fold(each) in shape.hidden for each in shape.way(name))


def wall(shape: Shape, tally: Mapping[str, int], notes: Sequence[Note]) -> Hung:
    """Column id -> its notes that are not hidden, oldest first, merged ones as one.

    A note is ``{"id", "text", "votes", "theme", "of"?, "count"}``; ``count`` says of how many it
    is made, ``of`` are their texts. Of two with the same id the one that came first keeps it.
    """
    named = _named(shape, notes)
    stacks: dict[str, list[str]] = {}
    for id in named:
        stacks.setdefault(_stack(shape, id, named), []).append(id)
    columns = {column: shape.id(column) for column in {note["column"] for note in notes}}
    hung: Hung = {id: [] for id in columns.values()}
    for name, stack in stacks.items():
        id = name if name in stack else stack[0]
        head = named[id]
        line = {
            "id": id if "~" in id and fold(head["id"]) != id else head["id"],
            "text": head["text"],
            "votes": _votes(shape, tally, name),
            "theme": _theme(shape, id, named),
            "count": len(stack),
        }
        if len(stack) > 1:
            line["of"] = sorted((named[one]["text"] for one in stack), key=fold)
        hung[columns[head["column"]]].append(line)
    return hung


def written_by(
    shape: Shape, tally: Mapping[str, int], notes: Sequence[Note], ids: Collection[str]
) -> list[tuple[Note, int | None, str | None]]:
    """One answer's own notes that are not hidden, with votes and theme; ``ids``: of all notes."""
    return [
        (note, _votes(shape, tally, id), _theme(shape, id, ids))
        for id, note in _named(shape, notes).items()
    ]


def themes(shape: Shape, tally: Mapping[str, int], hung: Hung) -> list[dict[str, Any]]:
    """``{"theme", "votes", "count"}`` of every theme, by votes and then by name."""
    lines: dict[str, dict[str, Any]] = {}
    for item in shape.shown:
        for note in hung.get(item.id, []):
            theme = note["theme"]
            if theme is not None:
                votes = _votes(shape, tally, fold(theme))
                line = {"theme": theme, "votes": votes, "count": 0}
                lines.setdefault(fold(theme), line)["count"] += note["count"]
    return sorted(lines.values(), key=lambda line: (-(line["votes"] or 0), fold(line["theme"])))


def _named(shape: Shape, notes: Sequence[Note]) -> dict[str, Note]:
    """The notes that are not hidden by an id that no two have, folded."""
    named: dict[str, Note] = {}
    taken: dict[str, int] = {}
    for note in notes:
        id = first = fold(note["id"])
        while id in named:
            taken[first] = taken.get(first, 1) + 1
            id = f"{first}~{taken[first]}"
        named[id] = note
    seen = {column: not shape.is_hidden(column) for column in {note["column"] for note in notes}}
    return {
        id: note
        for id, note in named.items()
        if seen[note["column"]] and shape.why_held(id, note["text"]) is None
    }


def _is_note(name: str, ids: Collection[str]) -> bool:
    """Whether ``name`` is a note's; perhaps of one that its writer has taken down since."""
    return name in ids or bool(_MADE.fullmatch(name))


def _stack(shape: Shape, id: str, ids: Collection[str]) -> str:
    """The note that a note is merged into in the end; itself where it is not."""
    if not shape.goes_on(id):
        return id
    way = (fold(name) for name in reversed(shape.way(id)))
    return next(name for name in way if _is_note(name, ids))


def _theme(shape: Shape, id: str, ids: Collection[str]) -> str | None:
    if not shape.goes_on(id):
        return None
    above = [name for name in shape.way(id)[1:] if not _is_note(fold(name), ids)]
    return above[-1] if above else None


def _votes(shape: Shape, tally: Mapping[str, int], name: str) -> int | None:
    """The votes, None where they are too few to be told."""
    votes = tally.get(f"vote:{name}", 0)
    return votes if votes >= shape.least else None
