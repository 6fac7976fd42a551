"""The tokens themselves: every colour on its ground, the sizes of type, the pieces of the seats."""

import re
from html import escape

from scripts.pictures.album import Album
from tests.support.sources import HOUSE

_TOKENS = (HOUSE / "static" / "css" / "tokens.css").read_text(encoding="utf-8")
_SIZE = {"width": 1280, "height": 720}
_GROUPS = (
    ("Ground and ink", ("paper", "sheet", "sunk", "ink", "ink-2", "ink-3", "hair", "edge")),
    ("Fjord: action", ("accent", "accent-deep", "accent-soft", "on-accent", "panel", "on-panel")),
    ("Fjord: data", ("bar", "track", "spread", "l1", "l2", "l3", "l4", "l5")),
    ("Multe and stop", ("multe", "multe-ink", "multe-soft", "stop", "stop-soft")),
)
_STYLE = """
.specimen { padding: 2rem 3rem; display: grid; gap: 1.75rem; }
.specimen h2 { font-size: var(--t-m); margin-bottom: .5rem; }
.specimen ul { display: flex; gap: .75rem; padding: 0; list-style: none; }
.specimen li { width: 8.25rem; font-size: var(--t-xs); color: var(--ink-2); }
.specimen i { display: block; height: 4rem; border: 1px solid var(--edge); }
""" + "".join(
    f".swatch-{name} {{ background: var(--{name}); }}"
    for _title, names in _GROUPS
    for name in names
)


def take_the_specimens(album: Album, url: str) -> None:
    """Every colour token, in light and dark, on a page that has the real styles."""
    for scheme in ("light", "dark"):
        page = album.opens(url, _SIZE, color_scheme=scheme, bypass_csp=True)
        page.add_style_tag(content=_STYLE)
        page.evaluate("(html) => void (document.body.innerHTML = html)", _swatches())
        album.keeps(f"colours-{scheme}", page)
        page.close()


def _swatches() -> str:
    groups = "".join(
        f"<section><h2>{escape(title)}</h2><ul>{''.join(map(_swatch, names))}</ul></section>"
        for title, names in _GROUPS
    )
    return f'<main class="specimen">{groups}</main>'


def _swatch(name: str) -> str:
    assert re.search(rf"--{name}:", _TOKENS), f"there is no token {name}"
    return f'<li><i class="swatch-{name}"></i>{name}</li>'
