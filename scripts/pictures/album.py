"""Pages opened for their picture, and pictures put side by side."""

import base64
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import Browser, Page

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 800}
SCREEN = {"width": 1280, "height": 720}

Sight = Literal["none", "protanopia", "deuteranopia", "tritanopia", "achromatopsia"]

_PAPER = "#e7e5dc"
_GAP_PX = 24


class Album:
    """Opens pages in ``browser`` and keeps pictures in ``folder``, as ``NAME.png``."""

    def __init__(self, browser: Browser, folder: Path) -> None:
        self._browser = browser
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def opens(self, url: str, size: dict[str, int], **more: Any) -> Page:
        """A page in a browser of its own; phones are touched."""
        is_phone = size["width"] < 500
        context = self._browser.new_context(
            viewport={"width": size["width"], "height": size["height"]},
            has_touch=is_phone,
            is_mobile=is_phone,
            locale="nb-NO",
            timezone_id="Europe/Oslo",
            **more,
        )
        page = context.new_page()
        page.goto(url)
        return page

    def shot(self, page: Page, sight: Sight = "none") -> bytes:
        """What the page shows once nothing moves, as somebody with that sight sees it."""
        page.evaluate("document.fonts.ready")
        page.evaluate("Promise.allSettled(document.getAnimations().map((each) => each.finished))")
        session = page.context.new_cdp_session(page)
        session.send("Emulation.setEmulatedVisionDeficiency", {"type": sight})
        taken = page.screenshot()
        session.send("Emulation.setEmulatedVisionDeficiency", {"type": "none"})
        session.detach()
        return taken

    def keeps(self, name: str, picture: bytes | Page) -> None:
        """Writes a picture, or what a page shows now."""
        taken = picture if isinstance(picture, bytes) else self.shot(picture)
        (self._folder / f"{name}.png").write_bytes(taken)

    def keeps_beside(self, name: str, pictures: Sequence[bytes], *, columns: int, px: int) -> None:
        """Writes several pictures as one, each ``px`` wide, in that many columns."""
        images = "".join(
            f'<img width="{px}" src="data:image/png;base64,{base64.b64encode(each).decode()}">'
            for each in pictures
        )
        width = columns * (px + _GAP_PX) + _GAP_PX
        page = self._browser.new_page(viewport={"width": width, "height": 400})
        page.set_content(
            f"<style>body{{margin:0;background:{_PAPER};display:grid;gap:{_GAP_PX}px;"
            f"padding:{_GAP_PX}px;grid-template-columns:repeat({columns},{px}px);width:max-content}}"
            f"img{{display:block}}</style>{images}"
        )
        page.evaluate("Promise.all([...document.images].map((image) => image.decode()))")
        self.keeps(name, page.locator("body").screenshot())
        page.close()
