"""The programmes that ship are right, whole, and the same in every language."""

import math
from typing import Any

import pytest

from workshop.programme import LANGUAGES, parse
from workshop.programmes import FOLDER, PROGRAMMES, available, load

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
            "items": len(step.texts),
            "source": step.source,
        }
        for step in read.steps
    ]


@pytest.mark.parametrize(("id", "language"), EVERY_ONE)
def test_every_shipped_programme_can_be_posted(id: str, language: str) -> None:
    assert parse(load(id, language)).language == language


@pytest.mark.parametrize(("id", "language"), EVERY_ONE)
def test_every_step_asks_something_and_has_a_clock(id: str, language: str) -> None:
    for step in parse(load(id, language)).steps:
        assert step.title
        assert step.prompt
        assert all(step.clock)


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


def test_verdier_goes_from_the_groups_diamond_to_points_untyped() -> None:
    diamond, points, rating = parse(load("verdier", "nb")).steps
    assert (diamond.kind, diamond.by, len(diamond.texts)) == ("diamond", ("group",), 30)
    assert diamond.settings["own"] is True
    assert (points.kind, points.results) == ("points", "hidden")
    assert points.source is not None
    assert (points.source.step, points.source.take) == (diamond.id, "top_rows")
    assert (rating.kind, len(rating.texts), rating.settings["grow"]) == ("rating", 9, 2)
