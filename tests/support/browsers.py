"""Real pages in Chromium, watched for anything that a person should never meet."""

import base64
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from weakref import WeakKeyDictionary

from playwright.sync_api import (
    Browser,
    BrowserContext,
    CDPSession,
    ConsoleMessage,
    Page,
    Playwright,
    Request,
    WebSocket,
)

from tests.support.emptied import Emptied

PICTURES = Path(__file__).parents[2] / "pictures"

PHONE = {"width": 360, "height": 740}
NARROW_PHONE = {"width": 320, "height": 568}
DESK = {"width": 1280, "height": 800}
SCREEN = {"width": 1920, "height": 1080}

# The shell draws the same pages without a browser's own windows about them, at a third less work.
_NAMES = (
    *("chromium-headless-shell", "chromium", "chromium-browser"),
    *("google-chrome", "google-chrome-stable"),
)
_APPLICATIONS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
# What Chromium would otherwise fetch for itself in the background, and a process for drawing.
_QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-software-rasterizer",
    "--disable-sync",
    "--no-first-run",
)
# The last is what Chromium says of a service worker's script that it could not fetch.
_OFFLINE = ("net::ERR_", "WebSocket connection to", "error occurred when fetching the script")


# The server has forgotten a long poll that the page had begun before its network went.
_FORGOTTEN = "a status of 400 "


# Kept as long as the page: one that ends takes what is emulated on the page with it.
_sessions: WeakKeyDictionary[Page, CDPSession] = WeakKeyDictionary()


def launch(playwright: Playwright) -> Browser:
    """The machine's own Chromium or Chrome, without a window."""
    found = [path for name in _NAMES if (path := shutil.which(name))]
    found += [path for path in _APPLICATIONS if Path(path).exists()]
    assert found, "Chromium is missing: scripts/install-tools installs it"
    arguments = [*_QUIET, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    return playwright.chromium.launch(executable_path=found[0], args=arguments)


class Visitors:
    """Opens pages, each in a browser of its own, and holds all of them to good behaviour.

    No error on the console, none thrown, no request past the server's origin. ``emptied``: where
    the browsers come from that somebody else had before.
    """

    def __init__(self, browser: Browser, emptied: Emptied | None = None) -> None:
        self._browser = browser
        self._emptied = emptied
        self._listened: list[tuple[Page, Any, Any]] = []
        self._contexts: list[BrowserContext] = []
        self._complaints: list[str] = []
        self._offline: set[BrowserContext] = set()
        self._refusals: dict[BrowserContext, tuple[str, ...]] = {}

    def opens(
        self,
        url: str,
        size: dict[str, int],
        *,
        touch: bool = False,
        before: Callable[[Page], object] | None = None,
        **more: Any,
    ) -> Page:
        """A page in a fresh browser, without cookies, at ``url``; ``before`` it goes there."""
        wish = {
            "viewport": {"width": size["width"], "height": size["height"]},
            "has_touch": touch,
            "is_mobile": touch,
            "locale": "en-US",
            "reduced_motion": "reduce",
            **more,
        }
        page = (
            self._emptied.lends(wish)
            if self._emptied
            else self._browser.new_context(**wish).new_page()
        )
        self._contexts.append(page.context)
        self._watch(page, urlsplit(url))
        if before:
            before(page)
        page.goto(url)
        return page

    def opens_beside(self, page: Page, url: str) -> Page:
        """Another tab of the same browser."""
        tab = page.context.new_page()
        self._watch(tab, urlsplit(url))
        tab.goto(url)
        return tab

    def goes_offline(self, page: Page) -> None:
        """Cuts the page's network; what the browser itself says of that is no complaint."""
        self._offline.add(page.context)
        page.context.set_offline(True)

    def comes_back(self, page: Page) -> None:
        page.context.set_offline(False)

    def expects_breaks(self, page: Page) -> None:
        """From now on this page's server or network may be away."""
        self._offline.add(page.context)

    def expects_refusals(self, page: Page, *statuses: int) -> None:
        """From now on the server may refuse what this page asks for, with these statuses only."""
        self._refusals[page.context] = tuple(f"a status of {each} " for each in statuses)

    def leave(self) -> None:
        """Closes all pages. Raises ``AssertionError`` with everything that was wrong on them."""
        for page, event, hears in self._listened:
            page.remove_listener(event, hears)
        for context in self._contexts:
            if self._emptied:
                self._emptied.takes_back(context)
            else:
                context.close()
        assert not self._complaints, "\n".join(self._complaints)

    def _watch(self, page: Page, home: Any) -> None:
        def console(message: ConsoleMessage) -> None:
            if message.type not in ("error", "warning"):
                return
            if page.context in self._offline and _says_offline(message):
                return
            if any(part in message.text for part in self._refusals.get(page.context, ())):
                return
            self._complaints.append(f"{page.url} said: {message.text}")

        def request(sent: Request) -> None:
            address = urlsplit(sent.url)
            if address.scheme in ("data", "blob"):
                return
            if address.netloc != home.netloc:
                self._complaints.append(f"{page.url} asked for {sent.url}")

        def socket(opened: WebSocket) -> None:
            if urlsplit(opened.url).netloc != home.netloc:
                self._complaints.append(f"{page.url} opened {opened.url}")

        def thrown(error: object) -> None:
            self._complaints.append(f"{page.url} threw: {error}")

        listens: Any = (
            *(("console", console), ("request", request)),
            *(("websocket", socket), ("pageerror", thrown)),
        )
        for event, hears in listens:
            page.on(event, hears)
            self._listened.append((page, event, hears))


def _says_offline(message: ConsoleMessage) -> bool:
    forgotten = "/socket.io/" in message.location["url"] and _FORGOTTEN in message.text
    return forgotten or any(part in message.text for part in _OFFLINE)


def picture(page: Page, name: str) -> Path:
    """Takes a picture of what the page shows, for people to look at: ``pictures/NAME.png``."""
    path = PICTURES / f"{name}.png"
    path.parent.mkdir(parents=True, exist_ok=True)
    if page not in _sessions:
        _sessions[page] = page.context.new_cdp_session(page)
    # Half the work of the usual way, for a file a little larger.
    wish = {"format": "png", "optimizeForSpeed": True}
    taken = _sessions[page].send("Page.captureScreenshot", wish)
    path.write_bytes(base64.b64decode(taken["data"]))
    return path
