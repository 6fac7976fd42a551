"""Who is in the room."""

from collections.abc import Iterator, Sequence

import msgspec

from workshop.clock import now_ms
from workshop.store import keys
from workshop.store.errors import NoSeat, Unknown
from workshop.store.scripts import Command, call
from workshop.store.values import ROOM_SEAT, Glance, Joined, Mine, Place
from workshop.store.verbs import Verbs, text

MOST_SEATS_AT_ONCE = 1_000
NO_ROOM = Glance(None, 0, 0, 0)
# Asks ``join`` for the answer of the seat itself.
OWN = "="

_pack = msgspec.msgpack.Encoder().encode


class PeopleVerbs(Verbs):
    """The store's verbs about seats and their presence."""

    def join(
        self,
        code: str,
        seat: str | None,
        *,
        group: str | None = None,
        may_move: bool = True,
        step: str | None = None,
        round: str | None = None,
        expires_ms: int = 0,
        most: int | None = None,
        open_to: Sequence[str] = (),
        gone: Sequence[str] = (),
    ) -> Joined:
        """Let a seat in, in one round trip. Raises ``Unknown`` and ``NoSeat``.

        A new seat gets the next number, up to ``most``. ``group`` is taken where the seat has none
        yet or ``may_move``, and always where it sits in one that is ``gone``; a seat that ends in
        none of the groups ``open_to`` everybody gets the smallest of them. The seat counts as here
        until ``expires_ms`` (Unix). ``mine`` is the seat's in ``step`` and ``round``; the group's
        in a ``group`` round, ``ROOM_SEAT``'s in a ``room`` round. Screens and desks join with seat
        None, and are not counted.
        """
        if seat is None:
            version = self._writes.ask(("HGET", keys.room(code), "version"))
            if version is None:
                raise Unknown(code)
            return Joined(int(version), 0, None, None)
        used = [key(code) for key in (keys.room, keys.seats, keys.here, keys.members, keys.ways)]
        signs = OWN
        if step is not None and round is not None:
            place = Place(code, step, round)
            used += [keys.answers(place), keys.drafts(place)]
            signs = {"group": "", "room": ROOM_SEAT}.get(round, OWN)
        reply = self._writes.ask(
            call(
                "join",
                used,
                *(seat, group or "", int(may_move), expires_ms, signs),
                "" if most is None else most,
                *(_pack(open_to), _pack(gone)),
            )
        )
        if reply is None:
            raise Unknown(code)
        if len(reply) == 1:
            raise NoSeat(code)
        version, number, settled, moved, people, whose, own, turns, elsewhere, *newest = reply
        mine = Mine(newest[2], newest[0], bool(newest[1])) if newest else None
        seat = text(whose)
        return Joined(
            *(version, number, text(settled) or None, mine, bool(moved), people),
            *(seat, seat if own == whose else text(own), turns, bool(elsewhere)),
        )

    def present(self, code: str, seats: Sequence[str], expires_ms: int) -> None:
        """These seats are still here, until ``expires_ms`` (Unix); others' time may be over."""
        used = (keys.room(code), keys.here(code))
        now = now_ms()
        parts = [
            seats[at : at + MOST_SEATS_AT_ONCE] for at in range(0, len(seats), MOST_SEATS_AT_ONCE)
        ]
        if parts:
            self._writes.ask_all(*(call("present", used, now, expires_ms, *part) for part in parts))

    def groups(self, code: str, seats: Sequence[str]) -> dict[str, str | None]:
        """The group of each of these seats now; asked in line with joins: none is undone."""
        found: dict[str, str | None] = {}
        for at in range(0, len(seats), MOST_SEATS_AT_ONCE):
            part = seats[at : at + MOST_SEATS_AT_ONCE]
            lines = self._writes.ask(("HMGET", keys.seats(code), *part))
            for seat, line in zip(part, lines, strict=True):
                found[seat] = text(line).partition(" ")[2] or None
        return found

    def guests(self, code: str) -> list[tuple[int, str | None]]:
        """Order number and group of every seat that is here now, in the order of their coming."""
        here = self._writes.ask(("ZRANGEBYSCORE", keys.here(code), now_ms(), "+inf"))
        found = []
        for at in range(0, len(here), MOST_SEATS_AT_ONCE):
            part = here[at : at + MOST_SEATS_AT_ONCE]
            for line in self._writes.ask(("HMGET", keys.seats(code), *part)):
                number, _, group = text(line).partition(" ")
                if number:
                    found.append((int(number), group or None))
        return sorted(found)

    def members(self, code: str) -> dict[str, int]:
        """How many seats each group has, by its key; one that nobody ever sat in is left out."""
        line = self._writes.ask(("HGETALL", keys.members(code)))
        return {text(group): int(count) for group, count in _pairs(line)}

    def sitting(self, code: str) -> list[tuple[str, int, str | None, bool]]:
        """Every seat with its order number, its group's key, and whether it is here now."""
        line, here = self._writes.ask_all(
            ("HGETALL", keys.seats(code)),
            ("ZRANGEBYSCORE", keys.here(code), now_ms(), "+inf"),
        )
        present = set(here)
        found = []
        for seat, held in _pairs(line):
            number, _, group = text(held).partition(" ")
            found.append((text(seat), int(number), group or None, seat in present))
        return found

    def left(self, code: str, seat: str) -> None:
        """The seat is not here any more."""
        self._writes.ask(("ZREM", keys.here(code), seat))

    def glance(self, rooms: Sequence[tuple[str, str | None, str | None]]) -> list[Glance]:
        """One glance per (code, step, round), all in one round trip."""
        if not rooms:
            return []
        now = now_ms()
        return [_glance(reply) for reply in self._writes.ask_all(*(_look(r, now) for r in rooms))]


def _pairs(line: Sequence[bytes]) -> Iterator[tuple[bytes, bytes]]:
    return zip(line[::2], line[1::2], strict=True)


def _look(room: tuple[str, str | None, str | None], now: int) -> Command:
    code, step, round = room
    used = [keys.room(code), keys.here(code)]
    if step is not None and round is not None:
        place = Place(code, step, round)
        used += [keys.tally(place), keys.answered(place)]
    return call("glance", used, now, round or "")


def _glance(reply: bytes | None) -> Glance:
    if reply is None:
        return NO_ROOM
    return Glance(*map(int, reply.split()))
