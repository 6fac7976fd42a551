"""Figures from counters agree with the library's figures from the values written out."""

import statistics
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.kinds import figures

values = st.lists(st.integers(0, 100), min_size=2, max_size=40)


@given(values)
def test_figures_equal_those_of_the_values_written_out(written: list[int]) -> None:
    counts = Counter(written)
    assert figures.mean(counts) == statistics.mean(written)
    assert figures.spread(counts) == pytest.approx(statistics.pstdev(written), abs=1e-9)
    assert figures.quartiles(counts) == statistics.quantiles(written, n=4, method="inclusive")


def test_one_answer_is_its_own_mean_and_quartiles_without_spread() -> None:
    assert figures.mean({40: 1}) == 40
    assert figures.spread({40: 1}) == 0
    assert figures.quartiles({40: 1}) == [40, 40, 40]


@pytest.mark.parametrize("nobody", [{}, {0: 0}])
def test_there_are_no_figures_without_answers(nobody: dict[int, int]) -> None:
    assert figures.mean(nobody) is None
    assert figures.spread(nobody) is None
    assert figures.quartiles(nobody) is None


def test_a_billion_answers_take_no_more_than_a_few() -> None:
    crowd = {0: 10**9, 50: 10**9, 100: 10**9}
    assert figures.quartiles(crowd) == [0, 50, 100]
    assert figures.mean(crowd) == 50


def test_counters_are_read_by_item_also_where_the_id_holds_colons() -> None:
    tally = {"answers": 3, "row:i0:1": 2, "row:own:a:b:5": 1, "rowing:i0:1": 9}
    assert figures.by_item(tally, "row") == {"i0": {1: 2}, "own:a:b": {5: 1}}
