"""Talking together: in pairs, in groups or all, part by part with a clock. Nobody answers it.

Whoever is here when it opens is put together with others: in pairs, where an odd number makes a
three, or in groups. These are the programme's where people sit in some, else drawn. With ``rotate``
they walk: one of each group, who came first in its order, is host and stays; the others visit every
other group once, through all segments at each. With ``swap`` a pair goes through all segments
twice: first one of them speaks, then the other.
"""

from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

from workshop.kinds import check, talk_form, unanswered
from workshop.kinds.abilities import Company, Guest
from workshop.kinds.contract import Row
from workshop.kinds.shape import Shape
from workshop.kinds.talk_drawing import PAIR, count_of, dealt, seated, with_places
from workshop.same import clean
from workshop.text import Invalid

name = "talk"
title = "Talk together"
list_name = unanswered.list_name
by = unanswered.by
results_default = unanswered.results_default
least_answers = unanswered.least_answers
takes = unanswered.takes
rows_of_persons = unanswered.rows_of_persons
form = talk_form.FORM
items = unanswered.items
answer = unanswered.answer
draft = unanswered.draft
numbers = unanswered.numbers
notes = unanswered.notes
take = unanswered.take
behind = unanswered.behind
parts = unanswered.parts
compose = unanswered.compose
header = unanswered.header
rows = unanswered.rows
example = unanswered.example

first_names_if = "names"

_WAYS = ("pairs", "groups", "room")
_MOST_SEGMENTS = 20
_LONGEST_NAME = 80
_LONGEST_HELP = 300
_LONGEST_SECONDS = 14_400
_LONGEST_IN_ALL = 86_400
_USUAL_SIZE = 4
_LARGEST = 30
# A walk with fewer has nowhere to go.
_LEAST_TO_WALK = 4


def settings(raw: Mapping[str, Any]) -> dict[str, Any]:
    """``segments``; ``in``; ``rotate``, ``swap``; ``size``; ``names``.

    A segment is ``{"name", "seconds", "turns", "help"}``. ``turns``: its time is shared between
    those who talk together. ``help``: lines that phones show while it runs. ``size``: how many in a
    drawn group; 0: the programme's groups, or four. ``names``: whether people may tell their
    company a first name.
    """
    given = check.settings(raw, ("segments", "in", "rotate", "swap", "size", "names"))
    found = {
        "segments": _segments(check.required(given, "segments")),
        "in": _way(given.get("in", _WAYS[0])),
        "rotate": check.switch(given, "rotate", False),
        "swap": check.switch(given, "swap", False),
        "size": check.whole(given, "size", 0, 0, _LARGEST),
        "names": check.switch(given, "names", False),
    }
    if found["size"] == 1:
        raise Invalid("A group is two or more.", where="size")
    for setting in ("rotate", "size", "names"):
        if found["in"] == "room" and found[setting]:
            raise Invalid("This needs pairs or groups.", where=setting)
    if found["swap"] and (found["in"] != "pairs" or found["rotate"]):
        raise Invalid("This needs pairs that stay together.", where="swap")
    return found


def _segments(raw: Any) -> list[dict[str, Any]]:
    if not isinstance(raw, list) or not 1 <= len(raw) <= _MOST_SEGMENTS:
        raise Invalid("List from 1 to {most} parts.", where="segments", most=_MOST_SEGMENTS)
    found = []
    for index, segment in enumerate(raw):
        try:
            found.append(_segment(segment))
        except Invalid as wrong:
            raise wrong.inside(f"segments[{index}]") from None
    if sum(segment["seconds"] for segment in found) > _LONGEST_IN_ALL:
        raise Invalid("All parts together take at most a day.", where="segments")
    return found


def _segment(raw: Any) -> dict[str, Any]:
    given = check.settings(raw, ("name", "seconds", "turns", "help"))
    return {
        "name": clean(given.get("name"), longest=_LONGEST_NAME, where="name"),
        "seconds": check.whole(given, "seconds", 0, 1, _LONGEST_SECONDS),
        "turns": check.switch(given, "turns", False),
        "help": _help(given.get("help", "")),
    }


def _help(value: Any) -> str:
    return "" if value == "" else clean(value, longest=_LONGEST_HELP, where="help", lines=True)


def _way(value: Any) -> str:
    if value not in _WAYS:
        raise Invalid("This must be one of: {allowed}.", where="in", allowed=", ".join(_WAYS))
    return str(value)


def draw(
    settings: Mapping[str, Any],
    groups: Sequence[str],
    here: Sequence[Guest],
    before: Sequence[Company],
    random: Random,
) -> list[Company]:
    """Everybody who is here, each in one company; in the room together there are none."""
    if settings["in"] == "room":
        return []
    drawn_by_size = settings["in"] == "pairs" or settings["size"]
    if not drawn_by_size and any(guest.group in groups for guest in here):
        return seated(groups, here, random)
    size = PAIR if settings["in"] == "pairs" else settings["size"] or _USUAL_SIZE
    count = count_of(len(here), size)
    if settings["rotate"] and len(here) >= _LEAST_TO_WALK:
        count = max(PAIR, count)
    seats = [guest.number for guest in here]
    drawn = dealt(seats, count, [company.seats for company in before], random)
    return [Company("", tuple(each)) for each in drawn]


def find_places(
    settings: Mapping[str, Any], here: Sequence[Guest], before: Sequence[Company]
) -> list[Company]:
    """The companies of ``before``, and a place for each who has none yet."""
    if settings["in"] == "room":
        return []
    pairs = settings["in"] == "pairs" and not settings["rotate"]
    return with_places(before, here, pairs)


def legs(settings: Mapping[str, Any], companies: int) -> list[int]:
    """The seconds of each segment; all of them for each visit, or for each of a pair who swap."""
    visits = max(1, companies - 1) if settings["rotate"] else 1 + settings["swap"]
    return [segment["seconds"] for segment in settings["segments"]] * visits


def results(
    shape: Shape, tally: Mapping[str, int], notes: Sequence[Mapping[str, Any]]
) -> dict[str, Any]:
    """``{"segments": [...], "in", "rotate", "swap"}``: what is to be done."""
    return {setting: shape.settings[setting] for setting in ("segments", "in", "rotate", "swap")}


def table(shape: Shape, results: Mapping[str, Any] | None) -> tuple[list[str], list[Row]]:
    """One row for each segment."""
    told = results["segments"] if results else []
    return ["segment", "seconds"], [[each["name"], each["seconds"]] for each in told]
