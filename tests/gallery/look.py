"""Looks at a moment: takes its pictures, and says what is wrong with it."""

from tests.gallery.geometry import faults
from tests.gallery.judged import Judged
from tests.gallery.moment import Moment
from tests.support.browsers import picture

_judged = Judged()

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

    What is shown in dark colours is judged in them too. In a short run axe-core is asked about what
    is new: see ``Judged``.
    """
    page = moment.page
    page.evaluate(SETTLED)
    picture(page, f"gallery/{moment.name}")
    found = faults(page, touch=moment.touch, still=moment.still)
    found += _judged.obstacles(page)
    if moment.rich:
        page.emulate_media(color_scheme="dark")
        page.evaluate(SETTLED)
        picture(page, f"gallery/{moment.name}-dark")
        found += [f"dark: {each}" for each in _judged.obstacles(page)]
        page.emulate_media(color_scheme="light")
    return found
