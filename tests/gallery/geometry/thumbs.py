"""How large the thumbs of sliders are, which no script in the page can see."""

from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Page


def thumbs(page: Page, least: int) -> list[str]:
    """A sentence for every size of thumb below ``least`` px."""
    if not page.locator('input[type="range"]:visible').count():
        return []
    # Left to end with its page: a page without network believes it is back when a session ends.
    session = page.context.new_cdp_session(page)
    tree = session.send("DOM.getDocument", {"depth": -1, "pierce": True})["root"]
    sizes = set()
    for node in _of_the_browser_itself(tree):
        if "thumb" in node.get("attributes", ()):
            quads = session.send("DOM.getContentQuads", {"nodeId": node["nodeId"]})["quads"]
            for left, top, right, _top, _right, bottom, *_rest in quads:
                sizes.add((round(right - left), round(bottom - top)))
    return [
        f"A slider's thumb is {wide} × {high} px, and needs {least} × {least}"
        for wide, high in sorted(sizes)
        if min(wide, high) < least
    ]


def _of_the_browser_itself(tree: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """What Chromium draws its own controls with."""
    for node in _below(tree):
        for root in node.get("shadowRoots", ()):
            if root["shadowRootType"] == "user-agent":
                yield from _below(root)


def _below(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield node
    for child in node.get("children", ()):
        yield from _below(child)
