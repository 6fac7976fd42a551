"""The stylesheet that puts an organisation's colours in place of the house's."""

from collections.abc import Mapping

from workshop.look.family import FAMILY
from workshop.look.palette import Palette

# As static/css/tokens.css says dark: chosen on the page, or where it is silent by the device.
_CHOSEN = "[data-theme=dark]"
_SILENT = ":root:not([data-theme=light])"


def style_of(palette: Palette) -> str:
    """What comes after the pages' own stylesheet: only the tokens that change."""
    light = {name: palette.light[name] for name in FAMILY}
    dark = {name: palette.dark[name] for name in FAMILY}
    plain = _rules(light, dark)
    more = _rules({"accent": palette.more_light}, {"accent": palette.more_dark})
    return f"{plain}@media(prefers-contrast:more){{{more}}}"


def _rules(light: Mapping[str, str], dark: Mapping[str, str]) -> str:
    by_device = f"@media(prefers-color-scheme:dark){{{_rule(_SILENT, dark)}}}"
    return _rule(":root", light) + _rule(_CHOSEN, dark) + by_device


def _rule(selector: str, tokens: Mapping[str, str]) -> str:
    return f"{selector}{{{';'.join(f'--{name}:{value}' for name, value in tokens.items())}}}"
