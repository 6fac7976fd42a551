"""A Redis Cluster of three masters: rooms move, masters die, and nothing acknowledged is lost."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from tests.faults.burst import Burst
from tests.scale.redis_cluster import RedisCluster
from tests.support.facilitator import Facilitator, Workshop
from tests.support.programmes import VALUES, diamond, points, programme
from tests.support.server import Server
from workshop.store import CannotStart
from workshop.store.checks import check
from workshop.store.connect import connect

# What all of these use is started once, by the worker that runs them.
pytestmark = pytest.mark.xdist_group("cluster")

PHONES = 8
HALF_DONE = {"rows": [[VALUES[0]], *([None] * places for places in (2, 3, 2, 1))]}


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RedisCluster]:
    with RedisCluster(tmp_path_factory.mktemp("cluster")) as running:
        yield running


@pytest.fixture(scope="module")
def facilitator(
    tmp_path_factory: pytest.TempPathFactory, cluster: RedisCluster
) -> Iterator[Facilitator]:
    """Creates rooms on two workers that use the cluster."""
    data = tmp_path_factory.mktemp("workers") / "data"
    with Server(data, {"REDIS_URL": cluster.url}, ["--workers", "2"]) as server:
        yield Facilitator(server.url)


@pytest.fixture
def rooms(cluster: RedisCluster, facilitator: Facilitator) -> list[Workshop]:
    """One room on each master, in the order of the nodes."""
    found: dict[int, Workshop] = {}
    while len(found) < len(cluster.nodes):
        room = facilitator.creates(programme(points(), diamond(), groups=["A", "B"]))
        found.setdefault(cluster.owner(room.code).port, room)
    return [found[node.port] for node in cluster.nodes]


def test_a_groups_phones_on_two_workers_hear_each_other_wherever_their_room_lies(
    rooms: list[Workshop],
) -> None:
    for room in rooms:
        room.desk().opens("verdier")
        mates = room.phones(5, group="A")
        assert mates[0].drafts(HALF_DONE)["version"] == 1
        for mate in mates[1:]:
            assert mate.hears(lambda mine: mine["draft"])


def test_the_product_warns_of_none_of_the_settings_for_a_cluster(cluster: RedisCluster) -> None:
    link = connect(cluster.url)
    assert check(link) == []
    link.close()


def test_one_server_of_a_cluster_is_no_store_by_itself(cluster: RedisCluster) -> None:
    link = connect(f"redis://127.0.0.1:{cluster.nodes[0].port}")
    with pytest.raises(CannotStart, match=r"redis\+cluster://"):
        check(link)
    link.close()


def test_no_answer_is_lost_or_doubled_when_a_room_moves_and_when_a_master_dies(
    cluster: RedisCluster, rooms: list[Workshop], seed: int
) -> None:
    first, second, _third = rooms
    for room in rooms:
        room.desk().opens("hundre")
    bursts = [Burst(room, PHONES, seed) for room in rooms]
    with ExitStack() as running:
        for burst in bursts:
            running.enter_context(burst)
            burst.some_more()

        cluster.moves(first.code, cluster.nodes[2])
        for burst in bursts:
            burst.everybody_once_more()

        cluster.nodes[1].server.kill()
        for burst in (bursts[0], bursts[2]):
            burst.everybody_once_more()
        assert second.calls("GET").status == 503
        cluster.nodes[1].server.start()
        for burst in bursts:
            burst.everybody_once_more()
    for burst in bursts:
        burst.must_all_be_there()
