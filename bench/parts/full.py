"""An answer, and a screen's frame, where 50,000 have answered already and where 100 have.

Two servers hold a room each, with the same steps, one of every kind. 100 phones sit in each room
and answer again and again, now here, now there; one room also holds the answers of 49,900 other
seats. What a kind without a list of its own shows is made of people's words, not of numbers: its
frame grows until it holds as many as are shown, and is only written down.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bench.crowd import Crowd
from bench.filling import fill
from bench.hall import ANSWERED, Hall, Step, open_hall
from bench.rows import Row, number
from bench.servers import Conditions, ours
from workshop.kinds import KINDS
from workshop.kinds.contract import Answer

FEW, MANY = 100, 50_000
CASTS = 6
REST_S = 0.3
MOST_CPU = 1.1
MOST_BYTES = 1.2


@dataclass(frozen=True)
class Run:
    """CPU in ms an answer, and bytes of a screen's tally frame, the largest that came."""

    ms: float
    frame: int


def measure(conditions: Conditions, runs: int) -> list[Row]:
    """For every kind the ratios of CPU and of bytes, the room with 100 as the baseline."""
    rows: list[Row] = []
    with ours(conditions) as one, ours(conditions) as other, Crowd() as crowd:
        few, many = (open_hall(crowd, server, ANSWERED) for server in (one, other))
        for hall in (few, many):
            hall.fill(FEW)
        for step in few.steps.values():
            for hall in (few, many):
                hall.opens(step.id, shown=True)
            before = fill(many, step, MANY - FEW)
            pairs = [_run(few, many, step, run) for run in range(runs + 1)]
            frames = [_closes(few, step), _closes(many, step, before)]
            rows += _rows(conditions, step, pairs[1:], frames)
    return rows


def _has_texts(step: Step) -> bool:
    """Whether results are made of people's own texts too."""
    kind, shape = KINDS[step.kind], step.shape
    answers = [kind.answer(shape, each) for each in step.examples(20, seed=0)]
    return any(kind.notes(shape, answer) for answer in answers)


def _run(few: Hall, many: Hall, step: Step, run: int) -> tuple[Run, Run]:
    halls = (few, many)
    before = [hall.server.spent() for hall in halls]
    with few.watched() as in_few, many.watched() as in_many:
        for cast in range(CASTS):
            for hall in halls:
                hall.casts(step, seed=CASTS * run + cast)
        few.crowd.rest(REST_S)
    ms = [
        1_000 * (hall.server.spent() - then).together / (CASTS * FEW)
        for hall, then in zip(halls, before, strict=True)
    ]
    return Run(ms[0], max(in_few.tally_bytes())), Run(ms[1], max(in_many.tally_bytes()))


def _closes(hall: Hall, step: Step, before: Sequence[Answer] = ()) -> int:
    """Bytes of what the screen shows at the end, which for some kinds is the first it shows."""
    with hall.watched() as seen:
        hall.moves(open=False, shown=True)
        hall.crowd.rest(REST_S)
        hall.checks(step, before)
        hall.crowd.rest(REST_S)
    return max(seen.tally_bytes())


def _rows(
    conditions: Conditions, step: Step, pairs: list[tuple[Run, Run]], frames: list[int]
) -> Iterator[Row]:
    yield Row(
        f"CPU per answer with {number(MANY)} answers, against {FEW}: {step.kind}",
        conditions,
        "ms",
        [many.ms for _few, many in pairs],
        [few.ms for few, _many in pairs],
        MOST_CPU,
    )
    yield Row(
        f"bytes of a screen's frame: {step.kind}",
        conditions,
        "bytes",
        [float(max(many.frame, frames[1])) for _few, many in pairs],
        [float(max(few.frame, frames[0])) for few, _many in pairs],
        MOST_BYTES if KINDS[step.kind].list_name and not _has_texts(step) else None,
    )
