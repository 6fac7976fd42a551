"""A room that is led through a ready programme, step by step and round by round."""

from collections.abc import Iterator, Sequence
from typing import Any

from tests.gallery.moment import Moment
from tests.gallery.stage import HAND
from tests.programmes.people import answer_of, answer_of_all
from tests.support.browsers import Visitors
from tests.support.facilitator import Facilitator
from tests.support.pages import Face, Pages
from tests.support.pages.face import plain
from tests.support.people import Phone
from tests.support.thorough import THOROUGH
from workshop import programmes
from workshop.kinds import KINDS, UNANSWERED
from workshop.kinds.words import EXAMPLES
from workshop.same import same
from workshop.text import Invalid

PEOPLE = 6
GROUPS = 3
THEMES = ("Samarbeid", "Tid", "Retning")
# Past this a title may be shortened or broken where it stands small.
READ = 20

Frame = dict[str, Any]


class Day:
    """``PEOPLE`` phones, one of them a page; a screen; and somebody at the desk."""

    def __init__(
        self, id: str, language: str, facilitator: Facilitator, visitors: Visitors
    ) -> None:
        self.subject = f"{id}-{language}"
        self.programme = programmes.load(id, language)
        self.room = facilitator.creates(self.programme)
        self.groups: list[str] = self.programme.get("groups", [])[:GROUPS]
        self.desk = self.room.desk()
        self.people = [self._comes(number) for number in range(PEOPLE - 1)]
        locale = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}[language]
        pages = Pages(visitors, self.room)
        self.phone = pages.phone(self.groups[0] if self.groups else "", HAND, locale=locale)
        self.screen = pages.screen(locale=locale)

    def moments(self) -> Iterator[Moment]:
        """Every step and round: as it opens, and as it is when all have answered."""
        for number, step in enumerate(self.programme["steps"], 1):
            for round in step.get("by", ["person"]):
                name = f"{number:02}-{step['id']}-{round}"
                frame = self._opens(step, round)
                if step["kind"] in UNANSWERED:
                    yield from self._seen(frame, f"{name}-1", "result")
                else:
                    yield from self._seen(frame, f"{name}-1", "task", ("phone",))
                    yield from self._answered(frame, name)
            self._makes_ready(step["id"])

    def _comes(self, number: int) -> Phone:
        group = {"group": self.groups[number % GROUPS]} if self.groups else {}
        return self.room.phone(**group)

    def _opens(self, step: Frame, round: str) -> Frame:
        """In one move, but where something comes over that the facilitator looks through first."""
        place = {"step": step["id"], "round": round}
        opening = {"shown": True} if step["kind"] == "info" else {"open": True}
        if any(map(_is_source, step["settings"].values())):
            self.desk.moves(**place)
            self._adds_what_is_missing(step)
        return self.desk.moves(**place, **opening)

    def _adds_what_is_missing(self, step: Frame) -> None:
        """Few people bring few words: the facilitator adds some until the step can open."""
        version = self.desk.room["version"]
        incoming = self.desk.shares(lambda desk: desk["version"] >= version)["incoming"]
        if incoming is None:
            return
        texts = [item["text"] for item in incoming["items"]]
        spare = [word for word in EXAMPLES if all(not same(word, text) for text in texts)]
        while not _enough(step, texts):
            texts.append(spare.pop())
        if len(texts) > len(incoming["items"]):
            items = [{"text": text, "of": []} for text in texts]
            self.desk.does("items", version=version, step=step["id"], items=items)

    def _answered(self, frame: Frame, name: str) -> Iterator[Moment]:
        count = self._answers(frame)
        if frame["step"]["settings"].get("votes"):
            yield from self._voted(frame, f"{name}-2")
        private = self._is_private(frame["step"]["id"])
        frame = self.desk.moves(open=False, **({} if private else {"shown": True}))
        told = self.room.results(frame["step"]["id"])
        assert told["answers"] == count
        assert bool(told["results"]) is not private
        yield from self._seen(frame, f"{name}-3", "task" if private else "result", ("screen",))

    def _answers(self, frame: Frame) -> int:
        """All who should answer the round do; returns how many answers that makes."""
        step, round = frame["step"], frame["step"]["round"]
        if round == "room":
            self.desk.answers(answer_of_all(step))
            return 1
        who = self.people[: len(self.groups)] if round == "group" else self.people
        for number, person in enumerate(who):
            person.answers(answer_of(step, f"{step['id']} {number}"))
        return len(who)

    def _voted(self, frame: Frame, name: str) -> Iterator[Moment]:
        step = frame["step"]
        self.desk.moves(open=False)
        frame = self.desk.moves(voting=True, open=True)
        yield from self._seen(frame, name, "result", ("phone",))
        notes = self._notes(step["id"])
        for number, person in enumerate(self.people):
            first = number % len(notes)
            person.answers({"votes": (notes[first:] + notes)[: step["settings"]["votes"]]})

    def _notes(self, step: str) -> list[str]:
        columns = self.room.results(step)["results"]["columns"]
        return list(dict.fromkeys(note["id"] for column in columns for note in column["notes"]))

    def _makes_ready(self, step: str) -> None:
        """Where a later step takes the themes of a wall, its notes are gathered under some."""
        for later in self.programme["steps"]:
            source = next(filter(_is_source, later["settings"].values()), None)
            if source == {**(source or {}), "from": step, "take": "groups"}:
                for number, theme in enumerate(THEMES):
                    notes = self._notes(step)[number :: len(THEMES)]
                    self.desk.does("merge", step=step, into=theme, what=notes)

    def _is_private(self, step: str) -> bool:
        (found,) = [each for each in self.programme["steps"] if each["id"] == step]
        return bool(found.get("results") == "private")

    def _seen(
        self, frame: Frame, state: str, shows: str, faces: Sequence[str] = ("phone", "screen")
    ) -> Iterator[Moment]:
        """What the ``faces`` show once they have followed; in a thorough run both."""
        step = frame["step"]
        self.screen.page.locator(f'[data-shows="{shows if frame["shown"] else "task"}"]').wait_for()
        for face, name in ((self.phone, "phone"), (self.screen, "screen")):
            _follows(face, step["title"])
            if THOROUGH or name in faces:
                yield Moment(self.subject, name, state, face.page)


def _follows(face: Face, title: str) -> None:
    face.reads(plain(title)[:READ])


def _enough(step: Frame, texts: list[str]) -> bool:
    kind = KINDS[step["kind"]]
    try:
        kind.items(kind.settings({**step["settings"], str(kind.list_name): []}), texts)
    except Invalid:
        return False
    return True


def _is_source(value: Any) -> bool:
    return isinstance(value, dict) and "from" in value
