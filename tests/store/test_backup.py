"""A copy of a running embedded store is one of one moment, whatever the store does meanwhile."""

import tarfile
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.store.workbench import Bench
from workshop.store import CannotStart, Store, StoreError, Threads
from workshop.store.backup import back_up

COPIES = 12


def test_copies_that_are_taken_while_the_store_writes_its_files_anew_all_start(
    tmp_path: Path, open_embedded: Callable[[], Store]
) -> None:
    bench = Bench(open_embedded())
    over = threading.Event()

    def rewrite() -> None:
        while not over.is_set():
            try:
                bench.store._reads.ask(("BGREWRITEAOF",))
            except StoreError:
                over.wait(0.001)

    busy = threading.Thread(target=rewrite)
    busy.start()
    try:
        for number in range(1, COPIES + 1):
            assert bench.casts("ada", [f"p{number}"]) == number
            assert back_up(tmp_path / "data", tmp_path / f"{number}.tar.gz") > 0
    finally:
        over.set()
        busy.join()
    for number in range(1, COPIES + 1):
        data = tmp_path / str(number)
        with tarfile.open(tmp_path / f"{number}.tar.gz") as tar:
            tar.extractall(data, filter="data")
        store = Store.open(None, data, Threads())
        mine = store.mine(bench.place(), "ada")
        store.stop()
        assert mine is not None
        assert mine.version == number


def test_a_folder_whose_files_are_missing_is_not_copied_and_leaves_no_half_copy(
    tmp_path: Path, open_embedded: Callable[[], Store]
) -> None:
    open_embedded().stop()
    for file in (tmp_path / "data" / "store" / "appendonlydir").glob("*.incr.aof"):
        file.unlink()
    with pytest.raises(CannotStart, match="missing"):
        back_up(tmp_path / "data", tmp_path / "copy")
    assert [path.name for path in tmp_path.iterdir() if "copy" in path.name] == []
