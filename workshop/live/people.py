"""Who is connected to this process: one entry a socket, by room and by seat."""

from collections import defaultdict
from dataclasses import dataclass

from workshop.metrics import SOCKETS


@dataclass
class Person:
    """One socket that has joined a room.

    ``seat`` is the name in the store, ``number`` the order of its coming; desks and screens have
    none. ``own`` is the name by which the phone itself came to that seat.
    """

    code: str
    face: str
    language: str
    seat: str = ""
    group: str | None = None
    number: int = 0
    own: str = ""


class People:
    """The sockets of this process. What other processes hold is not known here."""

    def __init__(self) -> None:
        self._by_socket: dict[str, Person] = {}
        self._by_room: defaultdict[str, set[str]] = defaultdict(set)
        self._seats: dict[str, dict[str, set[str]]] = {}

    def __len__(self) -> int:
        return len(self._by_socket)

    def add(self, socket: str, person: Person) -> Person | None:
        """``socket`` has joined; returns who it was before, which is over."""
        replaced = self.remove(socket)
        SOCKETS.inc()
        self._by_socket[socket] = person
        self._by_room[person.code].add(socket)
        if person.seat:
            self._seats.setdefault(person.code, {}).setdefault(person.seat, set()).add(socket)
        return replaced

    def get(self, socket: str) -> Person | None:
        """Who ``socket`` is, or None before it has joined."""
        return self._by_socket.get(socket)

    def remove(self, socket: str) -> Person | None:
        """``socket`` is gone; returns who it was."""
        person = self._by_socket.pop(socket, None)
        if person is None:
            return None
        SOCKETS.dec()
        sockets = self._by_room[person.code]
        sockets.discard(socket)
        if not sockets:
            del self._by_room[person.code]
        if person.seat:
            seats = self._seats[person.code]
            seats[person.seat].discard(socket)
            if not seats[person.seat]:
                del seats[person.seat]
            if not seats:
                del self._seats[person.code]
        return person

    def rooms(self) -> list[str]:
        """The codes of all rooms that somebody here is in."""
        return list(self._by_room)

    def is_in(self, code: str) -> bool:
        """Whether anybody here is in that room, so that the pulse keeps it fresh."""
        return code in self._by_room

    def of(self, code: str) -> list[tuple[str, Person]]:
        """The sockets of one room, with who they are."""
        return [(socket, self._by_socket[socket]) for socket in self._by_room.get(code, ())]

    def of_seat(self, code: str, seat: str) -> list[tuple[str, Person]]:
        """The sockets of one seat: a phone may have the page open twice."""
        sockets = self._seats.get(code, {}).get(seat, set())
        return [(socket, self._by_socket[socket]) for socket in sockets]

    def has_seat(self, code: str, seat: str) -> bool:
        """Whether another socket of the same seat is still here."""
        return seat in self._seats.get(code, ())

    def seats(self, code: str) -> list[str]:
        """The seats of one room that are connected here."""
        return list(self._seats.get(code, ()))

    def faces(self, code: str) -> set[str]:
        """Which faces of a room are connected here."""
        return {person.face for _socket, person in self.of(code)}
