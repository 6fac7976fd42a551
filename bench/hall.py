"""A room full of phones: opened, answered, and held to its sums."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from bench.crowd import Asked, Crowd, Member
from bench.servers import Running
from tests.support.facilitator import Facilitator, Workshop
from workshop.kinds import KINDS, UNANSWERED
from workshop.kinds.contract import Answer
from workshop.kinds.shape import Item, Shape

ROOM_FRAME, TALLY_FRAME = '42["room"', '42["tally"'
SETTLE_S = 0.3
# The kinds that people answer.
ANSWERED = [name for name in KINDS if name not in UNANSWERED]


@dataclass(frozen=True)
class Step:
    """A step of the room, and how its answers are read and counted."""

    id: str
    kind: str
    settings: dict[str, Any]

    @property
    def shape(self) -> Shape:
        """The step as nobody has changed it."""
        kind = KINDS[self.kind]
        texts = self.settings.get(kind.list_name or "", [])
        items = tuple(Item(f"i{place}", text) for place, text in enumerate(texts))
        return Shape(self.settings, items, least=kind.least_answers)

    def examples(self, count: int, seed: int) -> list[Answer]:
        """So many believable answers; another ``seed`` gives others."""
        draw = Random(seed)
        return [KINDS[self.kind].example(self.shape, draw) for _ in range(count)]

    def results(self, answers: Sequence[Answer]) -> dict[str, Any]:
        """What the room must show once it has these answers and no others.

        An answer that many gave may stand there many times as the same object: it is read once.
        """
        kind, shape, tally = KINDS[self.kind], self.shape, Counter[str]()
        notes: list[dict[str, Any]] = []
        different = {id(sent): sent for sent in answers}
        for each, times in Counter(map(id, answers)).items():
            answer = kind.answer(shape, different[each])
            notes += times * list(kind.notes(shape, answer).values())
            numbers = {**kind.numbers(shape, answer, None), "answers": 1}
            tally.update({counter: times * amount for counter, amount in numbers.items()})
        return kind.results(shape, tally, notes)


def settings_of(kind: str) -> dict[str, Any]:
    """The settings that the bench has always had for that kind, so that figures can be compared."""
    settings = json.loads(Path(__file__).with_name("settings.json").read_text(encoding="utf-8"))
    return dict(KINDS[kind].settings(settings[kind]))


@dataclass
class Seen:
    """What came to the screen: packets, each with the moment of its arrival in seconds."""

    packets: list[tuple[str, float]] = field(default_factory=list)

    def tallies(self) -> list[tuple[dict[str, Any], float]]:
        """The tally frames, and when each came."""
        return [
            (json.loads(packet[2:])[1], at)
            for packet, at in self.packets
            if packet.startswith(TALLY_FRAME)
        ]

    def tally_bytes(self) -> list[int]:
        """How long each tally frame was."""
        return [
            len(packet.encode()) for packet, _at in self.packets if packet.startswith(TALLY_FRAME)
        ]


@dataclass
class Hall:
    """A room on ``server``, its desk, one screen, and the phones that have joined."""

    crowd: Crowd
    server: Running
    steps: dict[str, Step]
    room: Workshop
    desk: Member
    screen: Member
    version: int
    phones: list[Member] = field(default_factory=list)
    seats: list[str] = field(default_factory=list)
    answers: dict[str, dict[int, Answer]] = field(default_factory=dict)

    def fill(self, count: int, cookies: Sequence[str] = ()) -> Asked:
        """So many more phones connect and join, with the cookies of their browsers if they have."""
        phones = self.crowd.connect(self.server.url, count, cookies)
        wish = {"code": self.room.code, "as": "phone"}
        joined = self.crowd.ask(phones, "join", [wish] * count)
        self.phones += phones
        self.seats += [said["seat"] for said in joined.objects()]
        return joined

    def leave(self) -> None:
        """Every phone's connection is cut."""
        self.crowd.cut(self.phones)
        self.phones, self.seats = [], []

    def moves(self, **wish: Any) -> Asked:
        """The desk's move; returns when every phone has the room frame that follows from it."""
        self.crowd.expect(self.phones, ROOM_FRAME)
        moved = self.crowd.ask([self.desk], "move", [{"version": self.version, **wish}])
        (said,) = moved.objects()
        assert "error" not in said, said
        self.version = said["version"]
        return moved

    def opens(self, step: str, **more: Any) -> None:
        """The step is open for answers, and the room quiet again."""
        self.moves(step=step, open=True, **more)
        self.crowd.rest(SETTLE_S)

    def casts(
        self,
        step: Step,
        seed: int,
        *,
        newest: int = 0,
        over_s: float = 0.0,
        rest_s: float = 0.0,
    ) -> Asked:
        """Every phone answers, or only the ``newest`` ones.

        An answer that is not acknowledged ends the measurement.
        """
        first = len(self.phones) - newest if newest else 0
        phones = self.phones[first:]
        answers = step.examples(len(phones), seed)
        payloads = [{"step": step.id, "answer": answer} for answer in answers]
        asked = self.crowd.ask(phones, "cast", payloads, over_s=over_s, rest_s=rest_s)
        for said in asked.objects():
            assert said.get("version"), said
        self.answers.setdefault(step.id, {}).update(enumerate(answers, first))
        return asked

    @contextmanager
    def watched(self) -> Iterator[Seen]:
        """What comes to the screen inside the block."""
        seen = Seen()
        self.screen.watch = lambda packet, at: seen.packets.append((packet, at))
        try:
            yield seen
        finally:
            self.screen.watch = None

    def room_frame(self) -> dict[str, Any]:
        """The newest frame that the phones were sent after a move."""
        frame: dict[str, Any] = json.loads(self.phones[0].heard[2:])[1]
        return frame

    def checks(self, step: Step, before: Iterable[Answer] = ()) -> None:
        """The room's sums are those of what was sent, and of what was there ``before``."""
        self.moves(open=False)
        expected = [*before, *self.answers.get(step.id, {}).values()]
        found = self.room.results(step.id)
        assert found["answers"] == len(expected), (found["answers"], len(expected))
        sums = json.loads(json.dumps(step.results(expected)))
        assert _without_words(found["results"]) == _without_words(sums), step


def _without_words(found: Any) -> Any:
    """``found`` without lists of people's words: the newest stand there, in the order they came."""
    if isinstance(found, list):
        return [_without_words(each) for each in found if not _is_word(each)]
    if isinstance(found, dict):
        return {name: _without_words(each) for name, each in found.items()}
    return found


def _is_word(found: Any) -> bool:
    return isinstance(found, dict) and "id" in found


def open_hall(crowd: Crowd, server: Running, kinds: Sequence[str]) -> Hall:
    """A new room with one step for each of ``kinds``, named ``step-0`` and so on, all closed."""
    steps = [Step(f"step-{at}", kind, settings_of(kind)) for at, kind in enumerate(kinds)]
    plan = [{"id": step.id, "kind": step.kind, "settings": step.settings} for step in steps]
    room = Facilitator(server.url).creates({"title": "Måling", "language": "nb", "steps": plan})
    desk, screen = crowd.connect(server.url, 2)
    wish = {"code": room.code}
    (of_desk,) = crowd.ask([desk], "join", [{**wish, "as": "desk", "key": room.key}]).objects()
    crowd.ask([screen], "join", [{**wish, "as": "screen"}])
    by_id = {step.id: step for step in steps}
    return Hall(crowd, server, by_id, room, desk, screen, of_desk["room"]["version"])
