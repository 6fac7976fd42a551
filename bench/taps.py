"""From a finger's touch to the next frame that the screen shows, on a slow phone."""

from dataclasses import dataclass
from itertools import chain, cycle, islice
from typing import Any

from playwright.sync_api import Browser, Page

from bench.chromium import Trace, phone, slow_processor, traced
from bench.tasks import TASKS, Task
from tests.support.facilitator import Workshop
from tests.support.patience import eventually
from tests.support.people import Desk

SLOWER = 6
_TAPS = 20
_WARM = 4
_PAUSE_MS = 120
_BOX = """(selector) => {
  const found = document.querySelector(selector);
  found?.scrollIntoView({ block: "nearest" });
  return found?.getBoundingClientRect().toJSON() ?? null;
}"""


@dataclass(frozen=True)
class Tapped:
    """What came of some taps: milliseconds each, and how much of the page moved by itself."""

    name: str
    ms: list[float]
    shift: float
    shift_after_touch: float


def measure(browser: Browser, room: Workshop, desk: Desk) -> list[Tapped]:
    """Taps its way through every task, each on a phone of its own."""
    return [_measure(browser, room, desk, task) for task in TASKS]


def _measure(browser: Browser, room: Workshop, desk: Desk, task: Task) -> Tapped:
    desk.opens(task.step)
    with phone(browser) as page:
        page.goto(f"{room.url}/{room.code}")
        _tap(page, task.ready or ".page.answer h1")
        slow_processor(page, SLOWER)
        spots = chain(task.first, cycle(task.again))
        for spot in islice(spots, _WARM):
            _tap(page, spot)
        with traced(browser, page) as trace:
            for spot in islice(spots, _TAPS * task.counted):
                _tap(page, spot)
        return Tapped(task.name, _responses(trace)[:: task.counted], *_shifts(trace))


def _tap(page: Page, spot: str) -> None:
    """By the browser's own means: a locator's listeners in the page would be measured with it."""
    selector, _, share = spot.partition(" @ ")
    box = eventually(lambda: page.evaluate(_BOX, selector), f"there is {selector}")
    page.wait_for_timeout(_PAUSE_MS)
    across = box["width"] * float(share or 0.5)
    page.touchscreen.tap(box["x"] + across, box["y"] + box["height"] / 2)
    page.wait_for_timeout(_PAUSE_MS)


def _responses(trace: Trace) -> list[float]:
    """Milliseconds from each touch to the frame that followed the last of its events."""
    longest: dict[int, float] = {}
    for event in trace.named("EventTiming"):
        data: dict[str, Any] = event["args"].get("data", {})
        touch = data.get("interactionId", 0)
        if touch:
            longest[touch] = max(longest.get(touch, 0), data["duration"])
    return list(longest.values())


def _shifts(trace: Trace) -> tuple[float, float]:
    """How much moved that nobody had touched, and how much within half a second of a touch."""
    alone = after_touch = 0.0
    for event in trace.named("LayoutShift"):
        data = event["args"]["data"]
        if data["had_recent_input"]:
            after_touch += data["score"]
        else:
            alone += data["score"]
    return alone, after_touch
