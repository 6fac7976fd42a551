"""Work between gatherings: steps that open and close by themselves, side by side."""

import time
from collections.abc import Callable
from typing import Any

import pytest

from tests.support.facilitator import Facilitator, Workshop
from tests.support.people import Desk, Phone
from tests.support.programmes import gives, points, programme, rates, rating
from tests.support.server import Server

pytestmark = pytest.mark.live

SOON_MS = 1_500
DAY_MS = 86_400_000


def now_ms() -> int:
    return int(time.time() * 1000)


def paced(desk: Desk, step: str, **wish: Any) -> Any:
    """Sets a step's dates, or opens or closes it, and returns the room frame that followed."""
    return desk.does("pace", version=desk.room["version"], step=step, **wish)


def is_open(frame: Any) -> dict[str, bool]:
    return {step["id"]: step["open"] for step in frame["pace"]["steps"]}


@pytest.fixture
def room(facilitator: Facilitator) -> Workshop:
    return facilitator.creates(programme(points("a"), points("b"), rating("c"), pace="own"))


def test_steps_open_side_by_side_take_answers_and_a_phone_gets_its_own_back(
    room: Workshop,
) -> None:
    desk, phone, other = room.desk(), room.phone(), room.phone()
    paced(desk, "a", open=True)
    assert is_open(paced(desk, "c", open=True)) == {"a": True, "b": False, "c": True}
    desk.moves(step="b", open=True)
    desk.moves(step=None)
    assert phone.answers(gives(Mot=100), step="a") == 1
    assert phone.answers(rates(4, 5, 6), step="c") == 1
    assert other.answers(gives(Tillit=100), step="b") == 1
    mine = phone.joins()["all_mine"]
    assert set(mine) == {"a", "c"}
    assert mine["a"]["answer"] == gives(Mot=100)
    assert mine["c"]["answer"]["scores"] == rates(4, 5, 6)["scores"]
    assert set(other.joins()["all_mine"]) == {"b"}
    assert set(room.phone().joined["all_mine"]) == set()
    counts = {state["id"]: state["answers"] for state in room.desk().joined["desk"]["steps"]}
    assert counts == {"a": 1, "b": 1, "c": 1}
    assert room.results("c")["results"] is None
    paced(desk, "a", open=False)
    assert phone.tries(gives(Tillit=100), step="a")["code"] == "closed"


def test_a_step_opens_and_closes_by_itself_while_the_room_stands_elsewhere(
    facilitator: Facilitator,
) -> None:
    begins = now_ms() + SOON_MS
    room = facilitator.creates(programme(points("a"), points("mellom", opens=begins), points("b")))
    desk, phone = room.desk(), room.phone()
    desk.opens("a")
    assert phone.room["step"]["id"] == "a"
    phone.sees_room(lambda room: is_open(room)["mellom"])
    assert phone.answers(gives(Mot=100), step="mellom") == 1
    assert now_ms() >= begins
    desk.moves(step="b")
    paced(desk, "mellom", until=now_ms() + SOON_MS)
    frame = phone.sees_room(lambda room: not is_open(room)["mellom"])
    assert frame["step"]["id"] == "b"
    assert phone.tries(gives(Tillit=100), step="mellom")["code"] == "closed"
    again = paced(desk, "mellom", until=now_ms() + DAY_MS)
    assert is_open(again) == {"mellom": True}
    assert phone.answers(gives(Tillit=100), step="mellom") == 2


def test_only_the_desk_sets_dates_and_only_from_what_it_has_seen(room: Workshop) -> None:
    desk, phone = room.desk(), room.phone()
    wish = {"version": desk.room["version"], "step": "a", "open": True}
    assert phone.asks("pace", wish)["code"] == "forbidden"
    assert desk.asks("pace", wish) == desk.asks("pace", wish)
    assert desk.asks("pace", {**wish, "step": "b"})["code"] == "stale"
    late = {"version": desk.sees_room(lambda room: is_open(room)["a"])["version"], "step": "a"}
    assert desk.asks("pace", {**late, "opens": 2**42, "until": 2**41})["code"] == "invalid"


@pytest.mark.thorough
def test_what_was_to_happen_while_the_server_was_away_has_happened_when_it_is_back(
    serve: Callable[..., Server],
) -> None:
    server = serve()
    facilitator = Facilitator(server.url)
    begun_ms = now_ms() - DAY_MS
    dated = facilitator.creates(programme(points("a", opens=begun_ms), points("b", until=2**41)))
    timed = facilitator.creates(programme(points(clock=60, closes=True)))
    desk = timed.desk()
    desk.opens("hundre")
    begun = desk.moves(clock={"left": -2, "running": True})["version"]
    planner = dated.desk()
    planner.sees_room(lambda room: is_open(room)["a"])
    soon = now_ms() + SOON_MS
    paced(planner, "a", until=soon)
    paced(planner, "b", opens=soon)
    server.stop()
    server.start()
    phone: Phone = dated.phone()
    phone.sees_room(lambda room: is_open(room) == {"a": False, "b": True})
    late = timed.phone()
    assert late.sees_room(lambda room: not room["open"])["version"] == begun + 1
    assert late.tries(gives(Mot=100))["code"] == "closed"
