"""What phones know of the group they sit in: told when people come, go, are moved or renamed."""

from dataclasses import dataclass, field
from typing import Any

from workshop import room
from workshop.live import messages
from workshop.live.audiences import Audiences, of_phone
from workshop.live.people import People
from workshop.service.rooms import Held, Rooms
from workshop.service.seats import Seats, name_of, there
from workshop.store import Joined, Store


@dataclass
class _Known:
    """What this process has told the phones of a room: set after telling, so nothing is lost.

    ``seating`` is the store's count of changes, ``moved`` the room's of the desk's; ``now`` what
    else it depends on; ``told`` what each group was told last, by its key.
    """

    seating: int = -1
    moved: int = -1
    now: object = None
    told: dict[str, messages.Payload] = field(default_factory=dict)


class Seating:
    """Keeps the sockets of this process with their groups."""

    def __init__(
        self, store: Store, rooms: Rooms, people: People, audiences: Audiences, emit: Any
    ) -> None:
        self._store = store
        self._rooms = rooms
        self._seats = Seats(store)
        self._people = people
        self._audiences = audiences
        self._emit = emit
        self._known: dict[str, _Known] = {}

    def follow(self, held: Held, seating: int) -> None:
        """The store says how often seats have changed: tell those whom it concerns, once."""
        if not held.groups:
            return
        known = self._known.setdefault(held.code, _Known())
        state = held.room.present
        turns = state.turns if state and state.open and state.round == "group" else ()
        now = (held.groups, turns)
        if (known.seating, known.moved, known.now) == (seating, held.room.seated, now):
            return
        moved = self._reseat(held) if held.room.seated != known.moved else []
        told = self._told(held)
        for key, payload in told.items():
            if known.told.get(key) != payload:
                audience = messages.group_audience(held.code, key)
                self._emit(messages.SEATED, payload, audience)
        for socket, group in moved:
            payload = told.get(group or "") or messages.seated(None, None, 0)
            self._emit(messages.SEATED, payload, socket)
        self._known[held.code] = _Known(seating, held.room.seated, now, told)

    def place(self, held: Held, joined: Joined) -> messages.Payload:
        """Where somebody who has just joined sits."""
        key = there(held, joined.group)
        if key is None:
            return messages.seated(None, None, 0)
        known = self._known.get(held.code)
        told = known.told.get(key, {}) if known else {}
        return messages.seated(name_of(held, key), key, joined.people, told.get("order"))

    def forget(self, code: str) -> None:
        """Nobody of that room is here any more."""
        self._known.pop(code, None)

    def seated(self, code: str, seat: str, group: str | None) -> list[tuple[str, str | None]]:
        """The seat sits in ``group``: so do all its sockets here. Returns those that did not."""
        moved = []
        for socket, person in self._people.of_seat(code, seat):
            if person.group != group:
                moved.append((socket, group))
            person.group = group
            self._audiences.only(socket, of_phone(code, group))
        return moved

    def reseat(self) -> None:
        """Seats may have moved unheard: ask the store where those here sit. Raises ``Away``."""
        for code in self._people.rooms():
            held = self._rooms.held(code)
            if held is not None:
                self._reseat(held)

    def _reseat(self, held: Held) -> list[tuple[str, str | None]]:
        groups = self._store.groups(held.code, self._people.seats(held.code))
        return [
            one
            for seat, group in groups.items()
            for one in self.seated(held.code, seat, there(held, group))
        ]

    def _told(self, held: Held) -> dict[str, messages.Payload]:
        """What the phones of each group are told now."""
        members = self._store.members(held.code)
        state = held.room.present
        orders: dict[str, list[int]] = {}
        turns = bool(state and state.turns and state.open and state.round == "group")
        if state and turns:
            orders = room.orders(state, self._seats.in_groups(held))
        return {
            group.key: messages.seated(
                group.name,
                group.key,
                members.get(group.key, 0),
                orders.get(group.key, []) if turns else None,
            )
            for group in room.living(held.groups)
        }
