"""What carries commands to the store and brings replies back: one connection to one server."""

import re
from collections.abc import Iterable, Sequence
from typing import Any, Protocol

import redis
from redis.exceptions import RedisError, ResponseError

from workshop.store.scripts import Command, encoded

ANSWER_TIMEOUT_S = 5.0
CONNECT_TIMEOUT_S = 2.0

# Connections that broke while something was on its way: the server's run, and their number there.
_left_behind: set[tuple[bytes, int]] = set()


class Broken(Exception):
    """The way to the store broke; what was under way may or may not have been done."""


class Link(Protocol):
    """One way to the store, used by one caller at a time."""

    def run(self, commands: Sequence[Command]) -> list[Any]:
        """One reply per command, sent in one go; an error reply is returned, not raised.

        Texts come as bytes. Raises ``Broken``; the next run tries a new connection. Where only some
        of the commands met a broken way, ``Broken`` is their reply.
        """

    def asleep(self) -> bool:
        """Whether the other end has hung up since the last run; then the next run reconnects."""

    def close(self) -> None:
        """Let go of the connection."""


def pool(url: str) -> redis.ConnectionPool:
    """Connections to one server that give up in time and repeat nothing by themselves."""
    return redis.ConnectionPool.from_url(
        url,
        protocol=2,
        retry=None,
        socket_timeout=ANSWER_TIMEOUT_S,
        socket_connect_timeout=CONNECT_TIMEOUT_S,
    )


class DirectLink:
    """One connection to one server. Nothing is ever repeated here: see ``Writer``."""

    def __init__(self, url: str) -> None:
        self._connection: Any = pool(url).make_connection()
        self._known_as: tuple[bytes, int] | None = None

    def run(self, commands: Sequence[Command]) -> list[Any]:
        self.send(commands)
        return self.receive(len(commands))

    def send(self, commands: Sequence[Command]) -> None:
        """Send commands whose replies ``receive`` brings. Raises ``Broken``."""
        try:
            if not self._connection.is_connected:
                self._begin()
            self._connection.send_packed_command([pack(commands)])
        except (RedisError, OSError) as error:
            raise self._broken(error) from error

    def receive(self, number: int) -> list[Any]:
        """The replies to so many commands. Raises ``Broken``."""
        try:
            return [_reply(self._connection) for _ in range(number)]
        except (RedisError, OSError) as error:
            raise self._broken(error) from error

    def asleep(self) -> bool:
        if not self._connection.is_connected:
            return False
        try:
            if not self._connection.can_read(0):
                return False
        except (RedisError, OSError):
            pass
        self._connection.disconnect()
        return True

    def close(self) -> None:
        self._connection.disconnect()

    def _begin(self) -> None:
        """Connect. What broken connections left on their way has arrived by now, or never will.

        So a late answer cannot undo a newer one.
        """
        self._known_as = None
        self._connection.connect()
        info, number = self._asks(("INFO", "server"), ("CLIENT", "ID"))
        if isinstance(info, Exception) or isinstance(number, Exception):
            return
        # The numbers of connections begin anew with every run of a server.
        run = _run_of(info)
        left = [known_as for known_as in _left_behind if known_as[0] == run]
        self._asks(*(("CLIENT", "KILL", "ID", broken) for _run, broken in left))
        _left_behind.difference_update(left)
        self._known_as = (run, number)

    def _asks(self, *commands: Command) -> list[Any]:
        self._connection.send_packed_command([pack(commands)])
        return [_reply(self._connection) for _ in commands]

    def _broken(self, error: Exception) -> Broken:
        self._connection.disconnect()
        if self._known_as:
            _left_behind.add(self._known_as)
        return Broken(str(error))


def _reply(connection: Any) -> Any:
    try:
        return connection.read_response(disable_decoding=True)
    except ResponseError as error:
        return error


def _run_of(info: bytes) -> bytes:
    found = re.search(rb"^run_id:(\w+)", info, re.MULTILINE)
    return found[1] if found else b""


def pack(commands: Iterable[Command]) -> bytes:
    """Commands in the server's own protocol, one after the other."""
    parts = []
    for command in commands:
        parts.append(b"*%d\r\n" % len(command))
        parts += [b"$%d\r\n%b\r\n" % (len(part), part) for part in encoded(command)]
    return b"".join(parts)
