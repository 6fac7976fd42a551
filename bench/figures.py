"""Medians, spreads and tables."""

import math
import statistics
from collections.abc import Iterable, Sequence
from pathlib import Path

RESULTS = Path(__file__).parent / "results"


def middle(values: Sequence[float]) -> str:
    """The median, and how far apart the lowest and the highest lie: ``2310 (2290–2360)``."""
    return f"{statistics.median(values):.0f} ({min(values):.0f}–{max(values):.0f})"


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least this ``share`` of them does not exceed."""
    return sorted(values)[math.ceil(share * len(values)) - 1]


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table in Markdown: the first column to the left, figures to the right."""
    marks = ["---", *["---:"] * (len(head) - 1)]
    return "\n".join("| " + " | ".join(row) + " |" for row in (head, marks, *rows))


def write(name: str, *parts: str) -> Path:
    """Puts the parts, a blank line between them, into ``bench/results/NAME``."""
    RESULTS.mkdir(exist_ok=True)
    path = RESULTS / name
    path.write_text("\n\n".join(parts) + "\n", encoding="utf-8")
    return path
