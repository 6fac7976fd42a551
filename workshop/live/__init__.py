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
from workshop.live.beginning import Beginning
from workshop.live.company import Company
from workshop.live.desk import Desk
from workshop.live.doors import Doors
from workshop.live.frames import Frames
from workshop.live.people import People
from workshop.live.phone import Phone
from workshop.live.pulse import Pulse
from workshop.live.queue import Queue
from workshop.live.seating import Seating
from workshop.live.sheets import Sheets
from workshop.live.turns import Turns
from workshop.locale import DEFAULT
from workshop.service.answers import Answers
from workshop.service.first_names import FirstNames, Opening
from workshop.service.incoming import Incoming
from workshop.service.paper import Paper
from workshop.service.results import Results
from workshop.service.rooms import Rooms
from workshop.service.seats import Seats
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
    turns = Turns(parts.store, parts.rooms, people, parts.secret, emit_here)

    def tell_back(code: str, seat: str) -> None:
        turns.came_back(code, seat)
        if queue:
            queue.tell_back(code, seat)

    frames = Frames(parts.store, parts.results, parts.incoming, now_ms)
    company = Company(parts.rooms, people, FirstNames(parts.now_s), tell_name)
    audiences = Audiences(server)
    seating = Seating(parts.store, parts.rooms, people, audiences, emit_here)
    pulse = Pulse(parts.store, parts.rooms, people, frames, emit_here, now_ms, company, seating)
    doors = Doors(
        parts.store,
        parts.rooms,
        frames,
        people,
        audiences,
        seating,
        parts.wrong_tries,
        parts.secret,
        now_ms,
        tell_seat,
        tell_back,
    )
    if queue:
        queue.on_seats(seating.seated, seating.reseat)
        queue.on_names(company.heard)
        queue.on_back(turns.came_back)
    phone = Phone(parts.rooms, parts.answers, Limiter(ANSWERS, parts.now_s), emit)
    seats = Seats(parts.store)
    beginning = Beginning(parts.rooms, parts.answers, emit)
    desk = Desk(parts.rooms, parts.results, parts.incoming, frames, pulse, seats, beginning)

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
        (messages.GROUPS, desk.groups),
        (messages.SITTING, desk.sitting),
        (messages.NEXT_PERSON, turns.next_person),
        (messages.PAPER, Sheets(parts.rooms, Paper(parts.store, parts.answers)).paper),
        (messages.PACE, desk.pace),
    ):
        server.on(event, answering(people, requests, handler, pulse.outages.met))
    return pulse
