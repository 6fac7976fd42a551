"""Group commit: whoever wants something of the store queues it here; one task sends all of it.

What waits goes out in one pipeline, the server syncs its log for it, and then all callers
wake. Nothing is repeated by itself except a command that found its script missing, which did
nothing.
"""

import logging
import time
from collections import deque
from collections.abc import Callable
from typing import Any

from redis.exceptions import (
    ClusterDownError,
    NoScriptError,
    OutOfMemoryError,
    ReadOnlyError,
    TryAgainError,
)

from workshop.metrics import Way
from workshop.store.connect import Broken, Link
from workshop.store.errors import Away, StoreError
from workshop.store.scripts import LOAD, Command, encoded
from workshop.store.values import Event, Tools

MOST_AT_ONCE = 512
REST_S = 1.0
FIRST_PAUSE_S = 0.05
LONGEST_PAUSE_S = 2.0

# Replies that say «not now» rather than «wrong».
_NOT_NOW = (Broken, NoScriptError, OutOfMemoryError, ReadOnlyError, ClusterDownError, TryAgainError)
_NOT_NOW_WORDS = ("BUSY", "MISCONF", "NOREPLICAS", "UNKILLABLE")

log = logging.getLogger(__name__)


class _Call:
    __slots__ = ("commands", "done", "replies")

    def __init__(self, commands: list[Command], done: Event) -> None:
        self.commands = commands
        self.done = done
        self.replies: list[Any] | None = None


class Writer:
    """Carries everybody's commands over one link. ``name`` is for the log."""

    def __init__(self, name: str, link: Callable[[], Link], tools: Tools) -> None:
        self._name = name
        self._figures = Way(name)
        self._make_link = link
        self._tools = tools
        self._waiting: deque[_Call] = deque()
        self._wake = tools.make_event()
        self._called = False
        self._link: Link | None = None
        self._running = False
        self._over = tools.make_event()
        self._beside: Writer | None = None

    @property
    def waiting(self) -> int:
        """How many callers are queued now."""
        return len(self._waiting)

    @property
    def away(self) -> bool:
        """Whether the store does not answer at present."""
        return self._link is None

    def tells(self, beside: "Writer") -> None:
        """Have another one that waits for the same store try again as soon as this one is there."""
        self._beside = beside

    def start(self) -> None:
        """Begin to carry. Until the store first answers, callers get ``Away``."""
        self._running = True
        self._tools.spawn(self._run)

    def stop(self) -> None:
        """Carry what waits, then let go of the store."""
        self._running = False
        self._call_out()
        self._over.wait()

    def ask(self, command: Command) -> Any:
        """The reply to one command. Raises ``Away``."""
        return self.ask_all(command)[0]

    def ask_all(self, *commands: Command) -> list[Any]:
        """The replies to some commands, sent one right after the other. Raises ``Away``.

        A command that cannot be sent at all is its own caller's error, and nobody else's.
        """
        if self._link is None or not self._running:
            raise Away
        call = _Call([encoded(command) for command in commands], self._tools.make_event())
        self._waiting.append(call)
        self._call_out()
        if self.away:
            self._withdraw(call)
        call.done.wait()
        if call.replies is None:
            raise Away
        for reply in call.replies:
            if isinstance(reply, Exception):
                raise _complaint(reply)
        return call.replies

    def _withdraw(self, call: _Call) -> None:
        """The link was let go of in the moment of calling: nobody may ever take this call."""
        try:
            self._waiting.remove(call)
        except ValueError:
            return
        raise Away

    def _call_out(self) -> None:
        if not self._called:
            self._called = True
            self._wake.set()

    def _run(self) -> None:
        """The one task that uses the link."""
        while self._running:
            try:
                self._figures.away(True)
                self._link = self._reach()
                self._figures.away(self._link is None)
                self._carry()
            except Exception:
                log.exception("the store's %s task stumbled", self._name)
                self._tools.sleep(FIRST_PAUSE_S)
            finally:
                self._part()
        self._over.set()

    def _reach(self) -> Link | None:
        """A link that answers and knows the scripts, tried for until there is one or the end."""
        link, pause_s = self._make_link(), FIRST_PAUSE_S
        said = False
        while self._running:
            try:
                for reply in link.run(LOAD):
                    if isinstance(reply, Exception):
                        raise Broken(str(reply))
                if said:
                    log.warning("the store answers again (%s)", self._name)
                if self._beside and self._beside.away:
                    self._beside._call_out()
                return link
            except Broken as error:
                if not said:
                    log.warning("the store does not answer (%s): %s", self._name, error)
                    said = True
                self._rest(pause_s)
                pause_s = min(LONGEST_PAUSE_S, pause_s * 1.5)
        link.close()
        return None

    def _carry(self) -> None:
        """Carry batches until the link breaks or the end."""
        rested = time.monotonic()
        while self._link is not None:
            while self._waiting:
                if time.monotonic() - rested > REST_S and self._link.asleep():
                    log.info("the store hung up while nothing was asked of it")
                if not self._batch(self._link):
                    self._part()
                    return
                rested = time.monotonic()
            if not self._running:
                return
            self._rest(None)

    def _rest(self, longest_s: float | None) -> None:
        """Until somebody calls, or for so many seconds."""
        self._wake.wait(longest_s)
        self._wake.clear()
        self._called = False

    def _batch(self, link: Link) -> bool:
        """Carry some of what waits; False when the link broke."""
        calls, commands = [], list[Command]()
        while self._waiting and len(commands) < MOST_AT_ONCE:
            call = self._waiting.popleft()
            calls.append(call)
            commands += call.commands
        begun_s = time.perf_counter()
        try:
            replies = _mended(link, commands, link.run(commands))
            self._figures.carried(begun_s, len(commands), len(self._waiting))
            start = 0
            for call in calls:
                end = start + len(call.commands)
                call.replies = replies[start:end]
                start = end
            return True
        except Broken as error:
            log.warning("the way to the store broke (%s): %s", self._name, error)
            return False
        finally:
            for call in calls:
                call.done.set()

    def _part(self) -> None:
        """Let go of the link; whoever waits hears that the store is away."""
        link, self._link = self._link, None
        if link is not None:
            link.close()
        while self._waiting:
            self._waiting.popleft().done.set()


def _mended(link: Link, commands: list[Command], replies: list[Any]) -> list[Any]:
    """The replies, after asking again where the server did not know the script (yet)."""
    unknown = [at for at, reply in enumerate(replies) if isinstance(reply, NoScriptError)]
    if not unknown:
        return replies
    again = link.run([*LOAD, *(commands[at] for at in unknown)])
    for at, reply in zip(unknown, again[len(LOAD) :], strict=True):
        replies[at] = reply
    return replies


def _complaint(reply: Exception) -> StoreError:
    words = str(reply)
    if isinstance(reply, _NOT_NOW) or words.startswith(_NOT_NOW_WORDS):
        return Away(words)
    return StoreError(words)
