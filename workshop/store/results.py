"""Sums and what was published of them."""

from collections.abc import Sequence
from typing import Any

import msgspec

from workshop.store import entry, keys
from workshop.store.answers import HELD
from workshop.store.errors import Reshaped
from workshop.store.scripts import Part, call
from workshop.store.sums import Sums
from workshop.store.values import (
    ANSWERS,
    PAPER,
    TEXTS,
    WIDE,
    Answered,
    Change,
    Closing,
    Counted,
    Place,
)
from workshop.store.verbs import Verbs

OWN_FIELDS = (ANSWERS, TEXTS, "rev", WIDE)
_numbers = msgspec.msgpack.Decoder(list[str | bool]).decode
_seats = msgspec.msgpack.Decoder(list[str | int]).decode


class ResultVerbs(Verbs):
    """The store's verbs about tallies."""

    def tally(
        self,
        place: Place,
        rev: int | None = None,
        shape: int = 0,
        *,
        published: bool = False,
        texts: bool = True,
    ) -> Change | None:
        """What has changed in the sums since revision ``rev`` of ``shape``, or in those published.

        None where nothing has. Everything where ``rev`` is None, or where so much has changed that
        all of it is read sooner. Answers with notes are left out without ``texts``. Where nothing
        was published, the published tally has rev 0 and no answers.
        """
        kind = keys.PUBLISHED if published else ""
        used = [
            keys.gate(place.code, place.step),
            keys.tally(place, kind),
            keys.answers(place, kind),
        ]
        if not published:
            used.append(keys.log(place))
        known = ("", "") if rev is None else (rev, shape)
        reply = self._reads.ask(call("tally", used, *known, int(texts)))
        return _change(reply) if reply else None

    def counts(self, place: Place) -> tuple[int, int, int]:
        """The revision of a place's sums, how many have answered, how many of those on paper."""
        counted = self._reads.ask(("HMGET", keys.tally(place), "rev", ANSWERS, PAPER))
        rev, answers, paper = (int(count or 0) for count in counted)
        return rev, answers, paper

    def publish(self, place: Place, closing: Closing, *, copy: bool) -> bool:
        """Decide on a closing of this round, once: with ``copy`` the answers, sums and notes as
        they are now become the published ones, else the earlier publication stands.

        Returns whether the closing is decided now: False where the round has been reopened, closed
        again or cleared meanwhile, and nothing was done. Raises ``Reshaped``.
        """
        return self._decide(place, closing, "copy" if copy else "stands")

    def publish_composed(
        self, place: Place, closing: Closing, composed: Sequence[tuple[Answered, Counted]]
    ) -> bool:
        """Decide as ``publish`` does: exactly these answers become the published ones.

        Each is counted under the shape of ``closing``. Their notes keep their place in line.
        """
        lines = (answered.line.values() for answered, _counted in composed)
        sums = Sums(max((arrival for line in lines for arrival in line), default=0))
        answers: list[str | bytes] = []
        for answered, counted in composed:
            answers += (answered.seat, sums.add(answered, counted))
        counters = sums.counters()
        return self._decide(place, closing, "composed", len(answers), *answers, *counters)

    def _decide(self, place: Place, closing: Closing, how: str, *composed: Part) -> bool:
        copied = (keys.answers, keys.tally)
        used = [
            keys.gate(place.code, place.step),
            keys.tally(place),
            keys.log(place),
            *(key(place) for key in copied),
            *(key(place, keys.PUBLISHED) for key in copied),
        ]
        command = call("publish", used, place.round, *closing, how, *composed)
        reply: Any = self._until_free(lambda: self._writes.ask(command), HELD)
        if isinstance(reply, list):
            raise Reshaped(reply[1])
        return bool(reply)

    def decided(self, place: Place) -> tuple[int, bool]:
        """The closing decided last (0: none), and whether anything is published."""
        gate, round = keys.gate(place.code, place.step), place.round
        closing, published = self._writes.ask(
            ("HMGET", gate, f"decided:{round}", f"published:{round}")
        )
        return int(closing or 0), published is not None


def _change(reply: list[Any]) -> Change:
    rev, shape, answers, whole, numbers, all_said, seats, entries = reply
    line = _numbers(numbers)
    counters = zip(line[::2], line[1::2], strict=True)
    said: dict[str, Answered | None] = {}
    at, lengths = 0, _seats(seats)
    for seat, length in zip(lengths[::2], lengths[1::2], strict=True):
        end = at + max(0, int(length))
        said[str(seat)] = entry.read(str(seat), entries[at:end]) if end > at else None
        at = end
    return Change(
        rev,
        shape,
        answers,
        bool(whole),
        {str(name): int(value) for name, value in counters if name not in OWN_FIELDS},
        bool(all_said),
        said,
    )
