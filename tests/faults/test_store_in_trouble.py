"""The store stands still, is full or slow: people are told, answers wait, and each counts once."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager

import pytest

from tests.conftest import STORE
from tests.faults.burst import Burst
from tests.faults.conftest import Length
from tests.faults.places import Place, halted
from tests.support.facilitator import Facilitator
from tests.support.patience import eventually
from tests.support.people import Desk
from tests.support.programmes import points, programme

pytestmark = pytest.mark.live

PAUSE_MS = 7_000

Trouble = Callable[[Place], AbstractContextManager[object]]


def stands_still(place: Place) -> AbstractContextManager[object]:
    return halted(place.store_process)


@contextmanager
def is_full(place: Place) -> Iterator[None]:
    """Its memory is at the limit, and it throws nothing away."""
    place.tells_store("CONFIG", "SET", "maxmemory", "1")
    yield
    place.tells_store("CONFIG", "SET", "maxmemory", "0")


@contextmanager
def is_slow(place: Place) -> Iterator[None]:
    """It answers nobody for longer than the server waits, and then everybody."""
    place.tells_store("CLIENT", "PAUSE", str(PAUSE_MS), "ALL")
    yield


@contextmanager
def sleeps(place: Place) -> Iterator[None]:
    """It is busy with something else, and hears nothing meanwhile."""
    with ThreadPoolExecutor(1) as beside:
        asleep = beside.submit(place.tells_store, "DEBUG", "SLEEP", str(PAUSE_MS / 1000))
        yield
        asleep.result()


# The embedded store takes no DEBUG command from anybody.
TROUBLES = [stands_still, is_full, is_slow, *([sleeps] if STORE == "redis" else [])]


@pytest.mark.parametrize("trouble", TROUBLES)
def test_trouble_with_the_store_is_said_and_no_answer_is_lost_or_counted_twice(
    trouble: Trouble, whole_place: Place, length: Length, seed: int
) -> None:
    room = Facilitator(whole_place.server.url).creates(programme(points()))
    desk = room.desk()
    desk.opens("hundre")
    with Burst(room, length.phones, seed) as burst:
        burst.some_more()
        with trouble(whole_place):
            eventually(lambda: "away" in burst.refusals, "phones are told")
            assert desk.wire.waits_for("store", lambda store: store["away"])
            burst.waits(length.fault_s)
        desk.wire.waits_for("store", lambda store: not store["away"])
        burst.everybody_once_more()
    burst.must_all_be_there()


@pytest.mark.parametrize("trouble", TROUBLES)
def test_a_move_into_the_trouble_is_done_once_and_never_comes_back_as_stale(
    trouble: Trouble, whole_place: Place
) -> None:
    room = Facilitator(whole_place.server.url).creates(programme(points(), points("neste")))
    desk, other = room.desk(), room.desk()
    desk.opens("hundre")
    wish = {"version": desk.room["version"], "step": "neste", "open": True}
    with trouble(whole_place):
        assert desk.asks("move", wish)["code"] == "away"
    made = eventually(lambda: done(desk, wish), "the move is made")
    assert made == wish["version"] + 1
    assert other.sees_room(lambda frame: frame["version"] == made)["step"]["id"] == "neste"


def done(desk: Desk, wish: dict[str, object]) -> int | None:
    """The version that the move made, once the store takes it; it is never refused as stale."""
    said = desk.asks("move", wish)
    assert said.get("code") in (None, "away"), said
    return said.get("version")
