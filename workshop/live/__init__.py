"""The sockets: who may say what, and what is told to whom."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask_socketio import SocketIO

from workshop.clock import now_ms
from workshop.limits import ANSWERS, REQUESTS, Limiter, WrongTries
from workshop.live import messages
from workshop.live.answering import answering, slow_down
from workshop.live.audiences import NAMESPACE, Audiences
from workshop.live.company import Company
from workshop.live.desk import Desk
from workshop.live.doors import Doors
from workshop.live.frames import Frames
from workshop.live.people import People
from workshop.live.phone import Phone
from workshop.live.pulse import Pulse
from workshop.live.queue import Queue
from workshop.locale import DEFAULT
from workshop.service.answers import Answers
from workshop.service.first_names import FirstNames, Opening
from workshop.service.incoming import Incoming
from workshop.service.results import Results
from workshop.service.rooms import Rooms
from workshop.store import Store

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Parts:
    """What the sockets share with the pages."""

    store: Store
    rooms: Rooms
    answers: Answers
    results: Results
    incoming: Incoming
    wrong_tries: WrongTries
    secret: bytes
    now_s: Callable[[], float]


def install(socketio: SocketIO, parts: Parts, queue: Queue | None) -> Pulse:
    """Register every handler, and return the pulse, which the caller sets going.

    ``queue`` carries messages to the server's other processes, where there may be any.
    Handlers stand on the Socket.IO server itself: a Flask request context for every answer would
    take a third of its time and give it nothing.
    """
    server = socketio.server
    assert server is not None

    def emit(event: str, payload: Any, audience: str, skip: str | None = None) -> None:
        server.emit(event, payload, room=audience, skip_sid=skip, namespace=NAMESPACE)

    def emit_here(event: str, payload: Any, audience: str) -> None:
        server.manager.emit(event, payload, NAMESPACE, room=audience, ignore_queue=True)

    def tell_seat(code: str, seat: str, group: str | None) -> None:
        if queue:
            queue.tell_seat(code, seat, group)

    def tell_name(opening: Opening, number: int, name: str) -> None:
        if queue:
            queue.tell_name(opening, number, name)

    people = People()
    frames = Frames(parts.store, parts.results, parts.incoming, now_ms)
    company = Company(parts.rooms, people, FirstNames(parts.now_s), tell_name)
    pulse = Pulse(parts.store, parts.rooms, people, frames, emit_here, now_ms, company)
    doors = Doors(
        parts.store,
        parts.rooms,
        frames,
        people,
        Audiences(server),
        parts.wrong_tries,
        parts.secret,
        now_ms,
        tell_seat,
    )
    if queue:
        queue.on_seats(doors.seated, doors.reseat)
        queue.on_names(company.heard)
    phone = Phone(parts.rooms, parts.answers, Limiter(ANSWERS, parts.now_s), emit)
    desk = Desk(parts.rooms, parts.results, parts.incoming, frames, pulse)

    requests = Limiter(REQUESTS, parts.now_s)

    def join(socket: str, *sent: Any) -> messages.Payload:
        if requests.take(socket):
            return slow_down(DEFAULT)
        environ = server.get_environ(socket) or {}
        return doors.join(socket, sent[0] if len(sent) == 1 else None, environ)

    def disconnect(socket: str, _reason: str = "") -> None:
        doors.leave(socket)

    server.on("disconnect", disconnect)
    server.on(messages.JOIN, join)
    for event, handler in (
        (messages.CAST, phone.cast),
        (messages.DRAFT, phone.draft),
        (messages.MOVE, desk.move),
        (messages.ITEMS, desk.items),
        (messages.MERGE, desk.merge),
        (messages.UNMERGE, desk.unmerge),
        (messages.HIDE, desk.hide),
        (messages.UNHIDE, desk.unhide),
        (messages.MODERATE, desk.moderate),
        (messages.CLEAR, desk.clear),
        (messages.COMPANY, company.company),
        (messages.PACE, desk.pace),
    ):
        server.on(event, answering(people, requests, handler, pulse.outages.met))
    return pulse
