"""Figures worked out from counters, without ever writing the answers out one by one.

``counts`` is always ``{value: how many answers gave it}``. Each figure is None without answers.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping
from itertools import accumulate
from math import sqrt
from operator import mul

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
    return sum(map(mul, counts.keys(), counts.values()))


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
    squares = sum(map(mul, map(mul, counts, counts), counts.values()))
    return sqrt(answers * squares - total(counts) ** 2) / answers


def quartiles(counts: Counts) -> list[float] | None:
    """First quartile, median and third quartile by the inclusive method.

    >>> quartiles({0: 2, 10: 1, 20: 2})
    [0.0, 10.0, 20.0]
    """
    if not sum(counts.values()):
        return None
    values, each = zip(*sorted(counts.items()), strict=True)
    upto = list(accumulate(each))
    last = upto[-1] - 1
    figures = []
    for quarter in (1, 2, 3):
        place, part = divmod(quarter * last, 4)
        here, after = (values[bisect_right(upto, at)] for at in (place, min(place + 1, last)))
        figures.append((here * (4 - part) + after * part) / 4)
    return figures
