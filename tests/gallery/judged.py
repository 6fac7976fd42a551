"""Axe-core, asked about what it was not asked about before."""

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.support.obstacles import AXE, sentences
from tests.support.thorough import THOROUGH

_PLACES = Path(__file__).with_name("places.js").read_text(encoding="utf-8").strip().rstrip(";")
_CONTRAST = "color-contrast"

# What was found, and the colours that axe-core passed: where it cannot tell, it is asked again.
_RUN = """(options) => axe.run(document, {
  ...options,
  resultTypes: ["violations"],
  preload: false,
  selectors: false,
  reporter: (results, options, done) => {
    const contrast = results.find(({ id }) => id === "color-contrast");
    const passed = (contrast?.passes ?? []).map(({ node }) => colours.get(node.element));
    const tell = ({ violations }) => done({ violations, passed: passed.filter(Boolean) });
    axe.getReporter("v1")(results, options, tell);
  },
})"""


class Judged:
    """What axe-core was silent about, on all the pages that this process has looked at.

    A rule that is about how a page is made is asked of a page on which an element stands where none
    stood before; the one about contrast, of a page with a text in colours on a ground that it has
    not passed. ``thorough``: whether each is asked of every page nevertheless.
    """

    def __init__(self, *, thorough: bool = THOROUGH) -> None:
        self._thorough = thorough
        self._built: set[int] = set()
        self._places: set[int] = set()
        self._colours: set[int] = set()

    def obstacles(self, page: Page) -> list[str]:
        """What axe-core finds on the page as it is now; nothing where there is nothing new."""
        seen = json.loads(page.evaluate(_PLACES))
        built, looks = set(seen["built"]), seen["looks"]
        is_new = self._thorough or not built <= self._built
        is_coloured = self._thorough or any(
            colours not in self._colours and place not in self._places for place, colours in looks
        )
        self._built |= built
        self._places |= {place for place, _ in looks}
        return self._asks(page, is_new, is_coloured) if is_new or is_coloured else []

    def _asks(self, page: Page, is_new: bool, is_coloured: bool) -> list[str]:
        options: dict[str, Any] = {}
        if not is_new:
            options = {"runOnly": [_CONTRAST]}
        elif not is_coloured:
            options = {"rules": {_CONTRAST: {"enabled": False}}}
        if page.evaluate("typeof axe") == "undefined":
            page.evaluate(AXE)
        said = page.evaluate(_RUN, options)
        self._colours |= set(said["passed"])
        return sentences(said["violations"])
