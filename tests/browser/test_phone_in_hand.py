"""A phone as it is held: on its side, with large text, while the network comes and goes."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.support.browsers import PHONE, Visitors
from tests.support.facilitator import Facilitator, Workshop
from tests.support.pages import Face, Pages, PhonePage
from tests.support.patience import eventually
from tests.support.programmes import GROUPS, VALUES, diamond, points, programme, rating

LONG = ["Gjennomføringskompetanse", "Profesjonalitetsutviklingsarbeid", "Tillit"]
PROMPT = "Tenk på de siste fire ukene. I hvilken grad gjør du dette i møte med medarbeiderne dine?"
SIZES = {
    "on its side": {"width": 844, "height": 390},
    "on its side, small": {"width": 568, "height": 320},
    "magnified four times": {"width": 320, "height": 256},
    "upright, small": {"width": 320, "height": 568},
}
LARGE_TEXT = "document.documentElement.style.fontSize = '200%'"
SPACED_TEXT = """() => {
  const spaced = new CSSStyleSheet();
  spaced.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets = [spaced];
}"""
# What is cut off, runs out of what it stands in, or is too small for a finger.
FLAWS = """() => {
  const wide = document.documentElement.clientWidth;
  const flaws = [];
  for (const each of document.querySelectorAll("#app *")) {
    if (each.closest(".vh, svg") || !each.checkVisibility({ visibilityProperty: true })) continue;
    const box = each.getBoundingClientRect();
    const name = `${each.tagName}.${each.className} ${each.textContent.trim().slice(0, 30)}`;
    if (box.right > wide + 1 || box.left < -1) flaws.push(`past the edge: ${name}`);
    const cut = each.scrollWidth > each.clientWidth + 1 && !each.children.length;
    if (cut && getComputedStyle(each).display !== "inline" && each.textContent.trim())
      flaws.push(`cut: ${name}`);
    const pressed = each.matches("button, .foot a, label.score, label.pick, .points input");
    if (pressed && Math.min(box.width, box.height) < 44) flaws.push(`small: ${name}`);
    if (each.matches("input, textarea") && parseFloat(getComputedStyle(each).fontSize) < 16)
      flaws.push(`zooms when touched: ${name}`);
  }
  return flaws;
}"""
WATCH_SHIFTS = """
window.shifts = [];
new PerformanceObserver((list) => {
  for (const each of list.getEntries())
    if (!each.hadRecentInput) shifts.push(each.sources.map((source) => source.node?.outerHTML));
}).observe({ type: "layout-shift", buffered: true });
"""
WATCH_AWAKE = """
window.awake = [];
navigator.wakeLock.request = async () => {
  const lock = new EventTarget();
  lock.released = false;
  lock.release = async () => { lock.released = true; awake.push("released") };
  awake.push("held");
  return lock;
};
"""


@pytest.fixture
def room(facilitator: Facilitator) -> Workshop:
    steps = (
        points(prompt=PROMPT, clock=600, settings={"items": LONG}),
        diamond(title="Sorter i diamant", settings={"cards": [*LONG[:2], *VALUES]}),
        rating(
            title="", prompt=PROMPT, settings={"items": [*LONG, "Ser ansatte"], "reasons": True}
        ),
    )
    return facilitator.creates(programme(*steps, groups=GROUPS))


def opens(visitors: Visitors, room: Workshop, script: str) -> PhonePage:
    """A phone of the first group that has been watched by ``script`` since its page began."""
    page = visitors.opens(f"{room.url}/{room.code}", PHONE, touch=True)
    page.add_init_script(script)
    page.reload()
    phone = PhonePage(page)
    phone.chooses_group("Gruppe 1")
    return phone


def through_the_day(room: Workshop, phone: PhonePage) -> Any:
    """Goes from page to page, and stops at each."""
    desk = room.desk()
    phone.reads("Hvilken gruppe er du i?")
    yield "group"
    phone.chooses_group("Gruppe 1")
    yield "waiting"
    desk.opens("hundre", clock={"left": 600.0, "running": True})
    phone.reads("100 poeng igjen")
    yield "points"
    desk.opens("verdier")
    phone.reads("0 av 9 lagt")
    yield "diamond"
    desk.opens("egen")
    phone.reads("1 av 4")
    yield "rating"


def fits(phone: PhonePage, what: str) -> None:
    assert phone.page.evaluate(FLAWS) == [], what
    assert phone.fits_its_width(), what
    phone.is_pictured(f"in-hand-{what.replace(' ', '-').replace(',', '')}")


@pytest.mark.parametrize("name", SIZES)
def test_nothing_is_cut_off_or_too_small(room: Workshop, visitors: Visitors, name: str) -> None:
    phone = Pages(visitors, room).phone(size=SIZES[name])
    for page in through_the_day(room, phone):
        fits(phone, f"{name} {page}")


@pytest.mark.parametrize("how", [LARGE_TEXT, SPACED_TEXT], ids=["twice as large", "spaced"])
def test_text_grows_and_spreads_without_loss(room: Workshop, visitors: Visitors, how: str) -> None:
    phone = Pages(visitors, room).phone()
    phone.page.evaluate(how)
    for page in through_the_day(room, phone):
        fits(phone, f"text {how[-7:-1].strip()} {page}" if how == LARGE_TEXT else f"spaced {page}")


def test_a_long_prompt_stands_on_the_first_page_of_a_rating_only(
    room: Workshop, visitors: Visitors
) -> None:
    room.desk().opens("egen")
    phone = Pages(visitors, room).phone()
    phone.button("Velg senere").tap()
    phone.reads("1 av 4", PROMPT)
    phone.presses_main("Hopp over")
    phone.reads("2 av 4", LONG[1])
    assert PROMPT not in phone.text


def test_nothing_moves_while_frames_arrive_and_the_network_comes_and_goes(
    room: Workshop, visitors: Visitors
) -> None:
    phone, desk = opens(visitors, room, WATCH_SHIFTS), room.desk()
    desk.opens("verdier")
    phone.reads("0 av 9 lagt")
    room.phone(group="Gruppe 1").drafts({"rows": first(LONG[0])}, base=0)
    phone.has(LONG[0], 0)
    visitors.goes_offline(phone.page)
    phone.reads("Uten nett. Det du gjør, lagres på telefonen. Nytt forsøk om")
    visitors.comes_back(phone.page)
    phone.reads("Tilkoblet")
    phone.is_rid_of("Uten nett")
    desk.opens("hundre", clock={"left": 60.0, "running": True})
    phone.page.get_by_role("timer", name=re.compile("0:[0-5]")).wait_for()
    desk.moves(open=False, shown=True)
    phone.reads("Se opp på storskjermen")
    assert phone.page.evaluate("shifts") == []


def first(card: str) -> list[list[str | None]]:
    """A diamond with one card on top."""
    return [[card], [None] * 2, [None] * 3, [None] * 2, [None]]


def test_the_focus_follows_a_card_that_somebody_else_lays(
    room: Workshop, visitors: Visitors
) -> None:
    desk, phone = room.desk(), Pages(visitors, room).phone("Gruppe 1")
    desk.opens("verdier")
    for card in LONG[:2]:
        phone.page.locator(".tray").get_by_role("button", name=card, exact=True).focus()
        if card == LONG[0]:
            room.phone(group="Gruppe 1").drafts({"rows": first(card)}, base=0)
            phone.has(card, 0)
            assert phone.focused("element.dataset.place") == "0"
    desk.moves(clock={"left": 90.0, "running": False})
    phone.page.get_by_role("timer").wait_for()
    assert phone.focused() == LONG[1]
    desk.moves(open=False)
    phone.reads("Se opp på storskjermen")
    assert phone.focused("element.tagName") == "H1"


def test_the_screen_stays_awake_while_a_step_is_open_and_seen(
    room: Workshop, visitors: Visitors
) -> None:
    phone, desk = opens(visitors, room, WATCH_AWAKE), room.desk()
    assert awake(phone.page) == []
    desk.opens("hundre")
    eventually(lambda: awake(phone.page) == ["held"])
    is_seen(phone.page, seen=False)
    eventually(lambda: awake(phone.page) == ["held", "released"])
    is_seen(phone.page, seen=True)
    eventually(lambda: awake(phone.page)[2:] == ["held"])
    desk.closes()
    eventually(lambda: awake(phone.page)[3:] == ["released"])


def awake(page: Page) -> list[str]:
    held: list[str] = page.evaluate("awake")
    return held


def is_seen(page: Page, *, seen: bool) -> None:
    page.evaluate(
        """(seen) => {
          Object.defineProperty(document, "hidden", { configurable: true, get: () => !seen });
          document.dispatchEvent(new Event("visibilitychange"));
        }""",
        seen,
    )


def test_the_door_says_what_is_stored_who_sees_it_and_until_when(
    room: Workshop, visitors: Visitors
) -> None:
    phone = Pages(visitors, room).phone()
    for _ in range(2):
        phone.reads("uten navn", "på storskjermen", "slettes 30 dager")
        link = phone.page.get_by_role("link", name="Mer om personvern")
        assert link.get_attribute("href") == "/privacy"
        if phone.button("Velg senere").count():
            phone.button("Velg senere").tap()
    link.tap()
    Face(phone.page).page.wait_for_url("**/privacy")
