"""One process, two and four beside each other: what 1,000 answers cost all of them together.

Three servers run at once and are asked in turn; each holds the same number of phones, which the
system spreads over its processes. The store's time and that of the process that started the others
are counted in.
"""

from contextlib import ExitStack
from dataclasses import replace

from bench.crowd import Crowd
from bench.hall import Hall, Step, open_hall
from bench.rows import Row
from bench.servers import Conditions, ours

PHONES = 1_000
WORKERS = (1, 2, 4)
REST_S = 0.3
MOST = 1.3


def measure(conditions: Conditions, runs: int) -> list[Row]:
    """CPU in ms an answer, that of one process as the baseline."""
    with ExitStack() as stack:
        crowd = stack.enter_context(Crowd())
        halls = [
            open_hall(
                crowd,
                stack.enter_context(ours(replace(conditions, workers=workers))),
                ["points"] * (runs + 1),
            )
            for workers in WORKERS
        ]
        for hall in halls:
            hall.fill(PHONES)
        spent = [
            [_run(hall, step, run) for hall in halls]
            for run, step in enumerate(halls[0].steps.values())
        ]
        for hall in halls:
            for step in hall.steps.values():
                hall.checks(step)
    alone, *others = zip(*spent[1:], strict=True)
    return [
        Row(
            f"CPU per answer with {workers} processes, against one",
            replace(conditions, workers=workers),
            "ms",
            several,
            alone,
            MOST,
        )
        for workers, several in zip(WORKERS[1:], others, strict=True)
    ]


def _run(hall: Hall, step: Step, run: int) -> float:
    hall.opens(step.id)
    before = hall.server.spent()
    hall.casts(step, seed=run, rest_s=REST_S)
    return 1_000 * (hall.server.spent() - before).together / len(hall.phones)
