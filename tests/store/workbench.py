"""A room to try the store on, with verbs that a reader understands."""

import json
import secrets
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from workshop.clock import now_ms
from workshop.store import (
    Answered,
    Change,
    Closing,
    Counted,
    Gate,
    Place,
    Reshape,
    Reshaped,
    Store,
    keys,
)

STEP = "values"
ROUNDS = ("person", "group", "room")
LIFE_S = 3_600


def numbers(shape: int, picks: Iterable[str]) -> dict[str, int]:
    """What an answer adds: under odd shapes every pick counts as its first letter."""
    sums: dict[str, int] = {}
    for pick in picks:
        counter = f"pick:{pick[: 1 if shape % 2 else None]}"
        sums[counter] = sums.get(counter, 0) + 1
    return sums


def notes(picks: Iterable[str]) -> list[str]:
    """A note for every pick that is loud."""
    return [pick for pick in dict.fromkeys(picks) if pick.isupper()]


@dataclass(frozen=True)
class Tally:
    """The sums of one place, put together from what changed."""

    rev: int = 0
    shape: int = 0
    answers: int = 0
    numbers: Mapping[str, int] = field(default_factory=dict)
    said: Mapping[str, Answered] = field(default_factory=dict)

    def after(self, change: Change) -> "Tally":
        numbers = {**({} if change.whole else self.numbers), **change.numbers}
        said = {**({} if change.all_said else self.said), **change.said}
        return Tally(
            change.rev,
            change.shape,
            change.answers,
            {name: value for name, value in numbers.items() if value},
            {seat: answered for seat, answered in said.items() if answered},
        )

    @property
    def notes(self) -> list[str]:
        """All notes, in the order in which they came."""
        lined = [(at, id) for answered in self.said.values() for id, at in answered.line.items()]
        return [id for _at, id in sorted(lined)]


