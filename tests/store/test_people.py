"""Who is in the room: seats, groups, presence."""

import pytest

from tests.store.workbench import STEP, Bench
from workshop.clock import now_ms
from workshop.store import ROOM_SEAT, Glance, Joined, Mine, Unknown, group_seat


def test_seats_are_numbered_in_the_order_of_coming_and_keep_their_number(bench: Bench) -> None:
    assert [bench.joins(seat).number for seat in ("ada", "grace", "ada", "alan")] == [1, 2, 1, 3]


def test_a_seat_keeps_its_group_and_moves_only_when_it_may(bench: Bench) -> None:
    assert bench.joins("ada").group is None
    assert bench.joins("ada", group="Gruppe 1", may_move=False).group == "Gruppe 1"
    assert bench.joins("ada", group="Gruppe 2", may_move=False).group == "Gruppe 1"
    assert bench.joins("ada", group="Gruppe 2", may_move=True).group == "Gruppe 2"
    assert bench.joins("ada").group == "Gruppe 2"


def test_joining_shows_the_seats_own_answer(bench: Bench) -> None:
    bench.casts("ada", ["mot"])
    assert bench.joins("ada", step=STEP, round="person").mine == Mine(b'["mot"]', 1, False)
    assert bench.joins("grace", step=STEP, round="person").mine is None
    assert bench.joins("ada").mine is None


def test_joining_in_a_groups_round_shows_the_groups_answer_or_draft(bench: Bench) -> None:
    bench.opens("group")
    bench.casts(group_seat("Gruppe 1"), ["mot"], base=0)
    bench.drafts(group_seat("Gruppe 1"), ["tillit"], 1)
    joined = bench.joins("ada", group="Gruppe 1", step=STEP, round="group")
    assert joined.mine == Mine(b'["tillit"]', 2, True)
    assert bench.joins("grace", step=STEP, round="group").mine is None
    assert bench.joins("alan", group="Gruppe 2", step=STEP, round="group").mine is None


def test_joining_in_the_rooms_round_shows_the_rooms_answer(bench: Bench) -> None:
    bench.opens("room")
    bench.casts(ROOM_SEAT, ["mot"])
    assert bench.joins("ada", step=STEP, round="room").mine == Mine(b'["mot"]', 1, False)


def test_a_screen_joins_without_a_seat_and_is_not_counted(bench: Bench) -> None:
    assert bench.store.join(bench.code, None) == Joined(2, 0, None, None)
    assert bench.glance().people == 0


def test_a_room_that_is_not_there_cannot_be_joined(bench: Bench) -> None:
    for seat in ("ada", None):
        with pytest.raises(Unknown):
            bench.store.join("000", seat)


def test_people_are_those_here_and_those_who_answered_each_once(bench: Bench) -> None:
    for seat in ("ada", "grace", "alan"):
        bench.joins(seat)
    assert bench.glance() == Glance(2, bench.tally().rev, 3, 0)
    bench.casts("ada", ["mot"])
    bench.casts("grace", ["mot"])
    assert bench.glance()[2:4] == (3, 2)
    bench.store.left(bench.code, "grace")
    bench.store.left(bench.code, "alan")
    assert bench.glance()[2:4] == (2, 2)


def test_a_groups_answer_is_not_one_of_the_people(bench: Bench) -> None:
    bench.opens("group")
    bench.joins("ada", group="Gruppe 1")
    bench.casts(group_seat("Gruppe 1"), ["mot"], base=0)
    assert bench.glance()[2:4] == (1, 1)


def test_presence_lapses_unless_it_is_renewed(bench: Bench) -> None:
    bench.joins("ada")
    bench.joins("grace")
    bench.store.present(bench.code, ["ada", "alan"], now_ms() + 60_000)
    bench.store.present(bench.code, ["grace"], now_ms() - 1)
    assert bench.glance().people == 2


def test_very_many_seats_are_present_at_once(bench: Bench) -> None:
    bench.store.present(bench.code, [f"seat {n}" for n in range(2_500)], now_ms() + 60_000)
    assert bench.glance().people == 2_500


def test_a_room_that_is_gone_has_nobody_and_gets_no_keys(bench: Bench) -> None:
    bench.store.delete(bench.code, bench.places)
    bench.store.present(bench.code, ["ada"], now_ms() + 60_000)
    bench.store.left(bench.code, "ada")
    assert bench.glance() == Glance(None, 0, 0, 0)
    assert bench.all_keys() == set()


def test_many_rooms_are_seen_at_one_glance(bench: Bench) -> None:
    bench.casts("ada", ["mot"])
    seen = bench.store.glance(
        [(bench.code, STEP, "person"), ("000", STEP, "person"), (bench.code, None, None)]
    )
    assert [(glance.version, glance.answered) for glance in seen] == [(2, 1), (None, 0), (2, 0)]
    assert bench.store.glance([]) == []
