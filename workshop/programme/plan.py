"""A programme once it has been read and found right, and the way back to JSON."""

from typing import Any

import msgspec

from workshop.same import fold

ROUNDS = ("person", "group", "room")
STARTS = ("blank", "combined")
PACES = ("led", "own")
RESULTS = ("live", "hidden", "private")
LANGUAGES = ("nb", "nn", "en")
# People choose their group on the phone, or each who comes gets a place in the smallest.
GROUP_CHOICES = ("phone", "drawn")
DAYS = 30


class Source(msgspec.Struct, frozen=True):
    """Where a step's list comes from: the best ``n`` (None: all) that an earlier step gives.

    ``of`` names which one, where there are several to take from: a column, a corner.
    """

    step: str
    take: str
    n: int | None = None
    of: str | None = None

    @property
    def how(self) -> str:
        """What the earlier step's kind is asked for: ``first``, ``column:Leder``."""
        return self.take if self.of is None else f"{self.take}:{self.of}"

    def to_json(self) -> dict[str, Any]:
        """``{"from", "take", "n"?}`` and the name under the take's own, as in a programme."""
        wanted: dict[str, Any] = {"from": self.step, "take": self.take}
        wanted |= {} if self.of is None else {self.take: self.of}
        return wanted if self.n is None else {**wanted, "n": self.n}


class Role(msgspec.Struct, frozen=True):
    """What somebody of a group does, and the rule by which it is found out who."""

    name: str
    rule: str


class Step(msgspec.Struct, frozen=True):
    """One exercise of a programme.

    ``clock`` has one entry per round in ``by``: seconds, or None for no clock. ``settings`` are the
    kind's, complete with defaults; ``list_name`` is the setting that holds the step's items, None
    for a kind without items. With a ``source`` that list is empty here. ``notes`` are the
    facilitator's own: no phone and no screen is ever sent them. ``turn_s``: how long each of a
    group speaks in turn in the group's round, in seconds; 0: nobody has turns. ``start`` says what
    a group's round begins with: nothing, or what its members' own answers have in common.
    ``closes``: the step closes by itself when its clock has run out. ``opens`` and ``until`` (Unix
    ms): the step is done at people's own pace, and opens and closes by itself then.
    """

    id: str
    kind: str
    title: str
    prompt: str
    by: tuple[str, ...]
    results: str
    min_answers: int
    clock: tuple[int | None, ...]
    settings: dict[str, Any]
    list_name: str | None = None
    source: Source | None = None
    notes: str = ""
    turn_s: int = 0
    start: str = "blank"
    closes: bool = False
    opens: int | None = None
    until: int | None = None

    @property
    def texts(self) -> tuple[str, ...]:
        """The items that were planned; none for a list that comes from an earlier step."""
        return tuple(self.settings[self.list_name]) if self.list_name else ()

    def clock_of(self, round: str) -> int | None:
        """Seconds planned for ``round``, or None."""
        return self.clock[self.by.index(round)]

    def with_texts(self, texts: tuple[str, ...]) -> dict[str, Any]:
        """The settings with ``texts`` as their list."""
        return {**self.settings, self.list_name: list(texts)} if self.list_name else self.settings


class Programme(msgspec.Struct, frozen=True):
    """The plan of a whole room.

    ``days``: how long the room lives after its last use. ``start``: when the day is planned to
    begin, as ``09:00`` by the clock on the wall; "" where that is not said. ``group_choice``: how
    people come into a group, one of ``GROUP_CHOICES``. ``roles``: those of a group, or the id of a
    ready set of them. ``pace``: "led" by a facilitator, or each person's "own"; ``opens`` and
    ``until`` (Unix ms) are then those of every step that has none of its own.
    """

    title: str
    language: str
    groups: tuple[str, ...]
    steps: tuple[Step, ...]
    days: int = DAYS
    start: str = ""
    group_choice: str = "phone"
    roles: str | tuple[Role, ...] = ""
    pace: str = "led"
    opens: int | None = None
    until: int | None = None

    def step(self, id: str) -> Step | None:
        """The step with that id, or None."""
        return next((step for step in self.steps if step.id == id), None)

    def group(self, text: str) -> str | None:
        """The group that ``text`` names, as the programme spells it, or None."""
        return next((group for group in self.groups if fold(group) == fold(text)), None)


def encode(programme: Programme) -> bytes:
    """The programme as bytes to keep."""
    return msgspec.json.encode(programme)


def decode(data: bytes) -> Programme:
    """What ``encode`` made; it is not validated again. Raises ``msgspec.DecodeError``."""
    return msgspec.json.decode(data, type=Programme)


def to_json(programme: Programme) -> dict[str, Any]:
    """The programme as it can be posted again: ``parse(to_json(p)) == p``."""
    return {
        "title": programme.title,
        "language": programme.language,
        "days": programme.days,
        **({"start": programme.start} if programme.start else {}),
        **({"pace": programme.pace} if programme.pace != "led" else {}),
        **({"opens": programme.opens} if programme.opens is not None else {}),
        **({"until": programme.until} if programme.until is not None else {}),
        "groups": list(programme.groups),
        **({} if programme.group_choice == "phone" else {"group_choice": programme.group_choice}),
        **({"roles": _roles(programme.roles)} if programme.roles else {}),
        "steps": [_step(step) for step in programme.steps],
    }


def _roles(roles: str | tuple[Role, ...]) -> str | list[dict[str, str]]:
    if isinstance(roles, str):
        return roles
    return [{"name": role.name, "rule": role.rule} for role in roles]


def _step(step: Step) -> dict[str, Any]:
    settings = dict(step.settings)
    if step.source and step.list_name:
        settings[step.list_name] = step.source.to_json()
    told: dict[str, Any] = {"id": step.id, "kind": step.kind, "by": list(step.by)}
    told |= {"title": step.title} if step.title else {}
    told |= {"prompt": step.prompt} if step.prompt else {}
    told |= {"notes": step.notes} if step.notes else {}
    told |= {"results": step.results, "min_answers": step.min_answers}
    told |= {"clock": list(step.clock)} if any(step.clock) else {}
    told |= {"turn_s": step.turn_s} if step.turn_s else {}
    told |= {"start": step.start} if step.start != "blank" else {}
    told |= {"closes": True} if step.closes else {}
    told |= {"opens": step.opens} if step.opens is not None else {}
    told |= {"until": step.until} if step.until is not None else {}
    return {**told, "settings": settings}
