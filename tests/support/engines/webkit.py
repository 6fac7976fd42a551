"""WebKitGTK's own small browser, by the driver it comes with: https://www.w3.org/TR/webdriver/."""

import base64
import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import requests

from tests.support.engines.window import ANSWER_S, Actions, Engine, Interrupted, Refused, Window
from tests.support.patience import eventually

_BROWSERS = "*/webkit2gtk-4.*/MiniBrowser"
# The pointer rests in the middle, and without a window manager the window under it has the
# keyboard: so every window begins a little above and to the left of there.
_DESKTOP = "4000x2400x24"
_CORNER = {"x": 1900, "y": 1100}
# A page gets its window's new size a little after the window.
_STILL_S = 0.1
_LEFT = ("no such window", "javascript error", "no such frame", "unknown error")

# The browser's own buttons would keep its window wider than a phone.
_NO_CHROME = """* { padding: 0; margin: 0; border-width: 0; min-width: 0; min-height: 0;
  font-size: 1px; -gtk-icon-source: none; }"""

# Letters as they are drawn, as on Apple's screens, and not moved onto whole px.
_LETTERS = """[Settings]
gtk-xft-antialias=1
gtk-xft-hinting=0
"""

# The driver does not pass on what pages complain of, so they are listened to from the inside.
_LISTENS = """
  const complaints = (window.complaints ??= (() => {
    const heard = [];
    const tell = (event) => heard.push(event.message ?? event.violatedDirective ?? event.reason);
    for (const kind of ["error", "unhandledrejection"]) window.addEventListener(kind, tell);
    document.addEventListener("securitypolicyviolation", tell);
    for (const level of ["error", "warn"]) {
      const said = console[level];
      console[level] = (...words) => { heard.push(words.join(" ")); said.apply(console, words); };
    }
    return heard;
  })());
"""


class WebKitWindow(Window):
    """A window that shares cookies and storage with the browser's others."""

    def __init__(self, webkit: "WebKit", handle: str, width: int, height: int) -> None:
        super().__init__()
        self._webkit = webkit
        self._handle = handle
        self._size = (width, height)
        # How much taller the browser's window is than its page.
        self._around = 0
        self._measures(width, height)

    def opens(self, url: str) -> None:
        self._asks("POST", "/url", {"url": url})

    def runs(self, function: str, *arguments: Any) -> Any:
        script = f"""{_LISTENS}
          const value = ({function})(...arguments);
          return [JSON.stringify(value ?? null), complaints.splice(0).map(String)];"""
        try:
            value, heard = self._asks(
                "POST", "/execute/sync", {"script": script, "args": list(arguments)}
            )
        except Refused as refusal:
            if refusal.error in _LEFT:
                raise Interrupted(str(refusal)) from None
            raise
        self.complaints += heard
        return json.loads(value)

    def acts(self, sources: Sequence[Actions]) -> None:
        self._asks("POST", "/actions", {"actions": list(sources)})

    def picture(self) -> bytes:
        # A large window that others lay over is black in its picture until it has changed its size.
        width, height = self._size
        self._measures(width, height - 1)
        self._measures(width, height)
        return base64.b64decode(self._asks("GET", "/screenshot"))

    def close(self) -> None:
        self.runs("() => null")
        self._asks("DELETE", "/window")

    def _measures(self, width: int, height: int) -> None:
        """Gives the page its size, whatever the browser draws around it."""
        wish = {**_CORNER, "width": width, "height": height + self._around}
        self._asks("POST", "/window/rect", wish)
        eventually(lambda: self._fits(width, height), lambda: f"{width} {height}: {self._inner()}")

    def _fits(self, width: int, height: int) -> bool:
        """Whether the page has its size; where it stands still at another, it is given the rest."""
        inner = self._inner()
        if inner == [width, height]:
            return True
        time.sleep(_STILL_S)
        if self._inner() == inner:
            self._around = self._asks("GET", "/window/rect")["height"] - inner[1]
            wish = {"width": width, "height": height + self._around}
            self._asks("POST", "/window/rect", wish)
        return False

    def _inner(self) -> list[int]:
        size: list[int] = self.runs("() => [innerWidth, innerHeight]")
        return size

    def _asks(self, method: str, path: str, content: dict[str, Any] | None = None) -> Any:
        self._webkit.turns_to(self._handle)
        return self._webkit.asks(method, path, content)


