"""What a room's next version does to its keys, in the form that ``move.lua`` reads."""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from workshop.store import keys
from workshop.store.scripts import Command, call
from workshop.store.values import Beginning, Gate, Place


class Move:
    """Collects one change of a room; ``command`` makes it a single call."""

    def __init__(self, code: str) -> None:
        self._code = code
        self._keys: dict[str, int] = {}
        self._plan: dict[str, list[Any]] = {
            part: []
            for part in ("gates", "clears", "empty", "builds", "swaps", "bumps", "seated", "drafts")
        }
        self._settled: set[tuple[str, str]] = set()
        self._at(keys.room(code))

    def clear(self, step: str, round: str) -> None:
        """The answers of one round go, published ones too."""
        place = Place(self._code, step, round)
        self._settled.add((step, round))
        self._plan["clears"].append(
            [
                self._at(keys.gate(self._code, step)),
                round,
                self._at(keys.tally(place)),
                [self._at(key) for key in keys.of_place(place)],
            ]
        )

    def needs_no_answers(self, step: str, rounds: Sequence[str]) -> None:
        """Nothing happens if anything was answered there: then it must be counted first."""
        for round in rounds:
            place = Place(self._code, step, round)
            self._plan["empty"] += [self._at(keys.answers(place, kind)) for kind in keys.ASIDES]

    def swap(self, step: str, rounds: Sequence[str], token: str) -> None:
        """What ``token`` counted aside takes the place of what was counted before."""
        gate = self._at(keys.gate(self._code, step))
        self._plan["builds"].append([gate, self._at(keys.marks(self._code, step)), token])
        for round in rounds:
            place = Place(self._code, step, round)
            self._settled.add((step, round))
            for kind, aside in keys.ASIDES.items():
                pairs = [
                    [self._at(key(place, aside)), self._at(key(place, kind))]
                    for key in (keys.answers, keys.tally)
                ]
                tally, log = self._at(keys.tally(place, kind)), self._at(keys.log(place))
                self._plan["swaps"].append([tally, log, pairs])

    def seat(self, seats: Mapping[str, str]) -> None:
        """These seats sit in another group now, by its key; "": in none."""
        if seats:
            line = [part for one in seats.items() for part in one]
            used = (keys.seats(self._code), keys.members(self._code))
            self._plan["seated"] = [*map(self._at, used), line]

    def gates(self, gates: Mapping[str, Gate]) -> None:
        """The new gates; everybody looks again at what lies behind them. After all else."""
        for step, gate in gates.items():
            fields: list[str | int] = ["open", gate.round if gate.open else "", "shape", gate.shape]
            for round, epoch in gate.epochs.items():
                fields += (f"epoch:{round}", epoch)
            for round, closing in gate.closings.items():
                fields += (f"closing:{round}", closing)
            self._plan["gates"].append([self._at(keys.gate(self._code, step)), fields])
            for round in dict.fromkeys((gate.round, *gate.epochs)):
                if (step, round) not in self._settled:
                    place = Place(self._code, step, round)
                    touched = self._at(keys.tally(place)), self._at(keys.log(place))
                    self._plan["bumps"].append(list(touched))

    def begin(self, beginning: Beginning) -> None:
        """A draft to begin with, where there is nothing yet. After all clearing."""
        place, seat, answer = beginning
        answers, drafts = self._at(keys.answers(place)), self._at(keys.drafts(place))
        self._plan["drafts"].append([answers, drafts, seat, answer.decode()])

    def command(self, expected: int, token: str, doc: bytes) -> Command:
        """The one call that does it all, or nothing."""
        plan = msgspec.msgpack.encode(self._plan)
        return call("move", list(self._keys), expected, token, doc, plan)

    def _at(self, key: str) -> int:
        return self._keys.setdefault(key, len(self._keys) + 1)
