"""Who sits in which group of a room: read from the store, by the groups that the room has now."""

from random import SystemRandom

from workshop import room
from workshop.kinds.abilities import Guest
from workshop.service.delivering import answered_and_gone
from workshop.service.rooms import Held
from workshop.store import Store


class Seats:
    """Reads the seats of rooms. Everything here may raise ``Away``."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self, code: str) -> list[room.Sitting]:
        """Everybody who has a seat, with the key of their group."""
        return [room.Sitting(*each) for each in self._store.sitting(code)]

    def in_groups(self, held: Held) -> list[Guest]:
        """Everybody who sits in a group that is there, here or not, with its key."""
        found = (Guest(one.number, there(held, one.group)) for one in self.all(held.code))
        return [guest for guest in found if guest.group is not None]

    def answered_and_gone(self, held: Held) -> list[str]:
        """The names of groups that are gone and have an answer which still counts."""
        return answered_and_gone(self._store, held)

    def lot(self, held: Held) -> room.Lot:
        """What a drawing needs; the store is asked only where people are put together."""
        return room.Lot(lambda: self._here(held), SystemRandom(), lambda: self.in_groups(held))

    def _here(self, held: Held) -> list[Guest]:
        guests = self._store.guests(held.code)
        names = {group.key: group.name for group in room.living(held.groups)}
        return [Guest(number, names.get(key or "")) for number, key in guests]


def open_to(held: Held, *, place: bool = False) -> tuple[str, ...]:
    """The keys of the groups in which whoever comes gets a place; none where people choose.

    ``place``: somebody has chosen not to choose.
    """
    drawn = place or held.room.drawn or held.programme.group_choice == "drawn"
    return tuple(group.key for group in room.living(held.groups)) if drawn else ()


def gone(held: Held) -> tuple[str, ...]:
    """The keys of the groups that nobody can sit in any more."""
    return tuple(group.key for group in held.groups if group.gone)


def name_of(held: Held, key: str | None) -> str | None:
    """What the group is called now that answers are kept under by ``key``."""
    return next((group.name for group in held.groups if group.key == key), key)


def there(held: Held, key: str | None) -> str | None:
    """``key`` where people can sit in that group, else None."""
    known = key is not None and any(g.key == key and not g.gone for g in held.groups)
    return key if known else None
