"""Writing short notes that hang on a wall, in columns, and voting on them.

A note has an id that its phone made. The facilitator merges notes by their ids: into another note's
id, and they are one; into a name, and they hang together under it as a theme. A vote names a note
or a theme. An answer adds ``in:<column>`` for every column it wrote in, ``vote:<name>`` for what it
votes for and all that this is merged into, and ``voted:`` where it votes at all.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from random import Random
from typing import Any

from workshop.kinds import check, notes_form, whole
from workshop.kinds import texts as texts_at_once
from workshop.kinds.contract import Answer, Notes, Numbers, Part, Row
from workshop.kinds.notes_answer import READ, made_id
from workshop.kinds.notes_example import written
from workshop.kinds.notes_stacks import hidden, written_by
from workshop.kinds.notes_wall import Wall
from workshop.kinds.shape import Shape
from workshop.same import fold, same
from workshop.text import Invalid

name = "notes"
title = "Notes"
list_name: str | None = "columns"
by = frozenset({"person", "group", "room"})
results_default = "live"
least_answers = 0
takes: tuple[str, ...] = ("first", "notes", "groups", "column")
takes_named: tuple[str, ...] = ("column",)
rows_of_persons = True
form = notes_form.FORM
own_texts_if: str | None = None
answer_parts: tuple[str, ...] = ("notes", "votes")

_MOST_COLUMNS = 30
_MOST_NOTES = 50
_LONGEST = 500
_MOST_VOTES = 20


def settings(raw: Mapping[str, Any]) -> dict[str, Any]:
    """``columns``; ``most`` notes each, ``longest`` in characters, ``votes`` each: 5, 200 and 0."""
    given = check.settings(raw, ("columns", "most", "longest", "votes"))
    listed = check.required(given, "columns")
    return {
        "columns": items({}, listed) if listed != [] else [],
        "most": check.whole(given, "most", 5, 1, _MOST_NOTES),
        "longest": check.whole(given, "longest", 200, 1, _LONGEST),
        "votes": check.whole(given, "votes", 0, 0, _MOST_VOTES),
    }


def items(settings: Mapping[str, Any], texts: Sequence[str]) -> list[str]:
    """1 to 30 different names of columns."""
    return check.texts(
        texts, where="columns", least=1, most=_MOST_COLUMNS, longest=check.ITEM_LONGEST
    )


def answer(shape: Shape, raw: Any) -> Answer:
    """``{"notes": [{"id", "column", "text"}], "votes": [name]}``; one of the two may be left out.

    A note without an id gets one that follows from what it says. An empty list takes away what
    was there.
    """
    given = draft(shape, raw)
    if not given:
        raise Invalid("Write a note.", where="notes")
    return given


def draft(shape: Shape, raw: Any) -> Answer:
    """The same form, perhaps with neither."""
    given = check.answer(raw, answer_parts)
    return {part: READ[part](shape, given[part]) for part in answer_parts if part in given}


def numbers(shape: Shape, answer: Answer, group: str | None) -> Numbers:
    """The counters named at the top of this module, each with 1."""
    votes = [vote for vote in answer.get("votes", []) if not hidden(shape, vote)]
    counters = [f"in:{shape.id(note['column'])}" for note in answer.get("notes", [])]
    counters += [f"vote:{fold(name)}" for vote in votes for name in shape.way(vote)]
    counters += ["voted:"] if votes else []
    return dict.fromkeys(counters, 1)


def notes(shape: Shape, answer: Answer) -> Notes:
    """The notes as they were written, hidden ones too: results leave those out."""
    return {note["id"]: dict(note) for note in answer.get("notes", [])}


def own_texts(shape: Shape, answer: Answer) -> Mapping[str, dict[str, Any]]:
    """The notes, by their ids."""
    return {
        note["id"]: {"text": note["text"], "under": note["column"]}
        for note in answer.get("notes", [])
    }


def told(shape: Shape, answer: Answer) -> Answer:
    """As it is: ``rows_together`` leaves out what is held back."""
    return answer


def tellable(
    shape: Shape, results: Mapping[str, Any], held: Sequence[Mapping[str, Any]]
) -> list[Mapping[str, Any]]:
    """All where nothing is withheld, else none: a note is only told with its column."""
    return [] if shape.least else list(held)


def results(
    shape: Shape, tally: Mapping[str, int], notes: Sequence[Mapping[str, Any]]
) -> dict[str, Any]:
    """``{"columns": [{"column", "notes", "count"}], "themes": [...], "voted"}``.

    A note is ``{"id", "text", "votes", "theme", "of"?}``: ``of`` are the texts of several notes
    merged into it. Newest last, and by votes once there are any; the newest 200 of a column, or
    those with most votes. ``count`` counts every note that is not hidden. A theme is ``{"theme",
    "votes", "count"}``. ``voted``: how many have voted. Notes of a column that fewer than
    ``shape.least`` wrote in are not told, nor votes that fewer have given.
    """
    return texts_at_once.results(texts(shape), tally, notes)


texts = Wall


def take(results: Mapping[str, Any], how: str) -> list[str]:
    """``first``: notes, most votes first; ``notes``: column by column; ``groups``: the themes;
    ``column:NAME``: those of one column."""
    if how == "groups":
        return [line["theme"] for line in results["themes"]]
    how, _, wanted = how.partition(":")
    columns = [
        column for column in results["columns"] if how != "column" or same(column["column"], wanted)
    ]
    hung = [note for column in columns for note in column["notes"]]
    if how == "first":
        hung.sort(key=lambda note: -(note["votes"] or 0))
    texts: dict[str, str] = {}
    for note in hung:
        text = _short(note["text"])
        texts.setdefault(fold(text), text)
    return list(texts.values())


def _short(text: str) -> str:
    """As much of a note as an item of another step may hold, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= check.ITEM_LONGEST else line[: check.ITEM_LONGEST - 1] + "…"


