"""Everything that is wrong in a programme is told at once, each field once."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.plans import ALL_KINDS, plan, step
from workshop.programme import Checked, check, parse
from workshop.text import Invalid


def checked(*steps: Any, **fields: Any) -> Checked:
    return check(plan(*steps, **fields), ALL_KINDS)


def places(found: Checked) -> list[str]:
    return [wrong.where for wrong in found.problems]


def test_what_is_right_is_read_as_it_is_when_a_room_is_made() -> None:
    raw = plan(step(id="a"), step(id="b", settings={"items": {"from": "a", "take": "first"}}))
    found = check(raw, ALL_KINDS)
    assert found.problems == ()
    assert found.steps == parse(raw, ALL_KINDS).steps


def test_all_that_is_wrong_is_told_at_once_each_where_it_stands() -> None:
    rating = {"items": ["A", "a"], "low": "1", "reasons": 1, "colour": "red"}
    found = checked(
        step(title="x" * 200, results="secret", clock=-1, colour="red"),
        {"kind": "rating", "by": ["group"], "clock": [1, 2], "settings": rating},
        {"kind": "poker"},
        "text",
        title=7,
        days=0,
        start="9",
        shape="round",
    )
    assert sorted(places(found)) == sorted(
        [
            *("shape", "title", "days", "start"),
            *("steps[0].colour", "steps[0].title", "steps[0].results", "steps[0].clock"),
            *("steps[1].settings.colour", "steps[1].settings.low", "steps[1].settings.reasons"),
            *("steps[1].settings.items[1]", "steps[1].by[0]"),
            *("steps[2].kind", "steps[3]"),
        ]
    )


@pytest.mark.parametrize(
    ("settings", "where"),
    [
        ({}, "settings.items"),
        ({"items": "A"}, "settings.items"),
        ({"items": None}, "settings.items"),
        ({"items": ["A", "A"]}, "settings.items[1]"),
        ({"items": {"from": "later", "take": "first"}}, "settings.items.from"),
        ("text", "settings"),
    ],
)
def test_a_list_that_is_wrong_is_told_once_and_later_steps_may_lean_on_its_step(
    settings: Any, where: str
) -> None:
    found = checked(
        step(id="a", settings=settings),
        step(id="b", settings={"items": {"from": "a", "take": "first"}}),
        step(id="later"),
    )
    assert places(found) == [f"steps[0].{where}"]
    assert [one and one.id for one in found.steps] == [None, "b", "later"]


def test_nothing_is_complained_of_because_something_else_is_wrong() -> None:
    groups = checked(step(by=["group"], clock=[60]), groups=["A", "a"])
    assert places(groups) == ["groups[1]"]
    rounds = checked(step(by=["person", "person"], clock=[60, 60]))
    assert places(rounds) == ["steps[0].by[1]"]
    ids = checked(step(id="a"), step(id="a"), step(id="x y"))
    assert places(ids) == ["steps[1].id", "steps[2].id"]


@pytest.mark.parametrize("raw", [None, [], "x", {}, {"steps": []}, {"steps": 1}, {"steps": [1]}])
def test_what_is_no_programme_is_told_in_one_sentence(raw: Any) -> None:
    (wrong,) = check(raw, ALL_KINDS).problems
    assert wrong.text.english()


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(max_size=5), inside),
    max_leaves=6,
)
NAMES = [
    *("id", "kind", "by", "title", "results", "min_answers", "clock", "start", "settings", "x"),
    *("closes", "until"),
]
KINDS = [*ALL_KINDS, "poker"]


@given(
    fields=st.dictionaries(st.sampled_from(NAMES), values, max_size=6),
    settings=st.dictionaries(st.sampled_from(["items", "cards", "low", "high", "for"]), values),
    kind=st.sampled_from(KINDS),
)
def test_there_is_something_wrong_exactly_where_no_room_can_be_made(
    fields: dict[str, Any], settings: dict[str, Any], kind: str
) -> None:
    raw = plan({"kind": kind, "settings": settings, **fields}, groups=["A"])
    found = check(raw, ALL_KINDS)
    try:
        read = parse(raw, ALL_KINDS)
    except Invalid as wrong:
        first = wrong.where
    else:
        assert (found.problems, found.steps) == ((), read.steps)
        return
    assert first in places(found)
    assert len(set(places(found))) == len(found.problems)
