"""Steps at people's own pace: what may be one, and what dates and the desk do to it."""

from typing import Any

import pytest

from tests.support.day import NOW_MS, refusal
from tests.support.programmes import points, programme
from workshop import room
from workshop.programme import Programme, check, parse, to_json
from workshop.room import Room
from workshop.text import Invalid

HOUR_MS = 3_600_000
SOON, LATER = NOW_MS + HOUR_MS, NOW_MS + 2 * HOUR_MS
TALK = {"kind": "talk", "settings": {"segments": [{"name": "Del", "seconds": 60}]}}
TAKES = points("takes", settings={"items": {"from": "a", "take": "first"}})

OWN = parse(programme(points("a"), points("b"), points("c"), pace="own"))
DATED = parse(
    programme(points("a", until=SOON), points("b"), pace="own", opens=NOW_MS - 1, until=LATER)
)
LED = parse(programme(points("a", opens=SOON, until=LATER), points("b"), points("c", until=LATER)))


def begun(planned: Programme = LED) -> Room:
    return room.begin("482736", planned)


def moved(now: Room, planned: Programme = LED, **wish: Any) -> Room:
    return room.move(now, planned, wish, now_ms=NOW_MS, incoming=lambda step: [])


def paced(now: Room, step: str, planned: Programme = LED, at_ms: int = NOW_MS, **wish: Any) -> Room:
    return room.set_pace(now, planned, step, wish, now_ms=at_ms)


def later(now: Room, at_ms: int, planned: Programme = LED) -> Room:
    return room.caught_up(now, planned, at_ms)


def opened(now: Room) -> list[str]:
    return [id for id, state in now.steps.items() if state.open]


def told(now: Room, planned: Programme = LED) -> Any:
    return room.frame(now, planned, now_ms=NOW_MS)["pace"]


@pytest.mark.parametrize(
    ("step", "field"),
    [
        ({**TALK, "until": LATER}, "kind"),
        (points(by=["person", "group"], until=LATER), "by[1]"),
        ({**TAKES, "opens": SOON}, "settings.items"),
        (points(opens=LATER, until=SOON), "until"),
        (points(until=12), "until"),
        (points(opens="2026-11-27T12:00"), "opens"),
    ],
)
def test_a_step_with_dates_is_one_that_can_be_done_alone(step: Any, field: str) -> None:
    with pytest.raises(Invalid) as wrong:
        parse(programme(points("a"), step, groups=["A"]))
    assert wrong.value.where == f"steps[1].{field}"
    assert field in str([one.where for one in check(programme(points("a"), step)).problems])


def test_so_is_every_step_of_a_room_at_its_own_pace() -> None:
    with pytest.raises(Invalid) as wrong:
        parse(programme(points("a"), TALK, pace="own"))
    assert wrong.value.where == "steps[1].kind"
    with pytest.raises(Invalid) as wrong:
        parse(programme(points("a"), pace="fast"))
    assert wrong.value.where == "pace"


def test_a_rooms_dates_are_those_of_the_steps_that_have_none() -> None:
    now = later(begun(DATED), NOW_MS, DATED)
    assert opened(now) == ["b"]
    assert opened(later(now, LATER, DATED)) == []
    with pytest.raises(Invalid) as wrong:
        parse(programme(points("a"), until=LATER))
    assert wrong.value.where == "until"
    with pytest.raises(Invalid) as wrong:
        parse(programme(points("a"), pace="own", opens=LATER, until=SOON))
    assert wrong.value.where == "until"


@pytest.mark.parametrize("planned", [OWN, LED, DATED])
def test_a_programme_comes_back_as_it_was_sent(planned: Programme) -> None:
    assert parse(to_json(planned)) == planned


def test_a_step_opens_and_closes_when_its_dates_say() -> None:
    now = begun()
    assert room.wakes_ms(now, LED) == SOON
    assert later(now, SOON - 1) is now
    now = later(now, SOON)
    assert (opened(now), room.wakes_ms(now, LED)) == (["a"], LATER)
    now = later(now, LATER)
    assert (opened(now), room.wakes_ms(now, LED)) == ([], None)
    assert now.steps["a"].closings["person"] == 1
    assert room.decode(room.encode(now), now.version) == now


