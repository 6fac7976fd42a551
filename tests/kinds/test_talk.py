"""Talking together: what a step may ask for, and who is put together with whom."""

from collections.abc import Sequence
from itertools import combinations
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.kinds.cases import ODD_TEXTS, ODD_VALUES, brief, results, shape_of
from workshop.kinds import UNANSWERED, talk
from workshop.kinds.abilities import Company, Guest
from workshop.text import Invalid

ONE = {"name": "Fortell", "seconds": 60}
GIVEN = {"segments": [ONE]}
WRONG = [
    *[({"segments": value}, "segments") for value in ODD_VALUES],
    ({}, "segments"),
    ({"segments": []}, "segments"),
    ({"segments": [ONE] * 21}, "segments"),
    ({"segments": [{**ONE, "seconds": 14_400}] * 7}, "segments"),
    ({"segments": [ONE] * 10_000}, "segments"),
    *[({"segments": [ONE, value]}, "segments[1]") for value in ODD_VALUES if value != {}],
    ({"segments": [{"name": "Fortell"}]}, "segments[0].seconds"),
    ({"segments": [{"seconds": 60}]}, "segments[0].name"),
    ({"segments": [{**ONE, "name": "x" * 81}]}, "segments[0].name"),
    *[
        ({"segments": [{**ONE, "seconds": seconds}]}, "segments[0].seconds")
        for seconds in (0, -1, 1.5, "60", True, None, float("nan"), 10**30)
    ],
    ({"segments": [{**ONE, "turns": 1}]}, "segments[0].turns"),
    ({"segments": [{**ONE, "sound": True}]}, "segments[0].sound"),
    *[
        ({"segments": [{**ONE, "help": text}]}, "segments[0].help")
        for text in ("x" * 301, "a\0b", 5, 0, None, [], ["Hva?"])
    ],
    *[({**GIVEN, "in": value}, "in") for value in (*ODD_VALUES, "couples")],
    *[({**GIVEN, "rotate": value}, "rotate") for value in (1, "true", None)],
    *[({**GIVEN, "swap": value}, "swap") for value in (1, "true", None)],
    *[({**GIVEN, "swap": True, "in": value}, "swap") for value in ("groups", "room")],
    ({**GIVEN, "swap": True, "rotate": True}, "swap"),
    *[({**GIVEN, "names": value}, "names") for value in (1, "true", None)],
    *[({**GIVEN, "size": value}, "size") for value in (1, -1, 31, 2.5, "4", True, None)],
    ({**GIVEN, "in": "room", "rotate": True}, "rotate"),
    ({**GIVEN, "in": "room", "names": True}, "names"),
    ({**GIVEN, "in": "room", "size": 3}, "size"),
    ({**GIVEN, "items": ["A"]}, "items"),
]

seats = st.lists(st.integers(1, 10_000), unique=True, max_size=500)
ways = st.sampled_from(["pairs", "groups"])
seeds = st.integers()


def drawn(
    numbers: list[int],
    wished: dict[str, Any] | None = None,
    seed: int = 0,
    before: Sequence[Company] = (),
) -> list[Company]:
    asked = talk.settings({**GIVEN, **(wished or {})})
    here = [Guest(number, None) for number in numbers]
    return talk.draw(asked, (), here, before, Random(seed))


def met(companies: list[Company]) -> set[tuple[int, int]]:
    """Everybody's pairs of people who are together."""
    return {pair for company in companies for pair in combinations(sorted(company.seats), 2)}


def test_only_the_segments_are_needed() -> None:
    assert talk.settings(GIVEN) == {
        "segments": [{"name": "Fortell", "seconds": 60, "turns": False, "help": ""}],
        "in": "pairs",
        "rotate": False,
        "swap": False,
        "size": 0,
        "names": False,
    }


@pytest.mark.parametrize(("settings", "where"), WRONG, ids=brief)
def test_a_wrong_setting_is_refused_by_name(settings: dict[str, Any], where: str) -> None:
    with pytest.raises(Invalid) as refused:
        talk.settings(settings)
    assert refused.value.where.startswith(where)
    assert str(refused.value)


@pytest.mark.parametrize("name", [text for text in ODD_TEXTS if text != "60"], ids=brief)
def test_a_segment_has_a_name_that_can_be_seen(name: str) -> None:
    with pytest.raises(Invalid) as refused:
        talk.settings({"segments": [{"name": name, "seconds": 60}]})
    assert refused.value.where == "segments[0].name"


@given(seats=seats, seed=seeds)
def test_everybody_here_is_in_one_pair_and_an_odd_number_makes_one_three(
    seats: list[int], seed: int
) -> None:
    sizes = [len(pair.seats) for pair in drawn(seats, {}, seed)]
    assert sorted(s for pair in drawn(seats, {}, seed) for s in pair.seats) == sorted(seats)
    assert sizes.count(3) == (len(seats) % 2 if len(seats) > 1 else 0)
    assert set(sizes) <= {2, 3} or len(seats) == 1


