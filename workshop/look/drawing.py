"""A logo as SVG: only what is drawn, nothing that runs, moves or fetches."""

import re
from xml.etree import ElementTree

from workshop.look.unusable import Unusable

_FORBIDDEN = frozenset(
    {"script", "foreignobject", "iframe", "audio", "video", "handler", "listener"}
    | {"a", "animate", "animatemotion", "animatetransform", "animatecolor", "set", "discard"}
)
_DECLARED = re.compile(rb"<!\s*ENTITY|<\?\s*xml-stylesheet", re.IGNORECASE)
_REACHES = re.compile(r"@import|url\(\s*['\"]?\s*(?!#|data:image/)[^)\s'\"]", re.IGNORECASE)
_INSIDE = re.compile(r"\s*(#|data:image/(png|jpeg|webp)[;,])", re.IGNORECASE)
_LENGTH = re.compile(r"\s*(\d+(?:\.\d+)?|\.\d+)\s*(?:px)?\s*")
_FINE = 1000


def size_of_svg(content: bytes) -> tuple[int, int]:
    """Width and height of a drawing, whole numbers in its own proportions. Raises ``Unusable``."""
    if _DECLARED.search(content):
        raise Unusable("declares entities or stylesheets; save it as a plain SVG")
    try:
        root = ElementTree.fromstring(content)
    except (ElementTree.ParseError, LookupError, ValueError) as error:
        raise Unusable("is not a well-formed SVG") from error
    if _name(root.tag) != "svg":
        raise Unusable("is not an SVG")
    for element in root.iter():
        _look_at(element)
    return _size(root)


def _look_at(element: ElementTree.Element) -> None:
    name = _name(element.tag)
    if name in _FORBIDDEN:
        raise Unusable(f"holds <{name}>; a logo may hold shapes and text only")
    if name == "style":
        _styled("".join(element.itertext()))
    for attribute, value in element.attrib.items():
        called = _name(attribute)
        if called.startswith("on"):
            raise Unusable(f"holds the script attribute {called}")
        if called in ("href", "src") and not _INSIDE.match(value):
            raise Unusable("refers to something outside itself")
        _styled(value)


def _styled(text: str) -> None:
    if _REACHES.search(text) or "\\" in text:
        raise Unusable("refers to something outside itself")


def _size(root: ElementTree.Element) -> tuple[int, int]:
    """From ``width`` and ``height`` in pixels, else from ``viewBox``."""
    lengths = [_LENGTH.fullmatch(root.get(side, "")) for side in ("width", "height")]
    if all(lengths):
        width, height = (float(length[1]) for length in lengths if length)
    else:
        parts = re.split(r"[\s,]+", root.get("viewBox", "").strip())
        try:
            width, height = (float(part) for part in parts[2:4])
        except ValueError as error:
            raise Unusable("says no size: it needs a viewBox, or a width and a height") from error
    if not (0 < width < 1e6 and 0 < height < 1e6):
        raise Unusable("says no size that can be drawn")
    larger = max(width, height)
    if width == int(width) and height == int(height):
        return int(width), int(height)
    return max(1, round(width / larger * _FINE)), max(1, round(height / larger * _FINE))


def _name(tag: object) -> str:
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""
