"""How notes hang: the wall of one step, kept in order while notes and votes come and go.

Of several notes with the same id the oldest is called by it, the next by ``id~2`` and so on. Notes
that the facilitator has merged with something are few, and are put together anew each time.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from workshop.kinds import notes_stacks
from workshop.kinds.contract import TextKey
from workshop.kinds.notes_column import SENT, Column
from workshop.kinds.notes_hung import Hung, Line, Twins
from workshop.kinds.notes_stacks import Stack
from workshop.kinds.shape import Shape
from workshop.same import fold

_VOTE = "vote:"
_BETWEEN = "~"
# What nobody means by its own name.
_NAMELESS = "~"


class Wall:
    """The notes that are not hidden, by column; the newest, or those with most votes."""

    def __init__(self, shape: Shape) -> None:
        self._shape = shape
        self._columns: dict[str, str | None] = {}
        # Of each id.
        self._oldest: dict[str, Hung] = {}
        self._votes: dict[str, int] = {}
        self._lines: defaultdict[str, Column] = defaultdict(Column)
        self._stacked: dict[TextKey, Hung] = {}
        names = {fold(into) for into in shape.merged}
        self._merged = names.union(*shape.merged.values())
        # Ids of which somebody means a later note by its own name.
        self._apart = Counter(map(_id_in, self._merged | shape.hidden | shape.passed))

    def put(self, key: TextKey, arrival: int, note: Mapping[str, Any]) -> Hung:
        """One more note."""
        id, text = note["id"], note["text"]
        name = fold(id)
        hung = Hung(key, name, id, self._column(note["column"]), text, arrival)
        oldest = self._oldest.setdefault(name, hung)
        if oldest is hung:
            self._hang(hung)
            return hung
        twins = oldest.twins or Twins(oldest)
        place = twins.put(hung)
        if not place:
            self._oldest[name] = hung
        self._hang(hung)
        self._shifts(twins, place + 1)
        return hung

    def drop(self, put: Hung) -> None:
        """One note less."""
        self._take_down(put)
        twins = put.twins
        if twins is None:
            del self._oldest[put.name]
            return
        place = twins.drop(put)
        if not place:
            self._oldest[put.name] = twins.notes[0]
        self._shifts(twins, place)

    def count(self, counter: str, amount: int) -> None:
        """Votes have changed."""
        if not counter.startswith(_VOTE):
            return
        name = counter.removeprefix(_VOTE)
        known = self._votes.get(name, 0)
        if amount:
            self._votes[name] = amount
        else:
            self._votes.pop(name, None)
        oldest = self._oldest.get(name)
        if oldest is not None:
            if oldest.alone and oldest.column is not None:
                self._lines[oldest.column].vote(oldest, self._told(name))
                oldest.line = None
        elif _BETWEEN in name:
            id = _id_in(name)
            self._apart[id] += bool(amount) - bool(known)
            for hung in self._of(id):
                self._hang(hung)

    def results(self, tally: Mapping[str, int]) -> dict[str, Any]:
        """As the kind's ``results``."""
        shape, stacks = self._shape, self._stacks()
        enough = tally.get("answers", 0) >= shape.least
        voted = any(line.voted for line in self._lines.values())
        voted = voted or any(stack.votes for stack in stacks)
        found: list[Line] = []
        for item in shape.shown:
            here = [stack for stack in stacks if stack.column == item.id]
            column = self._lines[item.id]
            told = enough and tally.get(f"in:{item.id}", 0) >= shape.least
            count = len(column) + sum(stack.size for stack in here)
            notes = self._sent(column, here, voted=voted) if told else []
            found.append({"column": item.text, "notes": notes, "count": count})
        themes = notes_stacks.themes(shape, self._votes, stacks) if enough else []
        return {"columns": found, "themes": themes, "voted": tally.get("voted:", 0)}

    def _sent(self, column: Column, stacks: Sequence[Stack], *, voted: bool) -> list[Line]:
        """A column's lines, as many as are sent."""
        notes = column.sent(voted=voted)
        lines = [
            hung.line
            if hung.line and (not hung.place or (hung.twins and hung.twins.stands(hung)))
            else self._line(hung)
            for hung in notes
        ]
        if not stacks:
            return lines
        placed = [
            (-hung.votes * voted, hung.arrival, hung.key, line)
            for hung, line in zip(notes, lines, strict=True)
        ]
        placed += [(-(each.votes or 0) * voted, *each.place, each.line) for each in stacks]
        placed.sort(key=lambda line: line[:3])
        return [line for *_, line in (placed[:SENT] if voted else placed[-SENT:])]

    def _line(self, hung: Hung) -> Line:
        place = hung.place = self._place(hung)
        hung.line = {
            "id": f"{hung.name}{_BETWEEN}{place + 1}" if place else hung.id,
            "text": hung.text,
            "votes": hung.votes or (None if self._shape.least else 0),
            "theme": None,
        }
        return hung.line

    def _place(self, hung: Hung) -> int:
        """How many older notes have the same id."""
        return hung.twins.place(hung) if hung.twins else 0

    def _of(self, id: str) -> Sequence[Hung]:
        """The notes of an id that have twins."""
        oldest = self._oldest.get(id)
        return oldest.twins.notes if oldest and oldest.twins else ()

    def _shifts(self, twins: Twins, place: int) -> None:
        """The notes of one id from a place on have other names now.

        That of the oldest is another's name otherwise; later ones mostly have none that counts.
        """
        apart = self._apart and self._apart.get(twins.notes[0].name)
        if apart or place <= 1:
            for hung in twins.notes[place : None if apart else 2]:
                self._hang(hung)

    def _hang(self, hung: Hung) -> None:
        """Hang a note up where it belongs now."""
        name, shape = _NAMELESS, self._shape
        if self._oldest[hung.name] is hung:
            name = hung.name
        elif self._apart and self._apart.get(hung.name):
            name = f"{hung.name}{_BETWEEN}{self._place(hung) + 1}"
        self._take_down(hung)
        hung.line = None
        if hung.column is None or shape.why_held(name, hung.text) is not None:
            return
        if name in self._merged:
            hung.stacked = name
            self._stacked[hung.key] = hung
            return
        hung.votes, hung.alone = self._told(name), True
        self._lines[hung.column].add(hung)

    def _told(self, name: str) -> int:
        return notes_stacks.votes(self._shape, self._votes, name) or 0

    def _take_down(self, hung: Hung) -> None:
        if hung.stacked is not None:
            del self._stacked[hung.key]
            hung.stacked = None
        if hung.alone and hung.column is not None:
            self._lines[hung.column].remove(hung)
            hung.alone = False

    def _column(self, text: str) -> str | None:
        """The id of the column that a note hangs in; None where it is hidden."""
        if text not in self._columns:
            hidden = self._shape.is_hidden(text)
            self._columns[text] = None if hidden else self._shape.id(text)
        return self._columns[text]

    def _stacks(self) -> list[Stack]:
        """The notes that are merged with something, as they hang."""
        order = sorted(self._stacked.values(), key=lambda hung: (hung.arrival, hung.key))
        named = {hung.stacked: hung for hung in order if hung.stacked is not None}
        return [
            Stack(
                column=head.column or "",
                place=(named[stack[0]].arrival, named[stack[0]].key),
                line=line,
                votes=line["votes"],
                size=len(stack),
            )
            for stack, head, line in notes_stacks.stacks(self._shape, self._votes, named)
        ]


def _id_in(name: str) -> str:
    """The id in a later note's own name; empty in other names."""
    id, between, number = name.rpartition(_BETWEEN)
    return id if between and number.isdecimal() else ""
