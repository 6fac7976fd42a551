"""What only a desk may ask for besides the room's own changes: to type in what stands on paper."""

from workshop.live import messages
from workshop.live.answering import Request
from workshop.live.asked import only_desks, room_of
from workshop.live.people import Person
from workshop.service.paper import Paper
from workshop.service.rooms import Rooms


class Sheets:
    """Handles ``paper``."""

    def __init__(self, rooms: Rooms, paper: Paper) -> None:
        self._rooms = rooms
        self._paper = paper

    def paper(self, _socket: str, person: Person, request: Request) -> messages.Payload:
        """Count one sheet's answer, correct it, or take it back."""
        only_desks(person)
        held = room_of(self._rooms, person)
        return {"version": self._paper.take(held, request)}
