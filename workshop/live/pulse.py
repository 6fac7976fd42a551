"""The steady beat: what changed in a room goes out at most five times a second.

Every beat asks the store once for all rooms of this process (a version, a revision and two counts
each), and reads and sends only where something moved. So an answer costs the same for a thousand
phones as for one, and every process serves its own sockets whichever process took the answer.
"""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from workshop.live import messages
from workshop.live.company import Company
from workshop.live.frames import Frames
from workshop.live.outages import Outages
from workshop.live.people import People
from workshop.live.seating import Seating
from workshop.live.wire import Json
from workshop.metrics import BEAT_SECONDS
from workshop.service.rooms import Held, Rooms
from workshop.store import Away, Glance, Store

BEAT_S = 0.2
SHORTEST_REST_S = 0.05
PRESENCE_BEATS = 100
PRESENCE_LIFE_S = 60
RENEWAL_BEATS = 3_000

log = logging.getLogger(__name__)


@dataclass
class Sent:
    """What a room's sockets here were last sent: set after sending, so that a break loses nothing.

    ``version`` of the room frame, ``revision`` of the tally, ``phones``: the room's version for
    which the phones have got the tally they may have, ``here``: the two counts, and what that of a
    round's groups hangs on.
    """

    version: int = -1
    revision: tuple[int, int] = (-1, -1)
    phones: int = -1
    here: tuple[object, ...] = ()


class Pulse:
    """Sends room, tally, desk and here frames to the sockets of this process."""

    def __init__(
        self,
        store: Store,
        rooms: Rooms,
        people: People,
        frames: Frames,
        emit: Callable[[str, Any, str], None],
        now_ms: Callable[[], int],
        company: Company,
        seating: Seating,
    ) -> None:
        self._store = store
        self._rooms = rooms
        self._people = people
        self._frames = frames
        self._emit = emit
        self._now_ms = now_ms
        self._company = company
        self._seating = seating
        self._sent: dict[str, Sent] = {}
        self._telling: set[str] = set()
        self._again: set[str] = set()
        self._beats = 0
        self.outages = Outages(people, self._writes, emit, now_ms)

    def run(self, sleep: Callable[[float], None]) -> None:
        """Beat until the process ends. A beat that fails is logged, and the next one comes."""
        due_s = time.monotonic()
        while True:
            # A beat's own work is not added to the wait; one that took too long is not made up for.
            due_s = max(due_s + BEAT_S, time.monotonic() + SHORTEST_REST_S)
            sleep(due_s - time.monotonic())
            try:
                with BEAT_SECONDS.time():
                    self.beat()
            except Away:
                self.outages.met(*self._people.rooms())
            except Exception:
                log.exception("a beat failed")
            self.outages.look()

    def beat(self) -> None:
        """One beat for every room that somebody here is in."""
        self._beats += 1
        codes = self._people.rooms()
        for code in [code for code in self._sent if code not in set(codes)]:
            del self._sent[code]
            self._company.gone(code)
            self._seating.forget(code)
        if self._beats % PRESENCE_BEATS == 0:
            self._keep_presence(codes)
            self._company.forget_old()
        if self._beats % RENEWAL_BEATS == 0:
            self._renew(codes)
        self._look(codes)

    def kick(self, code: str) -> None:
        """Something of this room was just changed here: its frames go out now."""
        self._look([code])

    def _look(self, codes: list[str]) -> None:
        held = {}
        for code in codes:
            room = self._rooms.held(code)
            if room is None:
                self._gone(code)
            else:
                held[code] = room
        glances = self._store.glance([(code, *held[code].present) for code in held])
        for room, glance in zip(held.values(), glances, strict=True):
            self._tell(room, glance)

    def _tell(self, held: Held, glance: Glance) -> None:
        """One at a time for each room: an older picture must never go out after a newer one."""
        code = held.code
        if code in self._telling:
            self._again.add(code)
            return
        self._telling.add(code)
        try:
            self._send_newest(held, glance)
        except Away:
            raise
        except Exception:
            log.exception("one room missed a beat")
        finally:
            self._telling.discard(code)
        if code in self._again:
            self._again.discard(code)
            self._look([code])

    def _send_newest(self, held: Held, glance: Glance) -> None:
        if glance.version is not None and glance.version == held.room.version:
            self._send(held, glance)
            return
        newest = self._rooms.fresh(held.code)
        if newest is None:
            self._gone(held.code)
        else:
            self._send(newest, self._store.glance([(newest.code, *newest.present)])[0])

    def _send(self, held: Held, glance: Glance) -> None:
        sent = self._sent.setdefault(held.code, Sent())
        version = held.room.version
        if version > sent.version:
            self._company.follow(held)
            self._send_room(held)
            sent.version = version
        self._seating.follow(held, glance.seating)
        if (version, glance.rev) != sent.revision:
            self._send_tally(held, to_phones=version > sent.phones)
            sent.revision = (version, glance.rev)
            sent.phones = version
        counted = (glance.people, glance.answered, *_groups_hang_on(held, glance))
        if counted != sent.here:
            payload = self._frames.counted(held, glance)
            sent.here = counted
            for face in (messages.SCREENS, messages.DESKS):
                self._emit(messages.HERE, payload, messages.audience(held.code, face))

    def _send_room(self, held: Held) -> None:
        self._emit(messages.ROOM, self._frames.room(held), messages.everybody(held.code))
        if messages.DESKS in self._people.faces(held.code):
            desks = messages.audience(held.code, messages.DESKS)
            self._emit(messages.DESK, self._frames.desk(held), desks)

    def _send_tally(self, held: Held, *, to_phones: bool) -> None:
        faces = self._people.faces(held.code)
        results, in_json = None, Json.part(None)
        for face in messages.FACES:
            if face not in faces or (face == messages.PHONES and not to_phones):
                continue
            frame = self._frames.tally(held, face)
            if frame is not None:
                # Most of a frame, and the same object where faces see the same of them.
                if frame["results"] is not results:
                    results, in_json = frame["results"], Json.part(frame["results"])
                frame["results"] = in_json
                self._emit(messages.TALLY, frame, messages.audience(held.code, face))

    def _gone(self, code: str) -> None:
        self._emit(messages.GONE, {}, messages.everybody(code))
        self._sent.pop(code, None)
        self._rooms.forget(code)
        self._company.gone(code)
        self._seating.forget(code)
        for socket, _person in self._people.of(code):
            self._people.remove(socket)

    def _renew(self, codes: list[str]) -> None:
        for code in codes:
            held = self._rooms.held(code)
            if held:
                self._store.renew(code, held.places())

    def _writes(self, code: str) -> None:
        self._keep_presence([code])

    def _keep_presence(self, codes: list[str]) -> None:
        expires_ms = self._now_ms() + PRESENCE_LIFE_S * 1000
        for code in codes:
            seats = self._people.seats(code)
            if seats:
                self._store.present(code, seats, expires_ms)


def _groups_hang_on(held: Held, glance: Glance) -> tuple[object, ...]:
    """What changes whenever other groups can answer: so the store is asked only then."""
    state = held.room.present
    if state is None or state.round != "group":
        return ()
    return (held.room.step, state.epoch, held.groups, glance.seating)
