"""After a gap in the store's log: every tally is counted again from the answers that are there.

What lost its time limit in the gap gets that of its room.
"""

import logging
from collections import Counter
from collections.abc import Iterator
from typing import Any

from workshop.store import entry
from workshop.store.connect import Link
from workshop.store.scripts import Command

_SCAN_AT_ONCE = 1_000
_WITHOUT_LIMIT = -1
# Keys whose room is gone can be used by nobody.
_ORPHANS_MS = 24 * 3_600 * 1_000
_NOT_COUNTED = (b"rev", b"wide")
_ANSWERS, _TALLY, _LOG, _ANSWERED = b"}:answers:", b"}:tally:", b"}:log:", b"}:answered:"

log = logging.getLogger(__name__)


def count_again(link: Link) -> int:
    """Make every tally the sum of its answers, before anybody uses the store.

    Returns how many were not. Raises ``Broken``.
    """
    wrong = 0
    for answers in list(_keys(link, b"*}:answers:*")):
        tally = answers.replace(_ANSWERS, _TALLY)
        entries, counted = (
            _pairs(reply) for reply in _run(link, ("HGETALL", answers), ("HGETALL", tally))
        )
        right = _sum(entries)
        had = {name: int(value) for name, value in counted.items() if name not in _NOT_COUNTED}
        if had != right:
            wrong += 1
            revision = int(counted.get(b"rev", b"0")) + 1
            _run(link, *_changes(tally, had, right, revision))
        people = [seat for seat in entries if b":person:" in answers]
        if people:
            _run(link, ("SADD", answers.replace(_ANSWERS, _ANSWERED), *people))
    for members in list(_keys(link, b"*}:members")):
        # Counted again from the seats as soon as somebody asks.
        _run(link, ("UNLINK", members))
    _lapse(link)
    if wrong:
        log.warning("%d sums did not fit the answers that are there, and were counted again", wrong)
    return wrong


def _lapse(link: Link) -> None:
    for key in _keys(link, b"{[0-9]*}:*"):
        room = key[: key.index(b"}") + 1] + b":room"
        remaining, lapses = _run(link, ("PTTL", key), ("PEXPIRETIME", room))
        if remaining == _WITHOUT_LIMIT:
            limit = ("PEXPIREAT", key, lapses) if lapses > 0 else ("PEXPIRE", key, _ORPHANS_MS)
            _run(link, limit)


def _changes(
    tally: bytes, had: dict[bytes, int], right: dict[bytes, int], revision: int
) -> list[Command]:
    fields = [part for name, value in right.items() for part in (name, value)]
    gone: list[Command] = [("HDEL", tally, name) for name in had if name not in right]
    return [
        ("MULTI",),
        ("HSET", tally, "rev", revision, *fields),
        *gone,
        ("UNLINK", tally.replace(_TALLY, _LOG)),
        ("EXEC",),
    ]


def _sum(entries: dict[bytes, bytes]) -> dict[bytes, int]:
    sums: Counter[bytes] = Counter({b"answers": len(entries)} if entries else {})
    for seat, one in entries.items():
        sums[b"texts"] += len(entry.read(seat.decode(), one).line)
        for counter, amount in entry.numbers(one).items():
            sums[counter.encode()] += amount
    return {name: value for name, value in sums.items() if value}


def _keys(link: Link, pattern: bytes) -> Iterator[bytes]:
    cursor: bytes | int = 0
    while True:
        ((cursor, found),) = _run(link, ("SCAN", cursor, "MATCH", pattern, "COUNT", _SCAN_AT_ONCE))
        yield from found
        if int(cursor) == 0:
            return


def _run(link: Link, *commands: Command) -> list[Any]:
    replies = link.run(commands)
    for reply in replies:
        if isinstance(reply, Exception):
            raise reply
    return replies


def _pairs(flat: list[bytes]) -> dict[bytes, bytes]:
    return dict(zip(flat[::2], flat[1::2], strict=True))
