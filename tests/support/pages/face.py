"""What all pages have in common: they are read, and their buttons pressed."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Locator, Page

from tests.support.browsers import picture
from tests.support.patience import eventually

_SOFT_HYPHEN = "\u00ad"


class Face:
    """One open page of the product."""

    def __init__(self, page: Page) -> None:
        self.page = page

    @property
    def text(self) -> str:
        """All that can be read, on one line, without the places where words may break."""
        return plain(self.page.locator("#app").inner_text())

    def reads(self, *texts: str) -> None:
        """Waits until every one of ``texts`` can be read."""
        self._comes_true(lambda: all(text in self.text for text in texts), f"{texts} is read")

    def is_rid_of(self, text: str) -> None:
        """Waits until ``text`` can no longer be read."""
        self._comes_true(lambda: text not in self.text, f"{text!r} is no longer read")

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True)

    def presses(self, name: str) -> None:
        self.button(name).click()

    def reloads(self) -> None:
        self.page.reload()

    def is_pictured(self, name: str) -> None:
        """Takes a picture of the page as it stands, for people to look at."""
        picture(self.page, name)

    def keyboard(self, *keys: str) -> None:
        """Presses keys, by their names."""
        for key in keys:
            self.page.keyboard.press(key)

    def focused(self, expression: str = "element.textContent.trim()") -> Any:
        """Something of the ``element`` that has the keyboard."""
        found = self.page.evaluate(
            f"(() => {{ const element = document.activeElement; return {expression} }})()"
        )
        return plain(found) if isinstance(found, str) else found

    def fits_its_width(self) -> bool:
        """Whether nothing has to be scrolled sideways."""
        return bool(
            self.page.evaluate(
                "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
            )
        )

    def _comes_true(self, look: Callable[[], Any], what: str) -> None:
        try:
            eventually(look)
        except AssertionError:
            raise AssertionError(f"Never came true: {what}. It reads: {self.text}") from None


def plain(text: str) -> str:
    """A page's text on one line, without soft hyphens."""
    return " ".join(text.replace(_SOFT_HYPHEN, "").split())
