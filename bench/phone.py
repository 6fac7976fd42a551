"""How soon a phone can be used, how fast it answers a finger, and what it weighs.

And how evenly the screen draws a cloud while 500 people write.

    python -m bench.phone

Takes some ten minutes, and writes ``bench/results/phone.md``.
"""

import tempfile
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from bench import calm, cloud, figures, first_visit, taps
from bench.chromium import BITS_PER_S, ROUND_TRIP_MS
from bench.report import machine
from bench.tasks import PLAN
from tests.support.browsers import launch
from tests.support.facilitator import Facilitator, Workshop
from tests.support.people import Desk
from tests.support.server import Server

RUNS = 5
_VISIT_TRIES = 3
_STEPS = {"waiting room": "", "points": "hundre", "diamond": "verdier", "rating": "egen"}
_MOMENTS = {"page": "the page", "css": "style", "js": "script", "socket": "socket", "woff2": "font"}


def main() -> None:
    """Measures, prints and writes."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Server(Path(folder) / "data", {"REDIS_URL": ""}) as server,
        sync_playwright() as playwright,
    ):
        browser = launch(playwright)
        facilitator = Facilitator(server.url)
        parts = [
            "# A phone\n\nMade by `python -m bench.phone`; do not edit. "
            f"Chromium {browser.version}. When this began: {machine()} Only a machine with nothing "
            "else to do gives true figures. Medians, with the lowest and the highest in brackets.",
            *_first_visits(browser, facilitator),
            *_weights(browser, facilitator),
            *_taps(browser, facilitator),
            *_cloud(browser, facilitator),
        ]
        browser.close()
    path = figures.write("phone.md", *parts)
    print(path.read_text(encoding="utf-8"))


def _first_visits(browser: Browser, facilitator: Facilitator) -> Iterator[str]:
    rows = []
    for name, room in _rooms(facilitator):
        url = f"{room.url}/{room.code}"
        visit_once = partial(first_visit.visit, browser, url, first_visit.USABLE[name], slow=True)
        tries = [calm.in_calm(visit_once, _VISIT_TRIES) for _ in range(RUNS)]
        visits = [visit for visit, _ in tries]
        lent = max(ticks for _, ticks in tries) * calm.TICK_MS
        moments = [
            figures.middle([visit.moments.get(moment, 0) for visit in visits])
            for moment in _MOMENTS
        ]
        shift = max(visit.shift for visit in visits)
        usable = figures.middle([visit.usable for visit in visits])
        rows.append([name, usable, *moments, f"{shift:.3f}", str(lent)])
    yield (
        f"## First visit on slow 3G, in ms\n\n{BITS_PER_S // 1000} kbit/s each way, "
        f"{ROUND_TRIP_MS} ms round trip, processor {first_visit.SLOWER} times slower, nothing "
        f"kept from before; {RUNS} visits each. At most 3,000 ms are allowed. A visit during which "
        f"the host lent out more than {calm.LITTLE_TICKS * calm.TICK_MS} ms of the machine is made "
        f"again, at most {_VISIT_TRIES} times; the last column is what was lent during one at most."
    )
    there = [f"{each} there" for each in _MOMENTS.values()]
    yield figures.table(["usable page", "usable", *there, "shift", "lent"], rows)


def _weights(browser: Browser, facilitator: Facilitator) -> Iterator[str]:
    rows = []
    for encoding in ("gzip, br", "gzip"):
        name, room = next(_rooms(facilitator))
        url = f"{room.url}/{room.code}"
        selector = first_visit.USABLE[name]
        visit = first_visit.visit(browser, url, selector, slow=False, encoding=encoding)
        requests = f"{visit.requests} + {visit.sockets}"
        rows.append([encoding, requests, str(visit.needed_bytes), str(visit.font_bytes)])
    yield (
        "## Weight of a first visit\n\n"
        "At most 4 requests and 61,440 bytes are allowed, headers counted."
    )
    yield figures.table(["packed with", "requests + sockets", "bytes", "bytes of font"], rows)


def _taps(browser: Browser, facilitator: Facilitator) -> Iterator[str]:
    room = facilitator.creates(PLAN)
    rows = [
        [
            tapped.name,
            str(len(tapped.ms)),
            str(tapped.lent),
            *_of_taps(tapped.ms),
            f"{tapped.shift:.3f}",
            f"{tapped.shift_after_touch:.3f}",
        ]
        for tapped in taps.measure(browser, room, room.desk())
    ]
    room.leave()
    yield (
        "## From a touch to the frame that answers it, in ms\n\n"
        f"Processor {taps.SLOWER} times slower; as the browser's Event Timing tells it, to the "
        "nearest 8 ms. At most 100 ms are allowed at the 95th percentile, which 96 keeps and 104 "
        "does not, and nothing may move by itself. Taps during which the host of this virtual "
        "machine let others run are not counted, and made again; where more than half would not "
        f"be, the whole row is, some seconds later, at most {taps.TRIES} times."
    )
    head = ["touched", "taps", "not counted", "median", "95th percentile"]
    yield figures.table([*head, "shift", "shift after a touch"], rows)


def _of_taps(ms: Sequence[float]) -> tuple[str, str]:
    """Median and 95th percentile, where there are any."""
    return (figures.middle(ms), f"{figures.percentile(ms, 0.95):.0f}") if ms else ("–", "–")


def _cloud(browser: Browser, facilitator: Facilitator) -> Iterator[str]:
    room = facilitator.creates(PLAN)
    room.desk().opens("ord")
    drawn = cloud.measure(browser, room.url, room, "ord")
    room.leave()
    yield (
        "## The screen's cloud while words come, in ms\n\n"
        f"{cloud.PEOPLE} people write {cloud.WORDS} words each within {cloud.OVER_S:.0f} s; "
        f"{cloud.PICTURE['width']} × {cloud.PICTURE['height']}, processor as it is."
    )
    yield figures.table(
        ["words that stand", "frames", "frame time, median", "95th percentile", "longest task"],
        [
            [
                str(drawn.words),
                str(len(drawn.frames_ms)),
                f"{drawn.median:.1f}",
                f"{drawn.p95:.1f}",
                f"{drawn.longest_ms:.0f}",
            ]
        ],
    )


def _rooms(facilitator: Facilitator) -> Iterator[tuple[str, Workshop]]:
    """A room for each page that a phone may come to first."""
    for name, step in _STEPS.items():
        room = facilitator.creates(PLAN)
        desk: Desk = room.desk()
        if step:
            desk.opens(step)
        yield name, room
        room.leave()


if __name__ == "__main__":
    main()
