"""The facilitator's desk."""

import re
from pathlib import Path

from playwright.sync_api import Locator

from tests.support.pages.face import Face


class DeskPage(Face):
    """What a facilitator does, on a computer or on a phone."""

    @property
    def big_button(self) -> Locator:
        return self.page.locator("button.next")

    def presses_the_big_button(self, label: str) -> None:
        """Presses the one large button, once it says that it will do ``label``."""
        self.big_button.filter(has_text=label).click()

    def switch(self, name: str) -> Locator:
        return self.page.get_by_role("switch", name=re.compile(f"^{name}"))

    def turns(self, name: str, *, on: bool) -> None:
        """One of the two switches, and sees that it is turned."""
        switch = self.switch(name)
        switch.and_(self.page.locator(f'[aria-checked="{str(not on).lower()}"]')).click()
        switch.and_(self.page.locator(f'[aria-checked="{str(on).lower()}"]')).wait_for()

    def has_minutes_left(self, minutes: int) -> None:
        """Waits until the room's clock stands in the last second of so many minutes, or below."""

        def stands() -> bool:
            whole, rest = self.page.get_by_role("timer").inner_text().split()[0].split(":")
            return -(-(int(whole) * 60 + int(rest)) // 60) == minutes

        self._comes_true(stands, f"{minutes} minutes are left")

    def came_over(self) -> list[str]:
        """What the next step will use, in its order, with what is struck left out."""
        lines = self.page.locator(".lines .line:not(.struck) .line-text")
        return [line.replace("\u00ad", "") for line in lines.all_inner_texts()]

    def strikes(self, text: str) -> None:
        self.presses(f"Stryk: {text}")
        self.button(f"Angre: {text}").first.wait_for()

    def adds(self, text: str) -> None:
        self.page.locator("#lost").fill(text)
        self.presses("Legg til")
        self._comes_true(lambda: text in self.came_over(), f"{text} is among what came over")

    def merges(self, *texts: str, into: str) -> None:
        """Picks lines and calls them one thing."""
        for text in texts:
            self.page.get_by_role("checkbox", name=re.compile(f"^{re.escape(text)}\\b")).check()
        self.page.locator("#merge-into").fill(into)
        self.page.locator(".merge-bar").get_by_role("button", name="Slå sammen").click()
        self.page.locator(".merge-bar").wait_for(state="detached")

    def opens_the_dialog(self, name: str) -> None:
        self.page.get_by_role("button", name=re.compile(f"^{name}")).click()
        self.page.locator("dialog[open]").wait_for()

    def closes_the_dialog(self) -> None:
        self.page.locator("dialog").get_by_role("button", name="Lukk", exact=True).click()
        self.page.locator("dialog[open]").wait_for(state="detached")

    def downloads(self, name: str) -> tuple[str, bytes]:
        """Follows a link to a file: the name that the file gets, and its bytes."""
        with self.page.expect_download() as waiting:
            self.page.get_by_role("link", name=name, exact=True).click()
        return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()
