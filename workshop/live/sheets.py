"""What only a desk may ask for besides the room's own changes: to type in what stands on paper."""

from workshop.live import messages
from workshop.live.answering import Request
from workshop.live.people import Person
from workshop.room import Refused
from workshop.service.paper import Paper
from workshop.service.rooms import Rooms
from workshop.text import Text

_NOT_DESK = Text("Only the facilitator's desk can do this.")
_NO_ROOM = Text("This room does not exist any more.")


class Sheets:
    """Handles ``paper``."""

    def __init__(self, rooms: Rooms, paper: Paper) -> None:
        self._rooms = rooms
        self._paper = paper

    def paper(self, _socket: str, person: Person, request: Request) -> messages.Payload:
        """Count one sheet's answer, correct it, or take it back."""
        if person.face != messages.DESKS:
            raise Refused("forbidden", _NOT_DESK)
        held = self._rooms.held(person.code)
        if held is None:
            raise Refused("unknown", _NO_ROOM)
        return {"version": self._paper.take(held, request)}
