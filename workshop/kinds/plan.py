"""Making a plan: what is to be done for each goal, who sees to it, and by when.

An answer adds ``for:<goal>`` for every goal it has actions for; the actions themselves are notes.
Actions merged into one are one row, with all who see to it and the earliest deadline.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from random import Random
from typing import Any

from workshop.kinds import check, plan_example, plan_form, plan_rows, plan_table
from workshop.kinds import texts as texts_at_once
from workshop.kinds.abilities import Deadline
from workshop.kinds.contract import Answer, Notes, Numbers, Row
from workshop.kinds.shape import Shape
from workshop.same import clean
from workshop.text import Invalid

name = "plan"
title = "Plan"
list_name: str | None = "for"
by = frozenset({"person", "group", "room"})
results_default = "live"
least_answers = 0
takes: tuple[str, ...] = ("first",)
rows_of_persons = True
form = plan_form.FORM
own_texts_if: str | None = None
parts = plan_rows.parts
compose = plan_rows.compose
own_texts = plan_rows.own_texts
told = plan_rows.told
tellable = plan_rows.tellable
texts = plan_table.Table
brief = plan_table.brief

FIELDS = ("for", "action", "owner", "due")
_MOST_GOALS = 30
_MOST_ACTIONS = 30
# What the desk may gather in the one table of the room.
_MOST_TOGETHER = 100
_ACTION_LONGEST = 200
_OWNER_LONGEST = 80
_ID = re.compile(r"[\w-]{1,40}")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_FIRST_YEAR = 2000


def settings(raw: Mapping[str, Any]) -> dict[str, Any]:
    """``for``, the goals; ``least`` and ``most``, how many actions: 1 and 10 unless told."""
    given = check.settings(raw, ("for", "least", "most"))
    texts = check.required(given, "for")
    least = check.whole(given, "least", 1, 1, _MOST_ACTIONS)
    return {
        "for": items(given, texts) if texts != [] else [],
        "least": least,
        "most": check.whole(given, "most", max(10, least), least, _MOST_ACTIONS),
    }


def items(settings: Mapping[str, Any], texts: Sequence[str]) -> list[str]:
    """1 to 30 different texts."""
    return check.texts(texts, where="for", least=1, most=_MOST_GOALS, longest=check.ITEM_LONGEST)


def answer(shape: Shape, raw: Any) -> Answer:
    """``{"actions": [{"id"?, "for", "action", "owner"?, "due"?}]}``, each with an action in it.

    ``owner`` is empty and ``due`` None where they are left out.
    """
    given = draft(shape, raw)
    if any(not row["action"] for row in given["actions"]):
        raise Invalid("Write what is to be done.", where="actions")
    least = shape.settings["least"]
    if len(given["actions"]) < least:
        raise Invalid(
            "Write at least {count} action.",
            plural="Write at least {count} actions.",
            where="actions",
            count=least,
        )
    return given


def draft(shape: Shape, raw: Any) -> Answer:
    """The same form, perhaps with fewer actions, and with some that are not written yet."""
    given = check.answer(raw, ("actions",)).get("actions", [])
    if not isinstance(given, list | tuple):
        raise check.unreadable("actions")
    most = _MOST_TOGETHER if shape.round == "room" else shape.settings["most"]
    if len(given) > most:
        raise Invalid(
            "Write at most {count} action.",
            plural="Write at most {count} actions.",
            where="actions",
            count=most,
        )
    rows = [_row(shape, row) for row in given]
    named = [row["id"] for row in rows if row["id"]]
    if len(set(named)) < len(named):
        raise check.unreadable("actions")
    free = (number for number in map(str, range(1, 2 * most + 1)) if number not in named)
    return {"actions": [{**row, "id": row["id"] or next(free)} for row in rows]}


def _row(shape: Shape, raw: Any) -> dict[str, Any]:
    given = check.mapping(raw, "actions")
    if not given.keys() <= {"id", *FIELDS}:
        raise check.unreadable("actions")
    id = given.get("id", "")
    if not isinstance(id, str) or not (id == "" or _ID.fullmatch(id)):
        raise check.unreadable("actions")
    return {
        "id": id,
        "for": check.item(shape, given.get("for")).text,
        "action": _written(given, "action", _ACTION_LONGEST),
        "owner": _written(given, "owner", _OWNER_LONGEST),
        "due": _day(given.get("due")),
    }


def _written(given: Mapping[str, Any], name: str, longest: int) -> str:
    value = given.get(name, "")
    empty = isinstance(value, str) and not value.strip()
    return "" if empty else clean(value, longest=longest, where="actions")


def _day(raw: Any) -> str | None:
    if raw is None or raw == "":
        return None
    try:
        if not isinstance(raw, str) or not _DATE.fullmatch(raw):
            raise ValueError
        day = date.fromisoformat(raw)
    except ValueError:
        day = date.min
    if day.year < _FIRST_YEAR:
        raise Invalid("A deadline is a date, such as 2027-01-15.", where="actions")
    return day.isoformat()


def numbers(shape: Shape, answer: Answer, group: str | None) -> Numbers:
    """The counters named at the top of this module, each with 1."""
    goals = [row["for"] for row in answer["actions"] if not shape.is_hidden(row["for"])]
    return {f"for:{shape.id(goal)}": 1 for goal in goals}


def notes(shape: Shape, answer: Answer) -> Notes:
    """The actions, by their number."""
    return {f"action:{number}": row for number, row in enumerate(answer["actions"])}


def results(
    shape: Shape, tally: Mapping[str, int], notes: Sequence[Mapping[str, Any]]
) -> dict[str, Any]:
    """``{"actions": [{"id", "for", "action", "owner", "due"}], "others"?}``, earliest first.

    Those without a deadline come last. The first 1,000 are sent; ``others`` says how many are not.
    Where fewer than ``shape.least`` have written something for a goal, its actions are left out.
    """
    return texts_at_once.results(texts(shape), tally, notes)


def take(results: Mapping[str, Any], how: str) -> list[str]:
    """``first``: all actions, earliest first."""
    return list(behind(results))


def behind(results: Mapping[str, Any]) -> dict[str, int]:
    """One answer for each action: whoever wrote it."""
    return {row["action"]: 1 for row in results["actions"]}


def deadlines(results: Mapping[str, Any]) -> list[Deadline]:
    """The actions that have one."""
    return [
        Deadline(row["id"], date.fromisoformat(row["due"]), row["action"], row["owner"], row["for"])
        for row in results["actions"]
        if row["due"]
    ]


def header(shape: Shape, answers: Sequence[Answer]) -> list[str]:
    """``FIELDS``."""
    return list(FIELDS)


def rows(shape: Shape, answer: Answer) -> list[Row]:
    """One row for each action, as it was written.

    None where ``shape.least`` asks for more than one answer: a single one cannot know how many
    others have written something for the same goal.
    """
    written = [] if shape.least > 1 else answer["actions"]
    return [[row[field] or None for field in FIELDS] for row in written]


def table(shape: Shape, results: Mapping[str, Any] | None) -> tuple[list[str], list[Row]]:
    """One row for each action, earliest first."""
    lines = results["actions"] if results else []
    return list(FIELDS), [[row[field] or None for field in FIELDS] for row in lines]


def example(shape: Shape, random: Random) -> Answer:
    """A few actions, most of them with a name and a day."""
    goals = [item.text for item in shape.items]
    least, most = shape.settings["least"], shape.settings["most"]
    return {
        "actions": plan_example.actions(goals, random.randint(least, min(most, least + 2)), random)
    }
