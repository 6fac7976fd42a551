"""A page held to geometry: nothing cut off, nothing covered, nothing too small."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.gallery.geometry.thumbs import thumbs

_HERE = Path(__file__).parent
FINGER_PX = 44
POINTER_PX = 24
SMALLEST_PX = 11
# 1/80 of the picture's width, which on two metres is read from twelve.
SMALLEST_ON_THE_WALL_PX = 24


def _source(name: str) -> str:
    return (_HERE / f"{name}.js").read_text(encoding="utf-8").strip().removesuffix(";")


def _script(*names: str) -> str:
    """The sentences of several scripts, which see with the same eyes."""
    each = ", ".join(f"...({_source(name)})(options, sight)" for name in names)
    return f"(options) => {{ const sight = ({_source('sight')})(); return [{each}]; }}"


LABELS = _script("labels")
_ALL = _script("labels", "letters", "targets", "layers")


def faults(page: Page, *, touch: bool = False, still: bool = False) -> list[str]:
    """What is wrong, each fault as a sentence with the text it is about and how many px.

    ``touch``: whether targets are held to a finger's size; ``still``: whether the page stands on a
    wall, must show all it has without being scrolled, and be read from afar.
    """
    options = {
        "still": still,
        "smallest": SMALLEST_ON_THE_WALL_PX if still else SMALLEST_PX,
        "least": FINGER_PX if touch else POINTER_PX,
    }
    found: list[Any] = page.evaluate(_ALL, options)
    found += thumbs(page, POINTER_PX)
    return [str(each) for each in found]
