"""Group commit: many callers, few batches, one answer to each, and honest words when it breaks."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import pytest

from tests.store.beside import beside
from tests.store.workbench import STEP, Bench
from tests.support.patience import eventually
from workshop.store import Away, Place, Store, StoreError, Threads, keys
from workshop.store.connect import Broken, DirectLink, connect
from workshop.store.errors import CannotStart
from workshop.store.scripts import Command

T = TypeVar("T")
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


def test_a_text_that_cannot_be_sent_harms_only_its_sender(bench: Bench) -> None:
    def mistaken() -> None:
        for _ in range(20):
            with pytest.raises(UnicodeEncodeError):
                bench.store.left(bench.code, "half a letter: \ud800")

    def right() -> None:
        for number in range(1, 21):
            assert bench.casts("ada", [f"p{number}"]) == number

    beside(mistaken, right)


def test_a_full_store_is_away_for_what_writes_and_keeps_what_it_has(
    tmp_path: Path,
) -> None:
    store = Store.open(None, tmp_path, Threads())
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
    """A real link; once asked to, it breaks after the store has done the work, unheard."""

    breaks_next = False

    def run(self, commands: Sequence[Command]) -> list[Any]:
        replies = super().run(commands)
        if commands[0][0] == b"EVALSHA" and FickleLink.breaks_next:
            FickleLink.breaks_next = False
            self.close()
            raise Broken("cut")
        return replies


def test_every_verb_can_be_said_again_after_an_answer_was_lost(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workshop.store.store.connect", FickleLink)
    bench.store = Store.open(bench.store.url, Path(), Threads())

    def twice(act: Callable[[], T]) -> T:
        FickleLink.breaks_next = True
        with pytest.raises(Away):
            act()
        eventually(bench.store.ready)
        return act()

    assert twice(lambda: bench.casts("ada", ["mot"])) == 1
    assert twice(lambda: bench.joins("ada", group="A")).number == 1
    version = bench.version
    assert twice(lambda: bench.changes("token")) == version + 1
    bench.opens("group")
    assert twice(lambda: bench.drafts("group:A", ["mot"], 0)) == 1
    assert twice(lambda: bench.casts("group:A", ["mot"], base=1)) == 2
    bench.closes()
    assert twice(lambda: bench.publishes(1))
    assert bench.store.decided(bench.place()) == (1, True)
    twice(lambda: bench.store.renew(bench.code, bench.places))
    bench.must_add_up()
    bench.store.stop()


def test_a_store_that_was_stopped_is_away(open_embedded: Callable[[], Store]) -> None:
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
