"""The three faces in a real browser, used as people use them: by what stands on the buttons."""

import re
from collections.abc import Sequence

from playwright.sync_api import Locator, Page, expect


class PhoneFace:
    """A participant's page in bokmål."""

    def __init__(self, page: Page) -> None:
        self.page = page

    @property
    def main_button(self) -> Locator:
        return self.page.locator("button.main")

    def joins_group(self, group: str) -> None:
        self.page.get_by_role("button", name=group, exact=True).tap()

    def lays(self, cards: Sequence[str]) -> None:
        """Taps a card and then the first empty place, card by card."""
        for card in cards:
            self.page.get_by_role("button", name=card, exact=True).tap()
            self.page.get_by_role("button", name="tom plass").first.tap()
            expect(self.place_of(card)).to_be_visible()

    def place_of(self, card: str) -> Locator:
        """The place in the diamond where ``card`` lies."""
        return self.page.get_by_role("button", name=re.compile(rf"^Rad \d: {re.escape(card)}$"))

    def gives(self, **points: int) -> None:
        for item, number in points.items():
            self.page.get_by_role("spinbutton", name=item).fill(str(number))

    def rates(self, scores: Sequence[int]) -> None:
        """Rates behaviour after behaviour, one a page, to the page after the last."""
        for score in scores:
            heading = self.page.get_by_role("heading", level=1)
            before = heading.inner_text()
            self.page.get_by_role("radio", name=re.compile(rf"^{score}\b")).check(force=True)
            self.main_button.tap()
            expect(heading).not_to_have_text(before)

    def sends(self) -> None:
        """Sends the answer and waits until it is shown as received."""
        self.main_button.tap()
        self.is_received()

    def is_received(self) -> None:
        expect(self.page.get_by_role("heading", name="mottatt")).to_be_visible()


class DeskFace:
    """The facilitator's page in bokmål."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def presses(self, words: str) -> None:
        """The one large button, once these are its words."""
        self.page.get_by_role("button", name=words).first.click()

    def counts(self, words: str) -> None:
        """Waits until the count of those who have answered says these words."""
        expect(self.page.get_by_text(words).first).to_be_visible()


class ScreenFace:
    """The projector's page in bokmål."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def shows(self, *texts: str) -> None:
        for text in texts:
            expect(self.page.get_by_text(text).first).to_be_visible()

    def hides(self, *texts: str) -> None:
        for text in texts:
            expect(self.page.get_by_text(text)).to_have_count(0)
