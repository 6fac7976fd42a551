"""From a finger's touch to the next frame that the screen shows, on a slow phone."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import chain, cycle, islice
from typing import Any

from playwright.sync_api import Browser, Page

from bench.chromium import Trace, phone, slow_processor, traced
from tests.support.facilitator import Workshop
from tests.support.pages import PhonePage
from tests.support.people import Desk
from tests.support.programmes import VALUES

SLOWER = 6
_TAPS = 36
_WARM = 4
_PAUSE_MS = 200


@dataclass(frozen=True)
class Tapped:
    """What came of some taps: milliseconds each, and how much of the page moved by itself."""

    name: str
    ms: list[float]
    shift: float
    shift_after_touch: float


@dataclass(frozen=True)
class Task:
    """Something that people do with a finger: ``first`` once, then ``again`` and again.

    Spots are selectors, with a share of the width where the middle is not meant: ``#a @ 0.2``.
    Of ``counted`` taps in a row the first is measured.
    """

    name: str
    step: str
    again: tuple[str, ...]
    first: tuple[str, ...] = ()
    counted: int = 1
    ready: Callable[[PhonePage], None] = lambda person: None


TASKS = (
    Task(
        "points: +",
        "hundre",
        tuple(f'role=button[name="Ett mer til {value}"]' for value in VALUES[:3]),
    ),
    Task(
        "points: slider",
        "hundre",
        tuple(f'role=slider[name="{VALUES[0]}"] @ {share}' for share in (0.2, 0.5, 0.3, 0.7)),
    ),
    Task(
        "diamond: a card taken up and laid",
        "verdier",
        tuple(f'[data-place="{place}"]' for place in (0, 4, 8, 2, 6)),
        tuple(chain(*((".tray .card", f'[data-place="{place}"]') for place in range(9)))),
    ),
    Task("rating: a score", "egen", tuple(f"label.score >> nth={at}" for at in (1, 4, 2, 5, 0))),
    Task(
        "Send",
        "hundre",
        (".foot button.main", 'role=button[name="Endre svaret"]'),
        counted=2,
        ready=lambda person: person.button("Fordel likt").tap(),
    ),
)


def measure(browser: Browser, room: Workshop, desk: Desk) -> list[Tapped]:
    """Taps its way through every task, each on a phone of its own."""
    return [_measure(browser, room, desk, task) for task in TASKS]


def _measure(browser: Browser, room: Workshop, desk: Desk, task: Task) -> Tapped:
    desk.opens(task.step)
    with phone(browser) as page:
        page.goto(f"{room.url}/{room.code}")
        person = PhonePage(page)
        person.page.locator(".page.answer").wait_for()
        task.ready(person)
        slow_processor(page, SLOWER)
        spots = chain(task.first, cycle(task.again))
        for spot in islice(spots, _WARM):
            _tap(page, spot)
        with traced(browser, page) as trace:
            for spot in islice(spots, _TAPS * task.counted):
                _tap(page, spot)
        return Tapped(task.name, _responses(trace)[:: task.counted], *_shifts(trace))


def _tap(page: Page, spot: str) -> None:
    selector, _, share = spot.partition(" @ ")
    target = page.locator(selector).first
    target.scroll_into_view_if_needed()
    box = target.bounding_box()
    assert box
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
