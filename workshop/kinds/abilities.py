"""What only some kinds can, each ability a protocol: the house asks for it where it needs it.

To ask costs microseconds: on the way of every answer it is asked once and remembered.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from random import Random
from typing import Any, NamedTuple, Protocol, runtime_checkable

from workshop.kinds.contract import Answer, Row, TextKey
from workshop.kinds.shape import Shape


class Company(NamedTuple):
    """People who do a step together, by their order numbers: that is how their turns come.

    ``name``: the programme's group; empty where it was drawn.
    """

    name: str
    seats: tuple[int, ...]


class Guest(NamedTuple):
    """Somebody who is here: the order number of their coming, from 1, and the group they sit in."""

    number: int
    group: str | None


class Deadline(NamedTuple):
    """Something to be done by a day. ``id`` stays the same when the rest is changed."""

    id: str
    day: date
    what: str
    who: str
    why: str


class Texts(Protocol):
    """What people wrote in one step, as read under one shape, kept in order while it changes.

    A change costs the same however much is kept, and so do the results after it.
    """

    def put(self, key: TextKey, arrival: int, note: Mapping[str, Any]) -> Any:
        """One more of the kind's ``notes``. What came later has a higher ``arrival``.

        Returns what ``drop`` is to be given.
        """

    def drop(self, put: Any) -> None:
        """A note is gone: ``put`` is what came of putting it there."""

    def count(self, counter: str, amount: int) -> None:
        """A counter has changed; 0: it is gone."""

    def results(self, tally: Mapping[str, int]) -> dict[str, Any]:
        """The same as the kind's ``results`` with all notes in the order of their arrival."""


@runtime_checkable
class KeepsTexts(Protocol):
    """What a kind has besides where answers have ``notes``."""

    def texts(self, shape: Shape) -> Texts:
        """Nothing written yet."""


@runtime_checkable
class Brief(Protocol):
    """What a kind has besides where results may be longer than a frame that is sent often."""

    def brief(
        self, shape: Shape, results: Mapping[str, Any], *, desk: bool, open: bool
    ) -> Mapping[str, Any]:
        """As much as is sent: to a desk or to others, while the step is open or closed."""


@runtime_checkable
class InParts(Protocol):
    """What a kind has besides where an answer may leave out parts, which then stay as they were."""

    answer_parts: tuple[str, ...]


@runtime_checkable
class OwnTexts(Protocol):
    """What a kind has besides where people write texts that the facilitator may hold back.

    ``own_texts_if`` is the setting that lets them, None where they always do.
    """

    own_texts_if: str | None

    def own_texts(self, shape: Shape, answer: Answer) -> Mapping[str, dict[str, Any]]:
        """Each as ``{"text", ...}``, by the name under which it is hidden and let through."""

    def told(self, shape: Shape, answer: Answer) -> Answer:
        """The answer as ``rows`` may show it: without own texts that are held back."""

    def tellable(
        self, shape: Shape, results: Mapping[str, Any], held: Sequence[Mapping[str, Any]]
    ) -> list[Mapping[str, Any]]:
        """Those of the texts held back that a desk may be told of; each with its ``count``."""


@runtime_checkable
class TakesNamed(Protocol):
    """What a kind has besides where some of its ``takes`` name which one: ``take:name``."""

    takes_named: tuple[str, ...]


@runtime_checkable
class RowsTogether(Protocol):
    """What a kind has besides where a row says of one answer what others said of it."""

    def rows_together(self, shape: Shape, answers: Sequence[Answer]) -> list[list[Row]]:
        """Each answer's rows under ``header``."""


@runtime_checkable
class Combines(Protocol):
    """What a kind has besides where a group may begin with what its members answered alone."""

    def combine(self, shape: Shape, answers: Sequence[Answer]) -> Answer | None:
        """What the answers have in common, as ``draft`` takes it; None where that is nothing.

        ``answers`` are three or more, in any order: what comes of them is the same.
        """


@runtime_checkable
class Dated(Protocol):
    """What a kind has besides where its results hold days that belong in a calendar."""

    def deadlines(self, results: Mapping[str, Any]) -> list[Deadline]:
        """Everything with a day, earliest first."""


@runtime_checkable
class Drawn(Protocol):
    """What a kind has besides where those who are here are put together when it opens.

    ``first_names_if`` is the setting that lets them tell their company a first name.
    """

    first_names_if: str

    def draw(
        self,
        settings: Mapping[str, Any],
        groups: Sequence[str],
        here: Sequence[Guest],
        before: Sequence[Company],
        random: Random,
    ) -> list[Company]:
        """Everybody who is here, each in one company; those who were together ``before`` apart."""

    def find_places(
        self, settings: Mapping[str, Any], here: Sequence[Guest], before: Sequence[Company]
    ) -> list[Company]:
        """The companies of ``before``, and a place for each who has none yet."""


@runtime_checkable
class Timed(Protocol):
    """What a kind has besides where its time is divided."""

    def legs(self, settings: Mapping[str, Any], companies: int) -> list[int]:
        """The seconds of each part in turn, once so many companies are put together; 0: none."""
