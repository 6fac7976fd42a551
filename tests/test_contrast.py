"""The tokens can be read: every pair of colours that meets on the pages has its contrast."""

import re
from itertools import product

import pytest

from tests.support.sources import HOUSE
from workshop.look.colour import contrast, tone
from workshop.look.house import DARK, LIGHT
from workshop.look.pairs import MEETINGS, PAGES, readings

TOKENS = (HOUSE / "static/css/tokens.css").read_text(encoding="utf-8")
MORE_BEGINS = "@media (prefers-contrast: more)"
FORCED_BEGINS = "@media (forced-colors: active)"

# What stands out more for those who ask for it: WCAG's level AAA for text.
MORE_TEXT = 7.0
MORE_EDGE = 4.5
MORE_HAIR = 3.0
MORE: tuple[tuple[str, float], ...] = (
    *((name, MORE_TEXT) for name in ("ink", "ink-2", "ink-3", "accent", "multe-ink", "stop")),
    ("edge", MORE_EDGE),
    ("hair", MORE_HAIR),
)


def declared(css: str, selector: str) -> dict[str, str]:
    """The colours that the first rule with ``selector`` sets."""
    rule = re.search(re.escape(selector) + r" \{([^{}]*)\}", css)
    assert rule, f"tokens.css has no rule for {selector}"
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", rule[1]))


def themes(css: str) -> dict[str, dict[str, str]]:
    light = declared(css, ":root")
    return {"light": light, "dark": {**light, **declared(css, '[data-theme="dark"]')}}


PLAIN = themes(TOKENS[: TOKENS.index(MORE_BEGINS)])
ASKED = themes(TOKENS[TOKENS.index(MORE_BEGINS) : TOKENS.index(FORCED_BEGINS)])
STRONGER = {theme: {**PLAIN[theme], **ASKED[theme]} for theme in PLAIN}


@pytest.mark.parametrize("theme", PLAIN)
def test_all_that_is_read_has_its_contrast(theme: str) -> None:
    assert not [reading for reading in readings(PLAIN[theme]) if not reading.holds]


@pytest.mark.parametrize("theme", STRONGER)
def test_all_that_is_read_has_its_contrast_where_more_is_asked_for(theme: str) -> None:
    assert not [reading for reading in readings(STRONGER[theme]) if not reading.holds]


@pytest.mark.parametrize("theme", STRONGER)
def test_text_and_edges_are_stronger_where_more_contrast_is_asked_for(theme: str) -> None:
    tokens = STRONGER[theme]
    weak = {
        (name, page): round(contrast(tokens[name], tokens[page]), 2)
        for (name, least), page in product(MORE, PAGES)
        if contrast(tokens[name], tokens[page]) < least
    }
    assert not weak


def test_dark_sets_every_colour_that_asking_for_more_sets() -> None:
    assert ASKED["light"].keys() <= declared(TOKENS, '[data-theme="dark"]').keys()
    assert ASKED["light"].keys() == ASKED["dark"].keys()


@pytest.mark.parametrize(("theme", "known"), [("light", LIGHT), ("dark", DARK)])
def test_the_palette_of_an_organisation_begins_with_the_tokens(
    theme: str, known: dict[str, str]
) -> None:
    assert dict(known) == {name: PLAIN[theme][name] for name in known}


def test_every_ink_and_every_ground_is_held_to_something() -> None:
    held = {name for front, grounds, _least in MEETINGS for name in (front, *grounds)}
    without = {"hair", "plate"}
    assert PLAIN["dark"].keys() - held == without


@pytest.mark.parametrize("theme", PLAIN)
def test_the_levels_go_from_strong_to_weak(theme: str) -> None:
    lightness = [tone(PLAIN[theme][f"l{level}"]).lightness for level in range(1, 6)]
    assert lightness == sorted(lightness, reverse=theme == "dark")
