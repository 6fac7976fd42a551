"""The programmes that ship are right, whole, and the same in every language."""

import math
from typing import Any

import pytest

from workshop.programme import LANGUAGES, parse
from workshop.programmes import FOLDER, PROGRAMMES, available, load

NINE = {
    "verdier": [
        "talk",
        "cloud",
        "talk",
        "diamond",
        "points",
        "notes",
        "talk",
        "notes",
        "talk",
        "notes",
    ],
    "mestring": ["info", "choice", "talk", "rating", "talk", "notes", "talk", "notes"],
    "trygghet": ["info", "notes", "talk"],
    "tifaktor": ["info", "notes", "cross", "notes", "notes", "notes", "matrix", "plan"],
    "kollegaveiledning": [
        *("info", "talk", "notes", "talk", "talk", "notes"),
        *("talk", "notes", "notes", "choice", "plan", "talk"),
    ],
    "coaching": ["info", "talk", "notes"],
    "fagforum": ["talk", "notes", "choice", "plan"],
    "speeddate": ["info", "talk", "notes", "choice", "notes"],
    "samlinger": [
        *("info", "rating", "talk", "notes", "notes"),
        *("talk", "notes", "talk", "notes"),
        *("talk", "diamond", "notes", "talk", "notes"),
        *("talk", "notes", "rating", "talk", "plan", "notes"),
    ],
}
WAYS = ("pairs", "groups", "room")
# Between a short opening and a leadership programme's gatherings without their breaks.
SHORTEST_MIN, LONGEST_MIN = 10, 300
LABELS = {
    "nb": ("Hensikt:", ("Si:", "Si først:", "Gjør:"), "Tid:"),
    "nn": ("Føremål:", ("Sei:", "Sei først:", "Gjer:"), "Tid:"),
    "en": ("Purpose:", ("Say:", "Say first:", "Do:"), "Time:"),
}
EVERY_ONE = [(id, language) for id in PROGRAMMES for language in LANGUAGES]


def skeleton(programme: dict[str, Any]) -> list[dict[str, Any]]:
    """What must not depend on the language."""
    read = parse(programme)
    return [
        {
            "id": step.id,
            "kind": step.kind,
            "by": step.by,
            "results": step.results,
            "clock": step.clock,
            "min_answers": step.min_answers,
            "source": step.source and (step.source.step, step.source.take, step.source.n),
            "settings": shape_of(step.settings),
        }
        for step in read.steps
    ]


def shape_of(value: Any) -> Any:
    """A setting without its words: how many, how much, and which way."""
    if isinstance(value, dict):
        return {name: shape_of(inside) for name, inside in value.items()}
    if isinstance(value, list):
        return [shape_of(inside) for inside in value]
    return bool(value) if isinstance(value, str) and value not in WAYS else value


@pytest.mark.parametrize(("id", "language"), EVERY_ONE)
def test_every_shipped_programme_can_be_posted(id: str, language: str) -> None:
    assert parse(load(id, language)).language == language


@pytest.mark.parametrize(("id", "language"), EVERY_ONE)
def test_every_step_asks_something_and_has_a_clock(id: str, language: str) -> None:
    for step in parse(load(id, language)).steps:
        assert step.title
        assert step.prompt
        assert all(step.clock)


@pytest.mark.parametrize(("id", "language"), EVERY_ONE)
def test_every_step_tells_the_facilitator_why_what_to_do_and_how_long(
    id: str, language: str
) -> None:
    purpose, say_or_do, time = LABELS[language]
    for step in parse(load(id, language)).steps:
        labels = [line.partition(":")[0] + ":" for line in step.notes.splitlines()]
        assert labels[0] == purpose, step.id
        assert labels[-1] == time, step.id
        assert set(labels[1:-1]) <= {*say_or_do}, step.id
        assert labels[1:-1], step.id


def test_the_nine_are_there_each_with_its_steps() -> None:
    for id, kinds in NINE.items():
        assert [step.kind for step in parse(load(id, "nb")).steps] == kinds
    assert tuple(NINE) == PROGRAMMES


def test_a_day_is_planned_in_minutes_that_can_be_true() -> None:
    for line in available("nb"):
        assert SHORTEST_MIN <= line["minutes"] <= LONGEST_MIN, line["id"]


@pytest.mark.parametrize("id", PROGRAMMES)
def test_a_programme_is_the_same_in_every_language(id: str) -> None:
    first, *others = (skeleton(load(id, language)) for language in LANGUAGES)
    assert all(other == first for other in others)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_tells_title_minutes_and_number_of_steps(language: str) -> None:
    listed = available(language)
    assert [line["id"] for line in listed] == list(PROGRAMMES)
    for line in listed:
        programme = parse(load(line["id"], language))
        seconds = sum(clock or 0 for step in programme.steps for clock in step.clock)
        assert line == {
            "id": line["id"],
            "title": programme.title,
            "minutes": math.ceil(seconds / 60),
            "steps": len(programme.steps),
        }


@pytest.mark.parametrize(
    ("id", "language"), [("ukjent", "nb"), ("verdier", "sv"), ("../verdier", "nb"), ("", "nb")]
)
def test_nothing_else_can_be_loaded(id: str, language: str) -> None:
    with pytest.raises(LookupError):
        load(id, language)


def test_no_file_lies_about_that_is_not_offered() -> None:
    offered = {f"{id}.{language}.json" for id, language in EVERY_ONE}
    assert {path.name for path in FOLDER.glob("*.json")} == offered


def test_changing_what_was_loaded_changes_nothing_for_the_next() -> None:
    load("verdier", "nb")["steps"].clear()
    assert load("verdier", "nb")["steps"]


FED = {
    ("verdier", "diamant"): ("ordsky", "first"),
    ("verdier", "hundre"): ("diamant", "top_rows"),
    ("verdier", "skal"): ("hundre", "first"),
    ("verdier", "plattform"): ("hundre", "first"),
    ("tifaktor", "tiltak"): ("kryss", "first"),
    ("tifaktor", "matrise"): ("tiltak", "first"),
    ("tifaktor", "plan"): ("matrise", "first"),
    ("kollegaveiledning", "pluss"): ("ideer", "notes"),
    ("kollegaveiledning", "plan"): ("pluss", "picked"),
    ("fagforum", "plan"): ("forventninger", "first"),
    ("speeddate", "tema"): ("vegg", "groups"),
}


def test_what_one_step_finds_goes_on_to_the_next_untyped() -> None:
    found = {
        (id, step.id): (step.source.step, step.source.take)
        for id in PROGRAMMES
        for step in parse(load(id, "nb")).steps
        if step.source
    }
    assert found == FED


def test_goals_and_what_people_write_for_themselves_are_private() -> None:
    private = {
        (id, step.id)
        for id in PROGRAMMES
        for step in parse(load(id, "nb")).steps
        if step.results == "private"
    }
    assert private == {
        ("mestring", "mal"),
        ("coaching", "skritt"),
        *(("samlinger", step) for step in ("egne-verdier", "krefter", "veien-videre")),
    }


def test_the_self_rating_is_the_same_first_and_last() -> None:
    for language in LANGUAGES:
        first, last = (
            step.settings
            for step in parse(load("samlinger", language)).steps
            if step.kind == "rating"
        )
        assert first == last
