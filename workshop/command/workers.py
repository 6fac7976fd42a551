"""Several processes of one server beside each other; a dead one is replaced, all end together."""

import signal
import socket
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import FrameType

from workshop.command.error import CommandError
from workshop.command.listening import listen, port_of
from workshop.command.post import Post, inherited
from workshop.config import Settings
from workshop.store import Store, Threads

__all__ = ["MOST_WORKERS", "inherited", "run_all"]

MOST_WORKERS = 64
LAST_PORT = 65_535
_LOOK_EVERY_S = 0.1
_END_WITHIN_S = 20


@dataclass(frozen=True)
class Where:
    """Where the workers listen: all on ``port`` (0: a free one).

    With ``each_port`` the first also has that one to itself, the second the next, and so on: for a
    balancer that keeps a seat on its worker.
    """

    host: str
    port: int
    each_port: int | None


def run_all(
    settings: Settings,
    where: Where,
    number: int,
    announce: Callable[[str, int], None],
) -> int:
    """Open the store, start ``number`` workers, keep them running until a signal comes.

    Raises ``CommandError``, ``FolderTaken`` and ``CannotStart``.
    """
    host, port, each_port = where.host, where.port, where.each_port
    if not 1 <= number <= MOST_WORKERS:
        raise CommandError(f"--workers must be from 1 to {MOST_WORKERS}")
    if each_port is not None and not 0 < each_port <= LAST_PORT + 1 - number:
        raise CommandError(f"--each-port leaves no room for {number} ports below {LAST_PORT + 1}")
    # A port that others share shows itself as taken only to somebody who does not want to share.
    with listen(host, port) as alone:
        port = port_of(alone)

    def listeners(index: int) -> Callable[[], Sequence[socket.socket]]:
        def make() -> Sequence[socket.socket]:
            shared = listen(host, port, shared=True)
            return [shared] if each_port is None else [shared, listen(host, each_port + index)]

        return make

    ended = _hear_signals()
    with tempfile.TemporaryDirectory(prefix="samling-figures-") as figures:
        makes = [listeners(index) for index in range(number)]
        # Ports that are taken show themselves before anything is started.
        first = [make() for make in makes]
        store = Store.open(settings.redis_url, settings.data, Threads(), settings.sync)
        posts = [
            Post(index + 1, make, store.url, figures, taken)
            for index, (make, taken) in enumerate(zip(makes, first, strict=True))
        ]
        try:
            for post in posts:
                post.start()
            announce(host, port)
            while not ended():
                time.sleep(_LOOK_EVERY_S)
                for post in posts:
                    post.look()
        finally:
            _end(posts)
            store.stop()
    return 0


def _hear_signals() -> Callable[[], bool]:
    """From now on SIGTERM and SIGINT end in order; returns what says whether one has come."""
    heard = False

    def end(_number: int, _frame: FrameType | None) -> None:
        nonlocal heard
        heard = True

    for each in (signal.SIGTERM, signal.SIGINT):
        signal.signal(each, end)
    return lambda: heard


def _end(posts: Sequence[Post]) -> None:
    """Tell all to end at once, then wait for each."""
    for post in posts:
        post.end()
    deadline = time.monotonic() + _END_WITHIN_S
    for post in posts:
        post.ended(max(0.1, deadline - time.monotonic()))
