"""A word cloud on the screen while 500 people write three words each: how evenly it is drawn.

A beat of the server brings the screen at most five frames a second; each gives the words new sizes,
and some of them new places. The browser is as fast as the machine.
"""

import statistics
from dataclasses import dataclass
from itertools import product
from random import Random

from playwright.sync_api import Browser, Page

from bench.chromium import Trace, traced
from bench.crowd import Crowd
from bench.figures import percentile
from tests.support.facilitator import Workshop
from workshop.kinds.words import EXAMPLES

PEOPLE = 500
WORDS = 3
OVER_S = 20.0
PICTURE = {"width": 1920, "height": 1080}

_FIRST = ("", "arbeids", "sam", "fag", "lærings", "mestrings", "medarbeider", "utviklings")
# In which Chromium records every task.
_TASKS = "disabled-by-default-devtools.timeline"
_WATCH = """() => {
  window.frames_ms = [];
  let before = 0;
  const frame = (now) => {
    if (before) frames_ms.push(now - before);
    before = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}"""


@dataclass(frozen=True)
class Drawn:
    """Milliseconds from frame to frame, those of the longest task, and how many words stand."""

    frames_ms: list[float]
    longest_ms: float
    words: int

    @property
    def median(self) -> float:
        """Of all frames."""
        return statistics.median(self.frames_ms)

    @property
    def p95(self) -> float:
        """The 95th percentile of all frames."""
        return percentile(self.frames_ms, 0.95)


def measure(browser: Browser, url: str, room: Workshop, step: str) -> Drawn:
    """Everybody writes into ``step``, which is open, one after the other."""
    context = browser.new_context(viewport={"width": PICTURE["width"], "height": PICTURE["height"]})
    page = context.new_page()
    page.goto(f"{url}/screen/{room.code}")
    with Crowd() as crowd:
        phones = crowd.connect(url, PEOPLE)
        crowd.ask(phones, "join", [{"code": room.code, "as": "phone"}] * PEOPLE)
        chance = Random(1814)
        said = [{"step": step, "answer": {"words": _words(chance)}} for _ in phones]
        with traced(browser, page, _TASKS) as trace:
            page.evaluate(_WATCH)
            acknowledged = crowd.ask(phones, "cast", said, over_s=OVER_S).objects()
        assert all(each.get("version") for each in acknowledged)
        drawn = _read(page, trace)
    context.close()
    return drawn


def _read(page: Page, trace: Trace) -> Drawn:
    """The page's own tasks are those of the thread that makes its frames."""
    (thread, *_) = {(event["pid"], event["tid"]) for event in trace.named("FireAnimationFrame")}
    tasks = trace.named("RunTask")
    own = [task.get("dur", 0) for task in tasks if (task["pid"], task["tid"]) == thread]
    frames = page.evaluate("frames_ms")
    return Drawn(frames, max(own) / 1_000, page.locator(".cloud-word").count())


def _words(chance: Random) -> list[str]:
    """Some words that many use, and many that few do."""
    known = [first + word for first, word in product(_FIRST, EXAMPLES) if len(first + word) <= 30]
    found: dict[str, None] = {}
    while len(found) < WORDS:
        found[known[int(len(known) * chance.random() ** 2.5)]] = None
    return list(found)
