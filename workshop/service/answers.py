"""From what a phone or a desk sends to an answer in the store, and back."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

import msgspec

from workshop.kinds.abilities import InParts
from workshop.kinds.contract import Answer, Kind
from workshop.kinds.shape import Shape
from workshop.programme import Step
from workshop.room import Refused
from workshop.service import reshaping
from workshop.service.author import Author
from workshop.service.rooms import Held, Rooms
from workshop.store import Closed, Full, Mine, Moved, Place, Reshaped, Stale, Store
from workshop.text import Invalid, Text

MOST_RESHAPES = 6


@dataclass(frozen=True)
class Asked:
    """Where an answer is meant for, and what it was changed from."""

    step: Step
    round: str
    epoch: int
    base: int
    answer: Any


class StaleAnswer(Exception):
    """A group's answer has moved on; ``mine`` is the newest, as the socket sends it."""

    def __init__(self, mine: dict[str, Any] | None) -> None:
        self.mine = mine


class Answers:
    """Validates, counts and stores answers."""

    def __init__(self, store: Store, rooms: Rooms) -> None:
        self._store = store
        self._rooms = rooms

    def cast(self, held: Held, author: Author, payload: Mapping[str, Any]) -> int:
        """Count an answer instead of the author's last one; returns that answer's version.

        Raises ``Invalid``, ``Refused``, ``Closed``, ``StaleAnswer`` and ``Away``.
        """
        by = author.seat
        for _ in range(MOST_RESHAPES):
            asked = read(held, payload)
            place = held.place(asked.step.id, asked.round)
            seat = author.signs(asked.round)
            try:
                shape, kind = held.shape(asked.step.id, asked.round), held.kind(asked.step)
                answer = _readable(held, asked, shape, kind.answer)
                answer, base = self._whole(kind, place, seat, asked, answer)
                counted = reshaping.count(kind, shape, answer, author.group, seat)
                return self._store.cast(
                    place,
                    seat,
                    answer=msgspec.json.encode(answer),
                    group=author.group,
                    numbers=counted.numbers,
                    notes=counted.notes,
                    shape=shape.number,
                    epoch=asked.epoch,
                    base=base,
                    by=by,
                )
            except Moved as moved:
                held = self._rooms.fresh(held.code) or held
                author, by = author.moved(held, moved, asked.round)
            except Full as full:
                raise Invalid(
                    "So much has been written here that there is room for no more. "
                    "What was there before is kept."
                ) from full
            except Stale as stale:
                if base is None or asked.round == "group" or stale.mine is None:
                    raise StaleAnswer(self._packed(held, place, stale.mine)) from stale
            except (Reshaped, Closed, Invalid) as refusal:
                held = self._newer(held, refusal)
        raise Closed

    def _whole(
        self, kind: Kind, place: Place, seat: str, asked: Asked, answer: Answer
    ) -> tuple[Answer, int | None]:
        """The answer with the parts that it leaves out as they were, and the version of those."""
        base = asked.base if asked.round == "group" else None
        if all(part in answer for part in _parts(cast(Hashable, kind))):
            return answer, base
        mine = self._store.mine(place, seat)
        if mine is None:
            return answer, base
        before: Answer = msgspec.json.decode(mine.answer)
        return {**before, **answer}, mine.version if base is None else base

    def draft(self, held: Held, author: Author, payload: Mapping[str, Any]) -> int:
        """Keep a group's unfinished answer for its phones; returns the answer's version."""
        by = author.seat
        for _ in range(MOST_RESHAPES):
            asked = read(held, payload)
            if asked.round != "group":
                raise Refused("invalid", Text("Drafts are for a group's round."))
            seat = author.signs(asked.round)
            place = held.place(asked.step.id, asked.round)
            try:
                shape = held.shape(asked.step.id, asked.round)
                answer = _readable(held, asked, shape, held.kind(asked.step).draft)
                return self._store.draft(
                    place,
                    seat,
                    answer=msgspec.json.encode(answer),
                    epoch=asked.epoch,
                    base=asked.base,
                    group=author.group,
                    by=by,
                )
            except Moved as moved:
                held = self._rooms.fresh(held.code) or held
                author, by = author.moved(held, moved, asked.round)
            except Stale as stale:
                raise StaleAnswer(self._packed(held, place, stale.mine)) from stale
            except (Closed, Invalid) as refusal:
                held = self._newer(held, refusal)
        raise Closed

    def mine(self, held: Held, place: Place, seat: str) -> dict[str, Any] | None:
        """A seat's or a group's own answer, as ``mine`` travels; None where there is none."""
        return self._packed(held, place, self._store.mine(place, seat))

    def _packed(self, held: Held, place: Place, mine: Mine | None) -> dict[str, Any] | None:
        return pack(held, place.step, place.round, mine)

    def _newer(self, held: Held, refusal: Exception) -> Held:
        """The room as it is now, when the refusal may come from an old picture of it."""
        newer = self._rooms.fresh(held.code)
        if newer is None or newer.room.version == held.room.version:
            if isinstance(refusal, Reshaped):
                raise Closed from refusal
            raise refusal
        return newer


@cache
def _parts(kind: Hashable) -> tuple[str, ...]:
    """What an answer may leave out. Kept: asking a module for a protocol takes 20 microseconds."""
    return kind.answer_parts if isinstance(kind, InParts) else ()


def read(held: Held, payload: Mapping[str, Any]) -> Asked:
    """What a ``cast`` or ``draft`` asks for; round and epoch default to the present ones."""
    step_id = payload.get("step")
    step = held.step(step_id) if isinstance(step_id, str) else None
    if step is None:
        raise Refused("unknown", Text("There is no such step in this room."))
    state = held.room.steps[step.id]
    round_ = payload.get("round", state.round)
    if round_ not in step.by:
        raise Refused("invalid", Text("This step has no such round."))
    epoch = _whole(payload.get("epoch"), state.epochs[round_], "epoch")
    return Asked(step, round_, epoch, _whole(payload.get("base"), 0, "base"), payload.get("answer"))


def _readable(
    held: Held, asked: Asked, shape: Shape, reads: Callable[[Shape, Any], Answer]
) -> Answer:
    """The answer as its kind reads it; where the step takes none, that is said first.

    Whether an answer is taken the store decides alone: one that it has already is acknowledged
    again also after the step has closed.
    """
    try:
        return reads(shape, asked.answer)
    except Invalid:
        state = held.room.steps[asked.step.id]
        if not (state.open and state.round == asked.round):
            raise Closed from None
        raise


def pack(held: Held, step: str, round_: str, mine: Mine | None) -> dict[str, Any] | None:
    """``mine`` as the contract gives it, with the present epoch of its round."""
    if mine is None:
        return None
    return {
        "step": step,
        "round": round_,
        "epoch": held.room.steps[step].epochs[round_],
        "answer": msgspec.json.decode(mine.answer),
        "version": mine.version,
        "draft": mine.draft,
    }


def _whole(value: Any, default: int, where: str) -> int:
    if value is None:
        return default
    if isinstance(value, bool) or not isinstance(value, int) or abs(value) > 2**53:
        raise Invalid("This must be a whole number.", where=where)
    return value
