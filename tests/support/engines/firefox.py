"""Firefox, by the WebDriver BiDi that it speaks itself: https://w3c.github.io/webdriver-bidi/."""

import base64
import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from itertools import count
from pathlib import Path
from typing import Any

import websocket

from tests.support.engines.window import ANSWER_S, Actions, Engine, Interrupted, Refused, Window
from tests.support.patience import PATIENCE_S, eventually

_NAMES = ("firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox")
# What BiDi answers when a page left while it was asked.
_LEFT = ("no such frame", "no such node", "unknown error", "no such script")
_WORTH_TELLING = ("error", "warn")


class FirefoxWindow(Window):
    """A window with cookies and storage of its own."""

    finger = "touch"

    def __init__(self, firefox: "Firefox", width: int, height: int) -> None:
        super().__init__()
        self._firefox = firefox
        self._user: str = firefox.asks("browser.createUserContext")["userContext"]
        made = firefox.asks("browsingContext.create", type="window", userContext=self._user)
        self._page: str = made["context"]
        firefox.listeners[self._page] = self.complaints
        size = {"width": width, "height": height}
        firefox.asks("browsingContext.setViewport", context=self._page, viewport=size)
        firefox.asks("emulation.setLocaleOverride", locale="nb-NO", contexts=[self._page])

    def opens(self, url: str) -> None:
        self._firefox.asks("browsingContext.navigate", context=self._page, url=url, wait="complete")

    def runs(self, function: str, *arguments: Any) -> Any:
        given = json.dumps(arguments)
        try:
            done = self._firefox.asks(
                "script.callFunction",
                functionDeclaration=f"() => JSON.stringify(({function})(...{given}) ?? null)",
                target={"context": self._page},
                awaitPromise=False,
            )
        except Refused as refusal:
            if refusal.error in _LEFT:
                raise Interrupted(str(refusal)) from None
            raise
        assert done["type"] == "success", done["exceptionDetails"]["text"]
        return json.loads(done["result"]["value"])

    def acts(self, sources: Sequence[Actions]) -> None:
        self._firefox.asks("input.performActions", context=self._page, actions=list(sources))

    def picture(self) -> bytes:
        taken = self._firefox.asks("browsingContext.captureScreenshot", context=self._page)
        return base64.b64decode(taken["data"])

    def close(self) -> None:
        self._firefox.asks("browser.removeUserContext", userContext=self._user)


class Firefox(Engine):
    """Firefox without a window on the desktop. ``listeners`` take what the pages complain of."""

    def __init__(self, folder: Path) -> None:
        found = [path for name in _NAMES if (path := shutil.which(name))]
        assert found, "Firefox is missing: scripts/install-tools installs it"
        profile = folder / "profile"
        profile.mkdir()
        arguments = ["--headless", "--no-remote", "--profile", str(profile)]
        with (folder / "firefox.log").open("wb") as log:
            self._process = subprocess.Popen(
                [found[0], *arguments, "--remote-debugging-port", "0"],
                env={**os.environ, "HOME": str(folder), "MOZ_CRASHREPORTER_DISABLE": "1"},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        self._numbers = count(1)
        self.listeners: dict[str, list[str]] = {}
        try:
            self._line = self._connects(profile / "WebDriverBiDiServer.json")
            self.asks("session.new", capabilities={})
            self.asks("session.subscribe", events=["log.entryAdded"])
        except BaseException:
            self._ends()
            raise

    def window(self, width: int, height: int) -> Window:
        return FirefoxWindow(self, width, height)

    def asks(self, method: str, **parameters: Any) -> Any:
        """One command, and its result; what is told meanwhile goes to the listeners."""
        number = next(self._numbers)
        self._line.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            told = json.loads(self._line.recv())
            if told["type"] == "event":
                self._hears(told["params"])
            elif told["id"] == number and told["type"] == "error":
                raise Refused(told["error"], told["message"])
            elif told["id"] == number:
                return told["result"]

    def close(self) -> None:
        try:
            self.asks("browser.close")
            self._line.close()
            self._process.wait(timeout=PATIENCE_S)
        finally:
            self._ends()

    def _ends(self) -> None:
        self._process.kill()
        self._process.wait()

    def _hears(self, entry: dict[str, Any]) -> None:
        listener = self.listeners.get(entry["source"].get("context", ""))
        if listener is not None and entry["level"] in _WORTH_TELLING:
            listener.append(str(entry["text"]))

    def _connects(self, told: Path) -> websocket.WebSocket:
        def address() -> str:
            assert self._process.poll() is None, "Firefox ended at once"
            text = told.read_text(encoding="utf-8") if told.exists() else ""
            if not text.endswith("}"):
                return ""
            where = json.loads(text)
            return f"ws://{where['ws_host']}:{where['ws_port']}/session"

        url = eventually(address, "Firefox tells its address", patience_s=ANSWER_S)
        return websocket.create_connection(url, timeout=ANSWER_S, suppress_origin=True)
