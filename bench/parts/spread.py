"""1,000 phones answer within 5 seconds, one after the other: how long each waits.

Waits are from the moment of sending to that of the acknowledgement. An answer is counted on the
screen when the first ``tally`` frame comes whose ``answers`` is its place in line or more.
"""

import statistics
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from bench.crowd import Asked, Crowd
from bench.figures import percentile
from bench.hall import Hall, Seen, open_hall
from bench.rows import Row
from bench.servers import Conditions, baseline, ours

PHONES = 1_000
OVER_S = 5.0
REST_S = 0.3
BEAT_MS = 200


@dataclass(frozen=True)
class Waits:
    """One run, in ms: waits for the acknowledgement, and for being counted on the screen."""

    p50: float
    p95: float
    p99: float
    counted_p95: float = 0.0


def measure(conditions: Conditions, runs: int) -> list[Row]:
    """Median waits against the baseline's, the slowest hundredth, and the screen."""
    with baseline(conditions) as plain, ours(conditions) as server, Crowd() as crowd:
        hall = open_hall(crowd, server, ["points"] * runs)
        hall.fill(PHONES)
        echoing = crowd.connect(plain.url, PHONES)
        pairs = []
        for run, step in enumerate(hall.steps.values()):
            payloads = [
                {"step": step.id, "answer": each} for each in step.examples(PHONES, seed=run)
            ]
            echoes = crowd.ask(echoing, "cast", payloads, over_s=OVER_S)
            pairs.append((_waits(echoes), _answers(hall, run)))
        for step in hall.steps.values():
            hall.checks(step)
    return list(_rows(conditions, pairs))


def _answers(hall: Hall, run: int) -> Waits:
    step = hall.steps[f"step-{run}"]
    hall.opens(step.id)
    with hall.watched() as seen:
        asked = hall.casts(step, seed=run, over_s=OVER_S, rest_s=REST_S)
    return _waits(asked, seen)


def _waits(asked: Asked, seen: Seen | None = None) -> Waits:
    ms = [1_000 * wait for wait in asked.waits]
    counted = percentile(until_counted(asked, seen), 0.95) if seen else 0.0
    return Waits(statistics.median(ms), percentile(ms, 0.95), percentile(ms, 0.99), counted)


def until_counted(asked: Asked, seen: Seen) -> list[float]:
    """For each answer the ms from its sending until the screen had counted it.

    Answers stand in line as they were acknowledged.
    """
    tallies = seen.tallies()
    counts = [tally["answers"] for tally, _at in tallies]
    assert counts, "no tally came to the screen"
    assert counts[-1] == len(asked.heard), (counts[-1], len(asked.heard))
    line = sorted(zip(asked.heard, asked.waits, strict=True))
    return [
        1_000 * (tallies[bisect_left(counts, place)][1] - (heard - wait))
        for place, (heard, wait) in enumerate(line, start=1)
    ]


def _rows(conditions: Conditions, pairs: list[tuple[Waits, Waits]]) -> Iterator[Row]:
    medians, echoes = [own.p50 for _, own in pairs], [plain.p50 for plain, _ in pairs]
    tails, plain_tails = [own.p99 for _, own in pairs], [plain.p99 for plain, _ in pairs]
    yield Row("answer → acknowledged, over 5 s: median", conditions, "ms", medians, echoes, 3)
    yield Row("– 99th percentile", conditions, "ms", tails, plain_tails)
    yield Row(
        "answer → acknowledged, over 5 s: 99th percentile ÷ median",
        conditions,
        "times",
        [own.p99 / own.p50 for _, own in pairs],
        most=10,
    )
    counted = [own.counted_p95 for _, own in pairs]
    yield Row(
        "answer → counted on the screen, over 5 s: 95th percentile", conditions, "ms", counted
    )
    yield Row(
        "answer → counted, beyond the 95th percentile of the acknowledgement",
        conditions,
        "ms",
        [own.counted_p95 - own.p95 for _, own in pairs],
        most=BEAT_MS,
    )
