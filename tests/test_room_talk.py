"""Talking together as a room remembers it: who is with whom, and which part of the time runs."""

from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.day import NOW_MS, nothing_comes, refusal
from workshop import room
from workshop.kinds.abilities import Guest
from workshop.programme import Programme, parse, to_json
from workshop.room import Room

PARTS = [{"name": "Fortell", "seconds": 60}, {"name": "Spør", "seconds": 120}]


def programme(**step: Any) -> Programme:
    settings = {"segments": PARTS, **step.pop("settings", {})}
    talk = {"id": "prat", "kind": "talk", "settings": settings, **step}
    other = {"id": "slik", "kind": "info", "settings": {"text": "Hei"}}
    return parse({"title": "Dagen", "groups": ["Nord", "Sør"], "steps": [talk, other]})


PAIRS = programme()
WALK = programme(settings={"in": "groups", "size": 2, "rotate": True})


def moved(
    now: Room, plan: Programme = PAIRS, people: int = 4, after_s: float = 0, **wish: Any
) -> Room:
    """The room after a wish ``after_s`` seconds into the day, with so many people there."""
    here = [Guest(number, None) for number in range(1, people + 1)]
    now_ms = NOW_MS + round(after_s * 1000)
    lot = room.Lot(lambda: here, Random(1))
    return room.move(now, plan, wish, now_ms=now_ms, incoming=nothing_comes, lot=lot)


def at_the_talk(plan: Programme = PAIRS) -> Room:
    return moved(room.begin("482736", plan), plan, step="prat")


def talking(plan: Programme = PAIRS, **wish: Any) -> Room:
    """Opened with the clock running, as the desk's button does it."""
    before = at_the_talk(plan)
    assert before.clock
    return moved(before, plan, open=True, clock=_running(before.clock.left_s), **wish)


def step_of(now: Room, plan: Programme = PAIRS) -> dict[str, Any]:
    step: dict[str, Any] = room.frame(now, plan, now_ms=NOW_MS)["step"]
    return step


def seats(now: Room) -> list[set[int]]:
    return [set(company.seats) for company in now.steps["prat"].together or ()]


def left(now: Room, after_s: float = 0) -> float | None:
    return None if now.clock is None else now.clock.left(NOW_MS + round(after_s * 1000))


def part(now: Room, after_s: float) -> tuple[int, float]:
    """Which part runs, and what is left of it: read as the pages read it."""
    legs = now.steps["prat"].legs
    assert now.clock
    gone, end = sum(legs) - now.clock.left(NOW_MS + round(after_s * 1000)), 0.0
    for at, leg in enumerate(legs):
        end += leg
        if gone < end - 1e-6 or at == len(legs) - 1:
            return at, end - gone
    raise AssertionError


def _running(seconds: float) -> dict[str, Any]:
    return {"left": seconds, "running": True}


def test_those_who_are_here_are_put_together_when_it_opens_and_not_before() -> None:
    before = at_the_talk()
    assert "together" not in step_of(before)
    assert step_of(before)["legs"] == [60, 120]
    opened = moved(before, open=True)
    assert sorted(len(each) for each in seats(opened)) == [2, 2]
    frame = step_of(opened)
    assert [set(each) for each in frame["together"]] == [{"seats"}] * 2
    assert seats(moved(moved(opened, open=False), people=9, open=True)) == seats(opened)
    assert room.decode(room.encode(opened), opened.version) == opened


@pytest.mark.parametrize("people", [0, 1, 500])
def test_one_alone_nobody_and_five_hundred_can_be_put_together(people: int) -> None:
    opened = moved(at_the_talk(), people=people, open=True)
    assert sum(map(len, seats(opened))) == people


def test_the_desk_draws_anew_and_gives_those_who_came_late_a_place() -> None:
    opened = moved(at_the_talk(), open=True)
    again = moved(opened, draw="anew")
    assert not {tuple(sorted(pair)) for pair in seats(opened)} & {
        tuple(sorted(pair)) for pair in seats(again)
    }
    later = moved(again, people=5, draw="late")
    assert sorted(map(len, seats(later))) == [2, 3]
    assert moved(later, people=5, draw="late").steps == later.steps


