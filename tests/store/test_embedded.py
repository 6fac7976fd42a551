"""The app's own Valkey: started, watched, ended, found again; nothing acknowledged is ever lost."""

import os
import signal
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import redis

from tests.store.beside import beside
from tests.store.workbench import Bench
from tests.support.patience import eventually
from workshop.store import Away, FolderTaken, Store, Threads
from workshop.store.folder import Folder

CRASHING_APP = """
import os, sys
from pathlib import Path
from tests.store.workbench import Bench
from workshop.store import Store, Threads
store = Store.open(None, Path(sys.argv[1]), Threads())
bench = Bench(store)
bench.casts("ada", ["mot"])
print(bench.code, store._embedded.process_id, flush=True)
os.kill(os.getpid(), 9)
"""


def server_of(store: Store) -> int:
    assert store._embedded is not None
    process_id = store._embedded.process_id
    assert process_id is not None
    return process_id


def kill(store: Store) -> None:
    """The server dies without a word, and the app starts it again."""
    victim = server_of(store)
    os.kill(victim, signal.SIGKILL)
    eventually(lambda: _other_server(store, victim), "the store is started again")
    eventually(store.ready, "the store answers again")


def _other_server(store: Store, victim: int) -> bool:
    assert store._embedded is not None
    return store._embedded.process_id not in (None, victim)


def test_nobody_else_can_look_into_the_folder_and_no_port_is_opened(
    open_embedded: Callable[[], Store], tmp_path: Path
) -> None:
    store = open_embedded()
    Bench(store).casts("ada", ["mot"])
    for path in (tmp_path / "data" / "store").rglob("*"):
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path
    with redis.Redis.from_url(store.url) as client:
        settings = client.config_get("port", "appendonly", "appendfsync", "maxmemory-policy")
    assert settings == {
        "port": "0",
        "appendonly": "yes",
        "appendfsync": "always",
        "maxmemory-policy": "noeviction",
    }


def test_everything_is_there_after_a_stop_and_a_start(open_embedded: Callable[[], Store]) -> None:
    store = open_embedded()
    bench = Bench(store)
    bench.casts("ada", ["MOT"])
    store.stop()
    bench.store = open_embedded()
    assert bench.answers() == {"ada": ["MOT"]}
    assert bench.casts("ada", ["tillit"]) == 2
    bench.must_add_up()


def test_stopping_twice_is_harmless_and_leaves_no_server(
    open_embedded: Callable[[], Store], tmp_path: Path
) -> None:
    store = open_embedded()
    server = server_of(store)
    store.stop()
    store.stop()
    with pytest.raises(ProcessLookupError):
        os.kill(server, 0)
    assert not (tmp_path / "data" / "store" / "valkey.sock").exists()


def test_a_killed_store_is_started_again_with_every_acknowledged_answer(
    open_embedded: Callable[[], Store],
) -> None:
    bench = Bench(open_embedded())
    acknowledged: dict[str, list[str]] = {}
    refused: list[str] = []
    stop = threading.Event()

    def person(name: str) -> None:
        number = 0
        while not stop.is_set():
            number += 1
            picks = [f"p{number % 9}"]
            try:
                bench.casts(f"{name} {number}", picks)
                acknowledged[f"{name} {number}"] = picks
            except Away:
                refused.append(name)
                time.sleep(0.01)

    def fate() -> None:
        for _ in range(3):
            enough = len(acknowledged) + 40
            eventually(lambda: len(acknowledged) > enough, "answers are acknowledged")  # noqa: B023
            kill(bench.store)
        stop.set()

    beside(lambda: person("ada"), lambda: person("grace"), lambda: person("alan"), fate)
    assert refused
    stored = bench.answers()
    assert {seat: stored.get(seat) for seat in acknowledged} == acknowledged
    bench.must_add_up()


def test_callers_hear_at_once_that_the_store_is_away(open_embedded: Callable[[], Store]) -> None:
    store = open_embedded()
    bench = Bench(store)
    assert store._embedded is not None
    os.kill(server_of(store), signal.SIGKILL)
    eventually(lambda: not store.ready(), "the store is away")
    with pytest.raises(Away):
        bench.casts("ada", ["mot"])
    eventually(store.ready, "the store is back")
    assert bench.casts("ada", ["mot"]) == 1


def test_a_second_app_on_the_folder_is_told_which_folder_it_is(
    open_embedded: Callable[[], Store], tmp_path: Path
) -> None:
    first = open_embedded()
    with pytest.raises(FolderTaken, match=str(tmp_path / "data")):
        open_embedded()
    assert first.ready()


def test_a_worker_shares_the_store_of_its_app(
    open_embedded: Callable[[], Store], tmp_path: Path
) -> None:
    first = open_embedded()
    bench = Bench(first)
    bench.casts("ada", ["mot"])
    worker = Store.open(first.url, tmp_path / "unused", Threads())
    bench.store = worker
    assert bench.answers() == {"ada": ["mot"]}
    worker.stop()
    assert first.ready()


@pytest.mark.parametrize("without_socket", [False, True])
def test_the_server_of_a_crashed_app_is_ended_and_its_data_kept(
    open_embedded: Callable[[], Store], tmp_path: Path, without_socket: bool
) -> None:
    app = subprocess.run(
        [sys.executable, "-c", CRASHING_APP, str(tmp_path / "data")],
        capture_output=True,
        text=True,
        timeout=60,
        cwd=Path(__file__).parents[2],
    )
    assert app.returncode == -signal.SIGKILL, app.stderr
    code, left_over = app.stdout.split()
    if without_socket:
        (tmp_path / "data" / "store" / "valkey.sock").unlink()
    store = open_embedded()
    assert server_of(store) != int(left_over)
    stored = store.answers(Bench(store).place()._replace(code=code))
    assert [answered.answer for answered in stored] == [b'["mot"]']


def test_a_folder_with_a_very_long_name_works(tmp_path: Path) -> None:
    data = tmp_path / ("æ" * 60) / ("ø" * 40)
    store = Store.open(None, data, Threads())
    bench = Bench(store)
    bench.casts("ada", ["mot"])
    private = Path(Folder(data).socket()).parent
    assert stat.S_IMODE(private.stat().st_mode) == 0o700
    store.stop()
    assert not private.exists()
    bench.store = Store.open(None, data, Threads())
    assert bench.answers() == {"ada": ["mot"]}
    bench.store.stop()
