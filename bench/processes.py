"""What the system knows of processes: their time on the processor, their memory, their children."""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

_STORES = ("valkey", "redis")
_NANOSECONDS = 1e9


@dataclass(frozen=True)
class Spent:
    """Processor time, user and system together, in seconds."""

    application: float
    store: float

    @property
    def together(self) -> float:
        return self.application + self.store

    def __sub__(self, earlier: "Spent") -> "Spent":
        return Spent(self.application - earlier.application, self.store - earlier.store)

    def __add__(self, other: "Spent") -> "Spent":
        return Spent(self.application + other.application, self.store + other.store)


def spent(process: int) -> Spent:
    """What a server has spent so far: its own processes as application, its store apart."""
    return Spent(
        _sum(process, _processor_s, lambda name: not name.startswith(_STORES)),
        _sum(process, _processor_s, lambda name: name.startswith(_STORES)),
    )


def memory_kib(process: int) -> float:
    """KiB of memory that the server's application holds, shared pages counted in proportion."""
    return _sum(process, _proportional_kib, lambda name: not name.startswith(_STORES))


def _sum(process: int, figure: Callable[[Path], float], fits: Callable[[str], bool]) -> float:
    """The figure of all that descend from ``process`` and fit; who ends meanwhile is left out."""
    total, family = 0.0, [process]
    for one in family:
        folder = Path(f"/proc/{one}")
        with contextlib.suppress(FileNotFoundError, ProcessLookupError):
            for task in (folder / "task").iterdir():
                family += map(int, (task / "children").read_text().split())
            if fits((folder / "comm").read_text()):
                total += figure(folder)
    return total


def _processor_s(folder: Path) -> float:
    """User and system time of all threads, finer than the hundredths of a second in ``stat``."""
    each = [(task / "schedstat").read_text().split()[0] for task in (folder / "task").iterdir()]
    return sum(map(int, each)) / _NANOSECONDS


def _proportional_kib(folder: Path) -> float:
    for line in (folder / "smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return float(line.split()[1])
    raise AssertionError(f"{folder} does not say what the process holds")