def test_drawing_is_refused_where_nobody_is_put_together() -> None:
    assert refusal(moved, at_the_talk(), draw="anew") == "invalid"
    opened = moved(at_the_talk(), open=True)
    wrong: list[Any] = ["again", None, True, 1, []]
    for how in wrong:
        assert refusal(moved, opened, draw=how) == "invalid"
    assert refusal(moved, moved(opened, step="slik"), draw="anew") == "invalid"
    assert refusal(moved, room.begin("482736", PAIRS), draw="anew") == "unknown"


def test_clearing_takes_the_drawing_away() -> None:
    closed = moved(moved(at_the_talk(), open=True), open=False)
    cleared = room.clear(closed, PAIRS, "prat", "person")
    assert "together" not in step_of(cleared)
    assert sum(map(len, seats(moved(cleared, people=6, open=True)))) == 6


def test_the_clock_is_what_the_parts_take_together() -> None:
    assert left(at_the_talk()) == 180
    shorter = programme(clock=90)
    assert left(at_the_talk(shorter)) == 90
    assert step_of(at_the_talk(shorter), shorter)["legs"] == [30, 60]
    assert parse(to_json(PAIRS)) == PAIRS


def test_a_walk_has_its_whole_time_once_it_is_known_how_many_groups_there_are() -> None:
    walking = talking(WALK, people=8)
    assert step_of(walking, WALK)["legs"] == [60, 120] * 3
    assert left(walking, 10) == 3 * 180 - 10
    stated = programme(clock=900, settings={"in": "groups", "size": 2, "rotate": True})
    assert step_of(talking(stated, people=8), stated)["legs"] == [100, 200] * 3
    assert left(talking(stated, people=8)) == 900
    fewer = moved(walking, WALK, people=4, draw="anew")
    assert step_of(fewer, WALK)["legs"] == [60, 120]
    assert left(fewer) == 180


def test_a_minute_more_belongs_to_the_part_that_runs() -> None:
    now = talking()
    assert part(now, 70) == (1, 110)
    more = moved(now, after_s=70, clock=_running(110 + 60))
    assert part(more, 70) == (1, 170)
    assert list(more.steps["prat"].legs) == [60, 180]
    early = moved(now, after_s=30, clock=_running(150 + 60))
    assert part(early, 95) == (0, 25)


def test_what_a_part_cannot_give_is_taken_from_the_next() -> None:
    now = talking()
    assert part(moved(now, after_s=50, clock=_running(120)), 50) == (1, 120)
    shorter = moved(now, after_s=50, clock=_running(70))
    assert part(shorter, 50) == (1, 70)
    assert part(moved(now, after_s=50, clock=_running(0)), 60) == (1, -10)


def test_a_pause_moves_nothing() -> None:
    paused = moved(talking(), after_s=45, clock={"left": 135, "running": False})
    assert part(paused, 400) == (0, 15)
    assert part(moved(paused, after_s=400, clock=_running(135)), 410) == (0, 5)


def test_without_a_clock_no_part_runs_and_the_time_can_be_given_back() -> None:
    bare = moved(talking(), after_s=20, clock=None)
    assert bare.clock is None
    assert part(moved(bare, after_s=30, clock=_running(180)), 30) == (0, 60)


@given(
    st.lists(
        st.tuples(st.integers(0, 100), st.integers(-200, 200), st.booleans()),
        max_size=12,
    )
)
def test_nobody_is_ever_sent_back_whatever_the_desk_does_to_the_clock(
    changes: list[tuple[int, int, bool]],
) -> None:
    now, second, before = talking(), 0.0, 0
    for waits, given_s, running in changes:
        second += waits
        there = left(now, second)
        assert there is not None
        at, rest = part(now, second)
        assert at >= before
        clock = {"left": there + given_s, "running": running}
        changed = moved(now, after_s=second, clock=clock)
        assert left(changed, second) == pytest.approx(there + given_s, abs=0.01)
        before, left_of_it = part(changed, second)
        assert before >= at
        if given_s > 0 and there > 0:
            assert before == at
            assert left_of_it == pytest.approx(rest + given_s, abs=0.01)
        now = changed
