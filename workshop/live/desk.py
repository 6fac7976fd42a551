"""What only a desk may ask for: to move the room, to prepare items, to merge, hide and clear."""

from collections.abc import Callable
from typing import Any

from workshop import room
from workshop.clock import now_ms
from workshop.live import groups, messages
from workshop.live.answering import Request
from workshop.live.asked import no_room, only_desks, room_of
from workshop.live.beginning import Beginning
from workshop.live.frames import Frames
from workshop.live.people import Person
from workshop.live.pulse import Pulse
from workshop.locale import say
from workshop.room import Arranged, Refused, Room
from workshop.service.ahead import closed_ahead
from workshop.service.incoming import Incoming
from workshop.service.results import Results
from workshop.service.rooms import Held, Rooms
from workshop.service.seats import Seats
from workshop.store import Stale
from workshop.text import Text

_STALE = Text("Another desk was first. Here is the newest; nothing of yours was done.")
_NO_VERSION = Text("The request must say which version of the room it has seen.")

Apply = Callable[[Held], Room | Arranged]
First = Callable[[Held, Request], Room | None]


class Desk:
    """Handles every request that changes the room."""

    def __init__(
        self,
        rooms: Rooms,
        results: Results,
        incoming: Incoming,
        frames: Frames,
        pulse: Pulse,
        seats: Seats,
        beginning: Beginning,
    ) -> None:
        self._rooms = rooms
        self._results = results
        self._incoming = incoming
        self._frames = frames
        self._pulse = pulse
        self._seats = seats
        self._beginning = beginning

    def move(self, _socket: str, person: Person, request: Request) -> messages.Payload:
        """Go to a step or round, draw, open, close, show, hide, set the clock."""

        def apply(held: Held) -> Room:
            self._results.decide(held)
            return room.move(
                held.room,
                held.programme,
                request,
                now_ms=now_ms(),
                incoming=lambda step: self._incoming.texts(held, step),
                lot=self._seats.lot(held),
            )

        return self._change(
            person, messages.MOVE, request, apply, versioned=True, first=closed_ahead
        )

    def items(self, _socket: str, person: Person, request: Request) -> messages.Payload:
        """Say what a step will use, before it opens."""

        def apply(held: Held) -> Room:
            return room.set_items(
                held.room, held.programme, request.get("step"), request.get("items")
            )

        return self._change(person, messages.ITEMS, request, apply, versioned=True)

    def clear(self, _socket: str, person: Person, request: Request) -> messages.Payload:
        """Take away a round's answers."""

        def apply(held: Held) -> Room:
            return room.clear(held.room, held.programme, request.get("step"), request.get("round"))

        return self._change(person, messages.CLEAR, request, apply, versioned=True)

    def pace(self, _socket: str, person: Person, request: Request) -> messages.Payload:
        """Say when a step at people's own pace opens and closes, or do that now."""

        def apply(held: Held) -> Room:
            self._results.decide(held)
            return room.set_pace(
                held.room, held.programme, request.get("step"), request, now_ms=now_ms()
            )

        return self._change(person, messages.PACE, request, apply, versioned=True)

    def merge(self, _socket: str, person: Person, request: Request) -> messages.Payload:
        """Count some texts as one."""
        return self._reshape(
            person, request, messages.MERGE, room.merge, request.get("into"), request.get("what")
        )

    def unmerge(self, _socket: str, person: Person, request: Request) -> messages.Payload:
        """Count them one by one again."""
        return self._reshape(person, request, messages.UNMERGE, room.unmerge, request.get("into"))

    def hide(self, _socket: str, person: Person, request: Request) -> messages.Payload:
        """Take texts off the results."""
        return self._reshape(person, request, messages.HIDE, room.hide, request.get("what"))

    def unhide(self, _socket: str, person: Person, request: Request) -> messages.Payload:
        """Put texts back on the results."""
        return self._reshape(person, request, messages.UNHIDE, room.unhide, request.get("what"))

    def moderate(self, _socket: str, person: Person, request: Request) -> messages.Payload:
        """Say which own texts wait to be let through."""

        def apply(held: Held) -> Room:
            return room.moderate(held.room, request.get("words"), request.get("waits"))

        return self._change(person, messages.MODERATE, request, apply, versioned=True)

    def groups(self, _socket: str, person: Person, request: Request) -> messages.Payload:
        """Make, name, rename and take away groups; draw people into them, and move them."""

        def apply(held: Held) -> Arranged:
            return groups.arrange(held, self._seats, request)

        return self._change(person, messages.GROUPS, request, apply, versioned=True)

    def sitting(self, _socket: str, person: Person, _request: Request) -> messages.Payload:
        """Who sits in which group, by their order numbers."""
        only_desks(person)
        held = room_of(self._rooms, person)
        return groups.sitting(held, self._seats)

    def _reshape(
        self,
        person: Person,
        request: Request,
        name: str,
        change: Callable[..., Room],
        *what: Any,
    ) -> messages.Payload:
        def apply(held: Held) -> Room:
            return change(held.room, held.programme, request.get("step"), *what)

        return self._change(person, name, request, apply, versioned=False)

    def _change(
        self,
        person: Person,
        name: str,
        request: Request,
        apply: Apply,
        *,
        versioned: bool,
        first: First | None = None,
    ) -> messages.Payload:
        only_desks(person)
        seen = _version(request) if versioned else None
        asked = {"event": name, **request}
        try:
            before = self._first(person.code, seen, request, apply, first)
            version = self._rooms.change(
                person.code, apply, seen=before, request=asked, asked_at=seen
            )
        except KeyError as error:
            raise no_room() from error
        except Stale:
            newest = self._rooms.fresh(person.code)
            frame = self._frames.room(newest) if newest else None
            return messages.error("stale", say(_STALE, person.language), room=frame)
        self._pulse.kick(person.code)
        if name == messages.CLEAR or request.get("open"):
            self._beginning.tell(person.code)
        return {"version": version}

    def _first(
        self, code: str, seen: int | None, request: Request, apply: Apply, first: First | None
    ) -> int | None:
        """The version to change from, after what must be done ``first``, if anything."""
        held = self._rooms.load(code) if first else None
        if held is None or first is None or held.room.version != seen:
            return seen
        done = first(held, request)
        if done is None:
            return seen
        # What is refused is refused before any of it is done.
        apply(held)
        return self._rooms.change(code, lambda _held: done, seen=seen, request={"first": request})


def _version(request: Request) -> int:
    version = request.get("version")
    if isinstance(version, bool) or not isinstance(version, int):
        raise Refused("invalid", _NO_VERSION)
    return version
