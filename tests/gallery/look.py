"""Looks at a moment: takes its pictures, and says what is wrong with it."""

from pathlib import Path

from playwright.sync_api import Page

from tests.gallery.geometry import faults
from tests.gallery.moment import Moment
from tests.support.browsers import picture
from tests.support.obstacles import in_dark, in_light
from tests.support.thorough import THOROUGH

_PLACES = Path(__file__).with_name("places.js").read_text(encoding="utf-8").strip().rstrip(";")
_judged: set[str] = set()

# Resolves when fonts are there, nothing glides, and the page has not changed for a while.
SETTLED = """() => new Promise((resolve) => {
  const QUIET_MS = 60, ENOUGH_MS = 3000;
  const begun = performance.now();
  let last = begun;
  const watch = new MutationObserver(() => { last = performance.now(); });
  watch.observe(document, {subtree: true, childList: true, attributes: true, characterData: true});
  const glides = () => document.getAnimations().some((each) => each.playState === "running");
  const look = () => {
    const now = performance.now();
    const still = now - last > QUIET_MS && !glides() && document.fonts.status === "loaded";
    if (!still && now - begun < ENOUGH_MS) return setTimeout(look, 20);
    watch.disconnect();
    resolve();
  };
  look();
})"""


def look(moment: Moment) -> list[str]:
    """A sentence for every fault of geometry and every finding of axe-core.

    What is shown in dark colours is judged in them too. In a short run axe-core is not asked about
    a page that is made of nothing but what it was silent about on another page.
    """
    page = moment.page
    page.evaluate(SETTLED)
    picture(page, f"gallery/{moment.name}")
    found = faults(page, touch=moment.touch, still=moment.still)
    found += in_light(page) if _is_news(page) else []
    if moment.rich:
        page.emulate_media(color_scheme="dark")
        page.evaluate(SETTLED)
        picture(page, f"gallery/{moment.name}-dark")
        found += in_dark(page) if _is_news(page) else []
        page.emulate_media(color_scheme="light")
    return found


def _is_news(page: Page) -> bool:
    """Whether anything on the page stands in a place that was not judged before."""
    places = set(page.evaluate(_PLACES))
    new = not places <= _judged
    _judged.update(places)
    return new or THOROUGH
