"""How notes hang: the wall of one step, kept in order while notes and votes come and go.

Of several notes with the same id the oldest is called by it, the next by ``id~2`` and so on. Notes
that the facilitator has merged with something are few, and are put together anew each time.
"""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from workshop.kinds import notes_stacks
from workshop.kinds.contract import TextKey
from workshop.kinds.notes_stacks import Hung, Line, Stack
from workshop.kinds.ranked import Rank, Ranked
from workshop.kinds.shape import Shape
from workshop.same import fold

SENT = 200
_VOTE = "vote:"
_BETWEEN = "~"


class Wall:
    """The notes that are not hidden, by column; the newest, or those with most votes."""

    def __init__(self, shape: Shape) -> None:
        self._shape = shape
        self._columns: dict[str, str | None] = {}
        self._notes: dict[TextKey, Hung] = {}
        self._same: dict[str, list[tuple[int, TextKey]]] = {}
        self._votes: dict[str, int] = {}
        self._lines: dict[str, Ranked] = {}
        self._ranks: dict[TextKey, Rank] = {}
        self._stacked: dict[TextKey, str] = {}
        names = {fold(into) for into in shape.merged}
        self._merged = names.union(*shape.merged.values())
        # Ids of which somebody means a later note by its own name.
        self._apart = Counter(map(_id_in, self._merged | shape.hidden | shape.passed))

    def put(self, key: TextKey, arrival: int, note: Mapping[str, Any]) -> None:
        """One more note."""
        name = fold(note["id"])
        self._notes[key] = Hung(name, note["id"], note["column"], note["text"], arrival)
        insort(self._same.setdefault(name, []), (arrival, key))
        self._hang(name, key)

    def drop(self, key: TextKey) -> None:
        """One note less."""
        note = self._notes.pop(key)
        self._take_down(key, note)
        twins = self._same[note.name]
        del twins[bisect_left(twins, (note.arrival, key))]
        if twins:
            self._hang(note.name)
        else:
            del self._same[note.name]

    def count(self, counter: str, amount: int) -> None:
        """Votes have changed."""
        if not counter.startswith(_VOTE):
            return
        name = counter.removeprefix(_VOTE)
        known = self._votes.pop(name, 0)
        if amount:
            self._votes[name] = amount
        id = _id_in(name)
        self._apart[id] += bool(amount) - bool(known)
        if name in self._same:
            self._hang(name)
        elif id in self._same:
            self._hang(id, *(key for _arrival, key in self._same[id]))

    def results(self, tally: Mapping[str, int]) -> dict[str, Any]:
        """As the kind's ``results``."""
        shape = self._shape
        stacks = self._stacks()
        enough = tally.get("answers", 0) >= shape.least
        voted = any(line.first(1)[0][0] < 0 for line in self._lines.values() if line)
        voted = voted or any(stack.votes for stack in stacks)
        found: list[Line] = []
        for item in shape.shown:
            here = [stack for stack in stacks if stack.column == item.id]
            plain = self._lines.get(item.id, Ranked())
            told = enough and tally.get(f"in:{item.id}", 0) >= shape.least
            count = len(plain) + sum(stack.size for stack in here)
            notes = self._hanging(plain, here, voted) if told else []
            found.append({"column": item.text, "notes": notes, "count": count})
        themes = notes_stacks.themes(shape, self._votes, stacks) if enough else []
        return {"columns": found, "themes": themes, "voted": tally.get("voted:", 0)}

    def _hanging(self, plain: Ranked, stacks: Iterable[Stack], voted: bool) -> list[Line]:
        """A column's lines, as many as are sent."""
        ranks = plain.first(SENT) if voted else plain.last(SENT)
        lines = [(rank, self._line(rank[-1])) for rank in ranks]
        more = [((-(stack.votes or 0), *stack.place), stack.line) for stack in stacks]
        if more:
            lines = sorted(lines + more, key=lambda line: line[0])
            lines = lines[:SENT] if voted else lines[-SENT:]
        return [line for _rank, line in lines]

    def _line(self, key: TextKey) -> Line:
        note, name = self._notes[key], self._name(key)
        return {
            "id": note.id if name == note.name else name,
            "text": note.text,
            "votes": notes_stacks.votes(self._shape, self._votes, name),
            "theme": None,
        }

    def _name(self, key: TextKey) -> str:
        note = self._notes[key]
        twins = self._same[note.name]
        place = bisect_left(twins, (note.arrival, key)) if len(twins) > 1 else 0
        return f"{note.name}{_BETWEEN}{place + 1}" if place else note.name

    def _hang(self, name: str, *keys: TextKey) -> None:
        """Notes of this id are hung up anew: these, and those whose own name may be another now."""
        twins = self._same[name]
        again = twins if self._apart.get(name) else twins[:2]
        for key in {key for _arrival, key in again}.union(keys):
            self._hang_up(key)

    def _hang_up(self, key: TextKey) -> None:
        note, name = self._notes[key], self._name(key)
        self._take_down(key, note)
        column = self._column(note.column)
        if column is None or self._shape.why_held(name, note.text) is not None:
            return
        if name in self._merged:
            self._stacked[key] = name
            return
        votes = notes_stacks.votes(self._shape, self._votes, name) or 0
        rank = (-votes, note.arrival, key)
        self._lines.setdefault(column, Ranked()).add(rank)
        self._ranks[key] = rank

    def _take_down(self, key: TextKey, note: Hung) -> None:
        self._stacked.pop(key, None)
        rank = self._ranks.pop(key, None)
        column = self._column(note.column)
        if rank and column:
            self._lines[column].remove(rank)

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
