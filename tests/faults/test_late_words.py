"""The line to the store breaks with words on it: on their way there, or on their way back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.late_line import LateLine
from tests.faults.test_store_in_trouble import done
from tests.store.workbench import Bench
from tests.support.facilitator import Facilitator, Workshop
from tests.support.patience import eventually
from tests.support.programmes import gives, points, programme
from tests.support.redis_server import RedisServer
from tests.support.server import Server
from workshop.store import Away, Store, Threads
from workshop.store.scripts import call, encoded


@pytest.fixture
def redis_server(tmp_path: Path) -> Iterator[RedisServer]:
    with RedisServer(tmp_path / "redis") as server:
        yield server


@pytest.fixture
def line(redis_server: RedisServer) -> Iterator[LateLine]:
    with LateLine(redis_server.socket) as one:
        yield one


@pytest.fixture
def room(tmp_path: Path, line: LateLine) -> Iterator[Workshop]:
    """On a server that reaches its store over the line."""
    with Server(tmp_path / "data", {"REDIS_URL": line.url}) as server:
        yield Facilitator(server.url).creates(programme(points(), points("neste")))


def name_of(script: str) -> bytes:
    """By what the store knows a script."""
    return encoded(call(script, []))[1]


def test_an_answer_on_its_way_when_the_line_broke_never_undoes_a_newer_one(
    tmp_path: Path, line: LateLine
) -> None:
    store = Store.open(line.url, tmp_path, Threads())
    bench = Bench(store)
    bench.casts("ada", ["first"])
    line.holds()
    with pytest.raises(Away):
        bench.casts("ada", ["second"])
    assert b"second" in line.held
    eventually(store.ready, "the store answers over a new line")
    assert bench.casts("ada", ["third"]) == 2
    line.delivers()
    assert bench.answers() == {"ada": ["third"]}
    bench.must_add_up()
    store.stop()


def test_a_move_that_was_made_unheard_is_not_stale_when_it_is_sent_again(
    line: LateLine, room: Workshop
) -> None:
    desk, other = room.desk(), room.desk()
    desk.opens("hundre")
    wish = {"version": desk.room["version"], "step": "neste", "open": True}
    line.loses_the_answer_to(name_of("move"))
    assert desk.asks("move", wish)["code"] == "away"
    assert eventually(lambda: done(desk, wish), "it is acknowledged") == wish["version"] + 1
    assert other.sees_room(lambda frame: frame["step"]["id"] == "neste")["open"] is True


def test_an_answer_that_was_stored_unheard_is_counted_once_when_it_is_sent_again(
    line: LateLine, room: Workshop
) -> None:
    room.desk().opens("hundre")
    phone = room.phone()
    line.loses_the_answer_to(name_of("cast"))
    assert phone.tries(gives(Tillit=100))["code"] == "away"
    assert eventually(lambda: phone.tries(gives(Tillit=100)).get("version")) == 1
    frame = room.results("hundre")
    assert (frame["answers"], frame["results"]["items"][0]["points"]) == (1, 100)
