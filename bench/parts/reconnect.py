"""1,000 sockets are cut and all come back at once, each with its browser's cookie.

Ours rejoins the room as who it was; the baseline has only to connect again. CPU counts from the cut
until all are back, the parting of the old sockets included. What the store was asked is read from
its own counters: a rejoin is one script, and scripts of many rejoins share one way there and back.
"""

import secrets
import time
from dataclasses import dataclass

import redis

from bench.crowd import Crowd
from bench.hall import open_hall
from bench.rows import Row
from bench.servers import Conditions, Running, baseline, ours

PHONES = 1_000
REST_S = 0.3
MOST_CPU = 1.5
MOST_TRIPS = 1


@dataclass(frozen=True)
class Back:
    """One run: CPU in ms a phone, seconds until the last was back, and what the store was asked."""

    ms: float
    seconds: float
    trips: float = 0.0
    scripts: float = 0.0


def measure(conditions: Conditions, runs: int) -> list[Row]:
    """CPU against the baseline's connect, seconds, round trips and scripts a rejoin."""
    pairs = []
    with baseline(conditions) as plain, ours(conditions) as server, Crowd() as crowd:
        hall = open_hall(crowd, server, ["points"])
        cookies = [f"seat={secrets.token_urlsafe(16)}" for _ in range(PHONES)]
        hall.fill(PHONES, cookies)
        step = hall.steps["step-0"]
        hall.opens(step.id)
        hall.casts(step, seed=0)
        seats, echoing = list(hall.seats), crowd.connect(plain.url, PHONES)
        with redis.Redis.from_url(server.store_url) as store:
            for _run in range(runs):
                before, began = plain.spent(), time.perf_counter()
                crowd.cut(echoing)
                echoing = crowd.connect(plain.url, PHONES)
                lasted = time.perf_counter() - began
                crowd.rest(REST_S)
                echoes = Back(_ms(plain, before.together), lasted)
                before, began, asked = server.spent(), time.perf_counter(), _asked(store)
                hall.leave()
                joined = hall.fill(PHONES, cookies)
                lasted = joined.ended - began
                trips, scripts = (
                    now - then for now, then in zip(_asked(store), asked, strict=True)
                )
                crowd.rest(REST_S)
                own = Back(_ms(server, before.together), lasted, trips / PHONES, scripts / PHONES)
                assert hall.seats == seats, "somebody came back as somebody else"
                assert all(said["mine"]["version"] == 1 for said in joined.objects())
                pairs.append((echoes, own))
        hall.checks(step)
    return _rows(conditions, pairs)


def _asked(store: "redis.Redis") -> tuple[int, int]:
    """How often the store has read from a client, and how many scripts it has run."""
    info = store.info("all")
    assert isinstance(info, dict)
    return info["total_reads_processed"], info["cmdstat_evalsha"]["calls"]


def _ms(server: Running, before_s: float) -> float:
    return 1_000 * (server.spent().together - before_s) / PHONES


def _rows(conditions: Conditions, pairs: list[tuple[Back, Back]]) -> list[Row]:
    cpu, plain_cpu = [own.ms for _, own in pairs], [plain.ms for plain, _ in pairs]
    wave, plain_wave = [own.seconds for _, own in pairs], [plain.seconds for plain, _ in pairs]
    trips, scripts = [own.trips for _, own in pairs], [own.scripts for _, own in pairs]
    return [
        Row("reconnect wave: CPU per phone", conditions, "ms", cpu, plain_cpu, MOST_CPU),
        Row("– until the last of 1,000 is back", conditions, "s", wave, plain_wave),
        Row(
            "reconnect wave: round trips to the store per rejoin",
            conditions,
            "trips",
            trips,
            (),
            MOST_TRIPS,
        ),
        Row("– scripts run per rejoin", conditions, "scripts", scripts),
    ]