class Bench:
    """One room. Everything happens in the step ``values`` unless said otherwise."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.version = 1
        self.shape = 0
        self.epochs = dict.fromkeys(ROUNDS, 0)
        self.closings = dict.fromkeys(ROUNDS, 0)
        self.round = ROUNDS[0]
        self.is_open = False
        self.code = store.create(
            programme=b"{}", doc_for=lambda code: code.encode(), key_hash="hash", life_s=LIFE_S
        )
        self.opens()

    def place(self, round: str | None = None) -> Place:
        return Place(self.code, STEP, round or self.round)

    @property
    def places(self) -> list[Place]:
        return [self.place(round) for round in ROUNDS]

    def gate(self) -> Gate:
        return Gate(self.is_open, self.round, self.epochs, self.shape, self.closings)

    def changes(self, token: str | None = None, **more: Any) -> int:
        """Write the room's next version, with the step's gate as it is here."""
        self.version = self.store.change(
            self.code,
            expected=self.version,
            doc=b"later",
            token=token or secrets.token_hex(8),
            gates={STEP: self.gate()},
            **more,
        )
        return self.version

    def opens(self, round: str | None = None) -> None:
        self.round, self.is_open = round or self.round, True
        self.changes()

    def closes(self) -> None:
        self.is_open = False
        self.closings[self.round] += 1
        self.changes()

    def clears(self, round: str | None = None) -> None:
        round = round or self.round
        self.epochs[round] += 1
        self.changes(clears=[(STEP, round)])

    def reshapes(self, while_counting: Callable[[], Any] = lambda: None) -> None:
        """The next shape; ``while_counting`` runs each time one answer is counted."""
        self.shape += 1
        shape = self.shape

        def count(_round: str, answered: Answered) -> Counted:
            while_counting()
            picks = json.loads(answered.answer)
            return Counted(numbers(shape, picks), notes(picks))

        self.changes(reshapes=[Reshape(STEP, shape, ROUNDS, count)])

    def casts(
        self,
        seat: str,
        picks: Sequence[str],
        *,
        base: int | None = None,
        epoch: int | None = None,
        shape: int | None = None,
        group: str | None = None,
        round: str | None = None,
        by: str = "",
    ) -> int:
        """One cast, exactly as given."""
        shape = self.shape if shape is None else shape
        round = round or self.round
        return self.store.cast(
            self.place(round),
            seat,
            answer=json.dumps(picks).encode(),
            group=group,
            numbers=numbers(shape, picks),
            notes=notes(picks),
            shape=shape,
            epoch=self.epochs[round] if epoch is None else epoch,
            base=base,
            by=by,
        )

    def delivers(self, seat: str, picks: Sequence[str], *, epoch: int | None = None) -> int:
        """A cast that is counted again under whatever shape the store asks for."""
        shape = self.shape
        while True:
            try:
                return self.casts(seat, picks, shape=shape, epoch=epoch)
            except Reshaped as newer:
                shape = newer.number

    def drafts(self, seat: str, picks: Sequence[str], base: int, **more: str) -> int:
        return self.store.draft(
            self.place(),
            seat,
            answer=json.dumps(picks).encode(),
            epoch=self.epochs[self.round],
            base=base,
            **more,
        )

    def tally(self, known: Tally | None = None, *, published: bool = False) -> Tally:
        known = known or Tally(rev=-1)
        change = self.store.tally(
            self.place(), known.rev if known.rev >= 0 else None, known.shape, published=published
        )
        return known.after(change) if change else known

    def answers(self, *, published: bool = False) -> dict[str, list[str]]:
        found = self.store.answers(self.place(), published=published)
        return {answered.seat: json.loads(answered.answer) for answered in found}

    def publishes(self, closing: int | None = None, *, copy: bool = True) -> bool:
        """Decide on a closing of the present round, or on the last one."""
        return self.store.publish(self.place(), self._closing(closing), copy=copy)

    def publishes_these(
        self, composed: Mapping[str, Sequence[str]], closing: int | None = None
    ) -> bool:
        """Publish these picks of each seat, counted under the present shape."""
        lines = {each.seat: each.line for each in self.store.answers(self.place())}
        answers = [
            (
                Answered(seat, None, 1, json.dumps(picks).encode(), lines.get(seat, {})),
                Counted(numbers(self.shape, picks), notes(picks)),
            )
            for seat, picks in composed.items()
        ]
        return self.store.publish_composed(self.place(), self._closing(closing), answers)

    def _closing(self, number: int | None) -> Closing:
        last, epoch = self.closings[self.round], self.epochs[self.round]
        return Closing(last if number is None else number, epoch, self.shape)

    def joins(self, seat: str, **more: Any) -> Any:
        return self.store.join(self.code, seat, expires_ms=now_ms() + 60_000, **more)

    def glance(self) -> Any:
        return self.store.glance([(self.code, STEP, self.round)])[0]

    def all_keys(self) -> set[str]:
        """Every key that carries this room's tag."""
        found = self.store._writes.ask(("KEYS", f"{{{self.code}}}*"))
        return {key.decode() for key in found}

    def must_add_up(self) -> None:
        """The law of sums: the tally is the sum over the last answer of each seat."""
        for published, kind in ((False, ""), (True, keys.PUBLISHED)):
            tally, answers = self.tally(published=published), self.answers(published=published)
            sums: dict[str, int] = {}
            for picks in answers.values():
                for counter, amount in numbers(self.shape, picks).items():
                    sums[counter] = sums.get(counter, 0) + amount
            assert dict(tally.numbers) == sums
            assert tally.answers == len(answers)
            texts = sorted(note for picks in answers.values() for note in notes(picks))
            assert sorted(tally.notes) == texts
            kept = self.store._reads.ask(("HGET", keys.tally(self.place(), kind), "texts"))
            assert int(kept or 0) == len(texts)


__all__ = ["ROUNDS", "STEP", "Bench", "Tally", "keys", "notes", "numbers"]
