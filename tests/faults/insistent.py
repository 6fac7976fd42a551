"""Phones that do as the product's own: keep an answer, send it until it is acknowledged, go on.

Each writes down every acknowledgement, and complains of whatever breaks a promise.
"""

import asyncio
import contextlib
from dataclasses import dataclass
from random import Random
from typing import Any

from tests.support.crowd import CrowdPhone, connect

BUDGET = 100
ANSWER_WITHIN_S = 8.0
FIRST_PAUSE_S = 0.1
LONGEST_PAUSE_S = 2.0


@dataclass(frozen=True)
class Promise:
    """An answer, as what the first value gets, the second gets the rest; version 0: none yet."""

    given: int = -1
    version: int = 0


class InsistentPhone:
    """Changes its answer to the step ``hundre`` again and again, one change after the other."""

    def __init__(self, url: str, code: str, seed: str) -> None:
        self.promised = Promise()
        self.acknowledged = 0
        self.rejoined = 0
        self.refusals: set[str] = set()
        self.complaints: list[str] = []
        self.is_done = False
        self._url = url
        self._code = code
        self._chance = Random(seed)
        self._seed = seed
        self._seat: dict[str, str] = {}
        self._sending = -1

    async def lives(self) -> None:
        """Until it is told to be done and its last answer is acknowledged."""
        pause_s = FIRST_PAUSE_S
        while not self._is_finished:
            try:
                async with asyncio.timeout(ANSWER_WITHIN_S):
                    line = await connect(self._url)
            except (OSError, EOFError, AssertionError):
                await asyncio.sleep(pause_s * (0.5 + self._chance.random()))
                pause_s = min(LONGEST_PAUSE_S, pause_s * 1.5)
                continue
            with contextlib.suppress(OSError, EOFError):
                pause_s = FIRST_PAUSE_S
                await self._is_in_the_room(line)
            line.leaves()

    async def _is_in_the_room(self, line: CrowdPhone) -> None:
        async with asyncio.timeout(ANSWER_WITHIN_S):
            joined = await line.joins(self._code, **self._seat)
        if "error" in joined:
            await self._waits(joined)
            return
        self._seat = {"seat": joined["seat"]}
        self._compares(joined["mine"])
        self.rejoined += 1
        while not self._is_finished:
            await self._answers(line)

    async def _answers(self, line: CrowdPhone) -> None:
        if self._sending < 0:
            self._sending = (self.promised.given + self._chance.randint(1, BUDGET)) % (BUDGET + 1)
        answer = {"points": {"Tillit": self._sending, "Respekt": BUDGET - self._sending}}
        async with asyncio.timeout(ANSWER_WITHIN_S):
            said = await line.casts("hundre", answer)
        if "error" in said:
            await self._waits(said)
            return
        if said["version"] != self.promised.version + 1:
            self._complains(f"{self._sending} was sent and acknowledged as {said}")
        self.promised, self._sending = Promise(self._sending, said["version"]), -1
        self.acknowledged += 1
        await asyncio.sleep(self._chance.random() / 10)

    async def _waits(self, said: dict[str, Any]) -> None:
        self.refusals.add(said["code"])
        if said["code"] not in ("away", "slow_down") or not said["error"]:
            self._complains(f"refused with {said}")
        await asyncio.sleep(FIRST_PAUSE_S + self._chance.random() / 5)

    @property
    def _is_finished(self) -> bool:
        return bool(self.complaints) or (self.is_done and self._sending < 0)

    def _compares(self, mine: dict[str, Any] | None) -> None:
        """The server has what was acknowledged, or what is under way and not acknowledged yet."""
        if mine is None:
            found = Promise()
        else:
            found = Promise(mine["answer"]["points"].get("Tillit", 0), mine["version"])
        under_way = Promise(self._sending, self.promised.version + 1)
        if found != self.promised and (found != under_way or self._sending < 0):
            self._complains(f"the server has {found}")

    def _complains(self, what: str) -> None:
        self.complaints.append(
            f"phone {self._seed}: {what}; was promised {self.promised}, sends {self._sending}"
        )
