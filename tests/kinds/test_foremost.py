"""The foremost of many are at hand, however many come and go."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.thorough import examples
from workshop.kinds.foremost import Foremost


@settings(max_examples=examples(120), deadline=None)
@given(
    count=st.integers(1, 5),
    before=st.integers(0, 80),
    changes=st.lists(st.integers(0, 90), max_size=150),
)
def test_the_foremost_are_the_first_of_all_in_order(
    count: int, before: int, changes: list[int]
) -> None:
    kept, known = Foremost[str](count), set[int]()

    def change(rank: int) -> None:
        if rank in known:
            kept.remove(rank)
        else:
            kept.add(rank, f"{rank}.")
        known.symmetric_difference_update({rank})

    for number in range(before):
        change(number * 37 % 80)
    for rank in changes:
        change(rank)
        in_order = [f"{each}." for each in sorted(known)]
        assert len(kept) == len(known)
        assert kept.first() == in_order[:count]
    assert kept.all() == [f"{each}." for each in sorted(known)]


def test_what_changes_behind_the_foremost_makes_no_new_list_of_them() -> None:
    kept = Foremost[int](10)
    for number in range(1_000):
        kept.add(number, number)
    first = kept.first()
    kept.remove(500)
    kept.add(2_000, 2_000)
    kept.remove(15)
    assert kept.first() is first
    kept.remove(3)
    assert kept.first() == [0, 1, 2, 4, 5, 6, 7, 8, 9, 10]


@pytest.mark.parametrize("backwards", [False, True])
def test_all_can_go_and_come_back(backwards: bool) -> None:
    kept = Foremost[int](3)
    for _ in range(2):
        for number in range(100):
            kept.add(number, number)
        for number in sorted(range(100), reverse=backwards):
            kept.remove(number)
        assert (len(kept), kept.first(), kept.all()) == (0, [], [])
