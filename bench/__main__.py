"""The whole bench of a server under load, in about nine minutes.

    python -m bench
    python -m bench --async gevent

Writes ``bench/results.md`` and ``bench/results/load.svg``; with gevent the same with that name.
"""

import argparse
import sys
import time
import traceback
from pathlib import Path

from bench import figures
from bench.load import RUNS
from bench.parts import PARTS
from bench.plot import plot
from bench.report import machine, table_of, verdict, versions
from bench.rows import Row
from bench.servers import ASYNC_MODES, SYNCS, Conditions

_HEAD = """# Under load

Made by `{command}`; do not edit. What each figure means and how it is taken: `docs/performance.md`.
Medians over {runs} runs, the lowest and the highest in brackets. The baseline is
`bench/baseline.py`, asked in turn with ours in the same run; in the figures of a full room it is
the room with 100 answers, in those of several processes the one process, in those of the store's
memory 100 answers. What a phone feels is in [results/phone.md](results/phone.md)."""


def main() -> int:
    """Measures all parts; 1 where one of them could not be measured."""
    parser = argparse.ArgumentParser(description="Measure everything of a server under load.")
    parser.add_argument("--async", dest="mode", choices=ASYNC_MODES, default=ASYNC_MODES[0])
    parser.add_argument("--runs", type=int, default=RUNS)
    parsed = parser.parse_args()
    began, busy = time.monotonic(), machine()
    rows, failed = _measure(parsed.mode, parsed.runs)
    ending = "" if parsed.mode == ASYNC_MODES[0] else f"-{parsed.mode}"
    picture = f"load{ending}.svg"
    title = "How much of what is allowed each figure takes: 1 is the bound, further left is better"
    figures.write(picture, plot(rows, title))
    command = "python -m bench" + (f" --async {parsed.mode}" if ending else "")
    parts = [
        _HEAD.format(command=command, runs=parsed.runs),
        f"Before: {busy} After {time.monotonic() - began:.0f} s: {machine()} {versions()} Where "
        "the lowest and the highest lie far apart, the machine had other things to do: then only "
        "ratios say something.",
        verdict(rows),
        f"![{title}](results/{picture})",
        table_of(rows),
        *(f"**{name} could not be measured.**" for name in failed),
    ]
    path = Path(__file__).parent / f"results{ending}.md"
    path.write_text("\n\n".join(parts) + "\n", encoding="utf-8")
    print(path.read_text(encoding="utf-8"))
    return 1 if failed else 0


def _measure(mode: str, runs: int) -> tuple[list[Row], list[str]]:
    """The rows of all parts, and the names of those that failed, whose reasons are printed."""
    rows: list[Row] = []
    failed = []
    wanted = [(name, SYNCS[0]) for name in PARTS]
    for name, sync in [wanted[0], (wanted[0][0], SYNCS[1]), *wanted[1:]]:
        began = time.monotonic()
        try:
            rows += PARTS[name](Conditions(mode, sync), runs)
        except Exception:
            traceback.print_exc()
            failed.append(f"{name}, sync {sync}")
        print(f"{name}, sync {sync}: {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
    return rows, failed


if __name__ == "__main__":
    sys.exit(main())
