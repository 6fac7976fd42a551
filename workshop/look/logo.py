"""A logo file -> what the pages need of it, or a sentence on why it cannot be used."""

import hashlib
import struct
from collections.abc import Callable
from dataclasses import dataclass

from workshop.look.drawing import size_of_svg
from workshop.look.unusable import Unusable

LARGEST_BYTES = 100_000
LOWEST_PIXELS = 96
MOST_WIDTHS = 6

_PNG = b"\x89PNG\r\n\x1a\n"
_RIFF, _WEBP = b"RIFF", b"WEBP"


@dataclass(frozen=True)
class Logo:
    """A picture that is safe to show. ``width`` and ``height`` are its proportions in pixels."""

    content: bytes
    mimetype: str
    width: int
    height: int
    name: str


def read(content: bytes) -> Logo:
    """The logo that ``content`` holds, an SVG, PNG or WebP file. Raises ``Unusable``."""
    if len(content) > LARGEST_BYTES:
        raise Unusable(f"has {len(content)} bytes; it may have {LARGEST_BYTES}")
    mimetype, ending, measure = _kind(content)
    width, height = measure(content)
    if not height <= width <= MOST_WIDTHS * height:
        raise Unusable(
            f"is {width} wide and {height} high; a logo must be square or wider, "
            f"and at most {MOST_WIDTHS} times as wide as it is high"
        )
    if measure is not size_of_svg and height < LOWEST_PIXELS:
        raise Unusable(f"is {height} pixels high; it must be {LOWEST_PIXELS} or more to be sharp")
    digest = hashlib.sha256(content).hexdigest()[:12]
    return Logo(content, mimetype, width, height, f"logo-{digest}.{ending}")


def _kind(content: bytes) -> tuple[str, str, Callable[[bytes], tuple[int, int]]]:
    if content.startswith(_PNG):
        return "image/png", "png", _size_of_png
    if content[:4] == _RIFF and content[8:12] == _WEBP:
        return "image/webp", "webp", _size_of_webp
    if b"<svg" in content:
        return "image/svg+xml", "svg", size_of_svg
    raise Unusable("is not an SVG, PNG or WebP file")


def _size_of_png(content: bytes) -> tuple[int, int]:
    if len(content) < 24 or content[12:16] != b"IHDR":
        raise Unusable("is a damaged PNG file")
    width, height = struct.unpack(">II", content[16:24])
    return _positive(width, height, "PNG")


def _size_of_webp(content: bytes) -> tuple[int, int]:
    """The size in the header of any of the three forms: extended, without loss, with loss."""
    form, head = content[12:16], content[20:30]
    if len(head) < 10:
        raise Unusable("is a damaged WebP file")
    if form == b"VP8X":
        width = int.from_bytes(head[4:7], "little") + 1
        height = int.from_bytes(head[7:10], "little") + 1
    elif form == b"VP8L":
        bits = int.from_bytes(head[1:5], "little")
        width, height = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    elif form == b"VP8 ":
        width, height = (part & 0x3FFF for part in struct.unpack("<HH", head[6:10]))
    else:
        raise Unusable("is a damaged WebP file")
    return _positive(width, height, "WebP")


def _positive(width: int, height: int, form: str) -> tuple[int, int]:
    if not width or not height:
        raise Unusable(f"is a damaged {form} file")
    return width, height
