"""Sums and what was published of them."""

from collections.abc import Sequence
from typing import Any

import msgspec

from workshop.store import keys
from workshop.store.answers import HELD
from workshop.store.errors import Reshaped
from workshop.store.scripts import Part, call
from workshop.store.sums import Sums
from workshop.store.values import ANSWERS, WIDE, Answered, Closing, Counted, Place, Tally
from workshop.store.verbs import Verbs

OWN_FIELDS = (ANSWERS, "rev", WIDE)
_unpack = msgspec.msgpack.Decoder(list[str | bool]).decode


class ResultVerbs(Verbs):
    """The store's verbs about tallies."""

    def tally(self, place: Place, known: Tally | None = None, published: bool = False) -> Tally:
        """The sums now, or those published last; reads only what changed since ``known``.

        ``known`` is an earlier tally of the same place, and is returned when nothing changed.
        Where nothing was published, the published tally has rev 0 and no answers.
        """
        kind = keys.PUBLISHED if published else ""
        used = [
            keys.gate(place.code, place.step),
            keys.tally(place, kind),
            keys.notes(place, kind),
        ]
        if not published:
            used.append(keys.log(place))
        seen = (known.rev, known.shape) if known else ("", "")
        reply = self._reads.ask(call("tally", used, *seen))
        return _tally(known or Tally(), reply)

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
        sums = Sums()
        answers: list[str | bytes] = []
        for answered, counted in composed:
            answers += (answered.seat, sums.add(answered, counted))
        counters = sums.counters()
        notes = [part for note in sums.notes.items() for part in note]
        sizes = len(answers), len(counters)
        return self._decide(place, closing, "composed", *sizes, *answers, *counters, *notes)

    def _decide(self, place: Place, closing: Closing, how: str, *composed: Part) -> bool:
        copied = (keys.answers, keys.tally, keys.notes)
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


def _tally(known: Tally, reply: list[Any]) -> Tally:
    if len(reply) == 2:
        return known if (known.rev, known.shape) == tuple(reply) else Tally(*reply)
    rev, shape, answers, all_numbers, numbers, all_notes, notes = reply
    sums = {} if all_numbers else dict(known.numbers)
    for counter, value in _pairs(numbers):
        if value is False:
            sums.pop(counter, None)
        elif counter not in OWN_FIELDS:
            sums[counter] = int(value)
    texts = {} if all_notes else dict(known.notes)
    arrivals = {} if all_notes else dict(known.arrivals)
    changed = _pairs(notes)
    for field, value in changed:
        if isinstance(value, bool):
            texts.pop(field, None)
            arrivals.pop(field, None)
        else:
            arrival, _space, note = value.partition(" ")
            texts[field], arrivals[field] = note.encode(), int(arrival)
    if changed:
        texts = {field: texts[field] for field in sorted(texts, key=arrivals.__getitem__)}
    return Tally(rev, shape, answers, sums, texts, arrivals)


def _pairs(packed: bytes) -> list[tuple[str, str | bool]]:
    line = _unpack(packed)
    return list(zip(line[::2], line[1::2], strict=True))  # type: ignore[arg-type]
