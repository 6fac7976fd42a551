"""One part of the bench at a time, and what it found.

python -m bench.load burst --runs 3
python -m bench.load burst spread --sync second --async gevent
"""

import argparse
import time
from collections.abc import Sequence

from bench.parts import PARTS
from bench.report import machine, table_of
from bench.servers import ASYNC_MODES, SYNCS, Conditions

RUNS = 5


def main(arguments: Sequence[str] | None = None) -> None:
    """Measures the parts that are named, and prints their rows."""
    parser = argparse.ArgumentParser(description="Measure parts of the bench.")
    parser.add_argument("parts", nargs="+", choices=PARTS)
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--async", dest="mode", choices=ASYNC_MODES, default=ASYNC_MODES[0])
    parser.add_argument("--sync", choices=SYNCS, default=SYNCS[0])
    parsed = parser.parse_args(arguments)
    conditions = Conditions(parsed.mode, parsed.sync)
    for name in parsed.parts:
        began = time.monotonic()
        print(table_of(PARTS[name](conditions, parsed.runs)))
        print(f"\n{name}: {time.monotonic() - began:.0f} s. {machine()}", flush=True)


if __name__ == "__main__":
    main()
