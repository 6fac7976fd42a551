"""The planning editor, and the two ways in which a hand goes about it."""

import json
from collections.abc import Mapping
from typing import Any, Protocol

from playwright.sync_api import Locator, Page

from tests.support.pages.face import Face, plain
from workshop.kinds import KINDS
from workshop.kinds.form import Choice, Field, Group, Groups, Line, Lines, Seconds, Switch, Texts
from workshop.locale import translate

_MOST_TABS = 150
_MINUTE = 60
_ROUNDS = {"person": "Alene", "group": "I grupper", "room": "I plenum"}
# Which way to go from what has the keyboard: 1 forwards, -1 backwards, 0 when there.
_WAY = """(target) => {
  const here = document.activeElement;
  if (here === target) return 0;
  return here.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING ? -1 : 1;
}"""
_CHOSEN = "(field) => field.value"
# What was done is drawn with the next picture of the page.
_DRAWN = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


class Hand(Protocol):
    """How somebody gets about on a page."""

    def goes_to(self, what: Locator) -> None: ...
    def presses(self, what: Locator) -> None: ...
    def ticks(self, what: Locator) -> None: ...
    def chooses(self, what: Locator, value: str) -> None: ...


class Mouse:
    """Clicks; the keyboard only writes."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def goes_to(self, what: Locator) -> None:
        what.click()

    def presses(self, what: Locator) -> None:
        what.click()

    def ticks(self, what: Locator) -> None:
        what.click()

    def chooses(self, what: Locator, value: str) -> None:
        what.select_option(value)


class Keyboard:
    """Tab, Shift+Tab, Enter, Space and arrows, and nothing else."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def goes_to(self, what: Locator) -> None:
        target = what.element_handle()
        for _ in range(_MOST_TABS):
            way = self._page.evaluate(_WAY, target)
            if way == 0:
                return
            self._page.keyboard.press("Tab" if way > 0 else "Shift+Tab")
        raise AssertionError(f"The keyboard never came to {what}")

    def presses(self, what: Locator) -> None:
        self.goes_to(what)
        self._page.keyboard.press("Enter")

    def ticks(self, what: Locator) -> None:
        if what.get_attribute("type") == "radio":
            self.goes_to(what.locator("xpath=ancestor::fieldset[1]").locator(":checked"))
            self._page.keyboard.press("ArrowDown")
        else:
            self.goes_to(what)
            self._page.keyboard.press("Space")

    def chooses(self, what: Locator, value: str) -> None:
        self.goes_to(what)
        options = [each.get_attribute("value") for each in what.locator("option").all()]
        way = options.index(value) - options.index(what.evaluate(_CHOSEN))
        for _ in range(abs(way)):
            self._page.keyboard.press("ArrowDown" if way > 0 else "ArrowUp")
        assert what.evaluate(_CHOSEN) == value


