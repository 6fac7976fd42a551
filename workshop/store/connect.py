"""From an address to something that carries commands to the store and brings replies back."""

from collections.abc import Iterable, Sequence
from typing import Any, Protocol

import redis
from redis.exceptions import RedisError, ResponseError

from workshop.store.errors import CannotStart
from workshop.store.scripts import Command, encoded

SCHEMES = ("redis://", "rediss://", "unix://")
ANSWER_TIMEOUT_S = 5.0
CONNECT_TIMEOUT_S = 2.0


class Broken(Exception):
    """The way to the store broke; what was under way may or may not have been done."""


class Link(Protocol):
    """One way to the store, used by one caller at a time."""

    def run(self, commands: Sequence[Command]) -> list[Any]:
        """One reply per command, sent in one go; an error reply is returned, not raised.

        Texts come as bytes. Raises ``Broken``; the next run tries a new connection.
        """

    def asleep(self) -> bool:
        """Whether the other end has hung up since the last run; then the next run reconnects."""

    def close(self) -> None:
        """Let go of the connection."""


def connect(url: str) -> Link:
    """A link to the store at ``url``; it connects when first used. Raises ``CannotStart``."""
    if not url.startswith(SCHEMES):
        raise CannotStart("REDIS_URL must begin with redis://, rediss:// or unix://.")
    try:
        return DirectLink(url)
    except (ValueError, RedisError) as error:
        raise CannotStart(f"REDIS_URL cannot be used: {error}.") from error


class DirectLink:
    """One connection to one server. Nothing is ever repeated here: see ``Writer``."""

    def __init__(self, url: str) -> None:
        pool = redis.ConnectionPool.from_url(
            url,
            protocol=2,
            retry=None,
            socket_timeout=ANSWER_TIMEOUT_S,
            socket_connect_timeout=CONNECT_TIMEOUT_S,
        )
        self._connection: Any = pool.make_connection()

    def run(self, commands: Sequence[Command]) -> list[Any]:
        connection = self._connection
        try:
            connection.send_packed_command([pack(commands)])
            return [_reply(connection) for _ in commands]
        except (RedisError, OSError) as error:
            connection.disconnect()
            raise Broken(str(error)) from error

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


def _reply(connection: Any) -> Any:
    try:
        return connection.read_response(disable_decoding=True)
    except ResponseError as error:
        return error


def pack(commands: Iterable[Command]) -> bytes:
    """Commands in the server's own protocol, one after the other."""
    parts = []
    for command in commands:
        parts.append(b"*%d\r\n" % len(command))
        parts += [b"$%d\r\n%b\r\n" % (len(part), part) for part in encoded(command)]
    return b"".join(parts)
