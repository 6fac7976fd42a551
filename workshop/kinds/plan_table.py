"""The table of a plan: everybody's actions in one order, kept while rows come and go.

Merged actions of a goal are one row, with all who see to it and the earliest deadline.
"""

from collections import Counter
from collections.abc import Mapping
from itertools import islice
from typing import Any

from workshop.kinds.contract import TextKey
from workshop.kinds.foremost import Foremost
from workshop.kinds.shape import Shape
from workshop.same import fold

SENT = 1_000
_BRIEFLY = 200
_LAST = "9999"

PlanRow = Mapping[str, Any]
# A row, and its rank where it stands by itself.
_Put = tuple[dict[str, Any], str | None]


class Table:
    """The rows whose goal and action are not hidden, earliest first."""

    def __init__(self, shape: Shape) -> None:
        self._shape = shape
        self._goals = {item.id: item.text for item in shape.shown}
        self._order = {item.text: place for place, item in enumerate(shape.shown)}
        self._merged = {fold(into): into for into in shape.merged}
        self._ranked = Foremost[dict[str, Any]](SENT)
        self._by_goal = Counter[str]()
        self._joined: dict[tuple[str, str], _Joined] = {}

    def put(self, key: TextKey, arrival: int, note: PlanRow) -> _Put | None:
        """One more row."""
        shape, action = self._shape, note["action"]
        if shape.is_hidden(note["for"]) or shape.is_hidden(action):
            return None
        goal = self._goals[shape.id(note["for"])]
        row = {**note, "for": goal, "action": shape.read_as(action)}
        into = self._merged.get(fold(row["action"])) if self._merged else None
        if into is not None:
            self._joined.setdefault((goal, into), _Joined(goal, into)).add(row)
            return row, None
        rank = "\n".join((self._place(row), *key))
        self._ranked.add(rank, row)
        self._by_goal[goal] += 1
        return row, rank

    def drop(self, put: _Put | None) -> None:
        """One row less."""
        if put is None:
            return
        row, rank = put
        if rank is not None:
            self._ranked.remove(rank)
            self._by_goal[row["for"]] -= 1
            return
        line = row["for"], self._merged[fold(row["action"])]
        self._joined[line].remove(row)
        if not self._joined[line].ids:
            del self._joined[line]

    def count(self, counter: str, amount: int) -> None:
        """Rows are counted here."""

    def results(self, tally: Mapping[str, int]) -> dict[str, Any]:
        """The first 1,000 rows of goals that enough have written for, and how many are left."""
        least = self._shape.least
        if tally.get("answers", 0) < least:
            return {"actions": []}
        told = {text for id, text in self._goals.items() if tally.get(f"for:{id}", 0) >= least}
        joined = [line.row() for line in self._joined.values() if line.goal in told]
        count = len(joined) + sum(self._by_goal[goal] for goal in told)
        rows = self._first(told)
        if joined:
            rows = sorted((*rows, *joined), key=self._place)[:SENT]
        return {"actions": rows, **({"others": count - SENT} if count > SENT else {})}

    def _first(self, goals: set[str]) -> list[dict[str, Any]]:
        if len(goals) == len(self._goals):
            return self._ranked.first()
        told = (row for row in self._ranked.all() if row["for"] in goals)
        return list(islice(told, SENT))

    def _place(self, row: PlanRow) -> str:
        """Earliest first, then by the goals' order and by alphabet: no text holds a line break."""
        goal, action = self._order[row["for"]], row["action"]
        parts = (row["due"] or _LAST, f"{goal:02}", fold(action), action, row["owner"], row["id"])
        return "\n".join(parts)


class _Joined:
    """Rows of one goal that are read as one."""

    def __init__(self, goal: str, into: str) -> None:
        self.goal = goal
        self.ids = Foremost[str](1)
        self._into = into
        self._owners = Counter[str]()
        self._days = Counter[str]()
        self._twins = Counter[str]()

    def add(self, row: PlanRow) -> None:
        """One row more."""
        self._twins[row["id"]] += 1
        if self._twins[row["id"]] == 1:
            self.ids.add(row["id"], row["id"])
        self._owners[row["owner"]] += 1
        self._days[row["due"] or _LAST] += 1

    def remove(self, row: PlanRow) -> None:
        """One row less."""
        for counts, value in (
            (self._twins, row["id"]),
            (self._owners, row["owner"]),
            (self._days, row["due"] or _LAST),
        ):
            counts[value] -= 1
            if not counts[value]:
                del counts[value]
        if row["id"] not in self._twins:
            self.ids.remove(row["id"])

    def row(self) -> dict[str, Any]:
        """All of them as one."""
        owners = sorted((owner for owner in self._owners if owner), key=lambda o: (fold(o), o))
        due = min(self._days)
        return {
            "id": self.ids.first()[0],
            "for": self.goal,
            "action": self._into,
            "owner": ", ".join(owners),
            "due": None if due == _LAST else due,
        }


def brief(shape: Shape, results: Mapping[str, Any], *, desk: bool, open: bool) -> Mapping[str, Any]:
    """While answers come, the earliest 200 rows."""
    rows = results["actions"]
    left = len(rows) - _BRIEFLY
    if not open or left <= 0:
        return results
    return {"actions": rows[:_BRIEFLY], "others": results.get("others", 0) + left}
