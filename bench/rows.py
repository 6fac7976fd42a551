"""One line of the table: what was measured, over how many runs, and whether it is enough."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass, field

from bench.servers import Conditions


@dataclass(frozen=True)
class Row:
    """A figure over several runs.

    ``values`` are in ``unit``; ``baseline`` is the same of the baseline in the same runs. What must
    be reached concerns ``judged``: the values, or the ratios to the baseline, one a run. ``most``
    and ``least`` are bounds of its median; without either the figure is only written down.
    """

    figure: str
    conditions: Conditions
    unit: str
    values: Sequence[float]
    baseline: Sequence[float] = ()
    most: float | None = None
    least: float | None = None
    by_ratio: bool = True
    note: str = ""
    ratios: Sequence[float] = field(init=False)

    def __post_init__(self) -> None:
        ratios = [ours / theirs for ours, theirs in zip(self.values, self.baseline, strict=False)]
        object.__setattr__(self, "ratios", ratios)

    @property
    def judged(self) -> Sequence[float]:
        """What is held against the bound."""
        return self.ratios if self.ratios and self.by_ratio else self.values

    @property
    def must(self) -> str:
        """The bound in words: ``≤ 0.9 × baseline``."""
        times = " × baseline" if self.ratios and self.by_ratio else f" {self.unit}".rstrip()
        if self.most is not None:
            return f"≤ {self.most:g}{times}"
        return "written down" if self.least is None else f"≥ {self.least:g}{times}"

    @property
    def reached(self) -> bool | None:
        """Whether the median keeps the bound; None where there is none."""
        if self.most is None and self.least is None:
            return None
        middle = statistics.median(self.judged)
        above = self.least is None or middle >= self.least
        return above and (self.most is None or middle <= self.most)


def middle(values: Sequence[float]) -> str:
    """The median, and the lowest and highest: ``0.52 (0.50–0.55)``; ``–`` where there is none."""
    if not values:
        return "–"
    low, high = min(values), max(values)
    return f"{number(statistics.median(values))} ({number(low)}–{number(high)})"


def number(value: float) -> str:
    """Three figures that count, and never an exponent: ``0.0123``, ``1.23``, ``12.3``, ``1234``."""
    size = abs(value)
    places = 0 if size >= 100 else 1 if size >= 10 else 2 if size >= 1 or size == 0 else 3
    return f"{value:,.{places}f}".replace(",", " ")
