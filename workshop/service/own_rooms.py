"""The rooms that somebody's desk keys open, as the list of one's own gatherings shows them."""

from collections.abc import Mapping
from typing import NamedTuple

from workshop import identity
from workshop.service.rooms import Held, Rooms
from workshop.store import Store


class OwnRoom(NamedTuple):
    """A room whose key fits. ``used_ms``: its last use, to within the hour; ``ends_ms``: when it
    goes if it is not used again; ``people``: seats that have been in it."""

    held: Held
    people: int
    used_ms: int
    ends_ms: int

    @property
    def code(self) -> str:
        return self.held.code


def opened_by(store: Store, rooms: Rooms, keys: Mapping[str, str]) -> list[OwnRoom]:
    """The rooms that ``keys`` (by code) open, the last used first. Raises ``Away``.

    A room that is gone, and one that the key does not open, are both left out. Rooms are read only
    where the key fits.
    """
    found = []
    for code, standing in store.standings(list(keys)).items():
        if not identity.key_fits(keys[code], standing.key_hash):
            continue
        held = rooms.held(code)
        if held is not None:
            ends_ms = standing.used_ms + standing.life_s * 1000
            found.append(OwnRoom(held, standing.people, standing.used_ms, ends_ms))
    return sorted(found, key=lambda room: room.used_ms, reverse=True)
