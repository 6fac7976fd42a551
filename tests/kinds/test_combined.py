"""What several answers have in common, as a group may begin with it."""

import json
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.kinds.cases import shape_of
from tests.kinds.strategies import answers, shapes
from tests.support.thorough import examples
from workshop.kinds import KINDS, choice, cloud, cross, diamond, matrix, points
from workshop.kinds.abilities import Combines
from workshop.kinds.contract import Answer, Kind
from workshop.kinds.shape import Shape

COMBINED = [kind for kind in KINDS.values() if isinstance(kind, Combines)]
kinds_that_combine = pytest.mark.parametrize("kind", COMBINED, ids=lambda kind: kind.name)

CARDS = [f"kort {number}" for number in range(1, 13)]


def combine(kind: Kind, shape: Shape, given: list[Answer]) -> Any:
    assert isinstance(kind, Combines)
    return kind.combine(shape, [kind.answer(shape, answer) for answer in given])


@kinds_that_combine
@settings(deadline=None, max_examples=examples(15))
@given(data=st.data())
def test_it_is_a_draft_of_its_kind_and_the_same_whoever_answered_first(
    kind: Kind, data: st.DataObject
) -> None:
    shape = data.draw(shapes(kind))
    all_given = data.draw(st.lists(answers(kind, shape), min_size=3, max_size=6))
    found = combine(kind, shape, all_given)
    assert found == combine(kind, shape, data.draw(st.permutations(all_given)))
    if found is not None:
        assert kind.draft(shape, json.loads(json.dumps(found))) == found


EXAMPLES: dict[str, dict[str, Any]] = {
    "points": {"items": ["Tillit", "Mot", "Ro"], "budget": 100},
    "diamond": {"cards": CARDS[:9], "own": False},
    "choice": {"options": ["a", "b", "c"], "least": 1, "most": 3},
    "matrix": {"items": ["a", "b", "c"]},
    "cross": {"items": ["a", "b", "c", "d"]},
    "cloud": {"words": 10},
}


@kinds_that_combine
def test_answers_that_people_would_give_make_one_that_can_be_delivered(kind: Kind) -> None:
    shape, random = shape_of(kind, EXAMPLES[kind.name]), Random(7)
    found = combine(kind, shape, [kind.example(shape, random) for _ in range(30)])
    assert kind.answer(shape, found) == found


@kinds_that_combine
def test_people_who_answer_alike_begin_with_that(kind: Kind) -> None:
    shape = shape_of(kind, EXAMPLES[kind.name])
    alike = kind.answer(shape, kind.example(shape, Random(7)))
    without_reasons = json.loads(json.dumps(alike), object_hook=lambda o: _unsaid(o))
    assert _in_order(combine(kind, shape, [alike] * 3)) == _in_order(without_reasons)


def _unsaid(given: dict[str, Any]) -> dict[str, Any]:
    return {**given, "why": ""} if "why" in given else given


def _in_order(found: Any) -> Any:
    """Lists sorted, for within a row or a pick no order is meant; zeros are left out."""
    if isinstance(found, dict):
        return {name: _in_order(inside) for name, inside in found.items() if inside != 0}
    if isinstance(found, list) and not all(isinstance(each, int) for each in found):
        return (
            sorted(map(_in_order, found), key=repr)
            if isinstance(found[0], str)
            else [_in_order(each) for each in found]
        )
    return found


def test_points_are_means_that_sum_to_the_budget() -> None:
    shape = shape_of(points, EXAMPLES["points"])
    shares: list[dict[str, int]] = [{"Tillit": 50, "Mot": 50}, {"Tillit": 100}, {"Ro": 100}]
    given: list[Answer] = [{"points": share} for share in shares]
    assert combine(points, shape, given) == {"points": {"Tillit": 50, "Mot": 17, "Ro": 33}}


def test_a_diamond_has_the_heaviest_nine_and_no_word_that_one_alone_wrote() -> None:
    shape = shape_of(diamond, {"cards": CARDS, "own": True})

    def laid(*cards: str) -> Answer:
        rest = [card for card in CARDS if card not in cards]
        nine = iter([*cards, *rest])
        return {"rows": [[next(nine) for _ in range(room)] for room in (1, 2, 3, 2, 1)]}

    given = [laid("eget", "kort 9"), laid("kort 9", "mot"), laid("MOT", "kort 9")]
    rows = combine(diamond, shape, given)["rows"]
    assert rows[0] == ["kort 9"]
    assert "MOT" in rows[2]
    assert "eget" not in str(rows)


@pytest.mark.parametrize(
    ("picks", "most", "found"),
    [
        (["a", "a", "b"], 1, ["a"]),
        (["a", "b", "c"], 1, None),
        (["ab", "ac", "ad"], 2, ["a"]),
        (["ab", "ab", "cd"], 3, ["a", "b"]),
        (["ab", "b", "b"], 2, ["b"]),
    ],
)
def test_of_picks_the_commonest_stand_and_a_tie_for_the_last_place_is_left_open(
    picks: list[str], most: int, found: list[str] | None
) -> None:
    shape = shape_of(choice, {"options": list("abcd"), "most": most, "least": 1})
    expected = None if found is None else {"picks": found}
    assert combine(choice, shape, [{"picks": list(each)} for each in picks]) == expected


def test_words_are_those_that_several_gave_none_hidden_and_merged_ones_as_one() -> None:
    shape = shape_of(cloud, {"words": 3}, merged={"mot": ["modig"]}, hidden=["tull"])
    given = [{"words": each} for each in (["Mot", "tull"], ["modig", "tull"], ["ro", "tull"])]
    assert combine(cloud, shape, given) == {"words": ["mot"]}


def test_a_place_in_the_matrix_is_the_median_of_three_or_more() -> None:
    shape = shape_of(matrix, {"items": ["a", "b"]})
    given = [
        {"places": {"a": [0, 10], "b": [1, 1]}},
        {"places": {"a": [50, 20], "b": [3, 3]}},
        {"places": {"a": [100, 90]}},
    ]
    assert combine(matrix, shape, given) == {"places": {"a": [50, 20]}}


def test_a_cross_has_no_reasons_and_each_item_where_it_was_named_oftener() -> None:
    shape = shape_of(cross, {"items": list("abcdef")})

    def says(pleased: str, improve: str) -> Answer:
        return {
            side: [{"item": item, "why": "fordi"} for item in items]
            for side, items in (("pleased", pleased), ("improve", improve))
        }

    given = [says("ab", "cd"), says("ac", "db"), says("ae", "dc")]
    assert combine(cross, shape, given) == {
        "pleased": [{"item": "a", "why": ""}],
        "improve": [{"item": "d", "why": ""}, {"item": "c", "why": ""}],
    }
