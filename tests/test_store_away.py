"""The store goes away and comes back: nothing is lost, nothing is promised that is not kept."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.facilitator import Facilitator
from tests.support.http import call
from tests.support.patience import eventually
from tests.support.programmes import gives, points, programme
from tests.support.redis_server import RedisServer
from tests.support.server import Server

pytestmark = pytest.mark.live


@pytest.fixture
def redis_server(tmp_path: Path) -> Iterator[RedisServer]:
    with RedisServer(tmp_path / "redis") as running:
        yield running


@pytest.fixture
def server(tmp_path: Path, redis_server: RedisServer) -> Iterator[Server]:
    """A server on a Redis server that the test can stop."""
    with Server(tmp_path / "data", {"REDIS_URL": redis_server.url}) as running:
        yield running


def ready(server: Server) -> int:
    return call("GET", f"{server.url}/readyz").status


def test_away_is_said_nothing_is_acknowledged_and_all_goes_on_by_itself(
    server: Server, redis_server: RedisServer, facilitator: Facilitator
) -> None:
    room = facilitator.creates(programme(points()))
    desk, screen, phone, other = room.desk(), room.screen(), room.phone(), room.phone()
    desk.opens("hundre")
    phone.answers(gives(Tillit=100))
    assert ready(server) == 200

    redis_server.stop()
    eventually(lambda: ready(server) == 503, "readyz says that the store is away")
    assert call("GET", f"{server.url}/healthz").status == 200
    for said in (
        phone.tries(gives(Mot=100)),
        other.tries(gives(Mot=100), step="hundre"),
        desk.tries_to_move(open=False),
        other.asks("join", {"code": room.code, "as": "phone"}),
    ):
        assert said["code"] == "away"
        assert said["error"]
    assert room.calls("GET").status == 503
    created = facilitator.tries_to_create(programme(points()))
    assert created.status == 503
    assert created.sentence
    assert phone.wire.connected

    redis_server.start()
    eventually(lambda: ready(server) == 200, "readyz says that the store is back")
    frame = room.results("hundre")
    assert frame["answers"] == 1
    assert frame["results"]["items"][0]["item"] == "Tillit"
    assert eventually(lambda: phone.tries(gives(Mot=100)).get("version")) == 2
    assert other.answers(gives(Mot=100), step="hundre") == 1
    assert screen.sees(lambda tally: tally["answers"] == 2)
    assert desk.closes()["open"] is False


def test_a_restart_of_the_store_keeps_what_was_acknowledged(
    server: Server, redis_server: RedisServer, facilitator: Facilitator
) -> None:
    room = facilitator.creates(programme(points()))
    room.desk().opens("hundre")
    phones = room.phones(3)
    for phone in phones:
        phone.answers(gives(Tillit=100))
    redis_server.stop()
    redis_server.start()
    eventually(lambda: ready(server) == 200)
    assert room.results("hundre")["answers"] == 3
    for phone in phones:
        assert phone.answers(gives(Mot=100)) == 2
    assert room.results("hundre")["results"]["items"][0] == {
        "item": "Mot",
        "points": 300,
        "mean": 100,
        "given": 3,
        "spread": 0,
        "quartiles": [100, 100, 100],
    }


def test_a_store_that_forgets_or_drops_rooms_is_warned_about_at_the_start(
    tmp_path: Path,
) -> None:
    with (
        RedisServer(tmp_path / "redis", appendonly="no", maxmemory_policy="allkeys-lru") as store,
        Server(tmp_path / "data", {"REDIS_URL": store.url}) as server,
    ):
        log = server.log.lower()
    assert "noeviction" in log
    assert "appendonly" in log or "persist" in log


def test_an_embedded_store_that_is_killed_is_started_again(tmp_path: Path) -> None:
    with Server(tmp_path / "data", {"REDIS_URL": ""}) as server:
        room = Facilitator(server.url).creates(programme(points()))
        room.desk().opens("hundre")
        phone = room.phone()
        phone.answers(gives(Tillit=100))
        server.kill_store()
        assert eventually(lambda: phone.tries(gives(Mot=100)).get("version")) == 2
        eventually(lambda: ready(server) == 200)
        assert room.results("hundre")["results"]["items"][0]["points"] == 100
