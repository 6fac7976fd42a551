"""A burst of answers from many phones, in a thread of its own, and what must be true of it."""

import asyncio
import csv
import threading
import time
from collections import Counter
from io import StringIO
from random import Random
from types import TracebackType
from typing import Any, Self

from tests.faults.insistent import BUDGET, InsistentPhone
from tests.support.facilitator import Workshop
from tests.support.patience import PATIENCE_S, eventually

PATIENT_S = 3 * PATIENCE_S


class Burst:
    """``count`` phones that answer the open step ``hundre`` of ``room`` until the block ends.

    ``seed`` makes their answers and pauses, and the moments of ``some_more``; complaints name it.
    """

    def __init__(self, room: Workshop, count: int, seed: int) -> None:
        self.seed = seed
        self._room = room
        self._chance = Random(seed)
        self.phones = [
            InsistentPhone(room.url, room.code, f"{number} of seed {seed}")
            for number in range(count)
        ]
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: object, _trace: TracebackType | None
    ) -> None:
        for phone in self.phones:
            phone.is_done = True
        self._thread.join(PATIENT_S)
        assert not self._thread.is_alive(), f"an answer was never acknowledged (seed {self.seed})"

    def some_more(self, most: int = 150) -> None:
        """Waits for a random number of further acknowledgements: a random moment of the burst."""
        enough = self.acknowledged + self._chance.randint(1, most)
        self._comes_true(lambda: self.acknowledged >= enough, "answers are acknowledged")

    def everybody_once_more(self) -> None:
        """Waits until every phone has had one more answer acknowledged."""
        before = [phone.acknowledged for phone in self.phones]
        self._comes_true(
            lambda: all(
                phone.acknowledged > once for phone, once in zip(self.phones, before, strict=True)
            ),
            "everybody's next answer is acknowledged",
        )

    def waits(self, seconds: float) -> None:
        """The burst goes on for so long."""
        time.sleep(seconds)

    @property
    def acknowledged(self) -> int:
        """How many acknowledgements all phones have had."""
        return sum(phone.acknowledged for phone in self.phones)

    @property
    def refusals(self) -> set[str]:
        """The words with which anything was refused."""
        return {word for phone in self.phones for word in phone.refusals}

    @property
    def complaints(self) -> list[str]:
        return [said for phone in self.phones for said in phone.complaints]

    def must_all_be_there(self) -> None:
        """After the block: what is stored is what was promised last, and the result is its sum."""
        assert not self.complaints, "\n".join(self.complaints)
        given = Counter(phone.promised.given for phone in self.phones)
        frame = self._room.results("hundre")
        assert frame["answers"] == len(self.phones), f"seed {self.seed}"
        found = {
            line["item"]: (line["points"], line["given"]) for line in frame["results"]["items"]
        }
        first = sum(amount * people for amount, people in given.items())
        assert found == {
            "Tillit": (first, len(self.phones) - given[0]),
            "Respekt": (BUDGET * len(self.phones) - first, len(self.phones) - given[BUDGET]),
            "Mot": (0, 0),
        }, f"seed {self.seed}"
        assert stored(self._room) == given, f"seed {self.seed}"

    def _comes_true(self, look: Any, what: str) -> None:
        eventually(
            lambda: look() or self.complaints, f"{what} (seed {self.seed})", patience_s=PATIENT_S
        )
        assert not self.complaints, "\n".join(self.complaints)

    def _run(self) -> None:
        async def together() -> None:
            await asyncio.gather(*(phone.lives() for phone in self.phones))

        asyncio.run(together())


def stored(room: Workshop) -> Counter[int]:
    """How often each number of points stands in the stored answers, read apart from the sums."""
    desk = room.desk()
    desk.closes()
    reply = room.calls("GET", "/steps/hundre/answers.csv")
    assert reply.status == 200, reply.text
    desk.leaves()
    rows = csv.DictReader(StringIO(reply.body.decode("utf-8-sig")), delimiter=";")
    return Counter(int(row["Tillit"]) for row in rows)
