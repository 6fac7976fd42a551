"""A clock that closes its step, and who may take that back: the room alone, without a server."""

from typing import Any

import pytest

from tests.support.day import NOW_MS, PROGRAMME, begun, framed, refusal
from tests.support.plans import ALL_KINDS
from workshop import room
from workshop.programme import parse, to_json
from workshop.room import GRACE_S, Room

LEFT_S = 60
ENDS_MS = NOW_MS + LEFT_S * 1000
CLOSES_MS = ENDS_MS + GRACE_S * 1000


def moved(now: Room, at_ms: int = NOW_MS, **wish: Any) -> Room:
    return room.move(now, PROGRAMME, wish, now_ms=at_ms, incoming=lambda step: [], kinds=ALL_KINDS)


def clock(left: float = LEFT_S, running: bool = True, **more: Any) -> dict[str, Any]:
    return {"left": left, "running": running, **more}


def closing() -> Room:
    """Open, a minute left, and then it closes."""
    return moved(begun(), step="words", open=True, clock=clock(closes=True))


def later(now: Room, at_ms: int) -> Room:
    return room.caught_up(now, PROGRAMME, at_ms)


def test_a_step_closes_when_the_grace_is_over_and_not_before() -> None:
    now = closing()
    assert room.wakes_ms(now, PROGRAMME) == CLOSES_MS
    assert later(now, CLOSES_MS - 1) is now
    after = later(now, CLOSES_MS)
    assert after.version == now.version + 1
    assert (framed(after)["open"], framed(after)["step"]["id"]) == (False, "words")
    assert framed(after)["clock"] == {"ends": None, "left": 0, "running": False, "grace": GRACE_S}
    assert after.steps["words"].closings["person"] == 1
    assert room.wakes_ms(after, PROGRAMME) is None
    assert later(after, CLOSES_MS + 10_000) is after


def test_a_room_that_was_left_alone_for_days_closes_once() -> None:
    after = later(closing(), CLOSES_MS + 5 * 86_400_000)
    assert not framed(after)["open"]
    assert later(after, CLOSES_MS + 6 * 86_400_000) is after


@pytest.mark.parametrize(
    "wish",
    [
        {"clock": clock(2, running=False)},
        {"clock": clock(60)},
        {"clock": clock(-2, closes=False)},
        {"clock": None},
        {"open": False},
        {"step": "points"},
        {"round": "group"},
    ],
)
def test_whatever_is_done_in_the_grace_takes_the_closing_back(wish: dict[str, Any]) -> None:
    after = moved(closing(), at_ms=ENDS_MS + 3_000, **wish)
    assert later(after, CLOSES_MS) is after


def test_the_clock_goes_on_closing_whatever_time_is_given_or_taken() -> None:
    now = moved(closing(), clock=clock(120))
    assert room.wakes_ms(now, PROGRAMME) == NOW_MS + (120 + GRACE_S) * 1000
    paused = moved(now, clock=clock(30, running=False))
    assert room.wakes_ms(paused, PROGRAMME) is None
    assert framed(paused)["clock"]["grace"] == GRACE_S
    assert "grace" not in framed(moved(paused, clock=clock(closes=False)))["clock"]


def test_asked_for_in_overtime_it_leaves_the_grace_first() -> None:
    now = moved(begun(), step="words", open=True, clock=clock(-300))
    asked = moved(now, clock=clock(-300, closes=True))
    assert room.wakes_ms(asked, PROGRAMME) == NOW_MS + GRACE_S * 1000


def test_a_step_that_is_opened_when_the_time_is_up_stays_open() -> None:
    now = moved(later(closing(), CLOSES_MS), at_ms=CLOSES_MS, open=True)
    assert room.wakes_ms(now, PROGRAMME) is None
    running = moved(closing(), open=False)
    again = moved(running, at_ms=CLOSES_MS, open=True)
    assert later(again, CLOSES_MS + 1) is again


@pytest.mark.parametrize("closes", [1, "yes", None])
def test_whether_it_closes_is_true_or_false(closes: Any) -> None:
    assert refusal(moved, closing(), clock=clock(closes=closes)) == "invalid"


def test_a_programme_says_which_steps_close() -> None:
    told = to_json(PROGRAMME)
    told["steps"][0]["closes"] = True
    planned = parse(told, ALL_KINDS)
    assert parse(to_json(planned), ALL_KINDS) == planned
    now = room.move(
        room.begin("482736", planned),
        planned,
        {"step": "words"},
        now_ms=NOW_MS,
        incoming=lambda step: [],
        kinds=ALL_KINDS,
    )
    assert now.clock is not None
    assert now.clock.closes
    assert room.decode(room.encode(now), now.version) == now
