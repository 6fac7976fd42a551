"""Masters with replicas: an answer counts as stored once so many replicas have it too.

How many is the server's own setting ``min-replicas-to-write``, so that it stands in one place. The
server itself checks it before it writes, against replicas that were heard of lately; here every
batch that writes is followed by ``WAIT``, which asks after it. Without that a master that dies
can take acknowledged answers with it.
"""

from collections.abc import Sequence
from typing import Any

from workshop.store.link import Broken, DirectLink
from workshop.store.scripts import READING, Command

WAIT_MS = 1_000
_ASKED: tuple[Command, ...] = (("ROLE",), ("CONFIG", "GET", "min-replicas-to-write"))
# What changes rooms: scripts, and the few commands that write by themselves.
_WRITES = frozenset({b"EVALSHA", b"UNLINK", b"ZADD", b"ZREM"})


class SafeLink:
    """A link to a master that answers only for what enough of its replicas have too."""

    def __init__(self, link: DirectLink) -> None:
        self._link = link
        self._replicas: int | None = None
        self._waits = False

    def run(self, commands: Sequence[Command]) -> list[Any]:
        self.send(commands)
        return self.receive(len(commands))

    def send(self, commands: Sequence[Command]) -> None:
        """Send commands whose replies ``receive`` brings. Raises ``Broken``."""
        try:
            if self._replicas is None:
                self._replicas = _replicas(self._link.run(_ASKED))
            self._waits = self._replicas > 0 and any(map(_writes, commands))
            wait: Command = ("WAIT", self._replicas, WAIT_MS)
            self._link.send([*commands, wait] if self._waits else commands)
        except Broken:
            self.close()
            raise

    def receive(self, number: int) -> list[Any]:
        """The replies to so many commands. Raises ``Broken``."""
        try:
            replies = self._link.receive(number + self._waits)
            if self._waits and not _enough(replies.pop(), self._replicas or 0):
                raise Broken("too few replicas have it")
        except Broken:
            self.close()
            raise
        return replies

    def asleep(self) -> bool:
        if not self._link.asleep():
            return False
        self._replicas = None
        return True

    def close(self) -> None:
        self._replicas = None
        self._link.close()


def _replicas(replies: Sequence[Any]) -> int:
    """How many replicas must have what is written. Raises ``Broken`` for what is no master.

    Hosted servers that say neither are taken as they are.
    """
    role, setting = replies
    if not isinstance(role, Exception) and bytes(role[0]) != b"master":
        raise Broken("this server is a replica")
    return 0 if isinstance(setting, Exception) or not setting else int(setting[1])


def _writes(command: Command) -> bool:
    return command[0] in _WRITES and command[1] not in READING


def _enough(heard: Any, wanted: int) -> bool:
    return isinstance(heard, int) and heard >= wanted