def behind(results: Mapping[str, Any]) -> dict[str, int]:
    """How many votes each note and each theme has."""
    found = {line["theme"]: line["votes"] or 0 for line in results["themes"]}
    for text in take(results, "notes"):
        found.setdefault(text, 0)
    for column in results["columns"]:
        for note in column["notes"]:
            text = _short(note["text"])
            found[text] = max(found.get(text, 0), note["votes"] or 0)
    return found


def parts(shape: Shape, answer: Answer) -> Mapping[str, Part]:
    """The whole answer."""
    return whole.parts(shape, answer)


def compose(
    shape: Shape, before: Answer | None, now: Answer, due: Collection[str]
) -> Answer | None:
    """One of the two."""
    return whole.compose(shape, before, now, due)


def header(shape: Shape, answers: Sequence[Answer]) -> list[str]:
    """One row a note."""
    return ["column", "text", "votes", "theme"]


def rows(shape: Shape, answer: Answer) -> list[Row]:
    """The answer's notes with what it votes for itself."""
    return rows_together(shape, [answer])[0]


def rows_together(shape: Shape, answers: Sequence[Answer]) -> list[list[Row]]:
    """Each answer's notes as they were written, with everybody's votes, without hidden ones."""
    added = (counter for answer in answers for counter in numbers(shape, answer, None))
    votes = Counter(
        name for counter in added for _, vote, name in [counter.partition("vote:")] if vote
    )
    ids = {fold(note["id"]) for answer in answers for note in answer.get("notes", [])}
    lines = {item.id: item.text for item in shape.shown}
    return [
        [
            [lines[shape.id(note["column"])], note["text"], count, theme]
            for note, count, theme in written_by(shape, votes, answer.get("notes", []), ids)
        ]
        for answer in answers
    ]


def table(shape: Shape, results: Mapping[str, Any] | None) -> tuple[list[str], list[Row]]:
    """One row for each note as it is merged, with the texts of those merged into it."""
    header = ["column", "text", "votes", "theme", "merged"]
    return header, [
        [
            column["column"],
            note["text"],
            note["votes"],
            note["theme"],
            " / ".join(note.get("of", [])),
        ]
        for column in (results["columns"] if results else [])
        for note in column["notes"]
    ]


def example(shape: Shape, random: Random) -> Answer:
    """A few notes without ids; votes go to notes that others are likely to write."""
    texts = [item.text for item in shape.items]
    longest = shape.settings["longest"]
    hung = [
        {"column": random.choice(texts), "text": written(random, longest)}
        for _ in range(random.randint(1, min(3, shape.settings["most"])))
    ]
    votes = [
        made_id(random.choice(texts), written(random, longest))
        for _ in range(shape.settings["votes"])
    ]
    return {"notes": hung, "votes": list(dict.fromkeys(votes))}
