"""Everything that is wrong in a programme at once, for somebody who is still writing it.

Reads as ``reading`` does, and where a field is wrong it goes on without that field: so each field
is complained of once, a list once, and nothing because of something else that is wrong.
"""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, TypeVar

from workshop.kinds import KINDS
from workshop.kinds.check import quote, required
from workshop.kinds.contract import Kind
from workshop.programme import step as steps
from workshop.programme.fields import listed, members
from workshop.programme.plan import Programme, Source, Step
from workshop.programme.reading import FIELDS, MOST_STEPS, read_head, read_ids, weigh
from workshop.text import Invalid

Read = TypeVar("Read")


class Checked(NamedTuple):
    """``steps``: as far as each can be read without what is wrong in it; None where it cannot."""

    programme: Programme | None
    steps: tuple[Step | None, ...]
    problems: tuple[Invalid, ...]


def check(raw: Any, kinds: Mapping[str, Kind] = KINDS) -> Checked:
    """What is wrong in ``raw``, decoded JSON, with ``where`` as ``parse`` gives it."""
    try:
        weigh(raw)
        given = dict(members(raw, ""))
    except Invalid as wrong:
        return Checked(None, (), (wrong,))
    problems: list[Invalid] = []
    written = given.pop("steps", [])
    known = _known(given, FIELDS, problems)
    head = _patiently(known, problems, lambda: read_head(known))
    try:
        raw_steps = listed(written, "steps", most=MOST_STEPS)
        if not raw_steps:
            raise Invalid("A programme needs at least one step.", where="steps")
    except Invalid as wrong:
        return Checked(head, (), (*problems, wrong))
    # Where the groups themselves are wrong, it is not said of each step that there are none.
    unread = any(wrong.where.startswith("groups") for wrong in problems)
    groups = ("",) if unread or not head else head.groups
    read: list[Step | None] = []
    earlier: list[Step] = []
    for index, (one, id) in enumerate(zip(raw_steps, _ids(raw_steps, problems), strict=True)):
        found: list[Invalid] = []
        around = steps.Surroundings(tuple(earlier), groups, kinds, head.pace if head else "led")
        step, whole = _step(one, id, around, found)
        problems += [wrong.inside(f"steps[{index}]") for wrong in found]
        earlier += [step] if step else []
        read.append(step if whole else None)
    return Checked(head, tuple(read), tuple(problems))


def _ids(raw: list[Any], problems: list[Invalid]) -> list[str]:
    """One id per step, made up where the given one cannot be used."""
    left = list(raw)
    while True:
        try:
            return read_ids(left)
        except Invalid as wrong:
            problems.append(wrong)
            index = int(wrong.where.removeprefix("steps[").partition("]")[0])
            left[index] = {}


def _step(
    raw: Any, id: str, around: steps.Surroundings, problems: list[Invalid]
) -> tuple[Step | None, bool]:
    """The step, or what later ones may lean on, and whether its settings and list are right."""
    try:
        known = _known(members(raw, ""), steps.FIELDS, problems)
        kind = steps.kind_of(known, around)
    except Invalid as wrong:
        problems.append(wrong)
        return None, False
    read = _settings(known.pop("settings", {}), kind, around, problems)
    lists = ("settings", f"settings.{kind.list_name}")
    listless = any(w.where == lists[0] or w.where.startswith(lists[1]) for w in problems)
    whole = read is not None and not listless
    made = read or (None, {})
    return _patiently(known, problems, lambda: steps.make_step(known, id, around, made)), whole


def _settings(
    raw: Any, kind: Kind, around: steps.Surroundings, problems: list[Invalid]
) -> steps.ReadSettings | None:
    """The settings with their list, empty where that is wrong."""
    name = kind.list_name
    found: list[Invalid] = []
    source: Source | None = None
    given: dict[str, Any] = {}
    try:
        given = dict(members(raw, "settings"))
        if name and isinstance(given.get(name), Mapping):
            source = steps.read_source(given[name], f"settings.{name}", around)
    except Invalid as wrong:
        problems.append(wrong)
        given = {**given, name: {}} if name else given
    texts: Any = {}
    if name:
        try:
            texts = required(given, name)
        except Invalid as wrong:
            found.append(wrong)
        given[name] = []
    settings = _patiently(given, found, lambda: kind.settings(given))
    if settings is not None and name and not isinstance(texts, Mapping):
        try:
            settings[name] = kind.items(settings, texts)
        except Invalid as wrong:
            found.append(wrong)
    problems += [wrong.inside("settings") for wrong in found]
    return None if settings is None else (source, settings)


def _known(
    given: Mapping[str, Any], names: tuple[str, ...], problems: list[Invalid]
) -> dict[str, Any]:
    """What is called by one of ``names``; a complaint for everything else."""
    problems += [
        Invalid("There is no field called “{name}” here.", name=quote(name), where=quote(name))
        for name in given
        if name not in names
    ]
    return {name: value for name, value in given.items() if name in names}


def _patiently(
    given: dict[str, Any], problems: list[Invalid], read: Callable[[], Read]
) -> Read | None:
    """What ``read`` gives once everything that it complains of is out of ``given``.

    None where it cannot do without something.
    """
    complained: set[str] = set()
    while True:
        try:
            return read()
        except Invalid as wrong:
            name = wrong.where.partition(".")[0].partition("[")[0]
            if name in complained:
                return None
            problems.append(wrong)
            complained.add(name)
            # Clocks are one for each round, and what a group starts from lies in an earlier one.
            for gone in (name, "clock", "start") if name == "by" else (name,):
                given.pop(gone, None)
