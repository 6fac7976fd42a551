"""What greenlets wait for under eventlet: an event and an outbox that cost one switch each.

The Socket.IO server's own come from ``threading``, with a lock, a condition and a timer for every
wait; with a wait for every answer and another for its acknowledgement that is a fifth of all work.
Everybody who may go on in the same turn is woken by one timer of the hub.
"""

from collections import deque
from typing import Any, Protocol

from engineio.async_drivers import eventlet as driver
from eventlet.hubs import get_hub
from eventlet.queue import Empty
from greenlet import getcurrent, greenlet


class _Waited(Protocol):
    def release(self) -> None:
        """Switch to those who need not wait any longer."""


class _Turn:
    """Whoever may go on in the hub's next turn. What is due meanwhile waits for the turn after."""

    def __init__(self) -> None:
        self._due: deque[_Waited] = deque()

    def soon(self, waited: _Waited) -> None:
        if not self._due:
            get_hub().schedule_call_global(0, self._go)
        self._due.append(waited)

    def _go(self) -> None:
        """In the hub, which reports what somebody raises; the others are woken all the same."""
        due, self._due = self._due, deque()
        try:
            while due:
                due[0].release()
                due.popleft()
        finally:
            for waited in due:
                self.soon(waited)


_turn = _Turn()


class Event:
    """As ``threading.Event``, between greenlets of one thread."""

    __slots__ = ("_going", "_is_set", "_waiting")

    def __init__(self) -> None:
        self._is_set = False
        self._waiting: tuple[greenlet, ...] = ()
        self._going: tuple[greenlet, ...] = ()

    def is_set(self) -> bool:
        return self._is_set

    def set(self) -> None:
        self._is_set = True
        if self._waiting:
            self._going, self._waiting = self._going + self._waiting, ()
            _turn.soon(self)

    def clear(self) -> None:
        self._is_set = False

    def wait(self, timeout: float | None = None) -> bool:
        """True once it is set; False when ``timeout`` seconds have gone by before."""
        if self._is_set:
            return True
        hub, me = get_hub(), getcurrent()
        timer = None if timeout is None else hub.schedule_call_global(timeout, self._give_up, me)
        self._waiting = (*self._waiting, me)
        try:
            return bool(hub.switch())
        finally:
            self._forget(me)
            if timer is not None:
                timer.cancel()

    def release(self) -> None:
        while self._going:
            first, *rest = self._going
            self._going = tuple(rest)
            first.switch(True)

    def _give_up(self, who: greenlet) -> None:
        if who in self._waiting:
            self._forget(who)
            who.switch(False)

    def _forget(self, who: greenlet) -> None:
        """It goes on for another reason: a later release must not find it waiting elsewhere."""
        if who in self._waiting:
            self._waiting = tuple(one for one in self._waiting if one is not who)
        if who in self._going:
            self._going = tuple(one for one in self._going if one is not who)


class Outbox:
    """What waits to be sent to one client. As ``queue.Queue``, between greenlets of one thread.

    A ``timeout`` is not followed: the Socket.IO server looks after clients that have died, and
    closing one ends its outbox.
    """

    __slots__ = ("_all_done", "_getters", "_items", "_undone")

    def __init__(self) -> None:
        self._items: deque[Any] = deque()
        self._getters: tuple[greenlet, ...] = ()
        self._undone = 0
        self._all_done: Event | None = None

    def put(self, item: Any) -> None:
        self._items.append(item)
        self._undone += 1
        if self._getters:
            _turn.soon(self)

    def get(self, block: bool = True, timeout: float | None = None) -> Any:
        """The oldest item, waited for unless ``block`` is false. Raises ``Empty``."""
        while not self._items:
            if not block:
                raise Empty
            me = getcurrent()
            self._getters = (*self._getters, me)
            try:
                get_hub().switch()
            finally:
                if me in self._getters:
                    self._getters = tuple(one for one in self._getters if one is not me)
        return self._items.popleft()

    def task_done(self) -> None:
        self._undone -= 1
        if not self._undone and self._all_done is not None:
            self._all_done.set()

    def join(self) -> None:
        """Until everything that was put has been dealt with."""
        if self._undone:
            self._all_done = self._all_done or Event()
            self._all_done.wait()

    def release(self) -> None:
        while self._items and self._getters:
            first, *rest = self._getters
            self._getters = tuple(rest)
            first.switch()


def install() -> None:
    """From now on a Socket.IO server under eventlet makes these."""
    driver._async.update(event=Event, queue=Outbox)
