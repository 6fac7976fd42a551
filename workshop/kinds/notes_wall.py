"""How notes hang: the wall of one step, kept in order while notes and votes come and go.

Of several notes with the same id the oldest is called by it, the next by ``id~2`` and so on. Notes
that the facilitator has merged with something are few, and are put together anew each time.
"""

from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from workshop.kinds import notes_stacks
from workshop.kinds.contract import TextKey
from workshop.kinds.notes_column import SENT, Column, Hanging
from workshop.kinds.notes_stacks import Hung, Line, Stack
from workshop.kinds.shape import Shape
from workshop.same import fold

# When a note came, and which it is.
Place = tuple[int, TextKey]
_VOTE = "vote:"
_BETWEEN = "~"


class Wall:
    """The notes that are not hidden, by column; the newest, or those with most votes."""

    def __init__(self, shape: Shape) -> None:
        self._shape = shape
        self._columns: dict[str, str | None] = {}
        self._notes: dict[TextKey, Hung] = {}
        self._same: dict[str, list[Place]] = {}
        self._votes: dict[str, int] = {}
        self._lines: defaultdict[str, Column] = defaultdict(Column)
        self._hanging: dict[TextKey, Hanging] = {}
        self._stacked: dict[TextKey, str] = {}
        # The lines of the last results, and the oldest note of an id that has come or gone since.
        self._shown: dict[TextKey, tuple[Hanging, Line]] = {}
        self._shifted: dict[str, Place] = {}
        names = {fold(into) for into in shape.merged}
        self._merged = names.union(*shape.merged.values())
        # Ids of which somebody means a later note by its own name.
        self._apart = Counter(map(_id_in, self._merged | shape.hidden | shape.passed))

    def put(self, key: TextKey, arrival: int, note: Mapping[str, Any]) -> None:
        """One more note."""
        name = fold(note["id"])
        self._notes[key] = Hung(name, note["id"], note["column"], note["text"], arrival)
        twins = self._same.setdefault(name, [])
        at = (arrival, key)
        if not twins or twins[-1] < at:
            twins.append(at)
        else:
            insort(twins, at)
        self._hang(key)
        if len(twins) > 1 and twins[0] == at:
            self._hang(twins[1][1])
        self._shifts(name, at)

    def drop(self, key: TextKey) -> None:
        """One note less."""
        note = self._notes[key]
        self._take_down(key)
        del self._notes[key]
        twins = self._same[note.name]
        at = (note.arrival, key)
        place = bisect_left(twins, at)
        del twins[place]
        if not twins:
            del self._same[note.name]
        elif place == 0:
            self._hang(twins[0][1])
        self._shifts(note.name, at)

    def count(self, counter: str, amount: int) -> None:
        """Votes have changed."""
        if not counter.startswith(_VOTE):
            return
        name = counter.removeprefix(_VOTE)
        known = self._votes.pop(name, 0)
        if amount:
            self._votes[name] = amount
        if name in self._same:
            self._rank_anew(self._same[name][0][1])
        id = _id_in(name)
        if id:
            self._apart[id] += bool(amount) - bool(known)
            for _arrival, key in self._same.get(id, ()):
                self._hang(key)

    def results(self, tally: Mapping[str, int]) -> dict[str, Any]:
        """As the kind's ``results``."""
        shape = self._shape
        stacks, before = self._stacks(), self._shown
        self._shown = {}
        enough = tally.get("answers", 0) >= shape.least
        voted = any(line.voted for line in self._lines.values())
        voted = voted or any(stack.votes for stack in stacks)
        found: list[Line] = []
        for item in shape.shown:
            here = [stack for stack in stacks if stack.column == item.id]
            plain = self._lines[item.id]
            told = enough and tally.get(f"in:{item.id}", 0) >= shape.least
            count = len(plain.newest) + sum(stack.size for stack in here)
            notes = self._sent(plain, here, before, voted=voted) if told else []
            found.append({"column": item.text, "notes": notes, "count": count})
        self._shifted = {}
        themes = notes_stacks.themes(shape, self._votes, stacks) if enough else []
        return {"columns": found, "themes": themes, "voted": tally.get("voted:", 0)}

    def _sent(
        self,
        plain: Column,
        stacks: Sequence[Stack],
        before: Mapping[TextKey, tuple[Hanging, Line]],
        *,
        voted: bool,
    ) -> list[Line]:
        """A column's lines, as many as are sent; a line from ``before`` where it is the same."""
        found = []
        for key in plain.first.first() if voted else reversed(plain.newest.first()):
            hanging = self._hanging[key]
            known, shifted = before.get(key), self._shifted.get(hanging.note.name)
            if not known or known[0] is not hanging or (shifted and shifted < hanging.rank[1:]):
                known = hanging, self._line(key, hanging)
            self._shown[key] = known
            found.append(known)
        if not stacks:
            return [line for _hanging, line in found]
        lines = [(hanging.rank if voted else hanging.rank[1:], line) for hanging, line in found]
        for stack in stacks:
            rank = (-(stack.votes or 0), *stack.place) if voted else stack.place
            lines.append((rank, stack.line))
        lines.sort(key=lambda line: line[0])
        return [line for _rank, line in (lines[:SENT] if voted else lines[-SENT:])]

    def _line(self, key: TextKey, hanging: Hanging) -> Line:
        note, (votes, arrival, _key) = hanging.note, hanging.rank
        place = self._place(arrival, key, note)
        return {
            "id": f"{note.name}{_BETWEEN}{place + 1}" if place else note.id,
            "text": note.text,
            "votes": -votes or (None if self._shape.least else 0),
            "theme": None,
        }

    def _place(self, arrival: int, key: TextKey, note: Hung) -> int:
        """How many older notes have the same id."""
        twins = self._same[note.name]
        return 0 if twins[0][1] == key else bisect_left(twins, (arrival, key))

    def _shifts(self, name: str, at: Place) -> None:
        """A note of this id has come or gone: those after it may have other names now."""
        self._shifted[name] = min(at, self._shifted.get(name, at))
        if self._apart.get(name):
            for _arrival, key in self._same.get(name, ()):
                self._hang(key)

    def _hang(self, key: TextKey) -> None:
        """Hang a note up where it belongs now."""
        note = self._notes[key]
        place = self._place(note.arrival, key, note)
        name = f"{note.name}{_BETWEEN}{place + 1}" if place else note.name
        self._take_down(key)
        column = self._column(note.column)
        if column is None or self._shape.why_held(name, note.text) is not None:
            return
        if name in self._merged:
            self._stacked[key] = name
            return
        rank = (-self._told(name), note.arrival, key)
        self._lines[column].add(rank, key)
        self._hanging[key] = Hanging(column, rank, note)

    def _rank_anew(self, key: TextKey) -> None:
        """The oldest note of an id has other votes."""
        hanging = self._hanging.get(key)
        if hanging:
            rank = (-self._told(hanging.note.name), *hanging.rank[1:])
            self._lines[hanging.column].move(hanging.rank, rank, key)
            self._hanging[key] = hanging._replace(rank=rank)

    def _told(self, name: str) -> int:
        return notes_stacks.votes(self._shape, self._votes, name) or 0

    def _take_down(self, key: TextKey) -> None:
        self._stacked.pop(key, None)
        hanging = self._hanging.pop(key, None)
        if hanging:
            self._lines[hanging.column].remove(hanging.rank)

    def _column(self, text: str) -> str | None:
        """The id of the column that a note hangs in; None where it is hidden."""
        if text not in self._columns:
            hidden = self._shape.is_hidden(text)
            self._columns[text] = None if hidden else self._shape.id(text)
        return self._columns[text]

    def _stacks(self) -> list[Stack]:
        """The notes that are merged with something, as they hang."""
        order = sorted(self._stacked, key=lambda key: (self._notes[key].arrival, key))
        named = {self._stacked[key]: (key, self._notes[key]) for key in order}
        return [
            Stack(
                column=self._column(head.column) or "",
                place=(named[stack[0]][1].arrival, named[stack[0]][0]),
                line=line,
                votes=line["votes"],
                size=len(stack),
            )
            for stack, head, line in notes_stacks.stacks(
                self._shape, self._votes, {name: note for name, (_key, note) in named.items()}
            )
        ]


def _id_in(name: str) -> str:
    """The id in a later note's own name; empty in other names."""
    id, between, number = name.rpartition(_BETWEEN)
    return id if between and number.isdecimal() else ""
