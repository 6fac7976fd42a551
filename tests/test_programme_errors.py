"""A place for everything that is wrong in a programme."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.gallery.exhibits import EXHIBITS
from tests.support.plans import ALL_KINDS, complaint, plan, step
from workshop.kinds import UNANSWERED
from workshop.programme import parse, to_json, where_for_people
from workshop.programme.step import FIELDS
from workshop.text import Invalid


def test_rating_is_answered_by_persons_with_at_least_three_answers() -> None:
    rating = {"kind": "rating", "settings": {"items": ["A"]}}
    (only,) = parse(plan(rating)).steps
    assert (only.by, only.min_answers, only.results) == (("person",), 3, "hidden")
    grouped = plan({**rating, "by": ["person", "group"]}, groups=["G"])
    assert complaint(grouped) == "steps[0]: by[1]"


@pytest.mark.parametrize("kind", sorted(UNANSWERED))
@pytest.mark.parametrize(
    "never_seen", [{"results": "private"}, {"min_answers": 1}], ids=["private", "waiting"]
)
def test_what_nobody_answers_is_neither_kept_private_nor_made_to_wait_for_answers(
    kind: str, never_seen: dict[str, Any]
) -> None:
    told: dict[str, Any] = {"kind": kind, "settings": EXHIBITS[kind].step["settings"]}
    assert parse(plan({**told, "results": "hidden", "min_answers": 0}))
    (field,) = never_seen
    assert complaint(plan({**told, **never_seen})) == f"steps[0]: {field}"


@pytest.mark.parametrize(("asked", "least"), [(0, 3), (1, 3), (2, 3), (3, 3), (4, 4)])
def test_a_rating_may_ask_for_more_answers_than_three_but_not_for_fewer(
    asked: int, least: int
) -> None:
    rating = {"kind": "rating", "min_answers": asked, "settings": {"items": ["A"]}}
    read = parse(plan(rating))
    assert read.steps[0].min_answers == least
    assert to_json(read)["steps"][0]["min_answers"] == least


@pytest.mark.parametrize(
    ("source", "field"),
    [
        ({"from": "c", "take": "first"}, "from"),
        ({"from": "b", "take": "first"}, "from"),
        ({"from": "nowhere", "take": "first"}, "from"),
        ({"from": ["a"], "take": "first"}, "from"),
        ({"take": "first"}, "from"),
        ({"from": "secret", "take": "first"}, "from"),
        ({"from": "a", "take": "top_rows"}, "take"),
        ({"from": "a"}, "take"),
        ({"from": "a", "take": "first", "n": 0}, "n"),
        ({"from": "a", "take": "first", "n": "5"}, "n"),
        ({"from": "a", "take": "first", "first": 1}, "first"),
    ],
)
def test_a_source_stands_earlier_is_not_private_and_can_give_what_is_taken(
    source: dict[str, Any], field: str
) -> None:
    raw = plan(
        step(id="a"),
        step(id="secret", results="private"),
        step(id="b", settings={"items": source}),
        step(id="c"),
    )
    assert complaint(raw) == f"steps[2] (b): settings.items.{field}"


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"id": "a b"}, "id"),
        ({"id": ""}, "id"),
        ({"id": 7}, "id"),
        ({"id": "x" * 41}, "id"),
        ({"id": "a:b"}, "id"),
        ({"kind": "quiz"}, "kind"),
        ({"kind": None}, "kind"),
        ({"kind": ["thumbs"]}, "kind"),
        ({"colour": "red"}, "colour"),
        ({"by": []}, "by"),
        ({"by": "person"}, "by"),
        ({"by": ["everybody"]}, "by[0]"),
        ({"by": ["person", "person"]}, "by[1]"),
        ({"by": [["person"]]}, "by[0]"),
        ({"by": ["person", "group"]}, "by[1]"),
        ({"title": "x" * 121}, "title"),
        ({"title": 5}, "title"),
        ({"prompt": "x" * 2_001}, "prompt"),
        ({"prompt": "a\x00b"}, "prompt"),
        ({"notes": "x" * 2_001}, "notes"),
        ({"notes": ["Hensikt"]}, "notes"),
        ({"notes": "a\x00b"}, "notes"),
        ({"results": "public"}, "results"),
        ({"results": None}, "results"),
        ({"min_answers": -1}, "min_answers"),
        ({"min_answers": True}, "min_answers"),
        ({"min_answers": 2.0}, "min_answers"),
        ({"clock": 0}, "clock"),
        ({"clock": "7 min"}, "clock"),
        ({"clock": True}, "clock"),
        ({"clock": 86_401}, "clock"),
        ({"clock": [60, 60]}, "clock"),
        ({"clock": [-1]}, "clock[0]"),
        ({"start": "combined"}, "start"),
        ({"start": "half"}, "start"),
        ({"start": None}, "start"),
        ({"closes": True}, "closes"),
        ({"closes": 1, "clock": 60}, "closes"),
        ({"settings": ["A"]}, "settings"),
        ({"settings": {}}, "settings.items"),
        ({"settings": {"items": []}}, "settings.items"),
        ({"settings": {"items": "A"}}, "settings.items"),
        ({"settings": {"items": ["A", "B", " a "]}}, "settings.items[2]"),
        ({"settings": {"items": ["A", ""]}}, "settings.items[1]"),
        ({"settings": {"items": ["A"], "size": 3}}, "settings.size"),
        ({"turn_s": 60}, "turn_s"),
        ({"turn_s": "60"}, "turn_s"),
        ({"turn_s": 4}, "turn_s"),
        ({"turn_s": True}, "turn_s"),
    ],
)
def test_every_wrong_field_of_a_step_is_named(wrong: dict[str, Any], field: str) -> None:
    assert complaint(plan(step(), step(**wrong))).removeprefix("steps[1]").endswith(f": {field}")


@pytest.mark.parametrize(
    ("raw", "field"),
    [
        ([], ""),
        ("programme", ""),
        (None, ""),
        ({}, "steps"),
        (plan(steps=[]), "steps"),
        (plan(steps={"a": 1}), "steps"),
        (plan(steps=[step()] * 101), "steps"),
        (plan(steps=["points"]), "steps[0]"),
        (plan(author="me"), "author"),
        (plan(title="x" * 121), "title"),
        (plan(title=None), "title"),
        (plan(language="sv"), "language"),
        (plan(language=None), "language"),
        (plan(days=0), "days"),
        (plan(days=401), "days"),
        (plan(groups="G"), "groups"),
        (plan(groups=["G", " g"]), "groups[1]"),
        (plan(groups=["G", ""]), "groups[1]"),
        (plan(groups=[f"G{n}" for n in range(101)]), "groups"),
        (plan(group_choice="by hand"), "group_choice"),
        (plan(group_choice=None), "group_choice"),
        (plan(roles="beard"), "roles"),
        (plan(roles={"name": "Chair"}), "roles"),
        (plan(roles=None), "roles"),
        (plan(roles=[{"name": "Chair", "rule": "The tallest"}] * 7), "roles"),
        (plan(roles=["Chair"]), "roles[0]"),
        (plan(roles=[{"name": "Chair"}]), "roles[0].rule"),
        (plan(roles=[{"name": "", "rule": "The tallest"}]), "roles[0].name"),
        (plan(roles=[{"name": "Chair", "rule": "The tallest", "seat": 1}]), "roles[0].seat"),
        (plan(step(id="a"), step(id="A")), "steps[1] (A): id"),
        (plan(step(prompt="x" * 2_000), note="x" * 256_000), ""),
        (plan(title="\ud800"), ""),
    ],
)
def test_every_wrong_field_of_the_programme_is_named(raw: Any, field: str) -> None:
    assert complaint(raw) == field


def test_a_programme_nested_deeper_than_anything_can_use_is_refused() -> None:
    deep: list[Any] = []
    for _ in range(100_000):
        deep = [deep]
    assert complaint(plan(groups=deep)) == ""


def test_the_place_of_a_complaint_names_the_step_by_number_and_id() -> None:
    raw = plan(step(), step(id="hundre", settings={"items": ["A", "B", "A"]}))
    assert complaint(raw) == "steps[1] (hundre): settings.items[2]"


def test_an_id_that_cannot_be_read_is_not_repeated_to_people() -> None:
    assert where_for_people(plan(step(id="<b>")), "steps[0].id") == "steps[0]: id"
    assert where_for_people("not a programme", "steps[0].id") == "steps[0]: id"
    assert where_for_people({}, "groups[1]") == "groups[1]"


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)
FIELD_NAMES = st.sampled_from(FIELDS)


@given(st.dictionaries(FIELD_NAMES, ANYTHING), st.sampled_from([*ALL_KINDS]))
def test_whatever_is_sent_is_read_or_refused_with_a_place(
    fields: dict[str, Any], kind: str
) -> None:
    raw = plan({"kind": kind, **fields}, groups=["G"])
    try:
        read = parse(raw, ALL_KINDS)
    except Invalid:
        place = complaint(raw)
        assert place.startswith("steps[0]") or place == ""
    else:
        assert parse(to_json(read), ALL_KINDS) == read
