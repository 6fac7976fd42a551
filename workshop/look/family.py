"""An organisation's colour -> all colours of the pages, in light and in dark, as they turn out.

In light the colour itself carries action and data, unchanged. What is derived keeps the lightness
of the house's own token and takes the organisation's hue and strength; where that is too little
contrast, its lightness gives way.
"""

from collections.abc import Iterator, Mapping

from workshop.look.colour import Tone, shade, tone
from workshop.look.house import DARK, LIGHT
from workshop.look.pairs import readings

Tokens = Mapping[str, str]

# What an organisation's colour changes. All else is the house's.
FAMILY = ("accent", "accent-deep", "accent-soft", "panel", "bar", "l1", "l2", "l3", "l4", "l5")

_SHADES = ("accent-soft", "l1", "l2", "l3", "l4", "l5")
_MADE_FOR_DARK = (*_SHADES, "accent", "accent-deep", "bar", "panel")
# How many times as strong as the house's own a derived colour may be.
_STRONGEST = 2.0
_STRONGEST_IN_DARK = 1.6
# How far a pressed button's lightness is from the button's.
_DEEPER = 0.09
_LIGHTER = 0.18
_DARKEST_TO_DEEPEN = 0.25
_STEP = 0.01
_STEPS = 40


def in_light(colour: str) -> dict[str, str]:
    """The light tokens with ``colour`` as it is."""
    brand = tone(colour)
    change = -_DEEPER if brand.lightness > _DARKEST_TO_DEEPEN else _LIGHTER
    exact = {
        **dict.fromkeys(("accent", "panel", "bar"), colour),
        "accent-deep": shade(brand.lightness + change, brand.chroma, brand.hue),
    }
    return _family(LIGHT, exact, _SHADES, brand, _strength(brand, LIGHT, _STRONGEST))


def in_dark(colour: str) -> dict[str, str]:
    """The dark tokens with ``colour``, which was chosen for dark ground, as it is."""
    brand = tone(colour)
    exact = {
        **dict.fromkeys(("accent", "bar"), colour),
        "accent-deep": shade(brand.lightness + _DEEPER, brand.chroma, brand.hue),
    }
    strength = _strength(brand, DARK, _STRONGEST_IN_DARK)
    return _family(DARK, exact, (*_SHADES, "panel"), brand, strength)


def made_for_dark(colour: str, turn: float = 0) -> dict[str, str]:
    """The dark tokens made from the ``colour`` of light, its hue turned by ``turn`` degrees."""
    brand = tone(colour)
    brand = brand._replace(hue=brand.hue + turn)
    strength = _strength(brand, LIGHT, _STRONGEST_IN_DARK)
    return _family(DARK, {}, _MADE_FOR_DARK, brand, strength)


def _strength(brand: Tone, house: Tokens, most: float) -> float:
    return min(most, brand.chroma / tone(house["accent"]).chroma)


def _family(
    house: Tokens, exact: Tokens, derived: tuple[str, ...], brand: Tone, strength: float
) -> dict[str, str]:
    tokens = {**house, **exact}
    for name in derived:
        lightness, chroma, _hue = tone(house[name])
        for tried in _around(lightness):
            tokens[name] = shade(tried, chroma * strength, brand.hue)
            if all(reading.holds for reading in readings(tokens, name)):
                break
        else:
            tokens[name] = shade(lightness, chroma * strength, brand.hue)
    return tokens


def _around(lightness: float) -> Iterator[float]:
    for step in range(_STEPS):
        yield lightness - step * _STEP
        yield lightness + step * _STEP
