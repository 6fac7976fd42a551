"""The parts of a server, put together. Nothing here does any work itself."""

import time
from dataclasses import dataclass
from typing import Any

from flask import Flask
from flask_socketio import SocketIO

from workshop import live, locale, web
from workshop.clock import now_ms
from workshop.config import Settings
from workshop.limits import CHECKS, Tries, WrongTries
from workshop.live.pulse import Pulse
from workshop.live.queue import Queue
from workshop.live.wire import Json, TextPacket, quiet_log
from workshop.service.answers import Answers
from workshop.service.incoming import Incoming
from workshop.service.results import Results
from workshop.service.rooms import Rooms
from workshop.service.timekeeper import Timekeeper
from workshop.store import Store
from workshop.web.assets import folder
from workshop.web.context import House
from workshop.web.guard import Gatehouse, origin_allowed

LARGEST_MESSAGE = 64_000
PING_EVERY_S = 20
PING_WITHIN_S = 25


@dataclass(frozen=True)
class Workshop:
    """A server's parts, put together and not yet running."""

    app: Flask
    wsgi: Gatehouse
    socketio: SocketIO
    store: Store
    rooms: Rooms
    pulse: Pulse


class SocketTools:
    """The store's tools, taken from the Socket.IO server, which knows the async mode."""

    def __init__(self, socketio: SocketIO) -> None:
        server = socketio.server
        assert server is not None
        self.make_event = server.eio.create_event
        self.spawn = server.start_background_task
        self.sleep = server.sleep


def create_app(settings: Settings, *, worker_of: str | None = None) -> Workshop:
    """Open the store and put the parts together. No beat goes yet, and nothing listens.

    ``worker_of`` is the address of the store that another process of this server has opened.
    Raises ``CannotStart`` and ``FolderTaken``.
    """
    locale.read_all()
    app = Flask("workshop", template_folder=str(folder("templates")), static_folder=None)
    shared = worker_of or settings.redis_url
    queue = Queue() if shared else None
    socketio = SocketIO(app, **_socket_options(settings, queue))
    store = Store.open(shared, settings.data, SocketTools(socketio), settings.sync)
    if queue:
        queue.carry(store)
    rooms = Rooms(store)
    answers = Answers(store, rooms)
    results = Results(store, rooms)
    incoming = Incoming(results)
    rooms.keep_by(Timekeeper(rooms, results, now_ms).kept)
    wrong_tries = WrongTries(time.monotonic)
    checks = Tries(CHECKS, time.monotonic)
    web.install(app, House(settings, store, rooms, answers, results, incoming, wrong_tries, checks))
    parts = live.Parts(
        store, rooms, answers, results, incoming, wrong_tries, settings.secret, time.monotonic
    )
    pulse = live.install(socketio, parts, queue)
    wsgi = Gatehouse(app.wsgi_app, settings.proxies)
    app.wsgi_app = wsgi  # type: ignore[method-assign,assignment]
    return Workshop(app, wsgi, socketio, store, rooms, pulse)


def _socket_options(settings: Settings, queue: Queue | None) -> dict[str, Any]:
    def allowed(origin: str | None, environ: dict[str, Any]) -> bool:
        return origin_allowed(origin, environ.get("HTTP_HOST", ""), settings.public_url)

    return {
        "async_mode": settings.async_mode,
        "client_manager": queue,
        "json": Json,
        "serializer": TextPacket,
        # Whoever waits for the store is not read from meanwhile: one task less for every answer.
        "async_handlers": False,
        "logger": quiet_log,
        "engineio_logger": quiet_log,
        "cors_allowed_origins": allowed,
        "cors_credentials": False,
        "max_http_buffer_size": LARGEST_MESSAGE,
        "ping_interval": PING_EVERY_S,
        "ping_timeout": PING_WITHIN_S,
        "http_compression": False,
    }
