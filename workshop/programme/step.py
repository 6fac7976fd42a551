"""From JSON to one step of a programme."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from workshop.kinds import UNANSWERED
from workshop.kinds.abilities import Combines, Drawn, TakesNamed, Timed
from workshop.kinds.check import ITEM_LONGEST, switch
from workshop.kinds.contract import Kind
from workshop.programme.fields import known_only, listed, members, one_of, text, whole
from workshop.programme.own_pace import must_stand_alone, read_dates
from workshop.programme.plan import RESULTS, ROUNDS, STARTS, Source, Step
from workshop.text import Invalid

LONGEST_ID = 40
LONGEST_TITLE = 120
LONGEST_PROMPT = 2_000
LONGEST_NOTES = 2_000
LONGEST_CLOCK_S = 86_400
SHORTEST_TURN_S, LONGEST_TURN_S = 5, 3_600
# So many turns a group's round is planned for where its clock is left out.
USUAL_TURNS = 6
MOST_ANSWERS = 1_000
MOST_TAKEN = 1_000
FIELDS = (
    "id", "kind", "by", "title", "prompt", "notes", "results", "min_answers", "clock", "turn_s",
    "start", "closes", "opens", "until", "settings",
)  # fmt: skip


ReadSettings = tuple[Source | None, dict[str, Any]]


class Surroundings(NamedTuple):
    """What a step may lean on: the steps before it, the groups, the kinds there are, the pace."""

    earlier: tuple[Step, ...]
    groups: tuple[str, ...]
    kinds: Mapping[str, Kind]
    pace: str = "led"


def read_step(raw: Any, id: str, around: Surroundings) -> Step:
    """One step. Raises ``Invalid`` with ``where`` inside the step: ``settings.items[2]``."""
    given = members(raw, "")
    known_only(given, FIELDS)
    kind = kind_of(given, around)
    return make_step(given, id, around, read_settings(given, kind, around))


def make_step(given: Mapping[str, Any], id: str, around: Surroundings, read: ReadSettings) -> Step:
    """The step whose settings have been ``read`` already, from its other fields."""
    source, settings = read
    kind = kind_of(given, around)
    by = _by(given.get("by", ["person"]), kind, around.groups)
    opens, until = read_dates(given)
    if around.pace == "own" or opens is not None or until is not None:
        must_stand_alone(kind, by, source)
    turn_s = _turn(given.get("turn_s", 0), kind, by)
    clock = _clock(given.get("clock"), len(by)) or (_own_time(kind, settings),) * len(by)
    clock = tuple(map(_with_turns, clock, by, [turn_s] * len(by)))
    results = _results(given.get("results", kind.results_default), kind)
    return Step(
        id=id,
        kind=kind.name,
        title=text(given, "title", longest=LONGEST_TITLE),
        prompt=text(given, "prompt", longest=LONGEST_PROMPT, lines=True),
        by=by,
        results=results,
        min_answers=_min_answers(given.get("min_answers", kind.least_answers), kind),
        clock=clock,
        settings=settings,
        list_name=kind.list_name,
        source=source,
        notes=text(given, "notes", longest=LONGEST_NOTES, lines=True),
        turn_s=turn_s,
        start=_start(given.get("start", STARTS[0]), kind, by, results),
        closes=_closes(given, kind, clock),
        opens=opens,
        until=until,
    )


def kind_of(given: Mapping[str, Any], around: Surroundings) -> Kind:
    """The kind that the step's field ``kind`` names, or ``Invalid``."""
    return around.kinds[one_of(given.get("kind"), tuple(around.kinds), "kind")]


def _by(raw: Any, kind: Kind, groups: tuple[str, ...]) -> tuple[str, ...]:
    rounds = listed(raw, "by", most=len(ROUNDS))
    if not rounds:
        raise Invalid("A step needs at least one round.", where="by")
    for index, round in enumerate(rounds):
        where = f"by[{index}]"
        one_of(round, ROUNDS, where)
        if round in rounds[:index]:
            raise Invalid("The same round stands here twice.", where=where)
        if round not in kind.by:
            raise Invalid("This kind of exercise cannot be run in this round.", where=where)
        if round == "group" and not groups:
            raise Invalid("A group's round needs groups in the programme.", where=where)
    return tuple(rounds)


def _results(raw: Any, kind: Kind) -> str:
    """Where nobody answers, everybody is told, or nobody: to keep it private would show nothing."""
    results = one_of(raw, RESULTS, "results")
    if results == "private" and kind.name in UNANSWERED:
        raise Invalid(
            "Nobody answers this kind of exercise, so there is nothing to keep private.",
            where="results",
        )
    return results


