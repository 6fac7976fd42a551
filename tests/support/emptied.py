"""Browsers that go from one visitor to the next, emptied in between.

A browser of its own costs half of what is then done in it: a process, and every script read and
compiled anew.
"""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Error, Page

# It is of the same origin, and nothing runs on it.
_NOTHING = "/healthz"


class Emptied:
    """Hands out browsers with one page, and takes them back."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._free: defaultdict[str, list[BrowserContext]] = defaultdict(list)
        self._wishes: dict[BrowserContext, Mapping[str, Any]] = {}

    def lends(self, wish: Mapping[str, Any]) -> Page:
        """The page of a browser that knows nothing; ``wish`` is what ``new_context`` takes."""
        free = self._free[repr(wish)]
        if free:
            return free.pop().pages[0]
        context = self._browser.new_context(**wish)
        self._wishes[context] = wish
        return context.new_page()

    def takes_back(self, context: BrowserContext) -> None:
        """Whatever was kept in the browser is gone then; one with more pages or none is closed."""
        if len(context.pages) != 1:
            context.close()
            return
        (page,) = context.pages
        wish = self._wishes[context]
        try:
            context.set_offline(False)
            home = urlsplit(page.url)
            origin = f"{home.scheme}://{home.netloc}"
            page.goto(origin + _NOTHING)
            session = context.new_cdp_session(page)
            session.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})
            page.evaluate("sessionStorage.clear()")
            context.clear_cookies()
            page.set_viewport_size(wish["viewport"])
        except Error:
            context.close()
            return
        self._free[repr(wish)].append(context)
