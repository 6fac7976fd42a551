"""How long the faults last: short in ``make test``, long in ``make soak``; the same tests."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from secrets import randbelow

import pytest

from tests.conftest import STORE
from tests.faults.places import Place, place

SOAK_MINUTES = float(os.environ.get("WORKSHOP_SOAK_MINUTES", "0"))


@dataclass(frozen=True)
class Length:
    """``kills`` of each of app, store and both; ``tears`` of a file; ``phones`` in a burst.

    ``fault_s``, ``load_s`` and ``round_s``: seconds that a fault, the mixed load and one round of
    it last. ``report`` says how it goes, where that takes long.
    """

    kills: int
    tears: int
    phones: int
    fault_s: float
    load_s: float
    round_s: float
    report: Callable[[str], None]


# The embedded store is what the first round of tests is about; the second is for the other store.
SHORT = Length(7 if STORE == "embedded" else 2, 12, 30, 0, 0, 1, lambda _said: None)
LONG = Length(40, 400, 200, 10, SOAK_MINUTES * 60, 20, print)


@pytest.fixture(scope="session")
def length() -> Length:
    return LONG if SOAK_MINUTES else SHORT


@pytest.fixture
def seed() -> int:
    """Chooses what is random in the test; every complaint names it. WORKSHOP_SEED sets it."""
    return int(os.environ.get("WORKSHOP_SEED") or randbelow(10**6))


@pytest.fixture
def whole_place(tmp_path: Path) -> Iterator[Place]:
    """A server with its store, for this test to break."""
    with place(tmp_path, STORE) as one:
        yield one
