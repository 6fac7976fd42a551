"""A room as it is now: where it stands, and what each step remembers."""

from typing import Any

import msgspec
from msgspec.structs import replace

from workshop.kinds.abilities import Company
from workshop.kinds.shape import Item
from workshop.programme import Programme, Role, Step
from workshop.text import Invalid, Text

# What a screen may show: the step as it stands, its task, the clock, the way in, nothing, what it
# showed when that was asked for, or the step's rounds or its groups beside each other.
VIEWS = ("", "task", "clock", "code", "blank", "still", "rounds", "groups")


class Refused(Exception):
    """A wish that cannot be granted now.

    ``code`` is ``invalid``, ``unknown`` or ``closed``; ``text`` is a sentence for the person.
    """

    def __init__(self, code: str, source: str | Text, **values: Any) -> None:
        self.code = code
        self.text = source if isinstance(source, Text) else Text(source, values)
        super().__init__(self.text.english())

    @classmethod
    def of(cls, wrong: Invalid) -> "Refused":
        """The same complaint as ``wrong``, with the code ``invalid``."""
        return cls("invalid", wrong.text)


class Clock(msgspec.Struct, frozen=True):
    """The room's clock. Running, it stands at 0 at ``ends_ms``; else it rests at ``left_s``.

    ``closes``: soon after it has stood at 0, the step is closed; ``by_itself`` says when.
    """

    ends_ms: int | None
    left_s: float
    running: bool
    closes: bool = False

    def left(self, now_ms: int) -> float:
        """Seconds left, below 0 in overtime."""
        return self.left_s if self.ends_ms is None else (self.ends_ms - now_ms) / 1000


class Prepared(msgspec.Struct, frozen=True):
    """One entry of the list that a desk made ready, and the texts it was merged from."""

    text: str
    of: tuple[str, ...] = ()


class Group(msgspec.Struct, frozen=True):
    """A group. ``key`` is what seats and answers are kept under, and never changes; ``name`` is
    what it is called now. ``gone``: nobody sits in it any more, and its answers keep its name."""

    key: str
    name: str
    gone: bool = False


class Dates(msgspec.Struct, frozen=True):
    """When a step at people's own pace opens and closes by itself (Unix ms); None: by hand.

    ``begun`` and ``ended``: that has been seen to, so that what a desk does later stands.
    """

    opens: int | None = None
    until: int | None = None
    begun: bool = False
    ended: bool = False


class StepState(msgspec.Struct, frozen=True):
    """What a step remembers.

    ``epochs`` and ``closings`` have an entry per round: how often it was cleared, and how often it
    went from open to closed. ``opened_rounds`` are those opened since they were last cleared.
    ``items`` are None until the first opening freezes them; ``prepared`` is the list a desk sent
    before that. ``merged`` maps a text to the folded texts counted as it, ``hidden`` are folded
    texts, ``passed`` those let through. ``voting``: what is asked for now is votes; ``reading``:
    the note that is read aloud, by its id. ``together``: who does the step together, None until
    that is drawn; ``legs``: the seconds of each part of its time, where it has parts; ``turns``: in
    which order each group speaks, by the group's key, drawn where a group's round with turns first
    opens. ``shape`` rises when items or any of those texts change. ``dates``: it is done at
    people's own pace.
    """

    round: str
    open: bool
    shown: bool
    epochs: dict[str, int]
    closings: dict[str, int]
    opened_rounds: tuple[str, ...] = ()
    items: tuple[Item, ...] | None = None
    prepared: tuple[Prepared, ...] | None = None
    merged: dict[str, tuple[str, ...]] = {}
    hidden: tuple[str, ...] = ()
    passed: tuple[str, ...] = ()
    voting: bool = False
    reading: str | None = None
    together: tuple[Company, ...] | None = None
    legs: tuple[float, ...] = ()
    turns: tuple[Company, ...] = ()
    shape: int = 0
    dates: Dates | None = None

    @property
    def opened(self) -> bool:
        """Whether any round has been opened and not been cleared since."""
        return bool(self.opened_rounds)

    @property
    def frozen(self) -> bool:
        """Whether the items stand."""
        return self.items is not None

    @property
    def opening(self) -> str:
        """A name for the time between an opening and the next closing."""
        return f"{self.round} {self.closings[self.round]}"

    @property
    def epoch(self) -> int:
        """The present round's epoch."""
        return self.epochs[self.round]


class Room(msgspec.Struct, frozen=True):
    """A room. ``step`` is the present step's id, None in the waiting room.

    ``watched`` are words that hold an own text back until a desk lets it through; where ``waits``
    every own text is. ``locked``: nobody new is let in; ``seats``: so many may be, None for any
    number; ``shared``: one phone may serve several people after each other. ``view``: what screens
    show instead of the step, one of ``VIEWS``.
    ``groups``: as the desk has made them, those that are gone too; None: the programme's.
    ``roles``: as the desk has them; None: the programme's.
    ``drawn``: the desk has drawn people into them, so who comes later gets a place. ``seated``
    counts how often the desk has moved people.
    ``version`` counts the changes; it is kept beside what ``encode`` gives.
    """

    code: str
    step: str | None
    clock: Clock | None
    steps: dict[str, StepState]
    version: int = 0
    watched: tuple[str, ...] = ()
    waits: bool = False
    view: str = ""
    locked: bool = False
    seats: int | None = None
    groups: tuple[Group, ...] | None = None
    drawn: bool = False
    seated: int = 0
    shared: bool = False
    roles: str | tuple[Role, ...] | None = None

    @property
    def lets_in(self) -> int | None:
        """How many seats there may be before a new one is turned away; None: any number."""
        return 0 if self.locked else self.seats

    @property
    def present(self) -> StepState | None:
        """The state of the present step."""
        return None if self.step is None else self.steps[self.step]


def begin(code: str, programme: Programme) -> Room:
    """A new room, in the waiting room: every step in its first round, closed."""
    steps = {step.id: _beginning(step, programme) for step in programme.steps}
    return Room(code, None, None, steps, 1)


def encode(room: Room) -> bytes:
    """The room without its version, as bytes to keep."""
    return msgspec.json.encode(replace(room, version=0))


def decode(data: bytes, version: int) -> Room:
    """What ``encode`` made, at ``version``. Raises ``msgspec.DecodeError``."""
    return replace(msgspec.json.decode(data, type=Room), version=version)


def planned(programme: Programme, step_id: Any) -> Step:
    """The programme's step with that id. Raises ``Refused`` (unknown)."""
    step = programme.step(step_id) if isinstance(step_id, str) else None
    if step is None:
        raise Refused("unknown", "There is no such step in this room.")
    return step


def with_state(room: Room, step_id: str, state: StepState) -> Room:
    """The room with another state for one step. The version is left as it is."""
    return replace(room, steps={**room.steps, step_id: state})


def closed(state: StepState) -> StepState:
    """The state with its round closed, which is counted where it was open."""
    if not state.open:
        return state
    closings = {**state.closings, state.round: state.closings[state.round] + 1}
    return replace(state, open=False, closings=closings)


def next_version(room: Room) -> Room:
    """The room as its next version."""
    return replace(room, version=room.version + 1)


def _beginning(step: Step, programme: Programme) -> StepState:
    nothing = dict.fromkeys(step.by, 0)
    own, rooms = (step.opens, step.until), (programme.opens, programme.until)
    said = own if own != (None, None) else rooms
    dates = Dates(*said) if said != (None, None) else None
    shown = step.results == "live"
    return StepState(step.by[0], False, shown, nothing, dict(nothing), dates=dates)
