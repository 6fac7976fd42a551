"""A room with a phone, a screen and a desk, and somebody who leads it from elsewhere."""

import re
from collections.abc import Iterator, Mapping, Sequence
from random import Random
from typing import Any

from playwright.sync_api import Page

from tests.gallery.crowd import Answer, crowd_answers
from tests.gallery.moment import Moment
from tests.kinds.cases import shape_of
from tests.support.browsers import Visitors
from tests.support.facilitator import Facilitator
from tests.support.pages import DeskPage, Face, Pages, PhonePage
from tests.support.programmes import programme
from tests.support.thorough import THOROUGH
from workshop.kinds import KINDS

HAND = {"width": 390, "height": 844}
LYING = {"width": 844, "height": 390}
SHORT_PAGES = 2
TITLE = "Lederutvikling for kommunestyrerepresentantene"

_SWITCHES = """([open, shown]) => {
  const all = [...document.querySelectorAll('[role="switch"]')];
  const wanted = all.length === 2 ? [open, shown] : [shown];
  return all.length === wanted.length && all.every((each, at) =>
    each.getAttribute("aria-checked") === String(wanted[at]));
}"""

_TURNED_TO = "marks => marks.findIndex((each) => each.dataset.now === 'true')"


class Stage:
    """``subject`` is what the pictures are named after."""

    def __init__(
        self,
        subject: str,
        steps: Sequence[Mapping[str, Any]],
        facilitator: Facilitator,
        visitors: Visitors,
        groups: Sequence[str] = (),
        **more: Any,
    ) -> None:
        self.subject = subject
        self.visitors = visitors
        self.steps = {str(step["id"]): step for step in steps}
        self.groups = list(groups)
        plan = programme(*map(dict, steps), title=TITLE, groups=self.groups, **more)
        self.room = facilitator.creates(plan)
        self.leads = self.room.desk()
        # Somebody who never answers: as long as they stay, not everybody has.
        self.listener = self.room.phone()
        self._calm: dict[str, Any] = {"reduced_motion": "reduce", "locale": "nb-NO"}
        self._pages = Pages(visitors, self.room)
        self.phone = self._pages.phone(size=HAND, **self._calm)
        self.screen = self._pages.screen(**self._calm)
        self.desk = self._pages.desk(**self._calm)
        self._hand: DeskPage | None = None

    @property
    def hand(self) -> DeskPage:
        """The desk in one hand."""
        self._hand = self._hand or self._pages.desk(HAND, touch=True, **self._calm)
        return self._hand

    def another_desk(self, **more: Any) -> DeskPage:
        return self._pages.desk(**self._calm, **more)

    def moment(self, face: Face, state: str, *, rich: bool = False, subject: str = "") -> Moment:
        """The state that one of the pages is in now."""
        name = "phone" if isinstance(face, PhonePage) else "screen"
        if isinstance(face, DeskPage):
            name = "hand" if face is self._hand else "desk"
        return Moment(subject or self.subject, name, state, face.page, rich)

    # What the room does

    def moves(self, **wish: Any) -> None:
        """Moves the room, and waits until the desk's page has followed."""
        frame = self.leads.moves(**wish)
        if frame["step"]:
            for desk in filter(None, (self.desk, self._hand)):
                desk.page.wait_for_function(_SWITCHES, arg=[frame["open"], frame["shown"]])

    def answers(self, count: int, groups: Sequence[str] = ()) -> None:
        """So many people more answer the present step, each a little differently."""
        frame = self.leads.room
        before = self.leads.counts(lambda here: True)["answered"]
        examples = self.examples(frame["step"], len(groups) or count)
        crowd_answers(self.room.url, self.room.code, frame["step"]["id"], examples, groups)
        self.leads.counts(lambda here: here["answered"] == before + len(examples))

    def examples(self, step: Mapping[str, Any], count: int) -> list[Answer]:
        kind = KINDS[step["kind"]]
        shape = shape_of(kind, self.steps[step["id"]]["settings"])
        chance = Random(f"{step['id']} {count}")
        return [kind.example(shape, chance) for _ in range(count)]

    # What is waited for

    def phone_is_at(self, page: str) -> None:
        """Waits for one of the phone's pages, by the name it bears."""
        self.phone.page.locator(f".page.{page}").wait_for()

    def screen_shows(self, what: str) -> None:
        """Waits for the ``task`` or the ``result``."""
        self.screen.page.locator(f'[data-shows="{what}"]').wait_for()

    def screen_counts(self, count: int) -> None:
        _has_number(self.screen.page, ".answered, .count", count)

    def desk_counts(self, count: int) -> None:
        _has_number(self.desk.page, ".counts", count)

    def pages_of_the_result(self, state: str, *, rich: bool = False) -> Iterator[Moment]:
        """The screen's result, page by page where it has several."""
        page = self.screen.page
        turner = page.locator(".foot .turner")
        marks = page.locator(".foot .turner i")
        pages = marks.count()
        if not pages:
            yield self.moment(self.screen, state, rich=rich)
            return
        turner.click()
        # Whoever turns a page stops the pages' own turning, so that none comes twice.
        before = marks.evaluate_all(_TURNED_TO)
        looked_at = range(pages if THOROUGH else min(pages, SHORT_PAGES))
        for number in [(before + step) % pages for step in looked_at]:
            if number != before:
                turner.click()
            page.locator(f'.foot .turner i:nth-of-type({number + 1})[data-now="true"]').wait_for()
            yield self.moment(self.screen, f"{state}-{number + 1}", rich=rich and number == 0)


def _has_number(page: Page, where: str, count: int) -> None:
    page.locator(where).filter(has_text=re.compile(rf"\b{count}\b")).first.wait_for()
