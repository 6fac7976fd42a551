"""The palette of an organisation, or why its colour cannot be used and which shade can."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from workshop.look.colour import apart, contrast, shade, tone
from workshop.look.family import Tokens, in_dark, in_light, made_for_dark
from workshop.look.pairs import LEAST_APART, NEVER_ALIKE, PAGES, TEXT, Reading, failing

# Where the reader asks for more contrast: what WCAG's level AAA asks of text.
MORE = 7.0

_MOST_FIGURES = 3
_STEP = 0.01
_TURN = 15
_FARTHEST_TURN = 90
_LIGHTNESSES = [step / 100 for step in range(101)]


class Unfit(ValueError):
    """A colour cannot carry action and data; the message has the figures and a shade that can.

    ``theme`` is light or dark, ``tokens`` its colours as they would have been, ``nearest`` the
    shade that would pass.
    """

    def __init__(self, colour: str, theme: str, tokens: Tokens, nearest: str) -> None:
        self.theme = theme
        self.tokens = tokens
        self.nearest = nearest
        super().__init__(
            f"{colour} cannot be used in {theme}: {'; '.join(_figures(failing(tokens)))}. "
            f"The nearest shade that would pass is {nearest}."
        )


@dataclass(frozen=True)
class Palette:
    """All colours of the pages by token, in light and dark.

    ``more_light`` and ``more_dark`` are the accent for those who ask for more contrast.
    """

    light: Tokens
    dark: Tokens
    more_light: str
    more_dark: str


def settle(colour: str, dark: str | None = None) -> Palette:
    """The palette of an organisation's ``#rrggbb``. Raises ``Unfit``.

    ``dark`` is its colour on dark ground; without it one is made from ``colour``, its hue turned
    away from amber as far as it must.
    """
    light = _fit(colour, "light", in_light)
    at_night = _fit(dark, "dark", in_dark) if dark else _first_that_holds(colour)
    return Palette(light, at_night, _more(light, -_STEP), _more(at_night, _STEP))


def _fit(colour: str, theme: str, family: Callable[[str], dict[str, str]]) -> dict[str, str]:
    tokens = family(colour)
    if failing(tokens):
        raise Unfit(colour, theme, tokens, _nearest(colour, family))
    return tokens


def _first_that_holds(colour: str) -> dict[str, str]:
    for turn in _turns():
        made = made_for_dark(colour, turn)
        if not failing(made):
            return made
    raise AssertionError(f"no hue near {colour} holds on dark ground")


def _turns() -> list[int]:
    """Degrees to turn a hue by, the smallest first."""
    return sorted(range(-_FARTHEST_TURN, _FARTHEST_TURN + 1, _TURN), key=abs)


def _nearest(colour: str, family: Callable[[str], dict[str, str]]) -> str:
    """The shade that looks most like ``colour`` among those that pass."""
    brand, house = tone(colour), family(colour)
    shades = {
        shade(lightness, brand.chroma, brand.hue + turn)
        for turn in _turns()
        for lightness in _LIGHTNESSES
    }
    able = (one for one in shades if _could_pass(one, house))
    for tried in sorted(able, key=lambda one: apart(one, colour)):
        if not failing(family(tried)):
            return tried
    raise AssertionError(f"no shade near {colour} passes")


def _could_pass(colour: str, house: Tokens) -> bool:
    """What can be said quickly, of the colour itself and not of its family."""
    seen = all(contrast(colour, house[page]) >= TEXT for page in PAGES)
    return seen and all(
        apart(colour, house[attention]) >= LEAST_APART for _action, attention in NEVER_ALIKE
    )


def _more(tokens: Tokens, step: float) -> str:
    """The accent, moved away from its grounds until it stands out at ``MORE``."""
    lightness, chroma, hue = tone(tokens["accent"])
    found = tokens["accent"]
    while min(contrast(found, tokens[page]) for page in PAGES) < MORE:
        lightness += step
        found = shade(lightness, chroma, hue)
    return found


def _figures(wrong: Iterable[Reading]) -> list[str]:
    """The worst figure of each colour that fails, in words; the first few."""
    worst: dict[tuple[str, str], Reading] = {}
    for reading in wrong:
        key = (reading.front, reading.unit)
        if key not in worst or reading.found < worst[key].found:
            worst[key] = reading
    return [_said(reading) for reading in worst.values()][:_MOST_FIGURES]


def _said(reading: Reading) -> str:
    if reading.unit == "contrast":
        return (
            f"{reading.front} on {reading.ground} has a contrast of {reading.found:.2f} "
            f"and needs {reading.least:g}"
        )
    return (
        f"{reading.front} is {reading.found:.2f} from the amber that means disagreement "
        f"and waiting ({reading.ground}) and must be {reading.least:g} from it"
    )
