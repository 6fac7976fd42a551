"""All bounds on one picture: how much of what is allowed each figure takes."""

import math
from collections.abc import Sequence
from html import escape
from statistics import median

from bench.rows import Row

_LINE, _TOP, _LEFT, _WIDE, _RIGHT = 22, 56, 620, 400, 24
_SMALLEST, _LARGEST = 0.01, 4.0
_MARKS = (0.01, 0.03, 0.1, 0.3, 1, 3)
_STYLE = """
text { font: 13px system-ui, sans-serif; fill: #1d2b2c }
.note { fill: #56686a; font-size: 12px }
.grid { stroke: #d9dfdd } .bound { stroke: #1d2b2c; stroke-width: 1.5 }
.kept { stroke: #0b6e69; fill: #0b6e69 } .missed { stroke: #b3261e; fill: #b3261e }
.range { stroke-width: 3; stroke-linecap: round; opacity: .45 }
"""


def plot(rows: Sequence[Row], title: str) -> str:
    """An SVG: a dot for each median, a bar from the lowest to the highest run.

    The scale is logarithmic and counts in bounds: 1 is what is just allowed, further left is
    better. Figures that must be large are turned round.
    """
    judged = [row for row in rows if row.reached is not None]
    height = _TOP + _LINE * len(judged) + 16
    width = _LEFT + _WIDE + _RIGHT
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
            f'width="{width}" height="{height}" role="img">',
            f"<title>{escape(title)}</title><style>{_STYLE}</style>",
            f'<rect width="{width}" height="{height}" fill="#fff"/>',
            f'<text x="12" y="22" font-weight="600">{escape(title)}</text>',
            *(_mark(mark, height) for mark in _MARKS),
            *(_row(row, _TOP + _LINE * at + _LINE // 2) for at, row in enumerate(judged)),
            "</svg>",
        ]
    )


def taken(row: Row) -> list[float]:
    """How much of what is allowed each run took: 1 is just allowed.

    >>> from bench.servers import Conditions
    >>> taken(Row("rate", Conditions(), "a second", [200.0], least=100))
    [0.5]
    """
    if row.most is not None:
        return [value / row.most for value in row.judged]
    assert row.least is not None
    return [row.least / value for value in row.judged]


def _mark(mark: float, height: int) -> str:
    at, name = _across(mark), "bound" if mark == 1 else "grid"
    return (
        f'<line class="{name}" x1="{at:.1f}" x2="{at:.1f}" y1="{_TOP - 4}" y2="{height - 12}"/>'
        f'<text class="note" x="{at:.1f}" y="{_TOP - 10}" text-anchor="middle">{mark:g}</text>'
    )


def _row(row: Row, y: int) -> str:
    parts = sorted(taken(row))
    low, high, middle = _across(parts[0]), _across(parts[-1]), _across(median(parts))
    name = "kept" if row.reached else "missed"
    return (
        f'<text x="12" y="{y + 4}">{escape(row.figure)} '
        f'<tspan class="note">{escape(f"{row.must}, {row.conditions.brief}")}</tspan></text>'
        f'<line class="range {name}" x1="{low:.1f}" x2="{high:.1f}" y1="{y}" y2="{y}"/>'
        f'<circle class="{name}" cx="{middle:.1f}" cy="{y}" r="4.5"/>'
    )


def _across(part: float) -> float:
    held = min(_LARGEST, max(_SMALLEST, part))
    return _LEFT + _WIDE * math.log(held / _SMALLEST) / math.log(_LARGEST / _SMALLEST)
