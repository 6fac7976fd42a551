"""gevent: the same on another loop."""

import logging
import socket
from collections.abc import Callable
from typing import Any

from workshop.modes.serving import ENDING, AnonymousLog

log = logging.getLogger(__name__)


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
