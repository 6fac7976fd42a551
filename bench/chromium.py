"""Chromium made as slow as a phone on a bad line, and what its own tracing saw."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, Page

from tests.support.browsers import PHONE

BITS_PER_S = 400_000
ROUND_TRIP_MS = 400

_CATEGORIES = ["blink.user_timing", "devtools.timeline", "loading"]
_BITS_PER_BYTE = 8


@dataclass
class Trace:
    """What was recorded; ``events`` are there once the recording has ended."""

    events: list[dict[str, Any]] = field(default_factory=list)

    def named(self, *names: str) -> list[dict[str, Any]]:
        """The events of these names, in the order in which they happened."""
        found = [event for event in self.events if event["name"] in names]
        return sorted(found, key=lambda event: float(event["ts"]))


@contextmanager
def phone(browser: Browser) -> Iterator[Page]:
    """A page on a touch screen, in a browser that was never anywhere."""
    context = browser.new_context(
        viewport={"width": PHONE["width"], "height": PHONE["height"]},
        has_touch=True,
        is_mobile=True,
    )
    yield context.new_page()
    context.close()


def slow_processor(page: Page, times: int) -> None:
    """From now on the page computes this many times slower than the machine could."""
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": times})


def slow_line(page: Page) -> None:
    """From now on everything comes and goes as on slow 3G."""
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    speed = BITS_PER_S / _BITS_PER_BYTE
    conditions = {"downloadThroughput": speed, "uploadThroughput": speed}
    session.send(
        "Network.emulateNetworkConditions",
        {"offline": False, "latency": ROUND_TRIP_MS, **conditions},
    )


@contextmanager
def traced(browser: Browser, page: Page, *more: str) -> Iterator[Trace]:
    """Records what happens to the page inside the block, in ``more`` categories too."""
    trace = Trace()
    browser.start_tracing(page=page, categories=[*_CATEGORIES, *more])
    try:
        yield trace
    finally:
        trace.events = json.loads(browser.stop_tracing())["traceEvents"]
