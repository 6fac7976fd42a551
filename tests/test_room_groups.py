"""The groups of a room: made, renamed, taken away, and people spread evenly."""

from collections import Counter
from random import Random
from typing import Any

import pytest
from msgspec.structs import replace

from tests.support.plans import ALL_KINDS, read, step
from workshop import room
from workshop.kinds.abilities import Company
from workshop.programme import Programme
from workshop.room import Arranged, Here, Refused, Room, Sitting
from workshop.room.seating import placed

CODE = "482736"
GROUPS = ("Gruppe 1", "Gruppe 2")


def people(count: int, group: str | None = None, *, here: bool = True) -> list[Sitting]:
    return [Sitting(f"seat {number}", number, group, here) for number in range(1, count + 1)]


def planned(*groups: str, **more: Any) -> Programme:
    return read(step(by=["group"]) if groups else step(), groups=list(groups), **more)


def begun(programme: Programme) -> Room:
    return room.begin(CODE, programme)


def arranged(
    before: Room, programme: Programme, sitting: list[Sitting] | None = None, **wish: Any
) -> Arranged:
    here = Here(lambda: sitting or [], lambda number: f"Gruppe {number}", Random(7))
    return room.arrange(before, programme, wish, here)


def names(of: Room, programme: Programme | None = None) -> list[str]:
    return [group.name for group in room.living(room.groups_of(of, programme or planned()))]


def refusal(before: Room, programme: Programme, *sitting: Sitting, **wish: Any) -> str:
    with pytest.raises(Refused) as refused:
        arranged(before, programme, list(sitting), **wish)
    return refused.value.code


@pytest.mark.parametrize("groups", [1, 2, 5, 7, 100])
def test_drawn_groups_differ_by_one_at_most_whatever_number_is_here(groups: int) -> None:
    keys = [str(number) for number in range(groups)]
    for count in range(1, 501):
        found = placed(keys, people(count), Random(count), everybody=True)
        sizes = Counter(dict.fromkeys(keys, 0)) + Counter(found.values())
        assert len(found) == count
        assert max(sizes.values()) - min(sizes.get(key, 0) for key in keys) <= 1


def test_who_comes_later_fills_the_smallest_groups_and_moves_nobody() -> None:
    sitting = [*people(3, "a"), Sitting("away", 4, "b", False)]
    waiting = [Sitting(f"new {number}", 10 + number, None, True) for number in range(4)]
    found = placed(["a", "b"], [*sitting, *waiting], Random(1))
    assert found.keys() == {one.seat for one in waiting}
    # Who is not here takes no place.
    assert Counter(found.values()) == {"b": 3, "a": 1}


def test_everybody_is_mixed_and_who_has_left_gives_up_the_place() -> None:
    sitting = [*people(4, "a"), Sitting("away", 9, "a", False)]
    found = placed(["a", "b"], sitting, Random(1), everybody=True)
    assert found["away"] == ""
    assert Counter(found.values()) == {"a": 2, "b": 2, "": 1}


def test_groups_are_made_named_in_their_order_and_kept() -> None:
    programme = planned("Blå", "Gruppe 2")
    after = arranged(begun(programme), programme, make=4).room
    assert names(after) == ["Blå", "Gruppe 2", "Gruppe 3", "Gruppe 4"]
    assert after.version == 2
    fewer = arranged(after, programme, make=1).room
    assert names(fewer) == ["Blå"]
    again = arranged(fewer, programme, make=3).room
    assert names(again) == ["Blå", "Gruppe 2", "Gruppe 3"]


def test_who_sat_in_a_group_that_is_gone_gets_a_place_in_another() -> None:
    programme = planned("A", "B", "C")
    sitting = [*people(4, "A"), Sitting("late", 9, "C", True)]
    after = arranged(begun(programme), programme, sitting, make=2)
    assert after.seats == {"late": "B"}
    assert after.room.seated == 1


def test_where_places_are_drawn_making_groups_gives_everybody_one() -> None:
    programme = planned(group_choice="drawn")
    after = arranged(begun(programme), programme, people(7), make=2)
    assert sorted(Counter(after.seats.values()).values()) == [3, 4]
    assert not arranged(begun(planned()), planned(), people(7), make=2).seats


def test_a_new_name_keeps_what_the_group_is_known_by() -> None:
    programme = planned(*GROUPS)
    after = arranged(begun(programme), programme, rename={"group": "gruppe 1", "to": "Blå"}).room
    assert names(after) == ["Blå", "Gruppe 2"]
    assert [group.key for group in room.groups_of(after, programme)] == list(GROUPS)
    shape = room.shape(after, room.as_it_is(programme, after), "step-1", "group")
    assert shape.groups == ("Blå", "Gruppe 2")
    assert shape.group_named("Gruppe 1") == "Blå"
    # A QR code that was printed with the old name still leads there.
    found = room.called(room.groups_of(after, programme), "Gruppe 1")
    assert found is not None
    assert found.name == "Blå"


