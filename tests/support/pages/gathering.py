"""A room made by hand, with its desk, its screen and three phones."""

import json
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import FilePayload, Page

from tests.support.browsers import DESK, PHONE, SCREEN, Visitors
from tests.support.pages.desk import DeskPage
from tests.support.pages.phone import PhonePage
from tests.support.pages.screen import ScreenPage
from tests.support.server import Server


class Gathering:
    """The pages of one gathering, each opened as people open them: by form, by link, by code."""

    def __init__(self, server: Server, visitors: Visitors, programme: Mapping[str, Any]) -> None:
        body = json.dumps(programme).encode()
        self._file = FilePayload(name="program.json", mimeType="application/json", buffer=body)
        self.server = server
        self.visitors = visitors
        self.desk = DeskPage(visitors.opens(f"{server.url}/new", DESK, locale="nb-NO"))
        self.code, self.key = self._makes_the_room()
        self.screen = self._opens_the_screen()
        self.anne, self.berit, self.carl = (
            PhonePage(visitors.opens(f"{server.url}/", PHONE, touch=True, locale="nb-NO"))
            for _ in range(3)
        )
        self.phones = [self.anne, self.berit, self.carl]

    def _makes_the_room(self) -> tuple[str, str]:
        page = self.desk.page
        self.desk.reads("Verdier og lederplattform", "10 steg, 104 minutter")
        page.locator("label[for=own]").click()
        page.locator("#file").set_input_files(self._file)
        self.desk.is_pictured("programme-01-new")
        with page.expect_response(lambda response: response.status == 303) as made:
            page.get_by_role("button", name="Lag rommet").click()
        key = made.value.headers["location"].partition("#key=")[2]
        assert len(key) > 20
        self.desk.reads("Venterom", "3 steg er klare.")
        assert re.fullmatch(r"/desk/\d{6}", path_of(page))
        assert key not in page.content()
        return path_of(page).rpartition("/")[2], key

    def _opens_the_screen(self) -> ScreenPage:
        link = self.desk.page.get_by_role("link", name=re.compile("^Åpne skjermen"))
        with self.desk.page.expect_popup() as opening:
            link.click()
        beside = ScreenPage(opening.value)
        beside.reads("Finn fram telefonen og bli med", self.spaced)
        beside.page.close()
        return ScreenPage(self.visitors.opens(str(link.get_attribute("href")), SCREEN))

    def people_come_in(self) -> None:
        """Three people type the code that they see, two of them in one group."""
        for phone, group in zip(self.phones, ("Gruppe 1", "Gruppe 1", "Gruppe 2"), strict=True):
            phone.page.locator("#code").tap()
            phone.page.keyboard.type(self.code)
            assert phone.page.locator("#code").input_value() == self.spaced
            phone.page.get_by_role("button", name="Bli med").tap()
            phone.chooses_group(group)
            phone.reads("Du er med", "Verdier og lederplattform", group)
        self.screen.reads("3 er her")
        self.desk.reads("3 her")
        self.anne.is_pictured("programme-02-phone-waiting")
        self.screen.is_pictured("programme-02-screen-waiting")
        self.desk.is_pictured("programme-02-desk-waiting")

    @property
    def spaced(self) -> str:
        """The code as it is shown."""
        return f"{self.code[:3]} {self.code[3:]}"


def path_of(page: Page) -> str:
    """All that stands in the address bar after the server's name, its fragment included."""
    parts = urlsplit(str(page.evaluate("location.href")))
    return parts.path + (f"#{parts.fragment}" if parts.fragment else "")
