"""The screen where its picture would be too small to read: a laptop that enlarges, or a phone."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.support.browsers import SCREEN, Visitors
from tests.support.facilitator import Facilitator, Workshop
from tests.support.obstacles import obstacles
from tests.support.pages import Pages, ScreenPage
from tests.support.patience import eventually
from tests.support.people import Desk, Phone
from tests.support.programmes import (
    BEHAVIOURS,
    GROUPS,
    VALUES,
    diamond,
    gives,
    points,
    programme,
    ranks,
    rates,
    rating,
)

LONG = ["Gjennomføringskompetanse", "Profesjonalitetsutviklingsarbeid", "Tillit"]
PROMPT = "Tenk på de siste fire ukene. Hva har vært viktigst for deg?"
SIZES = {
    "magnified four times": {"width": 320, "height": 256},
    "a phone": {"width": 390, "height": 844},
    "a phone on its side": {"width": 844, "height": 390},
}
LOOKED_AT = [
    *("magnified four times", "a phone"),
    pytest.param("a phone on its side", marks=pytest.mark.thorough),
]
SMALLEST_PX = 12
SPACED_TEXT = """() => {
  const spaced = new CSSStyleSheet();
  spaced.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets = [spaced];
}"""
# What is too small to read, cut off, past an edge or on top of something else.
FLAWS = """(smallest) => {
  const wide = document.documentElement.clientWidth, flaws = [], lines = [];
  const walker = document.createTreeWalker(document.getElementById("app"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode, holder = text.parentElement, range = new Range();
    if (!text.data.trim() || !holder.checkVisibility()) continue;
    if (holder.closest(".vh") && !holder.closest(".drawing")) continue;
    if (holder.closest("caption, thead")?.clientWidth <= 1) continue;
    range.selectNodeContents(text);
    const type = parseFloat(getComputedStyle(holder).fontSize);
    if (type < smallest) flaws.push(`${type} px: ${text.data}`);
    for (const box of range.getClientRects()) {
      if (box.right > wide + 1 || box.left < -1) flaws.push(`past the edge: ${text.data}`);
      lines.push({ box, text });
    }
  }
  for (const each of document.querySelectorAll("#app :is(p, h1, div, td, th, section, header)")) {
    const { overflowX, overflowY } = getComputedStyle(each);
    const cut = each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 1;
    if (cut && overflowX !== "visible") flaws.push(`cut: ${each.className} ${each.textContent}`);
    if (each.clientWidth > 1 && overflowY !== "visible") flaws.push(`scrolls: ${each.className}`);
  }
  for (const [at, { box, text }] of lines.entries())
    for (const other of lines.slice(at + 1)) {
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      if (other.text !== text && across > 2 && down > box.height / 2)
        flaws.push(`${text.data} over ${other.text.data}`);
    }
  return flaws;
}"""
MATRIX = {
    "id": "felt",
    "kind": "matrix",
    "title": "Hvilke tiltak gir mest igjen?",
    "settings": {"items": LONG, "x": {"name": "Gjennomførbarhet", "low": "liten", "high": "stor"}},
}
CLOUD = {"id": "ord", "kind": "cloud", "title": "Hva trenger vi?", "settings": {"words": 2}}

DRAWING = '.drawing > [aria-hidden="true"]'
# By step: what three people or a group answer, and a row that the table then has.
RESULTS: dict[str, tuple[dict[str, Any], list[str]]] = {
    "hundre": (
        gives(**{LONG[0]: 60, LONG[2]: 40}),
        [LONG[0], "1", "60,0", "60,0", "60,0", "0,0", "3"],
    ),
    "egen": (
        {**rates(1, 3, 5), "reasons": {BEHAVIOURS[0]: "Vi får sjelden bestemme selv"}},
        [BEHAVIOURS[2], "0", "0", "0", "0", "3", "0", "5,0", "1", "0,0", "0"],
    ),
    "verdier": (ranks(VALUES), ["tillit", "1", "1", "0", "0", "0", "0", "1", "0,0"]),
    "ord": ({"words": ["Kompetanseutvikling", "ro"]}, ["Kompetanseutvikling", "3"]),
    "felt": ({"places": {LONG[0]: [20, 80]}}, [LONG[0], "20", "80", "0", "0", "–", "3"]),
}

Looks = Callable[[str], ScreenPage]


@pytest.fixture
def room(facilitator: Facilitator) -> Workshop:
    steps = (
        points(prompt=PROMPT, settings={"items": LONG}),
        diamond(),
        rating(settings={"share_reasons": True}),
        CLOUD,
        MATRIX,
    )
    return facilitator.creates(programme(*steps, groups=GROUPS))


@pytest.fixture
def looks(room: Workshop, visitors: Visitors) -> Looks:
    """Opens the screen in a window of one of ``SIZES``."""

    def open_one(size: str) -> ScreenPage:
        screen = Pages(visitors, room).screen(SIZES[size], reduced_motion="reduce")
        screen.reads("Lederutvikling")
        return screen

    return open_one


def answered(desk: Desk, phones: list[Phone], step: str, answer: dict[str, Any]) -> None:
    """The step is opened, answered, closed and shown; a group answers with one phone."""
    by_group = "group" in desk.opens(step)["step"]["by"]
    for phone in phones[:1] if by_group else phones:
        phone.answers(answer)
    desk.moves(open=False, shown=True)


def is_readable(screen: ScreenPage, what: str) -> None:
    """Nothing is too small, cut off or beside the page, as it is and with wide spacing."""
    screen.is_pictured(f"narrow-screen-{what.replace(' ', '-')}")
    for spacing in ("() => { document.adoptedStyleSheets = [] }", SPACED_TEXT):
        screen.page.evaluate(spacing)
        assert screen.page.evaluate(FLAWS, SMALLEST_PX) == [], what
        assert screen.fits_its_width(), what
    screen.page.evaluate("() => { document.adoptedStyleSheets = [] }")


@pytest.mark.parametrize("size", LOOKED_AT)
def test_the_waiting_room_and_a_task_are_read_from_top_to_bottom(
    room: Workshop, looks: Looks, size: str
) -> None:
    screen, desk = looks(size), room.desk()
    screen.reads("Finn fram telefonen og bli med", "Skann, eller skriv koden på")
    is_readable(screen, f"{size} waiting")
    phones = room.phones(2, group=GROUPS[0])
    desk.opens("hundre", clock={"left": 600.0, "running": True})
    screen.reads("Fordel 100 poeng", PROMPT, "0 av 2 har svart", "Svarene vokser fram her", *LONG)
    screen.page.get_by_role("timer").wait_for()
    is_readable(screen, f"{size} task")
    for phone in phones:
        phone.answers({"points": {LONG[0]: 100}})
    screen.reads("Alle har svart")
    is_readable(screen, f"{size} everybody")
    assert not obstacles(screen.page)


@pytest.mark.parametrize("size", LOOKED_AT)
def test_every_result_is_a_table_to_read_and_no_drawing(
    room: Workshop, looks: Looks, size: str
) -> None:
    screen, desk = looks(size), room.desk()
    phones = room.phones(3, group=GROUPS[0])
    for step, (answer, wanted) in RESULTS.items():
        answered(desk, phones, step, answer)
        screen.page.locator(f'.step[data-shows="result"]:has-text("{wanted[0]}")').wait_for()
        screen.reads("Svarene er lukket", *wanted)
        rows = screen.page.locator(".drawing table tbody tr")
        assert all(row.is_visible() for row in rows.all())
        assert wanted in screen.result()
        assert not screen.page.locator(DRAWING).is_visible()
        is_readable(screen, f"{size} {step}")
        assert not obstacles(screen.page)


def test_a_wide_window_shows_the_drawing_and_keeps_the_table_for_screen_readers(
    room: Workshop, visitors: Visitors
) -> None:
    screen, desk = Pages(visitors, room).screen(SCREEN), room.desk()
    phones = room.phones(3, group=GROUPS[0])
    for step, (answer, wanted) in RESULTS.items():
        answered(desk, phones, step, answer)
        screen.reads(*wanted)
        assert wanted in screen.result()
        assert screen.page.locator(DRAWING).is_visible()
        hidden = screen.page.locator(".drawing > .vh").bounding_box()
        assert hidden is not None
        assert max(hidden["width"], hidden["height"]) <= 1
        assert screen.page.locator(".drawing table").first.get_by_role("rowheader").count() > 0


def test_a_page_to_read_is_scrolled_by_keyboard_and_enlarging_makes_one_of_the_picture(
    room: Workshop, looks: Looks
) -> None:
    screen = looks("magnified four times")
    room.desk().opens("hundre")
    screen.reads(PROMPT)
    screen.keyboard("PageDown")
    eventually(lambda: screen.page.evaluate("scrollY") > 0)
    for name in ("Lyd (S)", "Fullskjerm (F)"):
        screen.page.get_by_role("button", name=name).scroll_into_view_if_needed()
        assert screen.page.get_by_role("button", name=name).is_visible()
    for size, wanted in ((SCREEN, False), ({"width": 960, "height": 540}, True)):
        screen.page.set_viewport_size({"width": size["width"], "height": size["height"]})
        scrolls = "document.documentElement.scrollHeight > document.documentElement.clientHeight"
        assert screen.page.evaluate(scrolls) is wanted
