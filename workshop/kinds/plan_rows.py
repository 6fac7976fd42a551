"""The rows of a plan: which are seen, how merged ones become one, and what is published of them."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from workshop.kinds.contract import Answer, Part
from workshop.kinds.shape import Shape
from workshop.same import fold

PlanRow = Mapping[str, Any]
_LAST = "9999"


def seen(shape: Shape, rows: Iterable[PlanRow]) -> list[PlanRow]:
    """The rows of which neither the goal nor the action is hidden."""
    return [
        row
        for row in rows
        if not shape.is_hidden(row["for"]) and not shape.is_hidden(row["action"])
    ]


def merged(shape: Shape, rows: Sequence[PlanRow]) -> list[dict[str, Any]]:
    """The rows under their goals as these are read now; merged actions of a goal are one row."""
    joined = {fold(into) for into in shape.merged}
    goals = {item.id: item.text for item in shape.shown}
    found: list[dict[str, Any]] = []
    lines: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for row in rows:
        read = {**row, "for": goals[shape.id(row["for"])], "action": shape.read_as(row["action"])}
        if fold(read["action"]) in joined:
            lines.setdefault((fold(read["for"]), fold(read["action"])), []).append(read)
        else:
            found.append(read)
    return found + [_one(shape, line) for line in lines.values()]


def _one(shape: Shape, rows: Sequence[dict[str, Any]]) -> dict[str, Any]:
    into = next(text for text in shape.merged if fold(text) == fold(rows[0]["action"]))
    owners = sorted({row["owner"] for row in rows if row["owner"]}, key=lambda o: (fold(o), o))
    return {
        "id": min(row["id"] for row in rows),
        "for": rows[0]["for"],
        "action": into,
        "owner": ", ".join(owners),
        "due": min((row["due"] for row in rows if row["due"]), default=None),
    }


def in_order(shape: Shape, rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Earliest first, then by the goals' order and by alphabet."""
    place = {item.text: number for number, item in enumerate(shape.shown)}
    return sorted(
        rows,
        key=lambda row: (
            row["due"] or _LAST,
            place[row["for"]],
            fold(row["action"]),
            row["action"],
            row["owner"],
            row["id"],
        ),
    )


def parts(shape: Shape, answer: Answer) -> Mapping[str, Part]:
    """A part for each goal that has actions."""
    said: dict[str, list[dict[str, Any]]] = {}
    for row in answer["actions"]:
        said.setdefault(shape.id(row["for"]), []).append(row)
    return {goal: Part(counts=True, said=rows) for goal, rows in said.items()}


def compose(
    shape: Shape, before: Answer | None, now: Answer, due: Collection[str]
) -> Answer | None:
    """The goals ``due`` of the one, the others of the other; None where that is nothing."""
    new = [row for row in now["actions"] if shape.id(row["for"]) in due]
    old = [row for row in (before or {"actions": []})["actions"] if shape.id(row["for"]) not in due]
    return {"actions": [*old, *new]} if old or new else None


def own_texts(shape: Shape, answer: Answer) -> Mapping[str, dict[str, Any]]:
    """The actions."""
    return {
        row["action"]: {"text": row["action"], "under": row["for"]} for row in answer["actions"]
    }


def tellable(
    shape: Shape, results: Mapping[str, Any], held: Sequence[Mapping[str, Any]]
) -> list[Mapping[str, Any]]:
    """All where nothing is withheld, else none: a goal's actions are told all or not at all."""
    return [] if shape.least else list(held)
