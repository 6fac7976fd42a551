"""The async modes: how each patches, serves a listening socket, and hears signals.

Only the command line chooses one; everything else uses what the Socket.IO server offers.
"""

import logging
import signal
import socket
from collections.abc import Callable
from typing import Any
from typing import Protocol as Interface

log = logging.getLogger(__name__)

KEEPALIVE_S = 75
MOST_CONNECTIONS = 100_000
ENDING = (signal.SIGTERM, signal.SIGINT)


class AnonymousLog:
    """What the HTTP servers write to. Their own lines name addresses of people: none is kept."""

    def debug(self, line: str) -> None:
        """Comings and goings."""

    def info(self, line: str) -> None:
        """A traceback is kept: it has no address in it."""
        if line.startswith("Traceback"):
            log.error("a request failed\n%s", line)

    def error(self, line: str) -> None:
        """What a client sent could not be read."""
        log.info("a malformed request was refused")

    write = error


def unmask(data: bytes, mask: Any, length: int | None = None, offset: int = 0) -> bytes:
    """WebSocket's masking at the speed of long integers; eventlet's own goes byte by byte.

    >>> unmask(unmask(b"tillit", b"abcd"), b"abcd")
    b'tillit'
    """
    size = len(data) if length is None else length
    turned = bytes(mask[(offset + index) % 4] for index in range(4))
    key = (turned * (size // 4 + 1))[:size]
    mixed = int.from_bytes(data[:size], "little") ^ int.from_bytes(key, "little")
    return mixed.to_bytes(size, "little")


class Mode(Interface):
    """One async mode."""

    def patch(self) -> None:
        """Make the standard library cooperative. Before any other import."""

    def hear_signals(self) -> Callable[[], object]:
        """From now on SIGTERM and SIGINT end in order; returns what waits for the first of them."""

    def serve(
        self, listener: socket.socket, app: Callable[..., Any], until: Callable[[], object]
    ) -> None:
        """Serve until ``until`` returns; then stop listening."""


class Eventlet:
    """eventlet: the owner's choice, in maintenance only."""

    def patch(self) -> None:
        import warnings

        # That eventlet is in maintenance only is known, and why gevent works too.
        warnings.filterwarnings("ignore", message=r"\s*Eventlet is deprecated")
        import eventlet

        eventlet.monkey_patch()
        from eventlet import websocket

        websocket.RFC6455WebSocket._apply_mask = staticmethod(unmask)

    def hear_signals(self) -> Callable[[], object]:
        from eventlet import event, hubs

        ended = event.Event()

        def end(*_signal: object) -> None:
            def once() -> None:
                if not ended.ready():
                    ended.send()

            hubs.get_hub().schedule_call_global(0, once)

        for number in ENDING:
            signal.signal(number, end)
        return ended.wait  # type: ignore[no-any-return]

    def serve(
        self, listener: socket.socket, app: Callable[..., Any], until: Callable[[], object]
    ) -> None:
        import eventlet
        from eventlet import wsgi

        class Protocol(wsgi.HttpProtocol):  # type: ignore[misc]
            """Its own lines name addresses."""

            def log_message(self, *_line: object) -> None:
                AnonymousLog().error("")

        server = eventlet.spawn(
            wsgi.server,
            listener,
            app,
            log=AnonymousLog(),
            log_output=False,
            protocol=Protocol,
            max_size=MOST_CONNECTIONS,
            keepalive=KEEPALIVE_S,
            debug=False,
        )
        until()
        server.kill()


class Gevent:
    """gevent: the same on another loop."""

    def patch(self) -> None:
        from gevent import monkey

        monkey.patch_all()

    def hear_signals(self) -> Callable[[], object]:
        import gevent
        from gevent.event import Event

        ended = Event()
        for number in ENDING:
            gevent.signal_handler(number, ended.set)
        return ended.wait

    def serve(
        self, listener: socket.socket, app: Callable[..., Any], until: Callable[[], object]
    ) -> None:
        from gevent.pywsgi import WSGIHandler, WSGIServer

        class Handler(WSGIHandler):
            """A connection that was a WebSocket is not read as HTTP again; no address is logged."""

            def handle_one_response(self) -> None:
                super().handle_one_response()
                if (self.environ or {}).get("HTTP_UPGRADE", "").lower() == "websocket":
                    self.close_connection = True

            def log_error(self, _line: str, *_values: object) -> None:
                AnonymousLog().error("")

            def _log_error(self, *error: Any) -> None:
                log.error("a request failed", exc_info=error)

        server = WSGIServer(listener, app, log=None, error_log=None, handler_class=Handler)
        server.start()
        until()
        server.stop(timeout=0.1)


MODES: dict[str, Mode] = {"eventlet": Eventlet(), "gevent": Gevent()}
