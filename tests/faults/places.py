"""A server and its store, either of which may be killed or halted: what the faults happen to."""

import contextlib
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

import redis

from tests.support.redis_server import RedisServer
from tests.support.server import Server


class Place(Protocol):
    """One server with its store. What is killed here stays dead until it is started."""

    server: Server

    def kill_store(self) -> None:
        """The store dies; it is back by itself, or it is started here."""

    def kill_both(self) -> None:
        """A power cut: server and store die in the same moment. The server is not started."""

    @property
    def store_process(self) -> int:
        """The store's process."""

    def tells_store(self, *command: str) -> Any:
        """Sends one command to the store, past the server."""


class Embedded:
    """The store that the server starts by itself."""

    def __init__(self, server: Server) -> None:
        self.server = server

    def kill_store(self) -> None:
        self.server.kill_store()

    def kill_both(self) -> None:
        store = self.store_process
        os.kill(store, signal.SIGSTOP)
        self.server.kill()
        os.kill(store, signal.SIGKILL)

    @property
    def store_process(self) -> int:
        return self.server.store_process

    def tells_store(self, *command: str) -> Any:
        return _tells(str(self.server.data / "store" / "valkey.sock"), command)


class Beside:
    """A Redis server of its own, named by REDIS_URL."""

    def __init__(self, server: Server, store: RedisServer) -> None:
        self.server = server
        self._store = store

    def kill_store(self) -> None:
        self._store.kill()
        self._store.start()

    def kill_both(self) -> None:
        self._store.kill()
        self.server.kill()
        self._store.start()

    @property
    def store_process(self) -> int:
        return self._store.process_id

    def tells_store(self, *command: str) -> Any:
        return _tells(str(self._store.socket), command)


@contextmanager
def place(folder: Path, store: str, **environment: str) -> Iterator[Place]:
    """A running server in ``folder``, on the kind of ``store`` that the run is about."""
    if store == "embedded":
        with Server(folder / "data", {"REDIS_URL": "", **environment}) as server:
            yield Embedded(server)
        return
    with (
        RedisServer(folder / "redis", enable_debug_command="yes") as beside,
        Server(folder / "data", {"REDIS_URL": beside.url, **environment}) as server,
    ):
        yield Beside(server, beside)


@contextmanager
def halted(process: int) -> Iterator[None]:
    """The process stands still, alive, for as long as the block lasts."""
    os.kill(process, signal.SIGSTOP)
    try:
        yield
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.kill(process, signal.SIGCONT)


def _tells(socket: str, command: tuple[str, ...]) -> Any:
    with redis.Redis(unix_socket_path=socket, socket_timeout=60) as client:
        return client.execute_command(*command)
