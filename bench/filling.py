"""Many answers of distinct seats put straight into the store, by the product's own verbs.

Sending them over sockets would take minutes and change nothing of what comes to lie there: each
goes through the kind's own ``answer`` and ``numbers`` and the same ``cast`` script.
"""

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import msgspec

from bench.hall import Hall, Step
from workshop.kinds import KINDS
from workshop.kinds.contract import Answer
from workshop.service import reshaping
from workshop.store import keys
from workshop.store.answers import AnswerVerbs
from workshop.store.connect import Link, connect
from workshop.store.scripts import Command, encoded
from workshop.store.values import Place

AT_ONCE = 500
DIFFERENT = 2_000


class _Carried:
    """Stands where the group commit stands: carries batches while the next is put together."""

    def __init__(self, link: Link) -> None:
        self._link = link
        self._commands: list[Command] = []
        self._carrier = ThreadPoolExecutor(1)
        self._batches: list[Future[list[Any]]] = []

    def ask(self, command: Command) -> int:
        """Later, in a batch of its own."""
        self._commands.append(encoded(command))
        if len(self._commands) == AT_ONCE:
            self.send()
        return 1

    def send(self) -> None:
        """What has been collected goes out."""
        self._batches.append(self._carrier.submit(self._link.run, self._commands))
        self._commands = []

    def end(self) -> list[Any]:
        """The replies to everything."""
        self.send()
        self._carrier.shutdown()
        self._link.close()
        return [reply for batch in self._batches for reply in batch.result()]


class _Verbs(AnswerVerbs):
    def __init__(self, carried: Any) -> None:
        self._writes = carried


def fill(hall: Hall, step: Step, count: int, seed: int = 0) -> Sequence[Answer]:
    """``count`` seats answer the open ``step``; returns the answers, at most 2,000 different ones.

    Every one is held to be stored as a seat's first answer.
    """
    kind, shape, place = KINDS[step.kind], step.shape, Place(hall.room.code, step.id, "person")
    pool = step.examples(min(count, DIFFERENT), seed)
    read = [kind.answer(shape, answer) for answer in pool]
    counted = [reshaping.count(kind, shape, answer, None) for answer in read]
    link = connect(hall.server.store_url)
    number_of_shape = int(*link.run([("HGET", keys.gate(hall.room.code, step.id), "shape")]))
    carried = _Carried(link)
    verbs = _Verbs(carried)
    for number in range(count):
        each = number % len(pool)
        verbs.cast(
            place,
            f"{seed:04d}{number:018d}",
            answer=msgspec.json.encode(read[each]),
            group=None,
            numbers=counted[each].numbers,
            notes=counted[each].notes,
            shape=number_of_shape,
            epoch=0,
            base=None,
        )
    assert carried.end() == [1] * count, "an answer was not its seat's first"
    return [pool[number % len(pool)] for number in range(count)]