def test_a_name_that_is_free_again_is_another_group() -> None:
    programme = planned(*GROUPS)
    after = arranged(begun(programme), programme, rename={"group": "Gruppe 1", "to": "Blå"}).room
    after = arranged(after, programme, add="Gruppe 1").room
    keys = [group.key for group in room.groups_of(after, programme)]
    assert len(set(keys)) == 3
    assert names(after) == ["Blå", "Gruppe 2", "Gruppe 1"]


def test_a_group_that_is_gone_keeps_its_answers_apart_from_who_takes_its_name() -> None:
    programme = planned(*GROUPS)
    after = arranged(begun(programme), programme, remove="Gruppe 1").room
    after = arranged(after, programme, rename={"group": "Gruppe 2", "to": "Gruppe 1"}).room
    groups = room.groups_of(after, programme)
    assert [(group.key, group.name) for group in groups] == [
        ("Gruppe 1", "Gruppe 1 (2)"),
        ("Gruppe 2", "Gruppe 1"),
    ]
    assert len({group.name for group in groups}) == 2


def test_a_group_comes_back_as_it_was() -> None:
    programme = planned(*GROUPS)
    after = arranged(begun(programme), programme, remove="Gruppe 2").room
    after = arranged(after, programme, add="GRUPPE 2").room
    assert [group.key for group in room.groups_of(after, programme)] == list(GROUPS)


def test_a_talk_that_was_put_together_by_groups_follows_a_new_name() -> None:
    programme = planned(*GROUPS)
    before = begun(programme)
    state = before.steps["step-1"]
    before = replace(
        before, steps={"step-1": replace(state, together=(Company("Gruppe 1", (1, 2)),))}
    )
    after = arranged(before, programme, rename={"group": "Gruppe 1", "to": "Blå"}).room
    assert after.steps["step-1"].together == (Company("Blå", (1, 2)),)


def test_what_cannot_be_done_with_groups_changes_nothing() -> None:
    programme = planned(*GROUPS)
    before = begun(programme)
    somebody = Sitting("a", 1, "Gruppe 1", True)
    assert refusal(before, programme) == "invalid"
    assert refusal(before, programme, make=2, draw="all") == "invalid"
    for count in (0, 101, True, "4", None, 2.0):
        assert refusal(before, programme, make=count) == "invalid"
    for name in ("", "  ", 7, None, "x" * 61, "GRUPPE 2", "a\u0007"):
        assert refusal(before, programme, add=name) == "invalid"
    assert refusal(before, programme, rename={"group": "Gruppe 1", "to": "gruppe 2"}) == "invalid"
    assert refusal(before, programme, rename={"group": "Nei", "to": "Ja"}) == "unknown"
    assert refusal(before, programme, rename="Gruppe 1") == "unknown"
    assert refusal(before, programme, somebody, remove="Gruppe 1") == "invalid"
    assert refusal(before, programme, remove=["Gruppe 1"]) == "unknown"
    assert refusal(before, programme, draw="some") == "invalid"
    assert refusal(begun(planned()), planned(), draw="all") == "invalid"
    one = arranged(before, programme, remove="Gruppe 2").room
    assert refusal(one, programme, remove="Gruppe 1") == "invalid"


def test_some_of_a_group_or_one_piece_can_be_moved() -> None:
    programme = planned(*GROUPS)
    before = begun(programme)
    sitting = [*people(3, "Gruppe 1"), Sitting("gone", 8, "Gruppe 1", False)]

    def moves(**wish: Any) -> dict[str, str]:
        return dict(arranged(before, programme, sitting, move=wish).seats)

    two = moves(**{"from": "Gruppe 1"}, to="Gruppe 2", count=2)
    assert len(two) == 2
    assert "gone" not in two
    assert set(two.values()) == {"Gruppe 2"}
    assert moves(seat=2, to="Gruppe 2") == {"seat 2": "Gruppe 2"}
    assert moves(seat=8, to=None) == {"gone": ""}
    assert moves(seat=2, to="Gruppe 1") == {}
    for wrong in ({"seat": 99, "to": "Gruppe 2"}, {"seat": True, "to": "Gruppe 2"}):
        assert refusal(before, programme, *sitting, move=wrong) == "unknown"
    for count in (0, 5, True, None, "2"):
        wish = {"from": "Gruppe 1", "to": "Gruppe 2", "count": count}
        assert refusal(before, programme, *sitting, move=wish) == "invalid"
    assert refusal(before, programme, move={"seat": 1, "to": "Nei"}) == "unknown"
    assert refusal(before, programme, move=None) == "invalid"


def test_nobody_is_mixed_and_no_group_taken_away_while_groups_answer() -> None:
    programme = planned(*GROUPS)
    before = room.move(
        begun(programme),
        programme,
        {"step": "step-1", "open": True},
        now_ms=0,
        incoming=lambda _: [],
        kinds=ALL_KINDS,
    )
    assert refusal(before, programme, draw="all") == "invalid"
    assert refusal(before, programme, make=1) == "invalid"
    assert arranged(before, programme, people(1), draw="rest").seats
    assert names(arranged(before, programme, make=3).room)[-1] == "Gruppe 3"
