"""One phone for several people after each other, and one seat on another phone."""

from collections.abc import Callable
from typing import Any

from workshop import identity
from workshop.live import messages
from workshop.live.answering import Request
from workshop.live.asked import no_room, only_phones, room_of
from workshop.live.people import People, Person
from workshop.room import Refused
from workshop.service.rooms import Rooms
from workshop.store import NoSeat, Store, Unknown
from workshop.text import Text

_NOT_SHARED = Text("In this room each phone is one person's. Ask the facilitator.")
_NOT_YOURS = Text("This seat is not this phone's.")
_LOCKED = Text("The facilitator has closed the door, so nobody new can begin on this phone.")
_FULL = Text("The room is full, so nobody new can begin on this phone. Ask the facilitator.")

Emit = Callable[[str, Any, str], None]


class Turns:
    """Handles ``next_person``, and tells a phone that its seat is open on another one too."""

    def __init__(
        self, store: Store, rooms: Rooms, people: People, secret: bytes, emit_here: Emit
    ) -> None:
        self._store = store
        self._rooms = rooms
        self._people = people
        self._secret = secret
        self._emit_here = emit_here

    def next_person(self, _socket: str, person: Person, request: Request) -> messages.Payload:
        """Whoever has the phone's ``seat`` from its next join on is somebody new."""
        only_phones(person)
        held = room_of(self._rooms, person)
        if not held.room.shared:
            raise Refused("forbidden", _NOT_SHARED)
        seat = request.get("seat")
        if not identity.is_seat(seat) or self._name(str(seat), held.code) != person.own:
            raise Refused("invalid", _NOT_YOURS)
        following = identity.next_seat(str(seat), held.code, self._secret)
        to, most = self._name(following, held.code), held.room.lets_in
        try:
            self._store.hand_on(held.code, person.own, to=to, most=most)
        except NoSeat:
            raise Refused("closed", _LOCKED if held.room.locked else _FULL) from None
        except Unknown:
            raise no_room() from None
        return {"seat": following}

    def came_back(self, code: str, seat: str) -> None:
        """Somebody has come back to the seat: the phone that had it hears of it, if it is here."""
        for socket, person in self._people.of_seat(code, seat):
            if person.own == seat:
                self._emit_here(messages.ELSEWHERE, {}, socket)

    def _name(self, seat: str, code: str) -> str:
        return identity.name_of(seat, code, self._secret)
