"""The results of a plan the slow way: every row by itself, then those that were made one."""

from collections.abc import Sequence
from typing import Any

from tests.kinds.cases import Given
from workshop.kinds.contract import Answer
from workshop.kinds.shape import Shape
from workshop.same import fold, same

Rows = list[dict[str, Any]]


def plan(shape: Shape, given: Sequence[Given]) -> dict[str, Any]:
    """The rows of the goals that enough have written for, earliest first."""
    rows: Rows = []
    for goal in shape.shown:
        by_answer = [
            [row for row in answer["actions"] if _is_of(shape, row, goal.id)] for _, answer in given
        ]
        if sum(map(bool, by_answer)) < max(shape.least, 1) or len(given) < shape.least:
            continue
        seen = [row for of_one in by_answer for row in of_one if _is_seen(shape, row)]
        rows += [{**row, "for": goal.text} for row in _made_one(shape, seen)]
    return {"actions": in_order(shape, rows)}


def actions_by_goal(shape: Shape, answer: Answer) -> dict[str, Any]:
    """By goal its actions."""
    said: dict[str, Any] = {}
    for row in answer["actions"]:
        said.setdefault(shape.id(row["for"]), []).append(row)
    return said


def in_order(shape: Shape, rows: Rows) -> Rows:
    """By day, goal, action, owner and id; those without a day last."""
    goals = [item.text for item in shape.shown]
    for sort in (
        lambda row: (row["owner"], row["id"]),
        lambda row: (fold(row["action"]), row["action"]),
        lambda row: goals.index(row["for"]),
        lambda row: (row["due"] is None, row["due"]),
    ):
        rows = sorted(rows, key=sort)
    return rows


def _is_of(shape: Shape, row: dict[str, Any], goal: str) -> bool:
    return shape.id(row["for"]) == goal and not shape.is_hidden(row["for"])


def _is_seen(shape: Shape, row: dict[str, Any]) -> bool:
    return not shape.is_hidden(row["action"])


def _made_one(shape: Shape, rows: Rows) -> Rows:
    left = [{**row, "action": shape.read_as(row["action"])} for row in rows]
    for into in shape.merged:
        same_rows = [row for row in left if same(row["action"], into)]
        if not same_rows:
            continue
        left = [row for row in left if not same(row["action"], into)]
        owners = {row["owner"] for row in same_rows} - {""}
        days = {row["due"] for row in same_rows} - {None}
        one = {
            "id": min(row["id"] for row in same_rows),
            "action": into,
            "owner": ", ".join(sorted(owners, key=lambda owner: (fold(owner), owner))),
            "due": min(days) if days else None,
        }
        left.append(one)
    return left
