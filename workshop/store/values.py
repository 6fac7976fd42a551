"""What goes into the store and what comes out."""

import threading
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, NamedTuple, Protocol

ROOM_SEAT = "room"
ANSWERS = "answers"
TEXTS = "texts"
WIDE = "wide"
NO_LINE: Mapping[str, int] = MappingProxyType({})


# What the seats begin with under which groups answer.
GROUP_SEAT = "group:"


def group_seat(group: str) -> str:
    """The seat under which a group answers in a group's round; ``join`` finds ``mine`` there."""
    return GROUP_SEAT + group


# What the seats begin with under which answers from paper lie.
PAPER_SEAT = "paper:"
# The counter of those answers, beside what they add as any other does.
PAPER = "from:paper"


class Place(NamedTuple):
    """Where answers lie: one round of one step of one room."""

    code: str
    step: str
    round: str


class Gate(NamedTuple):
    """What decides whether a cast is taken: kept in the store beside the answers.

    ``round`` is the step's present round; answers are taken there while ``open``. ``epochs`` and
    ``closings`` have an entry per round of the step. ``shape`` is the present shape's number.
    """

    open: bool
    round: str
    epochs: Mapping[str, int]
    shape: int
    closings: Mapping[str, int]


class Stored(NamedTuple):
    """A room as it lies in the store. ``life_s``: seconds that it lives after its last use."""

    version: int
    doc: bytes
    programme: bytes
    key_hash: str
    life_s: int


class Standing(NamedTuple):
    """What is told of a room without what is in it, to whoever has its key.

    ``used_ms``: its last use, to within the hour. ``people``: all seats that it has had.
    """

    key_hash: str
    life_s: int
    used_ms: int
    people: int


class Mine(NamedTuple):
    """A seat's or a group's newest answer; ``draft``: unfinished, counted by nobody."""

    answer: bytes
    version: int
    draft: bool


class Beginning(NamedTuple):
    """A draft that ``seat`` finds in a place, where it has no answer and no draft of its own."""

    place: Place
    seat: str
    answer: bytes


class Joined(NamedTuple):
    """What ``join`` found: the room's version, and the seat's order number from 1 (0: no seat).

    ``moved``: the seat sat in another group, or in none, before. ``people``: how many seats its
    group has. ``seat`` is whose place it is now, ``own`` the seat of the phone's own that led
    there, ``turns`` persons after the one asked for. ``elsewhere``: another phone has come back to
    the same seat.
    """

    version: int
    number: int
    group: str | None
    mine: Mine | None
    moved: bool = False
    people: int = 0
    seat: str = ""
    own: str = ""
    turns: int = 0
    elsewhere: bool = False


class Glance(NamedTuple):
    """A room in five numbers. ``version`` is None when there is no such room.

    ``rev`` rises whenever what the tally would say may have changed. ``people``: seats connected
    now or with an answer in this round. ``answered``: answers in this round. ``seating`` rises when
    somebody comes into a group or out of one.
    """

    version: int | None
    rev: int
    people: int
    answered: int
    seating: int = 0


class Answered(NamedTuple):
    """One counted answer. ``group``: where the seat sat when it was given.

    ``line``: its notes by their ids, each with its arrival: a number, higher for what came later.
    """

    seat: str
    group: str | None
    version: int
    answer: bytes
    line: Mapping[str, int] = NO_LINE


class Counted(NamedTuple):
    """What one answer adds to the tally, and the ids of its notes: the answer has what they say."""

    numbers: Mapping[str, int]
    notes: Collection[str]


class Closing(NamedTuple):
    """One closing of a round, as somebody saw it: its number, and the round's epoch and the step's
    shape by then."""

    number: int
    epoch: int
    shape: int


@dataclass(frozen=True)
class Reshape:
    """A step is to be counted anew, under the shape ``number``.

    ``count(round, answered)`` says what one answer adds under that shape. It is called for every
    answer of every round in ``rounds``, published ones too, and again for those that change
    meanwhile.
    """

    step: str
    number: int
    rounds: Sequence[str]
    count: Callable[[str, Answered], Counted]


class Change(NamedTuple):
    """What is otherwise in one place than at the revision that somebody knew of.

    ``numbers`` leaves out ``answers``, which has its own field; 0 says that a counter is gone. All
    counters are there where ``whole``, else those that changed. ``said`` has the answers that have
    notes, by seat: all of them where ``all_said``, else those that changed, None for what has gone.
    """

    rev: int
    shape: int
    answers: int
    whole: bool
    numbers: Mapping[str, int]
    all_said: bool
    said: Mapping[str, Answered | None]


class Event(Protocol):
    """What is needed of an event: ``threading.Event``, gevent's and eventlet's all have it."""

    def set(self) -> Any: ...
    def clear(self) -> Any: ...
    def wait(self, timeout: float | None = None) -> Any: ...


class Tools(Protocol):
    """How the store waits and runs things beside each other, whatever the async mode is."""

    def make_event(self) -> Event:
        """A new event that is not set."""

    def spawn(self, function: Callable[..., Any], /, *args: Any) -> Any:
        """Run ``function(*args)`` beside everything else."""

    def sleep(self, seconds: float, /) -> Any:
        """Pause the caller."""


class Threads:
    """The tools of plain threads: for tests, scripts and the command line."""

    def make_event(self) -> threading.Event:
        """A new event that is not set."""
        return threading.Event()

    def spawn(self, function: Callable[..., Any], /, *args: Any) -> threading.Thread:
        """A daemon thread that runs ``function(*args)``."""
        thread = threading.Thread(target=function, args=args, daemon=True)
        thread.start()
        return thread

    def sleep(self, seconds: float, /) -> None:
        """Pause the calling thread."""
        time.sleep(seconds)
