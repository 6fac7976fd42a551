"""What a phone that is connected, has joined and has answered holds of the server's memory.

Phones come in fives of hundreds to ours and to the baseline in turn; each batch is one run. The
application's memory is counted with shared pages in proportion, its store's apart from it.
"""

from bench.crowd import Crowd
from bench.hall import open_hall
from bench.rows import Row
from bench.servers import Conditions, Running, baseline, ours

BATCH = 500
REST_S = 0.3
MOST_KIB = 15


def measure(conditions: Conditions, runs: int) -> list[Row]:
    """KiB a phone, ours and the baseline's, and the difference."""
    held, plain_held = [], []
    with baseline(conditions) as plain, ours(conditions) as server, Crowd() as crowd:
        hall = open_hall(crowd, server, ["points"])
        step = hall.steps["step-0"]
        hall.opens(step.id)
        for run in range(runs + 1):
            before = plain.memory_kib()
            members = crowd.connect(plain.url, BATCH)
            crowd.ask(members, "cast", [{"step": step.id}] * BATCH, rest_s=REST_S)
            plain_held.append(_a_phone(plain, before))
            before = server.memory_kib()
            hall.fill(BATCH)
            hall.casts(step, seed=run, newest=BATCH, rest_s=REST_S)
            held.append(_a_phone(server, before))
        hall.checks(step)
    # The first batch also fills what a server needs once.
    ours_kib, plain_kib = held[1:], plain_held[1:]
    above = [own - other for own, other in zip(ours_kib, plain_kib, strict=True)]
    return [
        Row("memory of a connected phone", conditions, "KiB", ours_kib, plain_kib),
        Row(
            "memory of a connected phone above the baseline's",
            conditions,
            "KiB",
            above,
            most=MOST_KIB,
        ),
    ]


def _a_phone(server: Running, before: float) -> float:
    return (server.memory_kib() - before) / BATCH