class WebKit(Engine):
    """WebKitGTK on a desktop that nobody sees."""

    def __init__(self, folder: Path) -> None:
        driver = shutil.which("WebKitWebDriver")
        browsers = sorted(Path("/usr/lib").glob(_BROWSERS))
        assert driver, "WebKitGTK's driver is missing: scripts/install-tools installs it"
        assert browsers, "WebKitGTK's browser is missing: scripts/install-tools installs it"
        style = folder / "gtk-3.0" / "gtk.css"
        style.parent.mkdir()
        style.write_text(_NO_CHROME, encoding="utf-8")
        style.with_name("settings.ini").write_text(_LETTERS, encoding="utf-8")
        self._display = subprocess.Popen(
            ["Xvfb", "-displayfd", "1", "-screen", "0", _DESKTOP, "-nolisten", "tcp"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert self._display.stdout
        number = self._display.stdout.readline().decode().strip()
        port = _free_port()
        with (folder / "webkit.log").open("wb") as log:
            self._driver = subprocess.Popen(
                [driver, f"--port={port}"],
                env=_environment(folder, f":{number}"),
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        self._line = requests.Session()
        self._root = f"http://127.0.0.1:{port}"
        try:
            eventually(self._answers, "the driver answers", patience_s=ANSWER_S)
            self._session = self._begins(browsers[-1])
            self._first = self._present = self.asks("GET", "/window")
        except BaseException:
            self._ends()
            raise

    def window(self, width: int, height: int) -> Window:
        self.turns_to(self._first)
        made = self.asks("POST", "/window/new", {"type": "window"})
        return WebKitWindow(self, made["handle"], width, height)

    def turns_to(self, handle: str) -> None:
        """What is asked from now on is asked of this window."""
        if handle != self._present:
            self.asks("POST", "/window", {"handle": handle})
            self._present = handle

    def asks(self, method: str, path: str, content: dict[str, Any] | None = None) -> Any:
        """One command of the session, and its value."""
        return self._sends(method, self._session + path, content)

    def close(self) -> None:
        try:
            self._sends("DELETE", self._session)
        finally:
            self._ends()

    def _begins(self, browser: Path) -> str:
        options = {"binary": str(browser), "args": ["--automation"]}
        wish = {"browserName": "MiniBrowser", "webkitgtk:browserOptions": options}
        made = self._sends("POST", "/session", {"capabilities": {"alwaysMatch": wish}})
        return f"/session/{made['sessionId']}"

    def _ends(self) -> None:
        self._line.close()
        for process in (self._driver, self._display):
            process.terminate()
            process.wait()
        assert self._display.stdout
        self._display.stdout.close()

    def _answers(self) -> bool:
        assert self._driver.poll() is None, "WebKitGTK's driver ended at once"
        try:
            return bool(self._sends("GET", "/status")["ready"])
        except requests.ConnectionError:
            return False

    def _sends(self, method: str, path: str, content: dict[str, Any] | None = None) -> Any:
        data = json.dumps(content or {}) if method == "POST" else None
        reply = self._line.request(method, self._root + path, data=data, timeout=ANSWER_S)
        value = reply.json()["value"]
        if not reply.ok:
            raise Refused(value["error"], value["message"])
        return value


def _environment(folder: Path, display: str) -> dict[str, str]:
    ours = {
        "DISPLAY": display,
        "GDK_BACKEND": "x11",
        "GTK_A11Y": "none",
        "NO_AT_BRIDGE": "1",
        "XDG_CACHE_HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder),
        "XDG_DATA_HOME": str(folder),
    }
    return {**os.environ, **ours}


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as one:
        return int(one.getsockname()[1])
