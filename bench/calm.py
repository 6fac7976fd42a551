"""A virtual machine that its host has left alone: what is timed at other moments says nothing."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

LITTLE_TICKS = 5
TICK_MS = 10
_UNTIL_TRIED_AGAIN_S = 5
# Where "steal" stands in the first line of /proc/stat (proc(5)), the line's name counted.
_LENT = 8
Measured = TypeVar("Measured")


def lent_ticks() -> int:
    """How often, in hundredths of a second, a virtual machine's host has let others run instead.

    0 on a machine of its own, and where the system does not count it.
    """
    try:
        return int(Path("/proc/stat").read_text(encoding="utf-8").split(maxsplit=9)[_LENT])
    except (OSError, IndexError):
        return 0


def in_calm(measure: Callable[[], Measured], most: int) -> tuple[Measured, int]:
    """Measures, again where more than a little was lent meanwhile, ``most`` times.

    The calmest of what was measured, and the ticks that were lent meanwhile.
    """
    tries: list[tuple[Measured, int]] = []
    while len(tries) < most:
        if tries:
            time.sleep(_UNTIL_TRIED_AGAIN_S)
        before = lent_ticks()
        measured = measure()
        tries.append((measured, lent_ticks() - before))
        if tries[-1][1] <= LITTLE_TICKS:
            break
    return min(tries, key=lambda tried: tried[1])
