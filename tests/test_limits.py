"""How much one client may ask for: remembered as long as it matters, and no longer."""

import pytest

from workshop.limits import MOST_KEPT, Allowance, Limiter

ALLOWANCE = Allowance(burst=3, per_second=0.5)


class Clock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


def test_a_burst_is_allowed_then_so_many_a_second() -> None:
    clock = Clock()
    limiter = Limiter(ALLOWANCE, clock)
    assert [limiter.take("ada") for _ in range(4)] == [0, 0, 0, 2]
    assert limiter.take("grace") == 0
    clock.now_s += 2
    assert [limiter.take("ada") for _ in range(2)] == [0, 2]


def test_who_may_do_everything_again_is_forgotten() -> None:
    clock = Clock()
    limiter = Limiter(ALLOWANCE, clock)
    for number in range(50):
        limiter.take(f"early {number}")
    clock.now_s += 5.9
    limiter.take("ada")
    assert len(limiter) == 51
    clock.now_s += 0.2
    limiter.take("grace")
    assert len(limiter) == 2
    assert [limiter.take("ada") for _ in range(3)] == pytest.approx([0, 0, 1.8])


def test_no_more_are_remembered_than_there_is_room_for() -> None:
    limiter = Limiter(ALLOWANCE, Clock())
    for number in range(MOST_KEPT + 10):
        limiter.take(number)
    assert len(limiter) == MOST_KEPT
