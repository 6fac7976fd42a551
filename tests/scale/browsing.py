"""People whose browser keeps cookies, and whose network may let no WebSocket through."""

from typing import Any

import requests

from tests.support.people import Phone, Screen
from tests.support.wire import Wire


class Browsing:
    """Opens its page first, as a browser does, and connects with the cookies that it got there.

    ``transport``: ``websocket`` or ``polling``.
    """

    page = ""
    url: str
    code: str

    def __init__(self, url: str, code: str, transport: str, **more: Any) -> None:
        self.browser = requests.Session()
        self.browser.trust_env = False
        self._transport = transport
        opened = self.browser.get(f"{url}{self.page}/{code}")
        assert opened.status_code == 200, opened.text
        # What a browser says of itself with everything that the page asks for.
        self.browser.headers["Referer"] = opened.url
        super().__init__(url, code, **more)  # type: ignore[call-arg]

    def connects(self) -> Wire:
        return Wire(self.url, browser=self.browser, transport=self._transport)


class BrowsingPhone(Browsing, Phone):
    """A participant with a browser."""


class BrowsingScreen(Browsing, Screen):
    """The projector's browser, which gets no cookie."""

    page = "/screen"
