"""The long pages in a browser: without obstacle, whole on any screen, and good to read."""

import pytest
from playwright.sync_api import Page

from tests.support.browsers import DESK, NARROW_PHONE, PHONE, Visitors
from tests.support.obstacles import obstacles
from tests.support.server import Server
from tests.support.thorough import THOROUGH

LANGUAGES = ("nb", "nn", "en")
PATHS = ("/privacy", "/accessibility")
LONGEST_LINE = 68
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# The most letters that stand on one line of a paragraph.
LETTERS_A_LINE = """() => Math.max(...[...document.querySelectorAll(".about-text > p")].map((p) => {
  const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT), range = new Range();
  const lines = new Map();
  while (walker.nextNode()) {
    for (let at = 0; at < walker.currentNode.length; at += 1) {
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + 1);
      const top = Math.round(range.getBoundingClientRect().bottom);
      lines.set(top, (lines.get(top) ?? 0) + 1);
    }
  }
  return Math.max(...lines.values());
}))"""


def opened(visitors: Visitors, server: Server, path: str, size: dict[str, int] = DESK) -> Page:
    return visitors.opens(f"{server.url}{path}", size, locale="nb-NO")


@pytest.mark.parametrize("path", PATHS)
def test_nothing_stands_in_anybodys_way_in_any_language(
    server: Server, visitors: Visitors, path: str
) -> None:
    """In a short run each language is judged in one size."""
    for size, languages in ((PHONE, LANGUAGES[1:]), (DESK, LANGUAGES[:1])):
        page = opened(visitors, server, path, size)
        for language in LANGUAGES if THOROUGH else languages:
            page.goto(f"{server.url}{path}?language={language}")
            assert not obstacles(page), language


@pytest.mark.parametrize("path", PATHS)
def test_nothing_has_to_be_scrolled_sideways_on_the_narrowest_phone_or_with_text_at_200_percent(
    server: Server, visitors: Visitors, path: str
) -> None:
    page = opened(visitors, server, path, NARROW_PHONE)
    for language in LANGUAGES:
        page.goto(f"{server.url}{path}?language={language}")
        assert page.evaluate(SIDEWAYS) == 0
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert page.evaluate(SIDEWAYS) == 0


def test_lines_are_no_longer_than_eyes_follow(server: Server, visitors: Visitors) -> None:
    page = opened(visitors, server, "/privacy")
    assert 40 < page.evaluate(LETTERS_A_LINE) <= LONGEST_LINE


def test_the_contents_lead_by_keyboard_and_say_where_one_is(
    server: Server, visitors: Visitors
) -> None:
    page = opened(visitors, server, "/privacy")
    link = page.get_by_role("link", name="Hva Samling ikke kan skjule").last
    link.focus()
    page.keyboard.press("Enter")
    page.locator('.about-contents a[href="#limits"][aria-current="location"]').wait_for()
    assert page.evaluate("document.getElementById('limits').getBoundingClientRect().top") < 300
    assert page.locator(".about-contents [aria-current]").count() == 1


@pytest.mark.parametrize("path", PATHS)
def test_the_pages_are_whole_without_script(server: Server, visitors: Visitors, path: str) -> None:
    page = visitors.opens(f"{server.url}{path}", PHONE, java_script_enabled=False, locale="nb-NO")
    page.locator("h2", has_text="Kort fortalt").wait_for()
    assert page.locator("h2").count() > 8
    assert "JavaScript" not in page.locator("body").inner_text()


@pytest.mark.parametrize("path", PATHS)
def test_a_table_keeps_its_meaning_where_it_is_stacked(
    server: Server, visitors: Visitors, path: str
) -> None:
    page = opened(visitors, server, path, NARROW_PHONE)
    tables = page.get_by_role("table")
    assert tables.count() == page.locator("table").count() > 1
    assert tables.first.get_by_role("rowheader").count() > 3
    assert tables.first.get_by_role("columnheader").count() > 1