@given(seats=seats, size=st.integers(2, 30), seed=seeds, rotate=st.booleans())
def test_groups_are_as_even_as_they_can_be(
    seats: list[int], size: int, seed: int, rotate: bool
) -> None:
    groups = drawn(seats, {"in": "groups", "size": size, "rotate": rotate}, seed)
    assert sorted(s for group in groups for s in group.seats) == sorted(seats)
    sizes = [len(group.seats) for group in groups]
    assert not sizes or max(sizes) - min(sizes) <= 1
    assert len(seats) < 2 or min(sizes) > 1
    assert not rotate or len(seats) < 4 or len(groups) > 1


@given(people=st.integers(6, 500), way=ways, seed=seeds)
def test_drawing_again_brings_nobody_together_who_was_together(
    people: int, way: str, seed: int
) -> None:
    wished = {"in": way, **({"size": 2} if way == "groups" else {})}
    before = drawn(list(range(people)), wished, seed)
    assert not met(before) & met(drawn(list(range(people)), wished, seed + 1, before))


@given(people=st.integers(2, 60), way=ways, seed=seeds)
def test_everybody_may_meet_anybody(people: int, way: str, seed: int) -> None:
    assert len({drawn(list(range(people)), {"in": way}, seed + n)[0] for n in range(12)}) > 1


@given(people=st.integers(0, 60), late=st.integers(0, 20), way=ways, rotate=st.booleans())
def test_who_comes_late_finds_a_place_and_nobody_else_is_moved(
    people: int, late: int, way: str, rotate: bool
) -> None:
    before = drawn(list(range(people)), {"in": way, "rotate": rotate})
    here = [Guest(number, None) for number in range(people + late)]
    asked = talk.settings({**GIVEN, "in": way, "rotate": rotate})
    after = talk.find_places(asked, here, before)
    for was, now in zip(before, after, strict=False):
        assert now.seats[: len(was.seats)] == was.seats
    assert sorted(s for group in after for s in group.seats) == list(range(people + late))
    assert talk.find_places(asked, here, after) == after
    sizes = [len(group.seats) for group in after]
    assert people + late < 2 or min(sizes) > 1
    if people > 3 and way == "pairs" and not rotate:
        assert max(sizes) <= 3


def test_the_programmes_groups_are_used_where_people_sit_in_them() -> None:
    here = [Guest(1, "Gruppe 2"), Guest(2, "Gruppe 1"), Guest(3, "Gruppe 2"), Guest(4, None)]
    asked = talk.settings({**GIVEN, "in": "groups"})
    found = talk.draw(asked, ("Gruppe 1", "Gruppe 2", "Gruppe 3"), here, [], Random(1))
    assert [company.name for company in found] == ["Gruppe 1", "Gruppe 2"]
    assert [set(company.seats) for company in found] == [{2, 4}, {1, 3}]
    late = talk.find_places(asked, [*here, Guest(5, "Gruppe 2")], found)
    assert late[1].seats == (*found[1].seats, 5)
    by_size = talk.settings({**GIVEN, "in": "groups", "size": 2})
    assert all(not each.name for each in talk.draw(by_size, ("Gruppe 1",), here, [], Random(1)))


def test_all_together_nobody_is_drawn() -> None:
    assert drawn([1, 2, 3], {"in": "room"}) == []
    asked = talk.settings({**GIVEN, "in": "room"})
    assert talk.find_places(asked, [Guest(1, None)], []) == []


def test_a_walk_takes_all_segments_at_every_visit() -> None:
    segments = [ONE, {"name": "Kommenter", "seconds": 180}]
    walk = talk.settings({"segments": segments, "in": "groups", "rotate": True})
    assert talk.legs(walk, 4) == [60, 180] * 3
    assert talk.legs(walk, 0) == talk.legs(walk, 1) == [60, 180]
    assert talk.legs(talk.settings({"segments": segments}), 4) == [60, 180]


def test_a_pair_that_swaps_takes_all_segments_twice_and_keeps_its_helping_questions() -> None:
    segments = [{**ONE, "help": " Hva?\r\nNår? "}, {"name": "Hvorfor", "seconds": 180}]
    asked = talk.settings({"segments": segments, "swap": True})
    assert talk.legs(asked, 0) == talk.legs(asked, 3) == [60, 180, 60, 180]
    assert [each["help"] for each in asked["segments"]] == ["Hva?\nNår?", ""]


def test_the_results_tell_what_is_to_be_done_and_nobody_answers() -> None:
    shape = shape_of(talk, {**GIVEN, "names": True})
    told = results(talk, shape, [])
    assert told == {
        "segments": [{"name": "Fortell", "seconds": 60, "turns": False, "help": ""}],
        "in": "pairs",
        "rotate": False,
        "swap": False,
    }
    assert talk.table(shape, told) == (["segment", "seconds"], [["Fortell", 60]])
    assert talk.table(shape, None) == (["segment", "seconds"], [])
    with pytest.raises(Invalid, match="nothing to answer"):
        talk.answer(shape, {"talked": True})
    assert talk.name in UNANSWERED
