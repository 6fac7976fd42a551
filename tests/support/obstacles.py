"""What stands in the way of those who use a screen reader, a keyboard or low sight: axe-core."""

from typing import Any

from playwright.sync_api import Page

from tests.support.sources import HOUSE

AXE = (HOUSE / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")

_RUN = """(rules) => axe.run(document, {
  resultTypes: ["violations"],
  preload: false,
  ...(rules.length ? {runOnly: rules} : {}),
}).then((result) => result.violations)"""


def obstacles(page: Page) -> list[str]:
    """Everything that axe-core finds, whatever its weight, in light colours and in dark ones."""
    found = in_light(page)
    page.emulate_media(color_scheme="dark")
    found += in_dark(page)
    page.emulate_media(color_scheme="light")
    return found


def in_light(page: Page) -> list[str]:
    """What is found by all rules, in the colours that the page has now."""
    return _by_rules(page)


def in_dark(page: Page) -> list[str]:
    """What is found by the rules that colours can break, in those that the page has now."""
    return [f"dark: {each}" for each in _by_rules(page, "color-contrast")]


def _by_rules(page: Page, *rules: str) -> list[str]:
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE)
    # What glides is judged where it comes to rest.
    page.evaluate("Promise.allSettled(document.getAnimations().map((each) => each.finished))")
    return sentences(page.evaluate(_RUN, list(rules)))


def sentences(violations: list[dict[str, Any]]) -> list[str]:
    """What axe-core found, one sentence for each element."""
    return [
        " ".join(f"{each['id']}: {node['html']} {node['failureSummary']}".split())
        for each in violations
        for node in each["nodes"]
    ]
