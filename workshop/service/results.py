"""Who may see what of a step's results, and when: the tally frames.

Three gates stand before a result. *Private* steps publish nothing. With a lowest number of answers
nothing but counts is published while the step is open, and what was published of a line at a
closing stands until a later closing brings enough that is new. And what is not shown is only for
desks.
"""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar, cast

from workshop.kinds.abilities import Brief
from workshop.programme import Step
from workshop.service import publishing
from workshop.service.reading import Reading
from workshop.service.rooms import Held, Rooms
from workshop.store import Answered, Away, Place, Reshaped, Store

MOST_RESHAPES = 6

Read = TypeVar("Read")


@dataclass(frozen=True)
class View:
    """One place's results before anybody's right to see them is asked.

    ``results`` is None where they are withheld; ``answers`` counts those behind the results, or
    all where there are none; ``missing`` says how many answers a closed round lacks, or is None.
    ``paper``: how many of those were given on paper. ``held`` are own texts that are kept off the
    results, for desks alone: the newest of ``held_count``.
    """

    version: int
    answers: int
    results: dict[str, Any] | None
    missing: int | None
    held: Sequence[Mapping[str, Any]] = ()
    held_count: int = 0
    paper: int = 0


class Results:
    """Reads what places say, remembering each so that only what changed is read again."""

    def __init__(self, store: Store, rooms: Rooms) -> None:
        self._store = store
        self._rooms = rooms

    def frame(
        self, held: Held, step: Step, round_: str, *, desk: bool, whole: bool = False
    ) -> dict[str, Any]:
        """The ``tally`` frame of a step's round, for a desk or for everybody else.

        It holds as much as may be sent often; with ``whole`` all of the results.
        """
        view = self.view(held, step, round_)
        seen = desk or held.room.steps[step.id].shown
        frame = {
            "step": step.id,
            "round": round_,
            "version": view.version,
            "answers": view.answers,
            "results": view.results if seen else None,
        }
        if not whole and seen and view.results is not None:
            frame["results"] = _brief(held, step, round_, view.results, desk=desk)
        if view.missing is not None:
            frame["waiting_for"] = view.missing
        if desk and view.paper:
            frame["paper"] = view.paper
        if desk and view.held:
            frame["held"] = view.held
            frame["held_count"] = view.held_count
        return frame

    def decide(self, held: Held) -> None:
        """Whatever the last closings publish is decided before the next move can reopen a step."""
        for step in held.programme.steps:
            if step.min_answers and held.room.steps[step.id].opened:
                for round_ in step.by:
                    self.view(held, step, round_)

    def view(self, held: Held, step: Step, round_: str) -> View:
        """The results as they may be published now."""
        return self._in_step(held, lambda held: self._view(held, step, round_))

    def _view(self, held: Held, step: Step, round_: str) -> View:
        place = held.place(step.id, round_)
        if step.results != "private" and not step.min_answers:
            live = self._reading(held, step, place, published=False)
            return _told(live, live.rev or 0)
        rev, answers, paper = self._store.counts(place)
        if step.results == "private":
            return View(rev, answers, None, None, paper=paper)
        if self._published(held, step, place):
            return _told(self._reading(held, step, place, published=True), rev)
        missing = None
        if not is_open(held, step.id, round_):
            missing = max(0, step.min_answers - answers)
        return View(rev, answers, None, missing, paper=paper)

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

    def _reading(self, held: Held, step: Step, place: Place, *, published: bool) -> Reading:
        """What the place says now, of which only what changed is read."""
        key, shape = (place, published), held.shape(place.step, place.round)
        readings = self._rooms.beside(place.code)
        known: Reading | None = readings.get(key)
        if known is None or not known.is_of(held.kind(step), shape):
            known = Reading(held.kind(step), shape)
        since = known.rev
        change = self._store.tally(
            place, since, shape.number, published=published, texts=known.wants_texts
        )
        if change is not None:
            if change.shape != shape.number:
                raise _OutOfStep
            known.take(change, since)
        readings[key] = known
        return known


class _OutOfStep(Exception):
    """The sums were read under another shape than the room; one of the two is newer."""


def _told(reading: Reading, rev: int) -> View:
    results, kept, count = reading.results()
    return View(rev, reading.answers, results, None, kept, count, reading.paper)


def _brief(
    held: Held, step: Step, round_: str, results: Mapping[str, Any], *, desk: bool
) -> Mapping[str, Any]:
    """As much of the results as a frame holds."""
    kind = _shortened(cast(Hashable, held.kind(step)))
    if kind is None:
        return results
    shape, open_now = held.shape(step.id, round_), is_open(held, step.id, round_)
    return kind.brief(shape, results, desk=desk, open=open_now)


@cache
def _shortened(kind: Hashable) -> Brief | None:
    return kind if isinstance(kind, Brief) else None


def is_open(held: Held, step_id: str, round_: str) -> bool:
    """Whether answers to this step's round are taken now."""
    state = held.room.steps[step_id]
    return state.open and state.round == round_
