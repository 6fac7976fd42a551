"""What all verbs of the store stand on."""

from collections.abc import Callable
from typing import TypeVar

from workshop.store.errors import Away
from workshop.store.values import Tools
from workshop.store.writer import Writer

HELD_PAUSE_S = 0.01
LONGEST_HELD = 600

T = TypeVar("T")


class Verbs:
    """Two ways to the store: ``_writes`` groups what changes it, ``_reads`` is for large reads."""

    _writes: Writer
    _reads: Writer
    _tools: Tools

    def _until_free(self, ask: Callable[[], T], held: T) -> T:
        """What ``ask`` returns once it is not ``held`` any more. Raises ``Away`` in the end."""
        for _ in range(LONGEST_HELD):
            answer = ask()
            if answer != held:
                return answer
            self._tools.sleep(HELD_PAUSE_S)
        raise Away("a count holds the step for too long")


def text(value: bytes | None) -> str:
    """A reply as text; empty for none."""
    return (value or b"").decode()
