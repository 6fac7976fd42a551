"""Colours as numbers: WCAG contrast, and OKLCH, where lightness, strength and hue stand apart.

A colour is a text ``#rrggbb`` in small letters. Sources: WCAG 2.2 (relative luminance, contrast
ratio); Björn Ottosson, "A perceptual color space for image processing" (OKLab).
"""

import math
import re
from functools import lru_cache
from typing import NamedTuple

_HEX = re.compile(r"#[0-9a-f]{6}")
_HALVINGS = 12
# What rounding to whole steps of 255 forgives.
_SLACK = 1e-4


class Tone(NamedTuple):
    """OKLCH: ``lightness`` 0 to 1, ``chroma`` from 0 (grey) to about 0.32, ``hue`` in degrees."""

    lightness: float
    chroma: float
    hue: float


def read(text: str) -> str | None:
    """``text`` as a colour, or None where it is not written as one.

    >>> read(" #C8102E ")
    '#c8102e'
    """
    written = text.strip().lower()
    return written if _HEX.fullmatch(written) else None


@lru_cache(maxsize=4096)
def luminance(colour: str) -> float:
    """Relative luminance, 0 (black) to 1 (white)."""
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21.

    >>> round(contrast("#000000", "#ffffff"), 1)
    21.0
    """
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def apart(one: str, other: str) -> float:
    """How different two colours look: their distance in OKLab, 0 to about 1."""
    return math.dist(_lab(one), _lab(other))


@lru_cache(maxsize=4096)
def tone(colour: str) -> Tone:
    """A colour's lightness, chroma and hue."""
    lightness, a, b = _lab(colour)
    return Tone(lightness, math.hypot(a, b), math.degrees(math.atan2(b, a)) % 360)


@lru_cache(maxsize=4096)
def shade(lightness: float, chroma: float, hue: float) -> str:
    """The colour with this tone; its chroma is lowered as far as screens need."""
    lightness = min(1.0, max(0.0, lightness))
    low, high = 0.0, chroma
    if not _shown(_rgb(lightness, chroma, hue)):
        for _ in range(_HALVINGS):
            middle = (low + high) / 2
            low, high = (middle, high) if _shown(_rgb(lightness, middle, hue)) else (low, middle)
        chroma = low
    return "#" + "".join(f"{_stored(part):02x}" for part in _rgb(lightness, chroma, hue))


def _linear(colour: str) -> tuple[float, float, float]:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return red, green, blue


def _stored(part: float) -> int:
    part = min(1.0, max(0.0, part))
    curved = 12.92 * part if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055
    return round(curved * 255)


def _lab(colour: str) -> tuple[float, float, float]:
    red, green, blue = _linear(colour)
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def _rgb(lightness: float, chroma: float, hue: float) -> tuple[float, float, float]:
    a, b = chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def _shown(parts: tuple[float, float, float]) -> bool:
    return all(-_SLACK <= part <= 1 + _SLACK for part in parts)
