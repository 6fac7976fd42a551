"""A real store for every test: the embedded one, or Debian's Redis with WORKSHOP_TEST_STORE."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.store.workbench import Bench
from tests.support.redis_server import RedisServer
from workshop.store import Store, Threads

HERE = Path(__file__).parent
BACKEND = os.environ.get("WORKSHOP_TEST_STORE", "embedded")


# What these are about is the embedded store alone, whichever one the other tests talk to.
ABOUT_THE_EMBEDDED = {"test_embedded.py", "test_files.py", "test_backup.py"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        here = item.path.parent == HERE
        if here and item.path.name not in ABOUT_THE_EMBEDDED:
            item.add_marker(pytest.mark.store)


@pytest.fixture(scope="session")
def shared_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One store for all tests that only use rooms of their own."""
    if BACKEND == "embedded":
        store = Store.open(None, tmp_path_factory.mktemp("data"), Threads())
        yield store
        store.stop()
        return
    with RedisServer(tmp_path_factory.mktemp("redis")) as server:
        store = Store.open(server.url, tmp_path_factory.mktemp("data"), Threads())
        yield store
        store.stop()


@pytest.fixture
def bench(shared_store: Store) -> Bench:
    """A fresh room with one open step, ``values``, that persons answer."""
    return Bench(shared_store)


@pytest.fixture
def open_embedded(tmp_path: Path) -> Iterator[Callable[[], Store]]:
    """Starts embedded stores on one data folder; those still running are stopped at the end."""
    opened: list[Store] = []

    def start() -> Store:
        opened.append(Store.open(None, tmp_path / "data", Threads()))
        return opened[-1]

    yield start
    for store in opened:
        store.stop()
