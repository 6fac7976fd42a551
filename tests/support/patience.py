"""Waiting for what will come true, without asking how fast."""

import time
from collections.abc import Callable
from typing import TypeVar

PATIENCE_S = 30.0

T = TypeVar("T")


def eventually(
    look: Callable[[], T], what: str | Callable[[], str] = "", *, patience_s: float = PATIENCE_S
) -> T:
    """The first truthy thing that ``look`` returns; an ``AssertionError`` when none ever comes.

    ``what`` was to come true, or says how things stand instead.
    """
    end = time.monotonic() + patience_s
    while True:
        found = look()
        if found:
            return found
        if time.monotonic() > end:
            told = what() if callable(what) else what
            raise AssertionError(f"This never came true: {told or look}")
        time.sleep(0.02)
