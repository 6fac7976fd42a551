"""What the tests of several processes share."""

from collections.abc import Iterator
from secrets import randbelow

import pytest

from tests.scale.several import Several


@pytest.fixture
def seed() -> int:
    """Chooses what is random in a burst; every complaint names it."""
    return randbelow(10**6)


@pytest.fixture(scope="session")
def several(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Several]:
    """Started once: all that use it are in the group ``workers``, which one worker runs."""
    with Several(tmp_path_factory.mktemp("several") / "data") as running:
        yield running
