"""Groups in the store: how many sit in each, the smallest for whoever comes, people moved."""

from collections import Counter

import pytest

from tests.store.workbench import Bench
from workshop.store import Moved, Stale, keys

OPEN = ("Gruppe 1", "Gruppe 2", "Gruppe 3")


def test_whoever_comes_gets_the_smallest_group_and_keeps_it(bench: Bench) -> None:
    found = [bench.joins(f"seat {n}", open_to=OPEN) for n in range(10)]
    assert sorted(Counter(one.group for one in found).values()) == [3, 3, 4]
    assert [one.people for one in found[:4]] == [1, 1, 1, 2]
    assert bench.joins("seat 0", open_to=OPEN).group == found[0].group
    assert bench.joins("chooses", group="Gruppe 2", open_to=OPEN).group == "Gruppe 2"
    assert sum(bench.store.members(bench.code).values()) == 11


def test_who_sat_in_a_group_that_is_gone_gets_a_place_when_coming_back(bench: Bench) -> None:
    bench.joins("ada", group="Gruppe 9")
    bench.joins("grace", group="Gruppe 1")
    back = bench.joins("ada", open_to=OPEN[:2])
    assert (back.group, back.moved) == ("Gruppe 2", True)
    assert bench.store.members(bench.code) == {"Gruppe 9": 0, "Gruppe 1": 1, "Gruppe 2": 1}


def test_the_glance_tells_only_when_somebody_comes_into_a_group(bench: Bench) -> None:
    bench.joins("ada")
    assert bench.glance().seating == 0
    bench.joins("ada", group="Gruppe 1")
    assert bench.glance().seating == 1
    bench.joins("ada", group="Gruppe 1")
    bench.store.left(bench.code, "ada")
    assert bench.glance().seating == 1


def test_a_room_of_before_is_counted_when_first_asked_for(bench: Bench) -> None:
    for seat, group in (("ada", "Gruppe 1"), ("grace", "Gruppe 1"), ("alan", None)):
        bench.joins(seat, group=group)
    bench.store._writes.ask(("DEL", keys.members(bench.code)))
    assert bench.joins("new", open_to=OPEN[:2]).group == "Gruppe 2"
    assert bench.store.members(bench.code) == {"Gruppe 1": 2, "Gruppe 2": 1}


def test_people_are_moved_with_the_rooms_next_version_or_not_at_all(bench: Bench) -> None:
    for seat in ("ada", "grace", "alan"):
        bench.joins(seat, group="Gruppe 1")
    version = bench.glance().version
    seats = {"ada": "Gruppe 2", "grace": "", "nobody": "Gruppe 2"}

    def moves(expected: int, token: str) -> int:
        return bench.store.change(
            bench.code, expected=expected, doc=b"{}", token=token, gates={}, seats=seats
        )

    with pytest.raises(Stale):
        moves(version - 1, "late")
    assert bench.store.members(bench.code) == {"Gruppe 1": 3}
    assert moves(version, "once") == moves(version, "once") == version + 1
    assert bench.store.members(bench.code) == {"Gruppe 1": 1, "Gruppe 2": 1}
    assert [one[:3] for one in sorted(bench.store.sitting(bench.code), key=lambda one: one[1])] == [
        ("ada", 1, "Gruppe 2"),
        ("grace", 2, None),
        ("alan", 3, "Gruppe 1"),
    ]
    bench.store.left(bench.code, "alan")
    assert sum(here for *_, here in bench.store.sitting(bench.code)) == 2


def test_what_is_counted_goes_with_the_room(bench: Bench) -> None:
    bench.joins("ada", group="Gruppe 1")
    assert keys.members(bench.code) in bench.all_keys()
    bench.store.delete(bench.code, bench.places)
    assert bench.all_keys() == set()


def test_whoever_has_been_moved_does_not_answer_for_the_group_of_before(bench: Bench) -> None:
    bench.joins("ada", group="Gruppe 1")
    assert bench.casts("ada", ["a"], group="Gruppe 1", by="ada") == 1
    bench.changes(seats={"ada": "Gruppe 2"})
    # What it has already it has, also when that is sent again.
    assert bench.casts("ada", ["a"], group="Gruppe 1", by="ada") == 1
    with pytest.raises(Moved) as moved:
        bench.casts("ada", ["b"], group="Gruppe 1", by="ada")
    assert moved.value.group == "Gruppe 2"
    assert bench.casts("ada", ["b"], group="Gruppe 2", by="ada") == 2
    bench.opens("group")
    with pytest.raises(Moved):
        bench.casts("group:Gruppe 1", ["a"], group="Gruppe 1", base=0, by="ada")
    with pytest.raises(Moved):
        bench.drafts("group:Gruppe 1", ["a"], 0, group="Gruppe 1", by="ada")
    assert bench.drafts("group:Gruppe 2", ["a"], 0, group="Gruppe 2", by="ada") == 1
    bench.must_add_up()
