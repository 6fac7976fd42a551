"""500 phones scan the code at once: what their first visits cost the server, and weigh.

Nothing is cached: page, script, style, socket, joined, first frame. The baseline is asked for its
page and its socket, in turn with ours, and is there to tell how fast the machine is.
"""

import asyncio
import time
from dataclasses import dataclass

from bench.crowd import Crowd
from bench.hall import open_hall
from bench.rows import Row
from bench.servers import Conditions, Running, baseline, ours
from bench.visit import Visit, wave

PHONES = 500
REST_S = 0.3
MOST_CPU_S = 4.0
MOST_REQUESTS = 4
MOST_KB = 60


@dataclass(frozen=True)
class Wave:
    """One run: the server's CPU and the time until the last has joined, in seconds; the visits."""

    spent: float
    lasted: float
    visits: list[Visit]


def measure(conditions: Conditions, runs: int) -> list[Row]:
    """CPU and seconds of the whole wave; requests and kB of a visit."""
    waves, plain_waves = [], []
    with baseline(conditions) as plain, ours(conditions) as server, Crowd() as crowd:
        hall = open_hall(crowd, server, ["points"])
        for _run in range(runs):
            plain_waves.append(_wave(plain))
            waves.append(_wave(server, hall.room.code))
            crowd.rest(REST_S)
    spent, lasted = [each.spent for each in waves], [each.lasted for each in waves]
    plain_spent = [each.spent for each in plain_waves]
    slowest = [max(seen.joined_s for seen in each.visits) for each in waves]
    return [
        Row(
            "join wave: CPU of 500 first visits",
            conditions,
            "s",
            spent,
            plain_spent,
            MOST_CPU_S,
            by_ratio=False,
        ),
        Row("– until the last of 500 has joined", conditions, "s", lasted),
        Row("– the slowest phone's own wait", conditions, "s", slowest),
        Row(
            "first visit: requests",
            conditions,
            "requests",
            [float(max(seen.requests for seen in each.visits)) for each in waves],
            most=MOST_REQUESTS,
        ),
        Row(
            "first visit: compressed, heads and frames counted",
            conditions,
            "kB",
            [max(seen.bytes for seen in each.visits) / 1_000 for each in waves],
            most=MOST_KB,
        ),
    ]


def _wave(server: Running, code: str = "") -> Wave:
    before, began = server.spent(), time.perf_counter()
    visits = asyncio.run(wave(PHONES, server.url, code))
    lasted = time.perf_counter() - began
    time.sleep(REST_S)
    return Wave((server.spent() - before).together, lasted, visits)
