"""Who may see what of a step's results, and when: the tally frames.

Three gates stand before a result. *Private* steps publish nothing. With a lowest number of answers
nothing but counts is published while the step is open, and what was published of a line at a
closing stands until a later closing brings enough that is new. And what is not shown is only for
desks.
"""

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import msgspec

from workshop.kinds.contract import OwnTexts
from workshop.programme import Step
from workshop.service import publishing
from workshop.service.held import MOST_TOLD, apart
from workshop.service.rooms import Held, Rooms
from workshop.store import Answered, Away, Place, Reshaped, Store, Tally

MOST_KNOWN = 4_000
MOST_RESHAPES = 6

Read = TypeVar("Read")


@dataclass(frozen=True)
class View:
    """One place's results before anybody's right to see them is asked.

    ``results`` is None where they are withheld; ``answers`` counts those behind the results, or
    all where there are none; ``missing`` says how many answers a closed round lacks, or is None.
    ``held`` are the own texts that are kept off the results, for desks alone.
    """

    version: int
    answers: int
    results: dict[str, Any] | None
    missing: int | None
    held: Sequence[Mapping[str, Any]] = ()


class Results:
    """Reads tallies, remembering each so that only what changed is read again."""

    def __init__(self, store: Store, rooms: Rooms) -> None:
        self._store = store
        self._rooms = rooms
        self._known: OrderedDict[tuple[Place, bool], Tally] = OrderedDict()

    def frame(self, held: Held, step: Step, round_: str, *, desk: bool) -> dict[str, Any]:
        """The ``tally`` frame of a step's round, for a desk or for everybody else."""
        view = self.view(held, step, round_)
        seen = desk or held.room.steps[step.id].shown
        frame = {
            "step": step.id,
            "round": round_,
            "version": view.version,
            "answers": view.answers,
            "results": view.results if seen else None,
        }
        if view.missing is not None:
            frame["waiting_for"] = view.missing
        if desk and view.held:
            frame["held"] = view.held[-MOST_TOLD:]
            frame["held_count"] = len(view.held)
        return frame

    def view(self, held: Held, step: Step, round_: str) -> View:
        """The results as they may be published now."""
        return self._in_step(held, lambda held: self._view(held, step, round_))

    def _view(self, held: Held, step: Step, round_: str) -> View:
        place = held.place(step.id, round_)
        live = self._tally(place, published=False)
        if step.results == "private":
            return View(live.rev, live.answers, None, None)
        if not step.min_answers:
            results, kept = self._results(held, step, place, live)
            return View(live.rev, live.answers, results, None, kept)
        if self._published(held, step, place):
            published = self._tally(place, published=True)
            results, kept = self._results(held, step, place, published)
            return View(live.rev, published.answers, results, None, kept)
        missing = None
        if not is_open(held, step.id, round_):
            missing = max(0, step.min_answers - live.answers)
        return View(live.rev, live.answers, None, missing)

    def answers(self, held: Held, step: Step, round_: str) -> list[Answered]:
        """The answers that may leave the house one by one: those behind the published results."""
        return self._in_step(held, lambda held: self._answers(held, step, round_))

    def _answers(self, held: Held, step: Step, round_: str) -> list[Answered]:
        place = held.place(step.id, round_)
        if step.results == "private":
            return []
        if not step.min_answers:
            return self._store.answers(place)
        if not self._published(held, step, place):
            return []
        return self._store.answers(place, published=True)

    def _published(self, held: Held, step: Step, place: Place) -> bool:
        """Whether anything of this place is published, after deciding what is due."""
        closing = held.room.steps[step.id].closings[place.round]
        decided, published = self._store.decided(place)
        if is_open(held, step.id, place.round) or decided >= closing:
            return published
        return publishing.decide(self._store, held, step, place, published=published)

    def _in_step(self, held: Held, read: Callable[[Held], Read]) -> Read:
        """What ``read`` finds once room and sums agree on the shape. Raises ``Away``."""
        for _ in range(MOST_RESHAPES):
            try:
                return read(held)
            except (_OutOfStep, Reshaped):
                held = self._rooms.fresh(held.code) or held
        raise Away

    def _tally(self, place: Place, *, published: bool) -> Tally:
        key = (place, published)
        tally = self._store.tally(place, self._known.get(key), published=published)
        self._known[key] = tally
        self._known.move_to_end(key)
        if len(self._known) > MOST_KNOWN:
            self._known.popitem(last=False)
        return tally

    def _results(
        self, held: Held, step: Step, place: Place, tally: Tally
    ) -> tuple[dict[str, Any], list[Mapping[str, Any]]]:
        """The results, and the own texts kept off them that a desk may be told of."""
        kind = held.kind(step)
        shape = held.shape(place.step, place.round)
        if tally.shape != shape.number:
            raise _OutOfStep
        notes, waiting = apart([msgspec.json.decode(n) for n in tally.notes.values()])
        sums = {**tally.numbers, "answers": tally.answers}
        results = kind.results(shape, sums, notes)
        if not waiting or not isinstance(kind, OwnTexts):
            return results, []
        return results, kind.tellable(shape, results, waiting)


class _OutOfStep(Exception):
    """The sums were read under another shape than the room; one of the two is newer."""


def is_open(held: Held, step_id: str, round_: str) -> bool:
    """Whether answers to this step's round are taken now."""
    state = held.room.steps[step_id]
    return state.open and state.round == round_
