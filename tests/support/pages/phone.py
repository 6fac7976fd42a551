"""A participant's phone."""

from playwright.sync_api import Locator

from tests.support.pages.face import Face, plain

# A touch is sent to where things were drawn last.
_INTO_SIGHT = """element => {
  const before = scrollY;
  element.scrollIntoView({ block: "nearest" });
  if (scrollY === before) return;
  return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
}"""


class PhonePage(Face):
    """What a participant does with a finger."""

    @property
    def main(self) -> Locator:
        """The one large button at the foot."""
        return self.page.locator(".foot button.main")

    def presses_main(self, label: str) -> None:
        self.main.filter(has_text=label).tap()

    def cannot_send(self, label: str) -> None:
        """The large button says what is missing, and pressing it changes nothing."""
        self.reads(label)
        assert self.main.get_attribute("aria-disabled") == "true"
        self.main.tap(force=True)
        self.reads(label)

    def sends(self, label: str = "Send svaret") -> None:
        """Delivers the answer, and sees that it was received."""
        self.presses_main(label)
        self.reads("er mottatt")

    def changes_the_answer(self) -> None:
        self.button("Endre svaret").tap()

    def chooses_group(self, name: str) -> None:
        self.button(name).tap()
        self.is_rid_of("Hvilken gruppe er du i?")

    # Points

    def points(self) -> dict[str, int]:
        """What stands at each item now."""
        lines = self.page.get_by_role("spinbutton")
        lines.first.wait_for()
        return {
            plain(line.evaluate("input => input.labels[0].textContent")): int(line.input_value())
            for line in lines.all()
        }

    def is_asked_about(self, *items: str) -> None:
        """Waits until exactly these lie there to share points between, in this order."""
        self._comes_true(lambda: list(self.points()) == list(items), f"{items} are asked about")

    def gives(self, item: str, count: int) -> None:
        """Types a number, once the old one is marked to be written over."""
        field = self.page.get_by_role("spinbutton", name=item, exact=True)
        field.tap()
        marked = "field => field.selectionEnd - field.selectionStart === field.value.length"
        self._comes_true(lambda: field.evaluate(marked), f"the number at {item} is marked")
        self.page.keyboard.type(str(count))

    def one_more(self, item: str, times: int = 1) -> None:
        for _ in range(times):
            self.button(f"Ett mer til {item}").tap()

    def one_less(self, item: str, times: int = 1) -> None:
        for _ in range(times):
            self.button(f"Ett mindre til {item}").tap()

    def slides(self, item: str, share: float) -> None:
        """Puts a finger on the slider, at that share of its width."""
        slider = self.page.get_by_role("slider", name=item, exact=True)
        box = slider.bounding_box()
        assert box
        slider.tap(position={"x": box["width"] * share, "y": box["height"] / 2})

    # Diamond

    def diamond(self) -> list[str | None]:
        """The nine places from the top, row by row."""
        self.page.locator("[data-place]").first.wait_for()
        texts = self.page.locator("[data-place]").evaluate_all(
            "places => places.map(place => place.querySelector('span')?.textContent ?? null)"
        )
        return [text if text is None else plain(text) for text in texts]

    def takes_up(self, card: str) -> None:
        """Taps a card, beside the diamond or in it."""
        laid = self.diamond()
        if card in laid:
            self._taps(self.page.locator(f'[data-place="{laid.index(card)}"]'))
        else:
            self._taps(self.page.locator(".tray").get_by_role("button", name=card, exact=True))

    def lays(self, card: str, place: int) -> None:
        """Taps a card, then a place: 0 is the top. What lay there changes places with it."""
        self.takes_up(card)
        self._taps(self.page.locator(f'[data-place="{place}"]'))
        self.has(card, place)

    def _taps(self, target: Locator) -> None:
        """Taps what is in sight: what had to be scrolled is drawn before a finger finds it."""
        target.evaluate(_INTO_SIGHT)
        target.tap()

    def has(self, card: str, place: int) -> None:
        """Waits until ``card`` lies on ``place``."""
        self._comes_true(lambda: self.diamond()[place] == card, f"{card} lies on {place}")

    def writes_own_card(self, word: str) -> None:
        """Adds a card of the group's own; it is picked up at once."""
        self.page.locator("#own-word").fill(word)
        self.page.locator(".own-word button").tap()

    # Rating

    def rates(self, item: str, score: int, why: str = "") -> None:
        """Rates what is on the page, and goes on."""
        self.reads(item)
        self.page.locator("label.score").nth(score - 1).tap()
        if why:
            self.page.locator("#reason").fill(why)
        self.presses_main("Neste")

    def skips(self, item: str) -> None:
        self.reads(item)
        self.presses_main("Hopp over")

    def will_develop(self, *items: str) -> None:
        self.reads("Hva vil du utvikle?")
        for item in items:
            self.page.locator("label.pick").filter(has_text=item).tap()
        self.presses_main("Neste")
        self.reads("Dine vurderinger")

    # Survey

    def agrees(self, index: int, score: int) -> None:
        """Gives a score to one of the statements, counted from 0 in the phone's own order."""
        statement = self.page.locator(".survey > li").nth(index)
        statement.locator("label.score").nth(score - 1).tap()

    # Choice and cross

    def picks(self, *items: str) -> None:
        for item in items:
            self.page.locator("label.pick").filter(has_text=item).tap()

    # Cloud

    def writes_word(self, number: int, word: str) -> None:
        """Writes in a field, counted from 1."""
        self.page.get_by_role("textbox", name=f"Ord {number}", exact=True).fill(word)

    # Matrix

    def places(self, across: float, up: float) -> None:
        """Puts a finger in the field, at these shares of its width and its height from the foot."""
        plane = self.page.locator(".plane")
        box = plane.bounding_box()
        assert box
        plane.tap(position={"x": box["width"] * across, "y": box["height"] * (1 - up)})

    # Notes

    def writes_note(self, text: str) -> None:
        """Writes on the note that is not hung up yet."""
        self.page.get_by_role("textbox", name="En ny lapp").fill(text)
