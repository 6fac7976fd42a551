"""Bursts of answers that last as long as a test goes on."""

from secrets import randbelow

import pytest


@pytest.fixture
def seed() -> int:
    """Chooses what is random in a burst; every complaint names it."""
    return randbelow(10**6)
