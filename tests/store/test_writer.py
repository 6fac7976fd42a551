"""Group commit: many callers, few batches, one answer to each, and honest words when it breaks."""

import itertools
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.store.workbench import STEP, Bench, beside
from workshop.store import Away, Place, Store, StoreError, Threads, keys
from workshop.store.connect import Broken, DirectLink, connect
from workshop.store.errors import CannotStart

CROWD = Path(__file__).with_name("crowd_of_greenlets.py")


@pytest.mark.parametrize("mode", ["eventlet", "gevent"])
def test_a_crowd_of_greenlets_is_answered_in_few_batches(mode: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(CROWD), mode, str(tmp_path / "data")],
        capture_output=True,
        text=True,
        timeout=120,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert done.returncode == 0, done.stderr
    answers, sums, batches = map(int, done.stdout.split())
    assert (answers, sums) == (800, 800)
    assert batches < 200


def test_threads_share_batches_and_each_gets_its_own_answer(bench: Bench) -> None:
    def person(name: str) -> None:
        for number in range(1, 26):
            assert bench.casts(name, [f"p{number}"]) == number

    beside(*[lambda name=f"seat {n}": person(name) for n in range(20)])
    assert bench.tally().numbers == {"pick:p25": 20}


def test_a_server_that_forgot_the_scripts_is_told_again(bench: Bench) -> None:
    bench.store._writes.ask(("SCRIPT", "FLUSH"))
    assert bench.casts("ada", ["mot"]) == 1
    bench.store._writes.ask(("SCRIPT", "FLUSH"))
    assert bench.store.glance([(bench.code, STEP, "person")] * 3)[2].answered == 1


def test_one_callers_mistake_is_not_anothers(bench: Bench) -> None:
    wrong: list[StoreError] = []

    def mistaken() -> None:
        for _ in range(50):
            try:
                bench.store._writes.ask(("HGET", keys.programme(bench.code), "field"))
            except StoreError as error:
                wrong.append(error)

    def right() -> None:
        for number in range(1, 51):
            assert bench.casts("ada", [f"p{number}"]) == number

    beside(mistaken, right)
    assert len(wrong) == 50
    assert not any(isinstance(error, Away) for error in wrong)


def test_a_full_store_is_away_for_what_writes_and_keeps_what_it_has(
    tmp_path: Path,
) -> None:
    store = Store.open(None, tmp_path, Threads)
    bench = Bench(store)
    bench.casts("ada", ["mot"])
    store._writes.ask(("CONFIG", "SET", "maxmemory", "1"))
    with pytest.raises(Away):
        bench.casts("grace", ["mot"])
    with pytest.raises(Away):
        bench.changes()
    assert bench.answers() == {"ada": ["mot"]}
    store._writes.ask(("CONFIG", "SET", "maxmemory", "0"))
    assert bench.casts("grace", ["mot"]) == 1
    bench.must_add_up()
    store.stop()


class FickleLink(DirectLink):
    """A real link that breaks after the store has done the work, before the caller hears of it."""

    breaks = itertools.repeat(False)

    def run(self, commands):  # type: ignore[no-untyped-def]
        replies = super().run(commands)
        if commands[0][0] == "EVALSHA" and next(self.breaks):
            self.close()
            raise Broken("cut")
        return replies


def test_every_verb_can_be_said_again_after_an_answer_was_lost(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workshop.store.store.connect", FickleLink)
    store = Store.open(bench.store.url, Path(), Threads)
    steady = Bench(bench.store)
    steady.store = store

    def twice(act):  # type: ignore[no-untyped-def]
        FickleLink.breaks = itertools.chain([True], itertools.repeat(False))
        with pytest.raises(Away):
            act()
        while not store.ready():
            Threads.sleep(0.01)
        return act()

    assert twice(lambda: steady.casts("ada", ["mot"])) == 1
    assert twice(lambda: steady.joins("ada", group="A")).number == 1
    version = steady.version
    assert twice(lambda: steady.changes("token")) == version + 1
    steady.opens("group")
    assert twice(lambda: steady.drafts("group:A", ["mot"], 0)) == 1
    assert twice(lambda: steady.casts("group:A", ["mot"], base=1)) == 2
    steady.closes()
    assert twice(lambda: store.publish(steady.place(), closing=1, copy=True))
    assert store.decided(steady.place()) == (1, True)
    steady.must_add_up()
    twice(lambda: store.renew(steady.code, steady.places))
    store.stop()


def test_a_store_that_was_stopped_is_away(open_embedded) -> None:  # type: ignore[no-untyped-def]
    store = open_embedded()
    assert store.ready()
    store.stop()
    assert not store.ready()
    with pytest.raises(Away):
        store.mine(Place("123456", STEP, "person"), "ada")


def test_an_address_that_cannot_be_one_is_refused_without_repeating_it() -> None:
    with pytest.raises(CannotStart) as error:
        connect("http://user:secret@host")
    assert "secret" not in str(error.value)
    assert "REDIS_URL" in str(error.value)
