"""The store as the rest of the house sees it."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Self

from workshop.store.channel import hear
from workshop.store.checks import check
from workshop.store.connect import Broken, connect
from workshop.store.embedded import Embedded
from workshop.store.errors import Away, CannotStart
from workshop.store.people import PeopleVerbs
from workshop.store.results import ResultVerbs
from workshop.store.rooms import RoomVerbs
from workshop.store.values import Tools
from workshop.store.ways import WayVerbs
from workshop.store.writer import Writer

START_PATIENCE_S = 10.0
LOOK_S = 0.01


class Store(RoomVerbs, PeopleVerbs, WayVerbs, ResultVerbs):
    """Every verb is safe to call again, and raises ``Away`` when the store does not answer.

    ``url`` None: an embedded store, kept in ``data``, that this app starts, watches and stops.
    """

    def __init__(self, url: str | None, data: Path, tools: Tools, sync: str) -> None:
        self._tools = tools
        self._embedded = Embedded(data, tools, sync) if url is None else None
        self._url = url

    @classmethod
    def open(cls, url: str | None, data: Path, tools: Tools, sync: str = "always") -> Self:
        """A started store: the one at ``url``, or with None an embedded one kept in ``data``.

        ``sync`` says when the embedded one writes to the disk: ``always`` before it answers, or
        every ``second``. ``connect`` says which addresses are understood. Further workers of one
        app give the first one's ``url``. Raises ``FolderTaken`` and ``CannotStart``.
        """
        store = cls(url, data, tools, sync)
        store.start()
        return store

    @property
    def url(self) -> str:
        """Where the store is, as a redis-py address: for a message queue or further workers."""
        if self._url is not None:
            return self._url
        assert self._embedded is not None
        return self._embedded.url

    @property
    def waiting(self) -> int:
        """How many callers are queued now."""
        return self._writes.waiting + self._reads.waiting

    def start(self) -> None:
        """Connect. Returns when the store answers. Raises ``FolderTaken`` and ``CannotStart``."""
        if self._embedded is not None:
            self._embedded.start()
        else:
            self._check()
        self._writes = Writer("writing", lambda: connect(self.url), self._tools)
        self._reads = Writer("reading", lambda: connect(self.url), self._tools)
        self._writes.tells(self._reads)
        self._reads.tells(self._writes)
        for writer in (self._writes, self._reads):
            writer.start()
        end = time.monotonic() + START_PATIENCE_S
        while self._writes.away or self._reads.away:
            if time.monotonic() > end:
                self.stop()
                raise CannotStart("The store does not answer.")
            self._tools.sleep(LOOK_S)

    def stop(self) -> None:
        """Write what waits, part, and end the embedded store in order. ``Away`` from then on."""
        for writer in (self._reads, self._writes):
            writer.stop()
        if self._embedded is not None:
            self._embedded.stop()

    def ready(self) -> bool:
        """Whether the store answers now."""
        try:
            for writer in (self._writes, self._reads):
                writer.ask(("PING",))
        except Away:
            return False
        return True

    def tell(self, channel: str, message: bytes) -> None:
        """Tell whoever listens on ``channel`` now, in any process. Raises ``Away``."""
        self._reads.ask(("PUBLISH", channel, message))

    def hear(self, channel: str, missed: Callable[[], object]) -> Iterator[bytes]:
        """What is told on ``channel``, without end. ``missed`` is called after every break."""
        return hear(self.url, channel, self._tools.sleep, missed)

    def _check(self) -> None:
        """Look at somebody else's store before anything is put there."""
        link = connect(self.url)
        end, pause_s = time.monotonic() + START_PATIENCE_S, 0.05
        try:
            while True:
                try:
                    check(link)
                    return
                except Broken as error:
                    if time.monotonic() > end:
                        raise CannotStart(
                            f"The store at REDIS_URL does not answer: {error}"
                        ) from error
                self._tools.sleep(pause_s)
        finally:
            link.close()