class PlanPage(Face):
    """What somebody does who plans a day, in bokmål."""

    def __init__(self, page: Page, hand: Hand) -> None:
        super().__init__(page)
        self.hand = hand

    @property
    def draft(self) -> dict[str, Any]:
        """What the browser keeps."""
        kept = self.page.evaluate("localStorage.getItem('samling-plan')")
        content: dict[str, Any] = json.loads(kept or '{"steps": []}')
        return content

    def field(self, *path: str | int) -> Locator:
        return self.page.locator(f"[id='{'-'.join(map(str, path))}']")

    def writes(self, text: str, *path: str | int) -> None:
        self.hand.goes_to(self.field(*path))
        self.page.keyboard.press("ControlOrMeta+A")
        self.page.keyboard.insert_text(text)

    def line(self, title: str) -> Locator:
        """A step in the list."""
        return self.page.locator(".plan-step").filter(has_text=title).first

    def steps(self) -> list[str]:
        """The titles of the steps, in their order."""
        return [plain(each) for each in self.page.locator(".plan-text b").all_inner_texts()]

    def begins(self) -> list[str]:
        """When each step begins."""
        return self.page.locator(".plan-time").all_inner_texts()

    def drags(self, title: str, *, onto: str) -> None:
        """One step to where another stands."""
        places = [self.line(each).bounding_box() for each in (title, onto)]
        mouse = self.page.mouse
        for place, act in zip(places, (mouse.down, mouse.up), strict=True):
            assert place
            x, y = place["x"] + place["width"] / 2, place["y"] + place["height"] / 2
            mouse.move(x, y, steps=4)
            act()

    def plans(self, programme: Mapping[str, Any]) -> None:
        """The whole of it, from blank."""
        self.writes(programme["title"], "title")
        self.writes("\n".join(programme.get("groups", [])), "groups")
        for name in ("group_choice", "roles"):
            if name in programme:
                self._chooses(self.field(name), programme[name])
        for step in programme["steps"]:
            self.adds(step["kind"])
            self.plans_step(step)

    def adds(self, kind: str) -> None:
        """A step after the one in hand, whose title then has the keyboard."""
        self.hand.presses(self.button("Legg til steg"))
        name = translate(KINDS[kind].title, "nb")
        offers = self.page.locator("dialog[open] .plan-kind")
        self.hand.presses(offers.filter(has=self.page.get_by_text(name, exact=True)))
        self._comes_true(lambda: self.focused("element.id") == "title", "the title has the focus")

    def plans_step(self, step: Mapping[str, Any]) -> None:
        self.writes(step.get("title", ""), "title")
        self.writes(step.get("prompt", ""), "prompt")
        kind = KINDS[step["kind"]]
        self._plans_rounds(step)
        for field in kind.form.fields:
            if field.name in step["settings"]:
                self._plans(field, step["settings"][field.name], "settings", field.name)
        if step.get("results", kind.results_default) != kind.results_default:
            self._chooses(self.field("results"), step["results"])
        for name in ("min_answers", "notes"):
            if name in step:
                self.writes(str(step[name]), name)

    def _ticks(self, what: Locator) -> None:
        self.hand.ticks(what)
        self.page.evaluate(_DRAWN)

    def _chooses(self, what: Locator, value: str) -> None:
        self.hand.chooses(what, value)
        self.page.evaluate(_DRAWN)

    def _plans_rounds(self, step: Mapping[str, Any]) -> None:
        by = step.get("by", ["person"])
        clock = step.get("clock")
        clocks = clock if isinstance(clock, list) else [clock] * len(by)
        for round, name in _ROUNDS.items():
            box = self.page.get_by_role("checkbox", name=name, exact=True)
            if box.count() and box.is_checked() != (round in by):
                self._ticks(box)
        for place, seconds in enumerate(clocks):
            if seconds:
                self.writes(_minutes(seconds), "clock", place)
        if "turn_s" in step:
            self.writes(_minutes(step["turn_s"]), "turn_s")

    def _plans(self, field: Field, value: Any, *path: str | int) -> None:
        match field:
            case Texts() if isinstance(value, Mapping):
                self._takes_from(value, *path)
            case Texts():
                self.writes("\n".join(value), *path)
            case Switch():
                if self.field(*path).is_checked() != value:
                    self._ticks(self.field(*path))
            case Choice():
                self._chooses(self.field(*path), value)
            case Seconds():
                self.writes(_minutes(value), *path)
            case Group(fields=fields):
                self._plans_each(fields, value, *path)
            case Groups(fields=fields):
                for place, one in enumerate(value):
                    if place and not self.field(*path, place, fields[0].name).count():
                        self.hand.presses(self.page.get_by_role("button", name="Legg til: "))
                        self.field(*path, place, fields[0].name).wait_for()
                    self._plans_each(fields, one, *path, place)
            case Line() | Lines() | _:
                if self.field(*path).input_value() != str(value):
                    self.writes(str(value), *path)

    def _plans_each(self, fields: tuple[Field, ...], values: Any, *path: str | int) -> None:
        for field in fields:
            if field.name in values:
                self._plans(field, values[field.name], *path, field.name)

    def _takes_from(self, source: Mapping[str, Any], *path: str | int) -> None:
        """``source`` names its step by its place among those that are planned."""
        self._ticks(self.page.get_by_role("radio", name="Fra et tidligere steg"))
        steps = self.field(*path, "from")
        steps.wait_for()
        wanted = steps.locator("option").filter(has_text=f"{source['from']}. ")
        self._chooses(steps, str(wanted.get_attribute("value")))
        self._chooses(self.field(*path, "take"), source["take"])
        if source["take"] in source:
            self._chooses(self.field(*path, source["take"]), source[source["take"]])
        if "n" in source:
            self.writes(str(source["n"]), *path, "n")


def _minutes(seconds: int) -> str:
    whole, rest = divmod(seconds, _MINUTE)
    return f"{whole}:{rest:02}" if rest else str(whole)
