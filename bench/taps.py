"""From a finger's touch to the next frame that the screen shows, on a slow phone.

Taken from what the browser itself tells a page of its events (Event Timing, to the nearest 8 ms):
a recording of everything, as the first visit's is, made each of these taps 10 to 15 ms longer.
"""

import math
import sys
import time
from dataclasses import dataclass
from itertools import chain, compress, cycle, islice, pairwise

from playwright.sync_api import Browser, Page

from bench.calm import lent_ticks
from bench.chromium import phone, slow_processor
from bench.tasks import TASKS, Task
from tests.support.facilitator import Workshop
from tests.support.patience import eventually
from tests.support.people import Desk

SLOWER = 6
_TAPS = 40
_MOST_TAPS = 80
TRIES = 6
_UNTIL_TRIED_AGAIN_S = 20
_WARM = 4
_PAUSE_MS = 120
_MOST_PAUSES = 10
_UNTIL_TOLD_MS = 1_000
# What is quicker is not told of, and counts as this.
_LEAST_MS = 16
_BOX = """(selector) => {
  const found = document.querySelector(selector);
  found?.scrollIntoView({ block: "nearest" });
  return found ? { ...found.getBoundingClientRect().toJSON(), now: performance.now() } : null;
}"""

_WATCH = """() => {
  window.touches = [];
  window.shifts = { alone: 0, afterTouch: 0 };
  new PerformanceObserver((list) => {
    for (const { interactionId, startTime, duration } of list.getEntries()) {
      if (interactionId) touches.push([startTime, duration]);
    }
  }).observe({ type: "event", durationThreshold: %d });
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) {
      shifts[hadRecentInput ? "afterTouch" : "alone"] += value;
    }
  }).observe({ type: "layout-shift" });
}"""
_SEEN = "() => [touches, shifts.alone, shifts.afterTouch]"


@dataclass(frozen=True)
class Tapped:
    """What came of some taps: milliseconds each, and how much of the page moved by itself.

    ``lent``: how many more there were while the machine's host let others run, which say nothing;
    at a bad hour ``ms`` is empty.
    """

    name: str
    ms: list[float]
    lent: int
    shift: float
    shift_after_touch: float


def measure(browser: Browser, room: Workshop, desk: Desk) -> list[Tapped]:
    """Taps its way through every task, each on a phone of its own."""
    return [_measure_in_calm(browser, room, desk, task) for task in TASKS]


def _measure_in_calm(browser: Browser, room: Workshop, desk: Desk, task: Task) -> Tapped:
    """Tries again while most taps say nothing. The try of which the most were counted."""
    tries: list[Tapped] = []
    while len(tries) < TRIES:
        if tries:
            time.sleep(_UNTIL_TRIED_AGAIN_S)
        tries.append(_measure(browser, room, desk, task))
        print(f"{task.name}: {sorted(tries[-1].ms)}, {tries[-1].lent} not counted", file=sys.stderr)
        if len(tries[-1].ms) >= _TAPS:
            break
    return max(tries, key=lambda tried: len(tried.ms))


def _measure(browser: Browser, room: Workshop, desk: Desk, task: Task) -> Tapped:
    desk.opens(task.step)
    with phone(browser) as page:
        page.goto(f"{room.url}/{room.code}")
        _tap(page, task.ready or ".page.answer h1")
        slow_processor(page, SLOWER)
        spots = chain(task.first, cycle(task.again))
        for spot in islice(spots, _WARM):
            _tap(page, spot)
        page.evaluate(_WATCH % _LEAST_MS)
        before: list[float] = []
        own: list[bool] = []
        while own.count(True) < _TAPS and len(own) < _MOST_TAPS:
            _wait_for_calm(page)
            lent = lent_ticks()
            before += [_tap(page, spot) for spot in islice(spots, task.counted)]
            own.append(lent_ticks() == lent)
        page.wait_for_timeout(_UNTIL_TOLD_MS)
        touches, *shifts = page.evaluate(_SEEN)
        assert touches, f"{task.name}: nothing answered a touch"
        ms = [
            max((took for began, took in touches if this <= began < next), default=_LEAST_MS)
            for this, next in pairwise([*before, math.inf])
        ]
        kept = list(compress(ms[:: task.counted], own))
        return Tapped(task.name, kept, own.count(False), *shifts)


def _wait_for_calm(page: Page) -> None:
    """Until the machine has been left alone for a moment, or it is clear that it will not be."""
    for _ in range(_MOST_PAUSES):
        lent = lent_ticks()
        page.wait_for_timeout(_PAUSE_MS)
        if lent_ticks() == lent:
            return


def _tap(page: Page, spot: str) -> float:
    """The page's time just before, in ms.

    By the browser's own means: a locator's listeners in the page would be measured with it.
    """
    selector, _, share = spot.partition(" @ ")
    box = eventually(lambda: page.evaluate(_BOX, selector), f"there is {selector}")
    page.wait_for_timeout(_PAUSE_MS)
    across = box["width"] * float(share or 0.5)
    page.touchscreen.tap(box["x"] + across, box["y"] + box["height"] / 2)
    page.wait_for_timeout(_PAUSE_MS)
    return float(box["now"])
