"""Sharing points between items."""

from typing import Any

import pytest

from tests.kinds.cases import DEEP, HUGE, ODD_TEXTS, ODD_VALUES, brief, results, shape_of
from workshop.kinds import points
from workshop.text import Invalid

ITEMS = ["Tillit", "Respekt", "Mot"]
VALUES = {"items": ITEMS}


def test_the_budget_is_100_unless_the_programme_says_otherwise() -> None:
    assert points.settings(VALUES) == {"items": ITEMS, "budget": 100}
    assert points.settings({**VALUES, "budget": 20})["budget"] == 20


def test_items_are_trimmed_and_freed_of_direction_marks() -> None:
    assert points.settings({"items": [" Tillit\u202e ", "Mot  og\tmening"]})["items"] == [
        "Tillit",
        "Mot og mening",
    ]


def test_a_list_that_comes_later_is_left_empty_until_its_texts_are_known() -> None:
    assert points.settings({"items": []})["items"] == []
    with pytest.raises(Invalid, match="at least 2 items"):
        points.items(points.settings({"items": []}), [])


WRONG_SETTINGS: list[tuple[Any, str]] = [
    *((odd, "") for odd in [None, True, 3, "items", ["items"], DEEP]),
    ({}, "items"),
    ({"budget": 100}, "items"),
    ({**VALUES, "cards": []}, "cards"),
    ({**VALUES, "x" * 10_000: 1}, "x" * 60 + "…"),
    ({**VALUES, "\u202eevil\0": 1}, "evil"),
    *(({"items": odd}, "items") for odd in [None, True, 3, "Tillit", {"a": 1}, {}, 0.5, HUGE]),
    ({"items": ["Tillit"]}, "items"),
    ({"items": [f"Verdi {n}" for n in range(31)]}, "items"),
    ({"items": [f"Verdi {n}" for n in range(10_000)]}, "items"),
    ({"items": ["Tillit", " TILLIT "]}, "items[1]"),
    ({"items": ["e\u0301n", "\u00c9N"]}, "items[1]"),
    ({"items": ["Mot", "x" * 201]}, "items[1]"),
    *(({"items": ["Mot", odd]}, "items[1]") for odd in ODD_TEXTS),
    *(({**VALUES, "budget": odd}, "budget") for odd in [*ODD_VALUES, 0, 10_001]),
]


@pytest.mark.parametrize(("raw", "where"), WRONG_SETTINGS, ids=brief)
def test_wrong_settings_get_a_sentence_and_the_place(raw: Any, where: str) -> None:
    with pytest.raises(Invalid, match=r"\.$") as wrong:
        points.settings(raw)
    assert wrong.value.where == where


def test_items_left_out_are_zero_and_names_are_read_as_people_read_them() -> None:
    shape = shape_of(points, VALUES)
    assert points.answer(shape, {"points": {" TILLIT ": 60, "respekt": 40}}) == {
        "points": {"Tillit": 60, "Respekt": 40}
    }


@pytest.mark.parametrize(
    ("shared", "sentence"),
    [
        ({"Tillit": 60, "Respekt": 28}, "You have 12 points left."),
        ({"Tillit": 99}, "You have 1 point left."),
        ({}, "You have 100 points left."),
        ({"Tillit": 60, "Respekt": 41}, "You have given 1 point too many."),
        ({"Tillit": 100, "Respekt": 100}, "You have given 100 points too many."),
        ({"Tillit": -1, "Mot": 101}, "Give “Tillit” a whole number of points from 0 to 100."),
        ({"Glede": 100}, "“Glede” is not among those to choose from."),
        ({"Mot": 50, "MOT": 50}, "“Mot” stands in the answer twice."),
    ],
)
def test_an_answer_that_does_not_add_up_is_told_what_to_do(shared: Any, sentence: str) -> None:
    with pytest.raises(Invalid) as wrong:
        points.answer(shape_of(points, VALUES), {"points": shared})
    assert str(wrong.value) == sentence


WRONG_ANSWERS: list[Any] = [
    *ODD_VALUES,
    {"points": None},
    {"points": [["Tillit", 100]]},
    {"points": DEEP},
    {"points": {"Tillit": 100}, "extra": 1},
    {"Tillit": 100},
    {"points": {f"Verdi {n}": 1 for n in range(10_000)}},
    *({"points": {"Tillit": odd, "Mot": 100}} for odd in ODD_VALUES),
    *({"points": {odd: 100}} for odd in ODD_TEXTS if isinstance(odd, str)),
    {"points": {7: 100}},
]


@pytest.mark.parametrize("raw", WRONG_ANSWERS, ids=brief)
def test_a_wrong_answer_gets_a_sentence(raw: Any) -> None:
    with pytest.raises(Invalid, match=r"\.$"):
        points.answer(shape_of(points, VALUES), raw)


