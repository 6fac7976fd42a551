"""The async modes: how each patches, serves a listening socket, and hears signals.

Only the command line chooses one; everything else uses what the Socket.IO server offers.
"""

import socket
from collections.abc import Callable
from typing import Any, Protocol

from workshop.modes.of_eventlet import Eventlet
from workshop.modes.of_gevent import Gevent


class Mode(Protocol):
    """One async mode."""

    def patch(self) -> None:
        """Make the standard library cooperative. Before any other import."""

    def hear_signals(self) -> Callable[[], object]:
        """From now on SIGTERM and SIGINT end in order; returns what waits for the first of them."""

    def serve(
        self, listener: socket.socket, app: Callable[..., Any], until: Callable[[], object]
    ) -> None:
        """Serve until ``until`` returns; then stop listening."""


MODES: dict[str, Mode] = {"eventlet": Eventlet(), "gevent": Gevent()}
