"""What a request of a socket comes to first: its room, for those who may ask this."""

from workshop.live import messages
from workshop.live.people import Person
from workshop.room import Refused
from workshop.service.rooms import Held, Rooms
from workshop.text import Text

_NO_ROOM = Text("This room does not exist any more.")
_NOT_DESK = Text("Only the facilitator's desk can do this.")
_NOT_PHONE = Text("Only a participant's phone can ask this.")


def room_of(rooms: Rooms, person: Person) -> Held:
    """The room that somebody has joined. Raises ``Refused`` where it is gone."""
    held = rooms.held(person.code)
    if held is None:
        raise no_room()
    return held


def no_room() -> Refused:
    """What is raised where a room is gone."""
    return Refused("unknown", _NO_ROOM)


def only_desks(person: Person) -> None:
    """Raises ``Refused`` for anybody but a desk."""
    if person.face != messages.DESKS:
        raise Refused("forbidden", _NOT_DESK)


def only_phones(person: Person) -> None:
    """Raises ``Refused`` for anybody but a phone."""
    if person.face != messages.PHONES:
        raise Refused("forbidden", _NOT_PHONE)
