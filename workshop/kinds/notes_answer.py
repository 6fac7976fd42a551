"""What a phone sends when it hangs up notes and votes, read."""

from collections.abc import Callable, Collection, Mapping
from hashlib import blake2b
from typing import Any

from workshop.kinds import check
from workshop.kinds.shape import Shape
from workshop.same import clean, fold
from workshop.text import Invalid

_ID_LONGEST = 40


def made_id(column: str, text: str, taken: Collection[str] = ()) -> str:
    """An id that follows from what a note says, other than those ``taken``."""
    said = f"{fold(column)}\n{text}"
    while (id := blake2b(said.encode(), digest_size=8).hexdigest()) in taken:
        said += "\n"
    return id


def _notes(shape: Shape, given: Any) -> list[dict[str, str]]:
    """The notes, each with an id."""
    if not isinstance(given, list | tuple):
        raise check.unreadable("notes")
    most = shape.settings["most"]
    if len(given) > most:
        raise Invalid(
            "Hang up at most {count} note.",
            plural="Hang up at most {count} notes.",
            where="notes",
            count=most,
        )
    found: dict[str, dict[str, str]] = {}
    for place, note in enumerate(given):
        where = f"notes[{place}]"
        sent = check.mapping(note, where)
        if sent.keys() - {"id", "column", "text"}:
            raise check.unreadable(where)
        column = check.item(shape, sent.get("column")).text
        text = clean(sent.get("text"), longest=shape.settings["longest"], where=where, lines=True)
        if "id" in sent:
            id = clean(sent["id"], longest=_ID_LONGEST, where=where)
            if "~" in id:
                raise check.unreadable(where)
            if fold(id) in found:
                raise check.twice(id)
        else:
            id = made_id(column, text, found)
        found[fold(id)] = {"id": id, "column": column, "text": text}
    return list(found.values())


def _votes(shape: Shape, given: Any) -> list[str]:
    """What is voted for, each once."""
    if not isinstance(given, list | tuple):
        raise check.unreadable("votes")
    most = shape.settings["votes"]
    if len(given) > most:
        raise Invalid(
            "You have {count} vote.",
            plural="You have {count} votes.",
            where="votes",
            count=most,
        )
    found: dict[str, str] = {}
    for vote in given:
        text = clean(vote, longest=check.ITEM_LONGEST, where="votes")
        if fold(text) in found:
            raise check.twice(text)
        found[fold(text)] = text
    return list(found.values())


READ: Mapping[str, Callable[[Shape, Any], list[Any]]] = {"notes": _notes, "votes": _votes}
