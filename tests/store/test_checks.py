"""A store that somebody else runs is looked at when the app starts."""

import logging
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.support.redis_server import RedisServer
from workshop.store import CannotStart, Store, Threads
from workshop.store.checks import check
from workshop.store.connect import DirectLink, Link
from workshop.store.scripts import Command


@pytest.fixture
def server(tmp_path: Path) -> Iterator[RedisServer]:
    with RedisServer(tmp_path / "redis") as running:
        yield running


@pytest.fixture
def link(server: RedisServer) -> Iterator[Link]:
    one = DirectLink(server.url)
    yield one
    one.close()


def test_a_store_that_loses_nothing_gets_no_warning(link: Link) -> None:
    assert check(link) == []


@pytest.mark.parametrize(
    ("setting", "value", "named"),
    [
        ("maxmemory-policy", "allkeys-lru", "noeviction"),
        ("appendonly", "no", "appendonly yes"),
        ("appendfsync", "everysec", "appendfsync always"),
    ],
)
def test_a_store_that_may_lose_answers_is_warned_about_with_what_to_set(
    link: Link, caplog: pytest.LogCaptureFixture, setting: str, value: str, named: str
) -> None:
    link.run([("CONFIG", "SET", setting, value)])
    with caplog.at_level(logging.WARNING):
        (warning,) = check(link)
    assert named in warning
    assert warning in caplog.text


def test_a_store_whose_settings_may_not_be_read_is_used_all_the_same(link: Link) -> None:
    link.run([("ACL", "SETUSER", "default", "-config")])
    (warning,) = check(link)
    assert "appendfsync is unknown" in warning


class OldLink(DirectLink):
    """A real link to a server that says that it is old."""

    def run(self, commands: Sequence[Command]) -> list[Any]:
        info, *others = super().run(commands)
        return [info.replace(b"redis_version:7", b"redis_version:6"), *others]


def test_a_store_that_is_too_old_is_refused(server: RedisServer) -> None:
    old = OldLink(server.url)
    with pytest.raises(CannotStart, match="Redis 7 or newer"):
        check(old)
    old.close()


def test_a_store_that_does_not_answer_is_an_error_that_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workshop.store.store.START_PATIENCE_S", 0.1)
    with pytest.raises(CannotStart, match="does not answer"):
        Store.open(f"unix://{tmp_path}/nothing.sock", tmp_path, Threads())


def test_the_app_is_back_by_itself_when_the_store_is(server: RedisServer, tmp_path: Path) -> None:
    store = Store.open(server.url, tmp_path, Threads())
    server.stop()
    assert not store.ready()
    server.start()
    while not store.ready():
        time.sleep(0.02)
    store.stop()
