"""What an answer of each kind holds of the store's memory, with 100 of them and with 10,000.

Each run fills a room of its own. Counted are all keys that grow with answers, as the store itself
weighs them, every element of theirs looked at.
"""

import redis

from bench.crowd import Crowd
from bench.filling import fill
from bench.hall import ANSWERED, Hall, Step, open_hall
from bench.rows import Row, number
from bench.servers import Conditions, ours
from workshop.store import keys
from workshop.store.values import Place

FEW, MANY = 100, 10_000
MOST_BYTES = 1_024


def measure(conditions: Conditions, runs: int) -> list[Row]:
    """Bytes an answer, by kind, those of 100 answers as the baseline."""
    found: dict[str, list[tuple[float, float]]] = {kind: [] for kind in ANSWERED}
    with ours(conditions) as server, Crowd() as crowd:
        store = redis.Redis.from_url(server.store_url)
        for run in range(runs):
            hall = open_hall(crowd, server, ANSWERED)
            for step in hall.steps.values():
                hall.moves(step=step.id, open=True)
                before = fill(hall, step, FEW, seed=2 * run)
                few = _bytes(store, hall, step)
                more = fill(hall, step, MANY - FEW, seed=2 * run + 1)
                found[step.kind].append((few / FEW, _bytes(store, hall, step) / MANY))
                hall.checks(step, [*before, *more])
        store.close()
    return [
        Row(
            f"memory of the store per answer, {number(MANY)} of them: {kind}",
            conditions,
            "bytes",
            [many for _few, many in each],
            [few for few, _many in each],
            MOST_BYTES,
            by_ratio=False,
        )
        for kind, each in found.items()
    ]


def _bytes(store: "redis.Redis", hall: Hall, step: Step) -> float:
    of_place = keys.of_place(Place(hall.room.code, step.id, "person"))
    return float(sum(store.memory_usage(key, samples=0) or 0 for key in of_place))
