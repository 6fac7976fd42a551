"""A master with a replica: what only one machine has is not acknowledged."""

import os
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import redis

from tests.scale.ports import free_ports
from tests.store.workbench import Bench
from tests.support.patience import eventually
from tests.support.redis_server import RedisServer
from tests.support.sources import HOUSE
from workshop.store import Away, Store, Threads

SETTINGS = HOUSE / "deploy" / "redis" / "replicated.conf"


@dataclass(frozen=True)
class Pair:
    """A master and its replica, and a store on the master."""

    master: RedisServer
    replica: RedisServer
    port: int
    other_port: int
    bench: Bench


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Pair]:
    ports = free_ports(2)
    master, replica = (
        RedisServer(
            tmp_path / str(port),
            SETTINGS,
            bind="127.0.0.1",
            port=str(port),
            requirepass="",
            masterauth="",
        )
        for port in ports
    )
    replica.settings["replicaof"] = f"127.0.0.1 {ports[0]}"
    with master, replica:
        with redis.Redis(port=ports[0]) as client:
            eventually(lambda: client.execute_command("WAIT", 1, 100) == 1)
        store = Store.open(f"redis://127.0.0.1:{ports[0]}/0", tmp_path, Threads())
        yield Pair(master, replica, ports[0], ports[1], Bench(store))
        store.stop()
        # One that ends in order waits for the other, which may wait for it.
        for server in (master, replica):
            server.kill()


def test_an_answer_that_no_replica_has_is_not_acknowledged_and_counts_once_when_one_has(
    pair: Pair,
) -> None:
    bench = pair.bench
    assert bench.casts("ada", ["mot"]) == 1
    os.kill(pair.replica.process_id, signal.SIGSTOP)
    with pytest.raises(Away):
        bench.casts("grace", ["mot"])
    os.kill(pair.replica.process_id, signal.SIGCONT)
    assert eventually(lambda: said_again(bench, "grace", "mot")) == 1
    bench.must_add_up()
    assert set(bench.answers()) == {"ada", "grace"}


def said_again(bench: Bench, seat: str, word: str) -> int:
    """The answer's version, or 0 while the store is away."""
    try:
        return bench.casts(seat, [word])
    except Away:
        return 0


def test_a_master_that_has_become_a_replica_is_away_and_nothing_is_doubled(pair: Pair) -> None:
    bench = pair.bench
    assert bench.casts("ada", ["mot"]) == 1
    with redis.Redis(port=pair.port) as master, redis.Redis(port=pair.other_port) as other:
        master.config_set("min-replicas-to-write", 0)
        other.execute_command("REPLICAOF", "NO", "ONE")
        master.execute_command("REPLICAOF", "127.0.0.1", pair.other_port)
        with pytest.raises(Away):
            bench.casts("ada", ["ro"])
        assert not bench.store.ready()
        master.execute_command("REPLICAOF", "NO", "ONE")
    eventually(bench.store.ready)
    assert eventually(lambda: said_again(bench, "ada", "ro")) == 2
    bench.must_add_up()
