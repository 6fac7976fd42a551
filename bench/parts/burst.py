"""Everybody presses Send at once: what an answer costs, and how many are taken a second.

Ours and the baseline run side by side with 1,000 sockets each, and are asked in turn: baseline,
ours, baseline, ours … The baseline is there twice: as it comes, and refusing compression. Each turn
of ours is a first answer of every phone to a step that has just been opened. The processor's time
counts until the screen has been quiet for a beat and more.
"""

import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import add

from bench.crowd import Crowd, Member
from bench.hall import Hall, Step, open_hall
from bench.processes import Spent
from bench.rows import Row
from bench.servers import Conditions, Running, baseline, ours

PHONES = 1_000
TURNS = 2
REST_S = 0.3
BEAT_MS = 200
MOST_CPU = {"always": 0.9, "second": 0.6}
LEAST_RATE = {"always": 1.0, "second": 1.5}
# Three open live-voting systems took 8 to 43 answers a second of 1,000 at once on two such cores.
FIELD_RATE = 43
FASTER_THAN_FIELD = 50


@dataclass(frozen=True)
class Turn:
    """What a server spent, the rate at which it acknowledged, and how much later than the last
    acknowledgement the screen showed all."""

    spent: Spent
    rate: float
    shown_ms: float = 0.0

    def ms(self, seconds: float) -> float:
        """Milliseconds an answer, of so many seconds in one run."""
        return 1_000 * seconds / (TURNS * PHONES)


def measure(conditions: Conditions, runs: int) -> list[Row]:
    """CPU per answer in ms, apart and together, and answers a second."""
    with (
        baseline(conditions, lean=False) as plain,
        baseline(conditions) as lean,
        ours(conditions) as server,
        Crowd() as crowd,
    ):
        hall = open_hall(crowd, server, ["points"] * TURNS * (runs + 1))
        hall.fill(PHONES)
        echoing = crowd.connect(plain.url, PHONES, inflates=True)
        leanly = crowd.connect(lean.url, PHONES)
        found = []
        for run in range(runs + 1):
            turns = [
                (
                    _echo(crowd, plain, echoing, step),
                    _echo(crowd, lean, leanly, step),
                    _answer(hall, step),
                )
                for step in list(hall.steps.values())[TURNS * run : TURNS * (run + 1)]
            ]
            found.append(tuple(_together(each) for each in zip(*turns, strict=True)))
        for step in hall.steps.values():
            hall.checks(step)
    return list(_rows(conditions, *zip(*found[1:], strict=True)))


def _echo(crowd: Crowd, plain: Running, members: list[Member], step: Step) -> Turn:
    payloads = [{"step": step.id, "answer": each} for each in step.examples(PHONES, seed=0)]
    before = plain.spent()
    asked = crowd.ask(members, "cast", payloads, rest_s=REST_S)
    assert all(said == {"version": 1} for said in asked.objects())
    return Turn(plain.spent() - before, PHONES / asked.lasted)


def _answer(hall: Hall, step: Step) -> Turn:
    hall.opens(step.id)
    with hall.watched() as seen:
        before = hall.server.spent()
        asked = hall.casts(step, seed=1, rest_s=REST_S)
        spent = hall.server.spent() - before
    (all_at, *_) = [at for tally, at in seen.tallies() if tally["answers"] == PHONES]
    return Turn(spent, PHONES / asked.lasted, max(0.0, 1_000 * (all_at - asked.ended)))


def _together(turns: Sequence[Turn]) -> Turn:
    """The turns of one run: what they spent in all, and their median rate and wait."""
    return Turn(
        reduce(add, (turn.spent for turn in turns)),
        statistics.median(turn.rate for turn in turns),
        statistics.median(turn.shown_ms for turn in turns),
    )


def _rows(
    conditions: Conditions, plain: Sequence[Turn], lean: Sequence[Turn], own: Sequence[Turn]
) -> Iterator[Row]:
    echo, leaner, together = (
        [turn.ms(turn.spent.together) for turn in x] for x in (plain, lean, own)
    )
    most, least = MOST_CPU[conditions.sync], LEAST_RATE[conditions.sync]
    against = "– against a baseline that refuses compression"
    yield Row("CPU per durable answer in a burst", conditions, "ms", together, echo, most)
    yield Row(against, conditions, "ms", together, leaner)
    for name in ("application", "store"):
        part = [turn.ms(getattr(turn.spent, name)) for turn in own]
        yield Row(f"– of it the {name}", conditions, "ms", part, echo)
    rates = [turn.rate for turn in own]
    echoes, leaner = ([turn.rate for turn in turns] for turns in (plain, lean))
    yield Row("answers acknowledged in a burst", conditions, "a second", rates, echoes, None, least)
    yield Row(against, conditions, "a second", rates, leaner)
    yield Row(
        f"burst: times the best of three open systems ({FIELD_RATE} a second)",
        conditions,
        "times",
        [rate / FIELD_RATE for rate in rates],
        least=FASTER_THAN_FIELD,
    )
    shown = [turn.shown_ms for turn in own]
    yield Row("last acknowledgement → the screen shows all", conditions, "ms", shown, (), BEAT_MS)
