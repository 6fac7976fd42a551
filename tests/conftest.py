"""Servers, stores, people and pages for every test. All is made of what is in ``tests/support``."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, expect, sync_playwright

from tests.support.browsers import Visitors, launch
from tests.support.emptied import Emptied
from tests.support.facilitator import Facilitator
from tests.support.patience import PATIENCE_S
from tests.support.redis_server import RedisServer
from tests.support.server import Server
from tests.support.thorough import THOROUGH, examples
from tests.support.wire import close_all

settings.register_profile(
    "house",
    deadline=None,
    max_examples=examples(100),
    suppress_health_check=[HealthCheck.too_slow],
    print_blob=True,
)
settings.load_profile("house")
expect.set_options(timeout=PATIENCE_S * 1000)

STORE = os.environ.get("WORKSHOP_TEST_STORE", "embedded")
assert STORE in ("embedded", "redis"), f"WORKSHOP_TEST_STORE is {STORE!r}: embedded or redis"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """A short run leaves out what is for a thorough one."""
    left_out = [item for item in items if item.get_closest_marker("thorough") and not THOROUGH]
    if left_out:
        items[:] = [item for item in items if item not in left_out]
        config.hook.pytest_deselected(items=left_out)


@pytest.fixture(scope="session")
def store_environment(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """What a server is told so that it uses the store that this run is about."""
    if STORE == "embedded":
        yield {"REDIS_URL": ""}
        return
    with RedisServer(tmp_path_factory.mktemp("redis")) as redis_server:
        yield {"REDIS_URL": redis_server.url}


@pytest.fixture(scope="session")
def server(
    tmp_path_factory: pytest.TempPathFactory, store_environment: dict[str, str]
) -> Iterator[Server]:
    """One server for all tests that leave it as they found it."""
    with Server(tmp_path_factory.mktemp("server") / "data", store_environment) as running:
        yield running


@pytest.fixture
def serve(tmp_path: Path, store_environment: dict[str, str]) -> Iterator[Callable[..., Server]]:
    """Starts servers of the test's own: ``serve(WORKSHOP_PUBLIC_URL=...)``."""
    started: list[Server] = []

    def start(**environment: str) -> Server:
        data = tmp_path / f"server-{len(started)}"
        one = Server(data, {**store_environment, **environment})
        started.append(one)
        one.start()
        return one

    yield start
    for one in started:
        one.stop()


@pytest.fixture
def facilitator(server: Server) -> Facilitator:
    """Somebody who creates rooms."""
    return Facilitator(server.url)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all that is looked at in a browser."""
    with sync_playwright() as playwright:
        chromium = launch(playwright)
        yield chromium
        chromium.close()


@pytest.fixture
def visitors(browser: Browser) -> Iterator[Visitors]:
    """Opens phones, desks and screens; fails the test for anything wrong on their pages."""
    people = Visitors(browser)
    yield people
    people.leave()


@pytest.fixture(scope="session")
def emptied(browser: Browser) -> Emptied:
    """Browsers for those who need a page, and not what a first visit is like."""
    return Emptied(browser)


@pytest.fixture
def guests(browser: Browser, emptied: Emptied) -> Iterator[Visitors]:
    """As ``visitors``, in browsers that others had before and that were emptied since."""
    people = Visitors(browser, emptied)
    yield people
    people.leave()


@pytest.fixture(autouse=True)
def everybody_goes_home() -> Iterator[None]:
    """Nobody stays connected when a test is over."""
    yield
    close_all()
