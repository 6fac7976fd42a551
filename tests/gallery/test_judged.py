"""Axe-core is asked wherever something new could be wrong, and not where nothing could."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.gallery.judged import Judged
from tests.support.browsers import PHONE, Visitors
from tests.support.emptied import Emptied
from tests.support.server import Server

PAGE = """<!doctype html><html lang="nb"><meta name="viewport" content="width=device-width">
<title>Samling</title><main><h1>Samling</h1>{}</main>"""
BAR = '<i style="position: absolute; z-index: -1; inset: 0; background: {}"></i><p>Tillit</p>'

# What was silent before, and what axe-core must be asked about though that was.
NEWS = {
    "other colours": ("<p>Tillit</p>", '<p style="color: #bbb">Tillit</p>', "color-contrast"),
    "another ground around it": (
        '<div style="background: #fff"><p>Tillit</p></div>',
        '<div style="background: #444"><p>Tillit</p></div>',
        "color-contrast",
    ),
    "another ground under it": (BAR.format("#fff"), BAR.format("#222"), "color-contrast"),
    "smaller letters": (
        '<p style="color: #888; font-size: 24px">Tillit</p>',
        '<p style="color: #888; font-size: 20px">Tillit</p>',
        "color-contrast",
    ),
    "colours that only what is shut could have": (
        '<button style="color: #bbb; background: #fff" disabled>Send</button>',
        '<p style="color: #bbb; background: #fff">Tillit</p>',
        "color-contrast",
    ),
    "a missing name": (
        '<button aria-label="Lukk"></button>',
        "<button></button>",
        "button-name",
    ),
    "a place where it must not stand": ("<ul><li>Mot</li></ul>", "<ul><p>Mot</p></ul>", "list"),
}

_KEEPS = """async () => {
  localStorage.kept = sessionStorage.kept = document.cookie = "kept=1";
  await caches.open("kept");
}"""
_KEPT = """async () => [
  localStorage.length, sessionStorage.length, document.cookie, (await caches.keys()).length,
  (await navigator.serviceWorker.getRegistrations()).length,
]"""


@pytest.fixture(scope="module")
def blank(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 400, "height": 300})
    yield page
    page.close()


@pytest.mark.parametrize("case", NEWS)
def test_a_fault_is_found_though_much_the_same_was_silent_before(blank: Page, case: str) -> None:
    silent, wrong, rule = NEWS[case]
    judged = Judged(thorough=False)
    blank.set_content(PAGE.format(silent))
    assert judged.obstacles(blank) == []
    blank.set_content(PAGE.format(wrong))
    assert [each for each in judged.obstacles(blank) if each.startswith(rule)]


def test_axe_is_not_asked_about_what_it_was_silent_about(blank: Page) -> None:
    judged = Judged(thorough=False)
    blank.set_content(PAGE.format("<p>Tillit</p>"))
    assert judged.obstacles(blank) == []
    blank.set_content(PAGE.format("<p>Respekt</p><p>Mot</p>"))
    blank.set_viewport_size({"width": 320, "height": 300})
    blank.evaluate("delete globalThis.axe")
    assert judged.obstacles(blank) == []
    assert blank.evaluate("typeof axe") == "undefined"


def test_a_browser_knows_nothing_of_who_had_it_before(browser: Browser, server: Server) -> None:
    emptied = Emptied(browser)
    first, second = Visitors(browser, emptied), Visitors(browser, emptied)
    page = first.opens(f"{server.url}/healthz", PHONE)
    clean = page.evaluate(_KEPT)
    page.evaluate(_KEEPS)
    assert page.evaluate(_KEPT) != clean
    first.leave()
    again = second.opens(f"{server.url}/healthz", PHONE)
    assert again is page
    assert again.evaluate(_KEPT) == clean
    again.context.close()
    second.leave()
