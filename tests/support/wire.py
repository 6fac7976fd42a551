"""One Socket.IO connection that remembers every frame."""

import logging
import threading
from collections.abc import Callable
from typing import Any

import requests
import socketio

from tests.support.patience import PATIENCE_S

Frame = dict[str, Any]
FRAMES = ("room", "tally", "here", "mine", "seated", "desk", "gone", "store", "elsewhere")

_open: list["Wire"] = []
# A client whose poll is broken off says so when nobody listens any more.
_quiet = logging.getLogger("tests.wire")
_quiet.setLevel(logging.CRITICAL)


def close_all() -> None:
    """Ends every connection that a test has opened and not closed itself."""
    while _open:
        _open[-1].close()


class Wire:
    """A connection to ``url``. ``frames`` holds what the server sent, by event, oldest first.

    ``browser`` holds cookies and trusted certificates; ``transport`` may be ``polling``.
    """

    def __init__(
        self,
        url: str,
        headers: dict[str, str] | None = None,
        *,
        browser: requests.Session | None = None,
        transport: str = "websocket",
    ) -> None:
        self.frames: dict[str, list[Frame]] = {event: [] for event in FRAMES}
        self._news = threading.Condition()
        self._client = socketio.Client(
            reconnection=False, handle_sigint=False, http_session=browser, engineio_logger=_quiet
        )
        for event in FRAMES:
            self._client.on(event, self._keeper(event))
        _open.append(self)
        self._client.connect(
            url, transports=[transport], headers=headers or {}, wait_timeout=PATIENCE_S
        )

    @property
    def connected(self) -> bool:
        return bool(self._client.connected)

    def call(self, event: str, payload: Any) -> Frame:
        """Sends a request and returns what it was acknowledged with."""
        acknowledged = self._client.call(event, payload, timeout=PATIENCE_S)
        assert isinstance(acknowledged, dict), f"{event} was acknowledged with {acknowledged!r}"
        return acknowledged

    def says(self, event: str, payload: Any) -> None:
        """Sends a request without waiting for what comes of it."""
        self._client.emit(event, payload)

    def waits_for(self, event: str, fits: Callable[[Frame], Any]) -> Frame:
        """The newest ``event`` frame, once it is one that ``fits``."""
        with self._news:
            frames = self.frames[event]
            came = self._news.wait_for(lambda: frames and fits(frames[-1]), PATIENCE_S)
            assert came, f"no {event} frame that fits; the newest is {frames[-1:]}"
            return frames[-1]

    def close(self) -> None:
        if self in _open:
            _open.remove(self)
        if self._client.transport() == "polling":
            # In order it would wait for the poll that is under way, which may take a heartbeat.
            self._client.eio.disconnect(abort=True)
        self._client.disconnect()
        # Where the server has hung up, the client leaves its end of the connection open.
        if self._client.eio.ws is not None:
            self._client.eio.ws.shutdown()

    def _keeper(self, event: str) -> Callable[[Frame], None]:
        def keep(frame: Frame) -> None:
            with self._news:
                self.frames[event].append(frame)
                self._news.notify_all()

        return keep
