"""eventlet: the owner's choice, in maintenance only."""

import os
import signal
import socket
from collections.abc import Callable
from typing import Any

from workshop.modes.serving import ENDING, KEEPALIVE_S, MOST_CONNECTIONS, AnonymousLog


class Eventlet:
    """eventlet: the owner's choice, in maintenance only."""

    def patch(self) -> None:
        import warnings

        # That eventlet is in maintenance only is known, and why gevent works too.
        warnings.filterwarnings("ignore", message=r"\s*Eventlet is deprecated")
        # A look-up must not stop everybody while a store elsewhere is called by its name; without
        # one no name is ever looked up, and what does it takes a quarter of the start.
        if not os.environ.get("REDIS_URL"):
            os.environ.setdefault("EVENTLET_NO_GREENDNS", "yes")
        import eventlet

        eventlet.monkey_patch()
        from workshop.modes import eventlet_light, eventlet_wire

        eventlet_light.install()
        eventlet_wire.install()

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
