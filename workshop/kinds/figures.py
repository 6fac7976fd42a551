"""Figures worked out from counters, without ever writing the answers out one by one.

``counts`` is always ``{value: how many answers gave it}``. Each figure is None without answers.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import sqrt

Counts = Mapping[int, int]


def by_item(tally: Mapping[str, int], name: str) -> dict[str, dict[int, int]]:
    """The counters ``name:<id>:<number>`` as ``{id: {number: count}}``; an id may hold colons."""
    start = f"{name}:"
    found: defaultdict[str, dict[int, int]] = defaultdict(dict)
    for counter, count in tally.items():
        if counter.startswith(start):
            item, _, number = counter.removeprefix(start).rpartition(":")
            found[item][int(number)] = count
    return dict(found)


def total(counts: Counts) -> int:
    """The sum of all values."""
    return sum(value * count for value, count in counts.items())


def mean(counts: Counts) -> float | None:
    """
    >>> mean({1: 3, 5: 1})
    2.0
    """
    answers = sum(counts.values())
    return total(counts) / answers if answers else None


def spread(counts: Counts) -> float | None:
    """The population's standard deviation.

    >>> spread({2: 1, 4: 1})
    1.0
    """
    answers = sum(counts.values())
    if not answers:
        return None
    squares = sum(value * value * count for value, count in counts.items())
    return sqrt(answers * squares - total(counts) ** 2) / answers


def quartiles(counts: Counts) -> list[float] | None:
    """First quartile, median and third quartile by the inclusive method.

    >>> quartiles({0: 2, 10: 1, 20: 2})
    [0.0, 10.0, 20.0]
    """
    lined = sorted(counts.items())
    last = sum(counts.values()) - 1
    if last < 0:
        return None
    figures = []
    for quarter in (1, 2, 3):
        place, part = divmod(quarter * last, 4)
        here, after = _at(lined, place), _at(lined, min(place + 1, last))
        figures.append((here * (4 - part) + after * part) / 4)
    return figures


def _at(lined: Sequence[tuple[int, int]], place: int) -> int:
    """The value at ``place``, from 0, when each value is written out from the lowest on."""
    for value, count in lined:
        place -= count
        if place < 0:
            return value
    raise IndexError(place)
