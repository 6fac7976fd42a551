"""From JSON to a programme: everything wrong is named by step and field."""

import re
from collections.abc import Mapping
from typing import Any

import msgspec

from workshop.kinds import KINDS
from workshop.kinds.contract import Kind
from workshop.programme.fields import known_only, listed, members, one_of, text, whole
from workshop.programme.groups import read_groups, read_roles
from workshop.programme.own_pace import read_dates_of_room
from workshop.programme.plan import DAYS, GROUP_CHOICES, LANGUAGES, PACES, Programme, Step
from workshop.programme.step import LONGEST_ID, Surroundings, read_step
from workshop.same import fold
from workshop.text import Invalid

LARGEST_BYTES = 256_000
MOST_STEPS = 100
MOST_DAYS = 400
LONGEST_TITLE = 120
NAMELESS = "Samling"
FIELDS = (
    "title",
    "language",
    "days",
    "start",
    "pace",
    "opens",
    "until",
    "groups",
    "group_choice",
    "roles",
    "steps",
)

_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_ID = re.compile(rf"[\w-]{{1,{LONGEST_ID}}}")


def parse(raw: Any, kinds: Mapping[str, Kind] = KINDS) -> Programme:
    """The programme that ``raw``, decoded JSON, describes.

    Raises ``Invalid`` with ``where`` as a path: ``steps[1].settings.items[2]``.
    """
    weigh(raw)
    given = members(raw, "")
    known_only(given, FIELDS)
    head = read_head(given)
    return msgspec.structs.replace(head, steps=_steps(given.get("steps", []), head, kinds))


def read_head(given: Mapping[str, Any]) -> Programme:
    """The programme without its steps. Raises ``Invalid``."""
    pace = one_of(given.get("pace", PACES[0]), PACES, "pace")
    opens, until = read_dates_of_room(given, pace)
    return Programme(
        title=text(given, "title", longest=LONGEST_TITLE) or NAMELESS,
        language=one_of(given.get("language", "nb"), LANGUAGES, "language"),
        groups=read_groups(given.get("groups", [])),
        steps=(),
        days=whole(given.get("days", DAYS), 1, MOST_DAYS, "days"),
        start=_start(given),
        group_choice=one_of(given.get("group_choice", "phone"), GROUP_CHOICES, "group_choice"),
        roles=read_roles(given.get("roles", "")),
        pace=pace,
        opens=opens,
        until=until,
    )


def where_for_people(raw: Any, where: str) -> str:
    """``where`` with the step's id, if it has one that can be read.

    >>> where_for_people({"steps": [{"id": "hundre"}]}, "steps[0].settings.items[2]")
    'steps[0] (hundre): settings.items[2]'
    """
    found = re.fullmatch(r"(steps\[(\d+)\])\.?(.*)", where, flags=re.DOTALL)
    if not found:
        return where
    step, index, field = found.groups()
    name = _given_id(raw, int(index))
    shown = f"{step} ({name})" if name else step
    return f"{shown}: {field}" if field else shown


def _start(given: Mapping[str, Any]) -> str:
    start = text(given, "start", longest=LONGEST_TITLE)
    if start and not _TIME.fullmatch(start):
        raise Invalid("Write the time of day as 09:00.", where="start")
    return start


def weigh(raw: Any) -> None:
    """Raises ``Invalid`` for what is no JSON, or more of it than a programme may be."""
    try:
        weight = len(msgspec.json.encode(raw))
    except (TypeError, ValueError, RecursionError):
        raise Invalid("The programme cannot be read as JSON.") from None
    if weight > LARGEST_BYTES:
        raise Invalid("The programme is too large: at most {most} kB.", most=LARGEST_BYTES // 1000)


def _steps(raw: Any, head: Programme, kinds: Mapping[str, Kind]) -> tuple[Step, ...]:
    given = listed(raw, "steps", most=MOST_STEPS)
    if not given:
        raise Invalid("A programme needs at least one step.", where="steps")
    steps: list[Step] = []
    for index, (step, id) in enumerate(zip(given, read_ids(given), strict=True)):
        try:
            around = Surroundings(tuple(steps), head.groups, kinds, head.pace)
            steps.append(read_step(step, id, around))
        except Invalid as wrong:
            raise wrong.inside(f"steps[{index}]") from None
    return tuple(steps)


def read_ids(given: list[Any]) -> list[str]:
    """One id per step: the given one, or ``step-3`` and so on where it was left out."""
    ids: dict[int, str] = {}
    for index, step in enumerate(given):
        where = f"steps[{index}].id"
        if not isinstance(step, Mapping) or "id" not in step:
            continue
        id = step["id"]
        if not isinstance(id, str) or not _ID.fullmatch(id):
            raise Invalid(
                "An id holds only letters, digits, - and _, at most {longest} of them.",
                where=where,
                longest=LONGEST_ID,
            )
        if fold(id) in map(fold, ids.values()):
            raise Invalid("Two steps have the same id.", where=where)
        ids[index] = id
    taken = {fold(id) for id in ids.values()}
    return [ids.get(index) or _free_id(index, taken) for index in range(len(given))]


def _free_id(index: int, taken: set[str]) -> str:
    id = f"step-{index + 1}"
    while id in taken:
        id += "-"
    taken.add(id)
    return id


def _given_id(raw: Any, index: int) -> str | None:
    try:
        id = raw["steps"][index]["id"]
    except (KeyError, IndexError, TypeError):
        return None
    return id if isinstance(id, str) and _ID.fullmatch(id) else None
