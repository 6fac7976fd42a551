"""Rooms: made, read, changed from a known version, kept alive, deleted."""

import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

import msgspec

from workshop.clock import now_ms
from workshop.store import codes, keys
from workshop.store.answers import AnswerVerbs
from workshop.store.errors import Away, Stale, StoreError, Unknown
from workshop.store.move import Move
from workshop.store.recount import Recount
from workshop.store.scripts import Command, call
from workshop.store.values import Beginning, Gate, Place, Reshape, Standing, Stored
from workshop.store.verbs import text

SHORTEST_CODE = 6
LONGEST_CODE = 12
CANDIDATES = 12
CODE_RESTS_MS = 366 * 86_400_000
RENEWED_MOST_MS = 3_600_000
MOST_RECOUNTS = 3
STALE, COUNT_FIRST = 0, 2
NOBODY: Mapping[str, str] = MappingProxyType({})

_tokens = msgspec.msgpack.Decoder(list[str | int]).decode


class RoomVerbs(AnswerVerbs):
    """The store's verbs about whole rooms."""

    def create(
        self, *, programme: bytes, doc_for: Callable[[str], bytes], key_hash: str, life_s: int
    ) -> str:
        """A new room at version 1 under a fresh code; returns the code.

        ``doc_for(code)`` gives the room's document. Codes are easy to say; they have six digits,
        and one more as soon as one in a thousand of that length is taken. A code rests a year after
        its room's life.
        """
        now = now_ms()
        lengths = range(SHORTEST_CODE, LONGEST_CODE + 1)
        lines = [codes.draw(LONGEST_CODE, secrets.randbelow) for _ in range(CANDIDATES)]
        free_again = now + life_s * 1000 + CODE_RESTS_MS
        taken = [keys.taken(length) for length in lengths]
        claim = call("claim", taken, SHORTEST_CODE, now, free_again, *lines)
        code = text(self._writes.ask(claim))
        if not code:
            raise StoreError("no free code was found")
        used = (keys.room(code), keys.programme(code))
        doc = doc_for(code)
        if not self._writes.ask(call("create", used, doc, programme, key_hash, life_s, now)):
            raise StoreError(f"there is a room {code} that is not among the taken codes")
        return code

    def load(self, code: str) -> Stored | None:
        """The room with its programme, or None."""
        (doc, version, key_hash, life_s), programme = self._writes.ask_all(
            ("HMGET", keys.room(code), "doc", "version", "key", "life"),
            ("GET", keys.programme(code)),
        )
        if doc is None or programme is None:
            return None
        return Stored(int(version), doc, programme, text(key_hash), int(life_s))

    def standings(self, codes: Sequence[str]) -> dict[str, Standing]:
        """Those of these rooms that there are, by code, in the order given; in one round trip."""
        if not codes:
            return {}
        lines = [("HMGET", keys.room(code), "key", "life", "used") for code in codes]
        counts = [("HLEN", keys.seats(code)) for code in codes]
        replies = self._writes.ask_all(*lines, *counts)
        found = {}
        for code, (key_hash, life_s, used), people in zip(
            codes, replies[: len(codes)], replies[len(codes) :], strict=True
        ):
            if key_hash is not None:
                found[code] = Standing(text(key_hash), int(life_s), int(used), people)
        return found

    def applied(self, code: str, token: str) -> int | None:
        """The version that the change with ``token`` made, if it was applied lately; else None."""
        packed = self._writes.ask(("HGET", keys.room(code), "tokens"))
        line = _tokens(packed) if packed else []
        made = dict(zip(line[::2], line[1::2], strict=True)).get(token)
        return None if made is None else int(made)

    def change(
        self,
        code: str,
        *,
        expected: int,
        doc: bytes,
        token: str,
        gates: Mapping[str, Gate],
        clears: Sequence[tuple[str, str]] = (),
        reshapes: Sequence[Reshape] = (),
        seats: Mapping[str, str] = NOBODY,
        beginnings: Sequence[Beginning] = (),
    ) -> int:
        """Make the room's next version from version ``expected``; returns its number.

        ``gates``: the new gates of the steps that changed. ``clears``: (step, round) whose answers
        go. ``reshapes``: steps to be counted anew, each with its gate among ``gates``. ``seats``:
        who sits in another group now, by its key. ``beginnings``: drafts for seats that have
        nothing in a place by then. All of it happens at once. The same ``token`` again returns the
        version that it made. Raises ``Stale`` with the newest version, and ``Unknown``.
        """
        cleared = set(clears)
        kept = [
            replace(reshape, rounds=[r for r in reshape.rounds if (reshape.step, r) not in cleared])
            for reshape in sorted(reshapes, key=lambda reshape: reshape.step)
        ]
        kept = [reshape for reshape in kept if reshape.rounds]
        for attempt in range(1 + MOST_RECOUNTS):
            recounts = [Recount(self, code, reshape) for reshape in kept] if attempt else []
            move = Move(code)
            for step, round in clears:
                move.clear(step, round)
            for recount in recounts:
                move.swap(recount.step, recount.rounds, recount.token)
            for reshape in kept if attempt == 0 else ():
                move.needs_no_answers(reshape.step, reshape.rounds)
            move.seat(seats)
            for beginning in beginnings:
                move.begin(beginning)
            move.gates(gates)
            made = self._carried_out(
                code, expected, token, recounts, move.command(expected, token, doc)
            )
            if made is not None:
                return made
        raise Away("the new count was overtaken every time")

    def _carried_out(
        self, code: str, expected: int, token: str, recounts: Sequence[Recount], command: Command
    ) -> int | None:
        """The room's new version, or None where its steps must be counted (again) first."""
        try:
            for recount in recounts:
                recount.begin(expected)
            for recount in recounts:
                recount.count()
            for recount in recounts:
                recount.hold()
            reply = self._writes.ask(command)
            if reply is None:
                raise Unknown(code)
            if reply[0] == STALE:
                raise Stale(reply[1])
            return None if reply[0] == COUNT_FIRST else int(reply[1])
        except Stale:
            self._give_up(recounts)
            made = self.applied(code, token)
            if made is None:
                raise
            return made
        except BaseException:
            self._give_up(recounts)
            raise

    def _give_up(self, recounts: Sequence[Recount]) -> None:
        """Let casts go on at once; where that fails, they go on when the count has lapsed."""
        try:
            for recount in recounts:
                recount.give_up()
        except Away:
            return

    def renew(self, code: str, places: Sequence[Place]) -> None:
        """The room is in use: all its keys live ``life_s`` from now. Cheap: acts once an hour.

        ``places``: all the room has.
        """
        room, *others = keys.lasting(code, places)
        ends = self._writes.ask(call("renew", [room, *others], now_ms(), RENEWED_MOST_MS))
        if ends:
            rests = ("ZADD", keys.taken(len(code)), "XX", ends + CODE_RESTS_MS, code)
            self._writes.ask(rests)

    def delete(self, code: str, places: Sequence[Place]) -> None:
        """Everything of the room goes; its code rests a year. ``places``: all the room has."""
        self._writes.ask_all(
            ("UNLINK", *keys.of_room(code, places)),
            ("ZADD", keys.taken(len(code)), "XX", now_ms() + CODE_RESTS_MS, code),
        )
