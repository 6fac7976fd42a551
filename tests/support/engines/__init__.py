"""Browsers with other engines than Chromium's: which there are here, and windows in them.

Firefox is driven by WebDriver BiDi, which it speaks itself; WebKit by the driver that WebKitGTK
brings. Both are W3C's, and need no program that is not in the system's own packages.
"""

import platform
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.support.engines.firefox import Firefox
from tests.support.engines.webkit import WebKit
from tests.support.engines.window import Engine, Window

__all__ = ["ENGINES", "Engine", "Window", "here", "start"]

ENGINES: Mapping[str, Callable[[Path], Engine]] = {"firefox": Firefox, "webkit": WebKit}

# Where an engine has no package that a test run can install and start:
# Ubuntu has Firefox only as a snap, which needs a running snapd and sees no temporary folder;
# macOS has WebKit only as Safari, whose owner must allow being driven, by hand and password.
_WITHOUT: Mapping[str, tuple[str, ...]] = {"ubuntu": ("firefox",), "macos": ("webkit",)}


def here() -> list[str]:
    """The engines that are tested on this system."""
    return [name for name in ENGINES if name not in _WITHOUT.get(_system(), ())]


def start(name: str, folder: Path) -> Engine:
    """A running browser that keeps what it writes in ``folder``."""
    return ENGINES[name](folder)


def _system() -> str:
    if sys.platform == "darwin":
        return "macos"
    return platform.freedesktop_os_release().get("ID", "")
