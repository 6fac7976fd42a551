"""Which colours meet, and how much they must differ: the table that every palette is held to.

The names are the tokens of ``static/css/tokens.css``.
"""

from collections.abc import Mapping
from typing import NamedTuple

from workshop.look.colour import apart, contrast

# WCAG 2.2: 1.4.3 (text) and 1.4.11 (marks and edges that carry meaning). Large type may have less;
# here none does, since the same colours are used at all sizes.
TEXT = 4.5
GRAPHIC = 3.0

PAGES = ("paper", "sheet", "sunk")

# (in front, on which grounds, least contrast)
MEETINGS: tuple[tuple[str, tuple[str, ...], float], ...] = (
    ("ink", (*PAGES, "accent-soft", "multe-soft", "stop-soft"), TEXT),
    ("ink-2", (*PAGES, "accent-soft", "multe-soft", "stop-soft"), TEXT),
    ("ink-3", (*PAGES, "accent-soft"), TEXT),
    ("accent", (*PAGES, "accent-soft"), TEXT),
    ("accent-deep", PAGES, TEXT),
    ("on-accent", ("accent", "accent-deep"), TEXT),
    ("on-panel", ("panel",), TEXT),
    ("on-l1", ("l1",), TEXT),
    ("on-l2", ("l2",), TEXT),
    ("on-l3", ("l3",), TEXT),
    ("on-l4", ("l4",), TEXT),
    ("on-l5", ("l5",), TEXT),
    ("multe-ink", (*PAGES, "multe-soft"), TEXT),
    ("on-multe", ("multe",), TEXT),
    ("stop", (*PAGES, "stop-soft"), TEXT),
    ("paper", ("stop",), TEXT),
    ("edge", ("paper", "sheet"), GRAPHIC),
    ("bar", (*PAGES, "track"), GRAPHIC),
    ("spread", (*PAGES, "track"), GRAPHIC),
    ("accent", ("l5",), GRAPHIC),
    ("l1", PAGES, GRAPHIC),
    ("l2", PAGES, GRAPHIC),
    ("l3", ("paper", "sheet"), GRAPHIC),
    ("focus", (*PAGES, "accent-soft", "multe-soft", "stop-soft"), GRAPHIC),
)

# Multe means attention, so what means action and data must not be taken for it. In OKLab.
LEAST_APART = 0.1
NEVER_ALIKE: tuple[tuple[str, str], ...] = tuple(
    (action, attention) for action in ("accent", "bar") for attention in ("multe", "multe-ink")
)


class Reading(NamedTuple):
    """What was measured where ``front`` lies on ``ground``: ``found`` must not be under ``least``.

    ``unit`` is what was measured: ``contrast``, or how far ``apart`` two colours look.
    """

    front: str
    ground: str
    found: float
    least: float
    unit: str = "contrast"

    @property
    def holds(self) -> bool:
        return self.found >= self.least


def readings(tokens: Mapping[str, str], name: str = "") -> list[Reading]:
    """Every meeting of the table under these colours, in its order; or those of one colour."""
    contrasts = [
        Reading(front, ground, contrast(tokens[front], tokens[ground]), least)
        for front, grounds, least in MEETINGS
        for ground in grounds
        if not name or name in (front, ground)
    ]
    distances = [
        Reading(action, attention, apart(tokens[action], tokens[attention]), LEAST_APART, "apart")
        for action, attention in NEVER_ALIKE
        if not name or name in (action, attention)
    ]
    return contrasts + distances


def failing(tokens: Mapping[str, str]) -> list[Reading]:
    """The meetings that do not hold."""
    return [reading for reading in readings(tokens) if not reading.holds]
