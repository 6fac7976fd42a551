"""A master that Sentinels watch dies in the middle of a workshop."""

from pathlib import Path

from tests.faults.burst import Burst
from tests.scale.redis_sentinel import RedisSentinel
from tests.support.facilitator import Facilitator
from tests.support.programmes import VALUES, diamond, points, programme
from tests.support.server import Server

PHONES = 20
HALF_DONE = {"rows": [[VALUES[0]], *([None] * places for places in (2, 3, 2, 1))]}


def test_a_master_killed_in_mid_workshop_takes_no_acknowledged_answer_with_it(
    tmp_path: Path, seed: int
) -> None:
    with (
        RedisSentinel(tmp_path) as redis,
        Server(tmp_path / "data", {"REDIS_URL": redis.url}, ["--workers", "2"]) as server,
    ):
        room = Facilitator(server.url).creates(programme(points(), diamond(), groups=["A", "B"]))
        desk, screen, mates = room.desk(), room.screen(), room.phones(6, group="A")
        desk.opens("hundre")
        with Burst(room, PHONES, seed) as burst:
            burst.some_more()
            redis.servers[0].kill()
            burst.everybody_once_more()
            assert redis.master_port() != redis.ports[0]
            assert all(person.wire.connected for person in (desk, screen, *mates))
            assert screen.sees(lambda tally: tally["answers"] == PHONES)
        burst.must_all_be_there()

        desk.opens("verdier")
        assert mates[0].drafts(HALF_DONE)["version"] == 1
        for mate in mates[1:]:
            assert mate.hears(lambda mine: mine["draft"])


def test_a_server_that_nobody_asked_anything_meanwhile_finds_the_new_master_at_once(
    tmp_path: Path,
) -> None:
    with (
        RedisSentinel(tmp_path) as redis,
        Server(tmp_path / "data", {"REDIS_URL": redis.url}) as server,
    ):
        room = Facilitator(server.url).creates(programme(points()))
        assert room.calls("GET").status == 200
        redis.servers[0].kill()
        redis.has_another_master()
        assert room.calls("GET").status == 200