def test_what_was_to_open_and_close_while_nobody_looked_stays_closed() -> None:
    now = later(begun(), LATER + 30 * 24 * HOUR_MS)
    assert opened(now) == []
    assert not now.steps["a"].opened
    assert later(now, LATER + 31 * 24 * HOUR_MS) is now


@pytest.mark.parametrize("more", [{"pace": "own"}, {}])
def test_a_clock_that_nobody_is_shown_closes_no_step(more: dict[str, Any]) -> None:
    dates = {} if more else {"until": LATER}
    planned = parse(programme(points("a", clock=60, closes=True, **dates), **more))
    now = moved(begun(planned), planned, step="a")
    now = moved(now, planned, open=True, clock={"left": 60, "running": True})
    assert opened(later(now, NOW_MS + 120_000, planned)) == ["a"]


def test_moving_on_closes_no_step_at_its_own_pace() -> None:
    now = later(begun(), SOON)
    now = moved(moved(moved(now, step="a"), step="b", open=True), step="c")
    assert opened(now) == ["a"]
    own = moved(moved(begun(OWN), OWN, step="a", open=True), OWN, step="b", open=True)
    assert opened(moved(own, OWN, step=None)) == ["a", "b"]


def test_what_the_desk_does_by_hand_stands() -> None:
    now = paced(later(begun(), SOON), "a", open=False)
    assert later(now, SOON + 1) is now
    early = paced(begun(), "a", open=True)
    assert opened(later(early, SOON)) == ["a"]
    again = paced(later(early, LATER), "a", at_ms=LATER, open=True)
    assert opened(later(again, LATER + 1)) == ["a"]


def test_a_step_gets_dates_when_it_is_time_and_loses_them() -> None:
    now = paced(begun(), "b", opens=NOW_MS - 1, until=LATER)
    assert opened(now) == ["b"]
    assert [step["id"] for step in told(now)["steps"]] == ["a", "b", "c"]
    later_still = paced(later(now, LATER), "b", at_ms=LATER, until=LATER + HOUR_MS)
    assert opened(later_still) == ["b"]
    gone = paced(now, "b", opens=None, until=None)
    assert [step["id"] for step in told(gone)["steps"]] == ["a", "c"]
    assert opened(paced(now, "b", until=NOW_MS - 1, opens=None)) == []


@pytest.mark.parametrize(
    ("step", "wish"),
    [("b", {"open": True}), ("a", {"open": 1}), ("a", {"until": SOON - 1}), ("a", {"opens": "x"})],
)
def test_what_cannot_be_is_refused(step: str, wish: Any) -> None:
    assert refusal(paced, begun(), step, **wish) == "invalid"


def test_a_step_that_is_done_together_gets_no_dates() -> None:
    planned = parse(programme(points("a"), {"id": "t", **TALK}, TAKES))
    for step in ("t", "takes"):
        assert refusal(paced, begun(planned), step, planned, until=LATER) == "invalid"
    assert refusal(paced, begun(planned), "x", planned, until=LATER) == "unknown"
    states = {
        state["id"]: state.get("dates", "none") for state in room.states(begun(planned), planned)
    }
    assert states == {"a": None, "t": "none", "takes": "none"}


def test_a_step_tells_only_its_name_before_it_opens() -> None:
    first, last = told(begun())["steps"]
    assert first == {
        "id": "a",
        "kind": "points",
        "title": "Fordel 100 poeng",
        "by": ["person"],
        "round": "person",
        "epoch": 0,
        "open": False,
        "opens": SOON,
        "until": LATER,
    }
    assert last["opens"] is None
    opened_first = told(later(begun(), SOON))["steps"][0]
    assert opened_first["settings"]["items"] == ["Tillit", "Respekt", "Mot"]
    assert told(begun(OWN), OWN)["own"]
    plain = parse(programme(points()))
    assert "pace" not in room.frame(begun(plain), plain, now_ms=NOW_MS)