def _min_answers(raw: Any, kind: Kind) -> int:
    """What is asked for, but never below what the kind asks for."""
    least = max(kind.least_answers, whole(raw, 0, MOST_ANSWERS, "min_answers"))
    if least and kind.name in UNANSWERED:
        raise Invalid(
            "Nobody answers this kind of exercise, so it cannot wait for answers.",
            where="min_answers",
        )
    return least


def _start(raw: Any, kind: Kind, by: tuple[str, ...], results: str) -> str:
    """What a group's round begins with."""
    start = one_of(raw, STARTS, "start")
    if start == STARTS[0]:
        return start
    if not isinstance(kind, Combines):
        raise Invalid(
            "In this kind of exercise a group cannot start from its members' answers.",
            where="start",
        )
    if "group" not in by or "person" not in by[: by.index("group")]:
        raise Invalid(
            "A group can start from its members' answers only in a round after their own.",
            where="start",
        )
    if results == "private":
        raise Invalid("The answers are private, so a group cannot start from them.", where="start")
    return start


def _own_time(kind: Kind, settings: Mapping[str, Any]) -> int | None:
    """What the parts of a step's time take together, where it has parts and they could be read."""
    return sum(kind.legs(settings, 0)) if settings and isinstance(kind, Timed) else None


def _turn(raw: Any, kind: Kind, by: tuple[str, ...]) -> int:
    """How long each of a group speaks in turn; 0: nobody has turns."""
    if raw == 0 and not isinstance(raw, bool):
        return 0
    turn_s = whole(raw, SHORTEST_TURN_S, LONGEST_TURN_S, "turn_s")
    if isinstance(kind, Drawn):
        raise Invalid("Here the turns are a setting of each part.", where="turn_s")
    if "group" not in by:
        raise Invalid("Turns are for a round in groups.", where="turn_s")
    return turn_s


def _with_turns(seconds: int | None, round: str, turn_s: int) -> int | None:
    return seconds or (turn_s * USUAL_TURNS if turn_s and round == "group" else seconds)


def _clock(raw: Any, rounds: int) -> tuple[int | None, ...]:
    """Seconds per round, none where nothing is said; a single figure counts for every round."""
    if raw is None:
        return ()
    if not isinstance(raw, list):
        return (_seconds(raw, "clock"),) * rounds
    if len(raw) != rounds:
        raise Invalid("Give one clock, or one for each round.", where="clock")
    return tuple(_seconds(seconds, f"clock[{index}]") for index, seconds in enumerate(raw))


def _closes(given: Mapping[str, Any], kind: Kind, clock: tuple[int | None, ...]) -> bool:
    """Whether the step closes when a clock has run out: it must have one, and be open at all."""
    closes = switch(given, "closes", False)
    if closes and kind.name in UNANSWERED and not isinstance(kind, Timed):
        raise Invalid("Nobody answers this kind of exercise, so it never closes.", where="closes")
    if closes and not any(clock):
        raise Invalid("Give the step a clock: it closes when that has run out.", where="closes")
    return closes


def _seconds(raw: Any, where: str) -> int | None:
    return None if raw is None else whole(raw, 1, LONGEST_CLOCK_S, where)


def read_settings(step: Mapping[str, Any], kind: Kind, around: Surroundings) -> ReadSettings:
    """Where the step's list comes from, and its settings with defaults. Raises ``Invalid``."""
    given = dict(members(step.get("settings", {}), "settings"))
    name = kind.list_name
    source = None
    if name and isinstance(given.get(name), Mapping):
        source = read_source(given[name], f"settings.{name}", around)
        given[name] = []
    try:
        settings = kind.settings(given)
        if name and source is None:
            settings[name] = kind.items(settings, settings[name])
    except Invalid as wrong:
        raise wrong.inside("settings") from None
    return source, settings


def read_source(raw: Mapping[str, Any], where: str, around: Surroundings) -> Source:
    """Where a list comes from. Raises ``Invalid`` inside ``where``."""
    try:
        step = next((step for step in around.earlier if step.id == raw.get("from")), None)
        if step is None:
            raise Invalid("No earlier step has this id.", where="from")
        if step.results == "private":
            raise Invalid("That step is private, so nothing can be taken from it.", where="from")
        takes = around.kinds[step.kind].takes
        if not takes:
            raise Invalid("Nothing can be taken from that kind of exercise.", where="from")
        take = one_of(raw.get("take"), takes, "take")
        kind = around.kinds[step.kind]
        named = isinstance(kind, TakesNamed) and take in kind.takes_named
        known_only(raw, ("from", "take", "n", *([take] if named else [])))
        of = text(raw, take, longest=ITEM_LONGEST) if named else None
        if of == "":
            raise Invalid("Say which one to take from.", where=take)
        n = raw.get("n")
        return Source(step.id, take, None if n is None else whole(n, 1, MOST_TAKEN, "n"), of)
    except Invalid as wrong:
        raise wrong.inside(where) from None
