"""What every kind of exercise is: a module of these pure functions and facts.

No input or output here, nor in any kind: a kind never sees Redis, a socket, a request or a clock.
"""

from collections.abc import Collection, Mapping, Sequence
from random import Random
from typing import Any, NamedTuple, Protocol

from workshop.kinds.form import Form
from workshop.kinds.shape import Shape

Answer = dict[str, Any]
Numbers = dict[str, int]
Notes = dict[str, dict[str, Any]]
Row = list[str | int | float | None]
# Whose note, and its id within that answer.
TextKey = tuple[str, str]

# The line that every answer says something of: where it is not due, no new answer is published.
WHOLE = ""


class Part(NamedTuple):
    """What one answer says of one line of the results.

    ``counts``: whether it is among the answers that the line needs ``shape.least`` of. ``said`` is
    equal for two answers that say the same of the line.
    """

    counts: bool
    said: Any


class Kind(Protocol):
    """The whole surface that the rest of the house knows of a kind.

    Facts:

    - ``name``: the kind's name in programmes, such as ``points``.
    - ``title``: its name for people, an English source sentence.
    - ``list_name``: the setting that holds the step's items (``items``, ``cards``), or None.
    - ``by``: the rounds it can run in.
    - ``results_default``: ``live`` or ``hidden``, where the step is silent.
    - ``least_answers``: its ``min_answers`` where the step is silent or asks for fewer.
    - ``takes``: the ways a later step can take items from it (``first``, ``top_rows``).
    - ``rows_of_persons``: False where ``answers.csv`` may only hold sums.
    - ``form``: its settings and its ``takes``, described for whoever draws a form for them.
    """

    name: str
    title: str
    list_name: str | None
    by: frozenset[str]
    results_default: str
    least_answers: int
    takes: tuple[str, ...]
    rows_of_persons: bool
    form: Form

    def settings(self, raw: Mapping[str, Any]) -> dict[str, Any]:
        """The settings, complete with defaults. Raises ``Invalid`` with ``where`` set.

        A list that comes ``from`` an earlier step arrives and leaves as an empty list.
        """

    def items(self, settings: Mapping[str, Any], texts: Sequence[str]) -> list[str]:
        """``texts`` cleaned as this step's items; ``Invalid``: too few, too many, one twice."""

    def answer(self, shape: Shape, raw: Any) -> Answer:
        """A complete answer, validated and normalised, or ``Invalid`` with a helpful sentence."""

    def draft(self, shape: Shape, raw: Any) -> Answer:
        """An unfinished answer of a group, normalised, or ``Invalid``."""

    def numbers(self, shape: Shape, answer: Answer, group: str | None) -> Numbers:
        """What the answer adds to each counter. A counter's name holds a colon.

        ``group`` is the answering group in a group's round, else None. The counter ``answers`` is
        added by the store for everybody.
        """

    def notes(self, shape: Shape, answer: Answer) -> Notes:
        """The short texts an answer adds, by an id that is unique within that answer."""

    def results(
        self, shape: Shape, tally: Mapping[str, int], notes: Sequence[Mapping[str, Any]]
    ) -> dict[str, Any]:
        """The results as the contract gives them, from the sums and the notes alone.

        Figures are not rounded; ``null`` without answers, and where fewer than ``shape.least``
        answers say something of an item.
        """

    def take(self, results: Mapping[str, Any], how: str) -> list[str]:
        """The texts that a later step gets, best first."""

    def behind(self, results: Mapping[str, Any]) -> dict[str, int]:
        """How many answers stand behind each text that ``take`` may give, by text."""

    def parts(self, shape: Shape, answer: Answer) -> Mapping[str, Part]:
        """What the answer says of each line that is published by itself, by a name of the line.

        Lines it says nothing of are left out; hidden ones are not. A kind whose answers all speak
        of every line has one part, ``WHOLE``: ``whole.py`` has both functions for it. A composed
        answer has parts too.
        """

    def compose(
        self, shape: Shape, before: Answer | None, now: Answer, due: Collection[str]
    ) -> Answer | None:
        """What is published of a seat: in the lines ``due`` as ``now``, in others as ``before``.

        None where nothing is left. ``numbers``, ``notes`` and ``rows`` take what this returns,
        though it need not be an answer that ``answer`` would take.
        """

    def header(self, shape: Shape, answers: Sequence[Answer]) -> list[str]:
        """Column names of one answer's row; ``[]`` where there are no rows of persons."""

    def rows(self, shape: Shape, answer: Answer) -> list[Row]:
        """One answer as rows under ``header``."""

    def table(self, shape: Shape, results: Mapping[str, Any] | None) -> tuple[list[str], list[Row]]:
        """The results as one table: header and rows. With None: the header and no rows."""

    def example(self, shape: Shape, random: Random) -> Answer:
        """A believable answer, as a client would send it: for demonstrations, tests, loads."""
