"""The geometry finds each fault on a page that has it, and is silent on the same page mended."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.gallery.geometry import faults

WORD = "Menneskerettighetsorganisasjonene"
SOFT_WORD = "Menneske\u00adrettighets\u00adorganisasjonene"
STYLE = """<!doctype html><html lang="nb"><meta name="viewport" content="width=device-width">
<style>body {margin: 0; font: 16px/1.2 sans-serif} p {margin: 0}</style>"""


@pytest.fixture(scope="module")
def blank(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 400, "height": 300})
    yield page
    page.close()


def found(page: Page, body: str, *, touch: bool = False, still: bool = False) -> list[str]:
    page.set_content(STYLE + body)
    return faults(page, touch=touch, still=still)


CASES = {
    "a box that hides what is too wide": (
        f'<div style="width: 100px; overflow: hidden">{WORD}</div>',
        f'<div style="width: 300px; overflow: hidden">{WORD}</div>',
        [WORD, "is cut off by", "at its right"],
    ),
    "a box that hides what is too high": (
        f'<div style="width: 90px; height: 30px; overflow: clip">{"ord " * 20}</div>',
        f'<div style="width: 90px; height: 200px; overflow: clip">{"ord " * 20}</div>',
        ["is cut off by", "at its bottom"],
    ),
    "an ellipsis": (
        '<p style="width: 100px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis">'
        f"{WORD}</p>",
        '<p style="width: 300px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis">'
        f"{WORD}</p>",
        [WORD, "is cut off by"],
    ),
    "a text that stands half outside the window": (
        f'<p style="position: absolute; left: -50px">{WORD}</p>',
        f'<p style="position: absolute; left: 50px">{WORD}</p>',
        [WORD, "at its left, by the window"],
    ),
    "what a field has no room for": (
        f'<input value="{WORD}" style="width: 80px; height: 30px">',
        f'<input value="{WORD}" style="width: 300px; height: 30px">',
        [WORD, "in its field"],
    ),
    "what a large field has no room for": (
        f'<textarea style="width: 200px; height: 30px">{"ord " * 40}</textarea>',
        f'<textarea style="width: 200px; height: 250px">{"ord " * 40}</textarea>',
        ["in its field"],
    ),
    "a text in a drawing that the drawing cuts off": (
        f'<svg width="200" height="40"><text x="100" y="20">{WORD}</text></svg>',
        f'<svg width="380" height="40"><text x="10" y="20">{WORD}</text></svg>',
        [WORD, "is cut off by", "by svg"],
    ),
    "two labels on each other": (
        '<p>Tillit</p><p style="position: relative; top: -10px">Respekt</p>',
        "<p>Tillit</p><p>Respekt</p>",
        ["«Tillit» and «Respekt» lie on each other by"],
    ),
    "two labels of a drawing on each other": (
        '<svg width="300" height="40"><text x="10" y="20">Tillit</text>'
        '<text x="30" y="22">Mot</text></svg>',
        '<svg width="300" height="40"><text x="10" y="20">Tillit</text>'
        '<text x="150" y="22">Mot</text></svg>',
        ["«Tillit» and «Mot» lie on each other by"],
    ),
    "a page that is wider than its window": (
        '<div style="width: 430px">Bred</div>',
        '<div style="width: 400px">Bred</div>',
        ["The page is 30 px wider than the window"],
    ),
    "a text under something else": (
        '<p>Tillit</p><div style="position: absolute; inset: 0; background: white"></div>',
        "<p>Tillit</p>"
        '<div style="position: absolute; inset: 0; background: white; z-index: -1"></div>',
        ["«Tillit» lies under div"],
    ),
    "a last line that a foot always covers": (
        f"{'<p>Mer</p>' * 30}<p>Sist</p>"
        '<footer style="position: fixed; bottom: 0; width: 100%; height: 60px; background: white">'
        "</footer>",
        f'{"<p>Mer</p>" * 30}<p style="margin-bottom: 70px">Sist</p>'
        '<footer style="position: fixed; bottom: 0; width: 100%; height: 60px; background: white">'
        "</footer>",
        ["«Sist» lies under footer"],
    ),
    "letters that nobody can read": (
        '<p style="font-size: 10px">Tillit</p>',
        '<p style="font-size: 11px">Tillit</p>',
        ["«Tillit» has letters of 10 px, and needs 11"],
    ),
    "a word that breaks without a hyphen": (
        f'<p style="width: 150px; overflow-wrap: anywhere">{WORD}</p>',
        f'<p style="width: 150px">{SOFT_WORD} og flere</p>',
        [f"«{WORD}» breaks after «Menneske", "without a hyphen"],
    ),
    "a button too small for a pointer": (
        '<button style="width: 20px; height: 40px; padding: 0">+</button>',
        '<button style="width: 24px; height: 40px; padding: 0">+</button>',
        ["«+» is 20 × 40 px under a finger, and needs 24 × 24"],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_fault_is_found_where_it_is_and_only_there(blank: Page, case: str) -> None:
    broken, whole, words = CASES[case]
    said = "\n".join(found(blank, broken))
    assert all(word in said for word in words), said
    assert found(blank, whole) == []


TARGETS = {
    "a button": (
        '<button style="width: 40px; height: 44px">+</button>',
        '<button style="width: 44px; height: 44px">+</button>',
    ),
    "a button with room to press around it": (
        '<button style="position: relative; margin: 20px; width: 30px; height: 30px">+</button>',
        '<style>b::after {content: ""; position: absolute; inset: -10px}</style>'
        '<button style="position: relative; margin: 20px; width: 30px; height: 30px">'
        "<b>+</b></button>",
    ),
    "a box with its label": (
        '<label style="display: block; width: 40px; height: 20px"><input type="checkbox"></label>',
        '<label style="display: block; width: 90px; height: 44px"><input type="checkbox"></label>',
    ),
    "a slider": (
        '<input type="range" aria-label="Tillit" style="height: 30px">',
        "<style>input::-webkit-slider-thumb {-webkit-appearance: none; width: 28px; height: 28px}"
        '</style><input type="range" style="-webkit-appearance: none; height: 44px">',
    ),
    "a link of its own": (
        '<p><a href="#">Bytt</a></p>',
        '<p>Er det feil, kan du <a href="#">bytte</a> gruppe.</p>',
    ),
}


@pytest.mark.parametrize("case", TARGETS)
def test_a_target_is_held_to_the_size_of_a_finger_on_touch_only(blank: Page, case: str) -> None:
    small, large = TARGETS[case]
    assert "needs 44 × 44" in "\n".join(found(blank, small, touch=True))
    assert found(blank, large, touch=True) == []


def test_a_slider_with_a_thumb_too_small_to_hold_is_found(blank: Page) -> None:
    slider = (
        "<style>input, input::-webkit-slider-thumb {{-webkit-appearance: none}}"
        "input {{height: 44px}} input::-webkit-slider-thumb {{width: {px}px; height: {px}px}}"
        '</style><input type="range" aria-label="Tillit">'
    )
    small = ["A slider's thumb is 12 × 12 px, and needs 24 × 24"]
    assert found(blank, slider.format(px=12)) == small
    assert found(blank, slider.format(px=26)) == []


def test_only_a_page_that_stands_still_must_hold_all_without_scrolling(blank: Page) -> None:
    long = '<p style="font-size: 24px">Mer</p>' * 30
    assert found(blank, long) == []
    said = "\n".join(found(blank, long, still=True))
    assert "higher than the window" in said
    assert "«Mer» is cut off by" in said


@pytest.mark.parametrize(
    "body",
    [
        f"<style>.vh {{position: absolute; width: 1px; height: 1px; overflow: hidden; "
        f'clip-path: inset(50%)}}</style><p>Tillit</p><p class="vh">{WORD}</p>',
        f'<div style="width: 200px; overflow-x: auto">{WORD * 3}</div>',
        '<p>Tillit</p><p style="position: absolute; top: 0; opacity: 0">Respekt</p>',
        f"<details><summary style='padding: 4px'>Mer</summary>{WORD * 3}</details>",
        '<p style="line-height: 0.9">Tillit, og<br>respekt</p>',
    ],
    ids=["for screen readers", "scrolled", "not seen", "shut", "tight lines"],
)
def test_what_nobody_sees_or_what_is_drawn_so_on_purpose_is_no_fault(
    blank: Page, body: str
) -> None:
    assert found(blank, body) == []
