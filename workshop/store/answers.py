"""Answers: cast, drafted, read back."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from workshop.store import entry, keys
from workshop.store.errors import Closed, Full, Moved, Published, Reshaped, Stale
from workshop.store.scripts import call
from workshop.store.values import GROUP_SEAT, Answered, Mine, Place
from workshop.store.verbs import Verbs, text

MOST_COUNTERS = 1_000
PAGE = 500
CLOSED, HELD = 0, -1
RESHAPED, FULL, PUBLISHED, MOVED = 1, 3, 4, 5


class AnswerVerbs(Verbs):
    """The store's verbs about single answers."""

    def cast(
        self,
        place: Place,
        seat: str,
        *,
        answer: bytes,
        group: str | None,
        numbers: Mapping[str, int],
        notes: Collection[str],
        shape: int,
        epoch: int,
        base: int | None,
        by: str = "",
    ) -> int:
        """Count ``answer`` instead of the seat's last one; returns that answer's version.

        ``answer`` is UTF-8, ``numbers`` at most 1,000 counters that hold a colon, ``notes`` the ids
        of its notes.
        ``base`` None: the latest wins. Else it must be the answer's present version (0: none
        yet). An answer equal to the stored one changes nothing and returns the stored version,
        also when the round has been closed since. ``by`` is the seat of whoever answers, which must
        sit in ``group``. Raises ``Stale`` (older epoch or base), ``Closed``, ``Moved`` where it
        sits in another, ``Reshaped``, ``Full`` where it would add notes or counters to a round that
        holds as many as it may, and ``ValueError`` for too many of them in one answer.
        """
        if len(numbers) > MOST_COUNTERS or len(notes) > MOST_COUNTERS:
            raise ValueError(f"an answer adds to at most {MOST_COUNTERS} counters and notes")
        command = call(
            "cast",
            _cast_keys(place),
            place.round,
            seat,
            epoch,
            shape,
            "" if base is None else base,
            group or "",
            answer,
            entry.flat(numbers),
            entry.ids(notes),
            by,
        )
        reply = self._writes.ask(command)
        if reply == HELD:
            reply = self._until_free(lambda: self._writes.ask(command), HELD)
        return _version(reply)

    def draft(
        self,
        place: Place,
        seat: str,
        *,
        answer: bytes,
        epoch: int,
        base: int,
        group: str | None = None,
        by: str = "",
    ) -> int:
        """Keep an unfinished answer, counted by nobody; returns the answer's version.

        Drafts and answers of one seat share their versions. ``by`` as in ``cast``. Raises
        ``Stale``, ``Closed`` and ``Moved``.
        """
        used = [keys.gate(place.code, place.step), keys.answers(place), keys.drafts(place)]
        used.append(keys.seats(place.code))
        command = call("draft", used, place.round, seat, epoch, base, answer, group or "", by)
        return _version(self._writes.ask(command))

    def withdraw(self, place: Place, seat: str, *, epoch: int) -> None:
        """Take the seat's answer out of the sums, where it has one.

        Raises ``Stale`` (older epoch), ``Closed``, and ``Published`` where the answer stands in
        what was published.
        """
        published = keys.answers(place, keys.PUBLISHED).encode()
        used = (*_cast_keys(place)[:5], published)
        command = call("withdraw", used, place.round, seat, epoch)
        reply: Any = self._until_free(lambda: self._writes.ask(command), HELD)
        if isinstance(reply, list) and reply[0] == PUBLISHED:
            raise Published
        _version(reply)

    def mine(self, place: Place, seat: str) -> Mine | None:
        """The seat's draft, else its answer, else None."""
        return self.mines([place], seat)[0]

    def mines(self, places: Sequence[Place], seat: str) -> list[Mine | None]:
        """The same in several places, in one round trip."""
        found = self._writes.ask_all(
            *(("HGET", key(place), seat) for place in places for key in (keys.drafts, keys.answers))
        )
        return [_newest(seat, *pair) for pair in zip(found[::2], found[1::2], strict=True)]

    def groups_answered(self, places: Sequence[Place]) -> list[set[str]]:
        """The keys of the groups that have answered in each of these group's rounds."""
        lines = self._writes.ask_all(*(("HKEYS", keys.answers(place)) for place in places))
        start = len(GROUP_SEAT)
        return [{text(seat)[start:] for seat in line} for line in lines]

    def answers(self, place: Place, published: bool = False) -> list[Answered]:
        """All counted answers, or those that were published last, in no order.

        Read in pages: an answer that changes meanwhile may be the older or the newer one.
        """
        kind = keys.PUBLISHED if published else ""
        return [answered for page in self._pages(place, kind) for answered in page]

    def _pages(self, place: Place, kind: str) -> Iterator[list[Answered]]:
        """Pages of a place's answers, each answer once."""
        key, cursor, seen = keys.answers(place, kind), b"0", set[bytes]()
        while True:
            cursor, found = self._reads.ask(("HSCAN", key, cursor, "COUNT", PAGE))
            page = dict(zip(found[::2], found[1::2], strict=True))
            yield [entry.read(s.decode(), e) for s, e in page.items() if s not in seen]
            if cursor == b"0":
                return
            seen.update(page)


def _newest(seat: str, draft: bytes | None, counted: bytes | None) -> Mine | None:
    newest = draft or counted
    if newest is None:
        return None
    answered = entry.read(seat, newest)
    return Mine(answered.answer, answered.version, draft is not None)


@lru_cache(maxsize=4096)
def _cast_keys(place: Place) -> tuple[bytes, ...]:
    used = (
        keys.gate(place.code, place.step),
        keys.tally(place),
        keys.answers(place),
        keys.log(place),
        keys.answered(place),
        keys.marks(place.code, place.step),
        keys.drafts(place),
        keys.seats(place.code),
    )
    return tuple(key.encode() for key in used)


def _version(reply: Any) -> int:
    """The version in a reply to ``cast`` or ``draft``, or the refusal in it, raised."""
    if isinstance(reply, int):
        if reply == CLOSED:
            raise Closed
        return reply
    if reply[0] == RESHAPED:
        raise Reshaped(reply[1])
    if reply[0] == FULL:
        raise Full
    if reply[0] == MOVED:
        raise Moved(text(reply[1]) or None)
    _stale, version, *newest = reply
    raise Stale(version, Mine(newest[1], version, bool(newest[0])) if newest else None)
