"""What the slow ways to the results share."""

import statistics
from collections.abc import Sequence
from typing import Any

from tests.kinds.cases import Given
from workshop.kinds.shape import Shape

Results = dict[str, Any]


def enough(shape: Shape, given: Sequence[Given]) -> Sequence[Given]:
    """All of them, or none where they are too few for anything to be told."""
    return given if len(given) >= shape.least else []


def quartiles(values: Sequence[int]) -> list[float] | None:
    """The library's own inclusive quartiles, which want two values or more."""
    if not values:
        return None
    doubled = list(values) * 2 if len(values) == 1 else values
    return statistics.quantiles(doubled, n=4, method="inclusive")


def counts(shape: Shape, text: str, line: str) -> bool:
    """Whether what is said of ``text`` is said of this line."""
    return shape.id(text) == line and not shape.is_hidden(text)