def test_emoji_and_colons_may_stand_in_items() -> None:
    shape = shape_of(points, {"items": ["😀", "a:b"]})
    answer = {"points": {"😀": 1, "a:b": 99}}
    assert points.answer(shape, answer) == answer


def test_a_groups_unfinished_answer_need_not_add_up() -> None:
    shape = shape_of(points, VALUES)
    assert points.draft(shape, {"points": {"mot": 7}}) == {"points": {"Mot": 7}}
    assert points.draft(shape, {"points": {}}) == {"points": {}}


def test_results_stand_by_points_and_count_zeros_in_every_figure() -> None:
    shared = [{"Mot": 100}, {"Mot": 50, "Tillit": 50}, {"Mot": 60, "Tillit": 40}, {"Mot": 100}]
    found = results(points, shape_of(points, VALUES), [{"points": one} for one in shared])
    assert found["budget"] == 100
    assert [line["item"] for line in found["items"]] == ["Mot", "Tillit", "Respekt"]
    tillit = found["items"][1]
    assert (tillit["points"], tillit["mean"], tillit["given"]) == (90, 22.5, 2)
    assert tillit["quartiles"] == [0, 20, 42.5]
    assert found["items"][2] == {
        "item": "Respekt",
        "points": 0,
        "mean": 0,
        "given": 0,
        "spread": 0,
        "quartiles": [0, 0, 0],
    }


def test_ties_keep_the_settings_order_and_nobody_gives_no_figures() -> None:
    found = results(points, shape_of(points, VALUES), [])
    assert [line["item"] for line in found["items"]] == ITEMS
    assert found["items"][0] == {
        "item": "Tillit",
        "points": 0,
        "mean": None,
        "given": 0,
        "spread": None,
        "quartiles": None,
    }


def test_merged_items_add_up_within_each_answer() -> None:
    shape = shape_of(points, VALUES, merged={"Tillit": ["Respekt"]})
    found = results(points, shape, [{"points": {"Tillit": 30, "Respekt": 20, "Mot": 50}}])
    assert [(line["item"], line["points"], line["given"]) for line in found["items"]] == [
        ("Tillit", 50, 1),
        ("Mot", 50, 1),
    ]


def test_a_merge_into_a_new_text_is_shown_under_it_and_can_be_undone() -> None:
    answers = [{"points": {"Tillit": 30, "Respekt": 20, "Mot": 50}}]
    merged = shape_of(points, VALUES, merged={"Tryggleik": ["Tillit", "Respekt"]})
    lines = results(points, merged, answers)["items"]
    assert [(line["item"], line["points"]) for line in lines] == [("Tryggleik", 50), ("Mot", 50)]
    undone = results(points, shape_of(points, VALUES), answers)["items"]
    assert [(line["item"], line["points"]) for line in undone] == [
        ("Mot", 50),
        ("Tillit", 30),
        ("Respekt", 20),
    ]


def test_a_hidden_item_is_not_in_the_results() -> None:
    shape = shape_of(points, VALUES, hidden=["mot"])
    found = results(points, shape, [{"points": {"Mot": 60, "Tillit": 40}}])
    assert [line["item"] for line in found["items"]] == ["Tillit", "Respekt"]


def test_fewer_answers_than_the_least_tell_nothing() -> None:
    shape = shape_of(points, VALUES, least=3)
    two = [{"points": {"Mot": 100}}] * 2
    assert results(points, shape, two) == results(points, shape, [])
    assert results(points, shape, [*two, *two])["items"][0]["points"] == 400


def test_a_later_step_takes_items_by_points_and_sees_who_stands_behind() -> None:
    found = results(points, shape_of(points, VALUES), [{"points": {"Respekt": 60, "Mot": 40}}])
    assert points.take(found, "first") == ["Respekt", "Mot", "Tillit"]
    assert points.behind(found) == {"Respekt": 1, "Mot": 1, "Tillit": 0}


def test_a_row_has_a_column_for_each_item_with_its_zeros() -> None:
    shape = shape_of(points, VALUES)
    answer = points.answer(shape, {"points": {"mot": 100}})
    assert points.header(shape, [answer]) == ITEMS
    assert points.rows(shape, answer) == [[0, 0, 100]]


def test_the_table_gives_every_figure() -> None:
    shape = shape_of(points, VALUES)
    header, rows = points.table(shape, results(points, shape, [{"points": {"Mot": 100}}]))
    assert header == ["item", "points", "mean", "given", "spread", "q1", "median", "q3"]
    assert rows[0] == ["Mot", 100, 100, 1, 0, 100, 100, 100]
    assert points.table(shape, results(points, shape, []))[1][0] == [
        "Tillit",
        0,
        None,
        0,
        *[None] * 4,
    ]
