"""A field of two axes: what is a place, where an item ends up, which corner it falls in."""

from typing import Any

import pytest

from tests.kinds.cases import ODD_VALUES, brief, results, shape_of, summed
from workshop.kinds import matrix
from workshop.text import Invalid

ITEMS = ["Fadder", "Tavlemøte", "Turnus"]
FIELD = {
    "items": ITEMS,
    "x": {"name": "Gjennomføring", "low": "vanskelig", "high": "lett"},
    "y": {"name": "Påvirkning", "low": "liten", "high": "stor"},
    "corners": {"high_high": "Bør gjøres", "low_low": "Gjøres ikke"},
}


def places(**given: list[int]) -> dict[str, Any]:
    return {"places": given}


def line(found: dict[str, Any], item: str) -> dict[str, Any]:
    lines: list[dict[str, Any]] = found["items"]
    (one,) = [each for each in lines if each["item"] == item]
    return one


def test_names_that_are_left_out_are_empty() -> None:
    settings = matrix.settings({"items": ITEMS, "x": {"low": "lett"}})
    assert settings["x"] == {"name": "", "low": "lett", "high": ""}
    assert settings["corners"] == dict.fromkeys(matrix.CORNERS, "")


@pytest.mark.parametrize(
    ("wrong", "where"),
    [
        ({"x": {"low": 7}}, "x.low"),
        ({"y": "opp"}, "y"),
        ({"corners": {"top": "a"}}, "corners.top"),
        ({"items": ["a"] * 2}, "items[1]"),
        ({"item": []}, "item"),
    ],
    ids=brief,
)
def test_a_strange_setting_is_refused_by_name(wrong: dict[str, Any], where: str) -> None:
    with pytest.raises(Invalid) as refused:
        matrix.settings({**FIELD, **wrong})
    assert refused.value.where == where


@pytest.mark.parametrize(
    "place", [*ODD_VALUES, [1], [1, 2, 3], [1, 101], [-1, 1], [0.5, 1], ["1", 2]], ids=brief
)
def test_what_is_no_place_is_refused(place: Any) -> None:
    with pytest.raises(Invalid):
        matrix.answer(shape_of(matrix, FIELD), {"places": {"Fadder": place}})


def test_nothing_placed_and_an_unknown_item_each_have_a_sentence() -> None:
    shape = shape_of(matrix, FIELD)
    with pytest.raises(Invalid, match=r"Place at least one of them\."):
        matrix.answer(shape, places())
    with pytest.raises(Invalid, match="“Kake” is not among those to choose from"):
        matrix.answer(shape, places(Kake=[1, 2]))


def test_an_item_ends_up_at_its_mean_place_with_its_spread_both_ways() -> None:
    given = [places(Fadder=[80, 90]), places(Fadder=[60, 50]), places(Turnus=[10, 100])]
    found = line(results(matrix, shape_of(matrix, FIELD), given), "Fadder")
    assert (found["x"], found["y"], found["answers"]) == (70, 70, 2)
    assert (found["spread_x"], found["spread_y"]) == (10, 20)
    assert (found["quartiles_x"], found["quartiles_y"]) == ([65, 70, 75], [60, 70, 80])


@pytest.mark.parametrize(
    ("place", "corner"),
    [
        ([49, 49], "low_low"),
        ([49, 50], "low_high"),
        ([50, 49], "high_low"),
        ([50, 50], "high_high"),
    ],
)
def test_the_middle_belongs_to_the_high_corner(place: list[int], corner: str) -> None:
    found = results(matrix, shape_of(matrix, FIELD), [places(Fadder=place)])
    assert line(found, "Fadder")["corner"] == corner
    assert line(found, "Turnus")["corner"] is None


def test_of_merged_items_the_first_of_the_settings_that_is_placed_counts() -> None:
    shape = shape_of(matrix, FIELD, merged={"Møter": ["Fadder", "Tavlemøte"]})
    given = [places(Tavlemøte=[0, 0], Fadder=[100, 100]), places(Tavlemøte=[40, 40])]
    found = results(matrix, shape, given)
    assert [each["item"] for each in found["items"]] == ["Møter", "Turnus"]
    assert line(found, "Møter")["x"] == 70


def test_an_item_placed_by_too_few_has_nothing_but_its_answers() -> None:
    shape = shape_of(matrix, FIELD, least=3)
    given = [places(Fadder=[1, 2], Turnus=[5, 5]), places(Turnus=[5, 5]), places(Turnus=[5, 5])]
    found = results(matrix, shape, given)
    assert line(found, "Turnus")["x"] == 5
    few = line(found, "Fadder")
    assert (few.pop("item"), few.pop("answers")) == ("Fadder", 1)
    assert set(few.values()) == {None}
    assert set(matrix.rows(shape, given[0])[0]) == {None}


def test_what_an_answer_adds_is_one_for_each_axis_of_each_item() -> None:
    shape = shape_of(matrix, FIELD)
    assert summed(matrix, shape, [(None, places(Fadder=[3, 4]))]) == {
        "answers": 1,
        "x:i0:3": 1,
        "y:i0:4": 1,
    }


def test_a_later_step_gets_those_nearest_to_the_high_ends_first() -> None:
    given = [places(Fadder=[10, 10], Turnus=[90, 80])]
    found = results(matrix, shape_of(matrix, FIELD), given)
    assert matrix.take(found, "first") == ["Turnus", "Fadder", "Tavlemøte"]
    assert matrix.take(found, "corner:high_high") == ["Turnus"]
    assert matrix.take(found, "corner:low_low") == ["Fadder"]
    assert matrix.take(found, "corner:low_high") == []
    assert matrix.behind(found) == {"Fadder": 1, "Tavlemøte": 0, "Turnus": 1}
