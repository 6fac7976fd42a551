"""The embedded store's files: rewritten, and what is kept free for a full disk."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.store.workbench import Bench
from tests.support.patience import eventually
from workshop.store import Store
from workshop.store.connect import DirectLink
from workshop.store.folder import COPIES, COPIES_KEPT_DAYS, RESERVE_BYTES, Folder
from workshop.store.upkeep import REWRITE_AFTER_S, Upkeep


def test_what_was_deleted_leaves_the_disk_within_the_hour(
    open_embedded: Callable[[], Store], tmp_path: Path
) -> None:
    store = open_embedded()
    bench, upkeep = Bench(store), Upkeep(Folder(tmp_path / "data"))
    bench.casts("ada", ["a word to be forgotten"])
    assert b"a word to be forgotten" in _everything(tmp_path)
    store.delete(bench.code, bench.places)
    assert not upkeep.look(DirectLink(store.url), 0.0)
    assert upkeep.look(DirectLink(store.url), REWRITE_AFTER_S)
    eventually(lambda: _rewritten(store), "the log is rewritten")
    assert b"a word to be forgotten" not in _everything(tmp_path)
    for hours in range(1, 5):
        assert not upkeep.look(DirectLink(store.url), hours * 3_600.0)


def _rewritten(store: Store) -> bool:
    info = store._reads.ask(("INFO", "persistence")).decode()
    return "aof_rewrite_in_progress:0" in info and "aof_rewrite_scheduled:0" in info


def _everything(folder: Path) -> bytes:
    files = (folder / "data" / "store" / "appendonlydir").iterdir()
    return b"".join(file.read_bytes() for file in files)


def test_a_full_disk_gets_the_reserve_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = Folder(tmp_path)
    folder.take()
    folder.make_reserve()
    reserve = folder.store / "reserve"
    assert reserve.stat().st_size == RESERVE_BYTES
    assert not folder.release_reserve()
    full = shutil._ntuple_diskusage(RESERVE_BYTES, RESERVE_BYTES, 0)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: full)
    assert folder.release_reserve()
    assert not reserve.exists()
    folder.make_reserve()
    assert not reserve.exists()
    folder.leave()


def test_copies_of_damaged_files_leave_the_disk_when_their_time_is_over(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.take()
    copy = folder.store / f"{COPIES}-20260101-120000"
    copy.mkdir()
    made = copy.stat().st_mtime
    folder.forget_copies(made + COPIES_KEPT_DAYS * 86_400 - 60)
    assert copy.exists()
    folder.forget_copies(made + COPIES_KEPT_DAYS * 86_400 + 60)
    assert not copy.exists()
    folder.leave()
