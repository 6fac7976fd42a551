"""The product's pages in a browser, each with verbs for what a person does there."""

import time
from typing import Any

from tests.support.browsers import DESK, PHONE, SCREEN, Visitors
from tests.support.facilitator import Workshop
from tests.support.pages.desk import DeskPage
from tests.support.pages.face import Face
from tests.support.pages.phone import PhonePage
from tests.support.pages.screen import ScreenPage

__all__ = ["DeskPage", "Face", "Pages", "PhonePage", "ScreenPage", "at_once"]

_SOON_MS = 200


class Pages:
    """Opens the pages of one room, each in a browser of its own."""

    def __init__(self, visitors: Visitors, room: Workshop) -> None:
        self._visitors = visitors
        self._room = room

    def phone(
        self, group: str = "", size: dict[str, int] = PHONE, query: str = "", **more: Any
    ) -> PhonePage:
        """A participant's phone, which has joined ``group`` where one is given."""
        url = f"{self._room.url}/{self._room.code}{query}"
        phone = PhonePage(self._visitors.opens(url, size, **{"touch": True, **more}))
        if group:
            phone.chooses_group(group)
        return phone

    def desk(self, size: dict[str, int] = DESK, **more: Any) -> DeskPage:
        return DeskPage(self._visitors.opens(self._room.created["desk_url"], size, **more))

    def screen(self, size: dict[str, int] = SCREEN, **more: Any) -> ScreenPage:
        url = f"{self._room.url}/screen/{self._room.code}"
        return ScreenPage(self._visitors.opens(url, size, **more))


def at_once(*presses: tuple[Face, str]) -> None:
    """Several people press at the same moment: each a page and the selector of what is pressed."""
    moment = time.time() * 1000 + _SOON_MS
    for face, selector in presses:
        face.page.evaluate(
            """([selector, moment]) => void setTimeout(
                 () => document.querySelector(selector).click(), moment - Date.now())""",
            [selector, moment],
        )
