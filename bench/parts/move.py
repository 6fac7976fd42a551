"""The desk opens a step: how long until the last of 1,000 phones has the room's new frame.

The baseline is asked to emit a frame of the same size to 1,000 sockets, in turn with ours. Both
waits are from the request's sending to the last frame's arrival.
"""

import time

from bench.crowd import Crowd
from bench.hall import ROOM_FRAME, open_hall
from bench.rows import Row
from bench.servers import Conditions, baseline, ours

PHONES = 1_000
MOST = 1.3
MOVES = 2
REST_S = 0.3


def measure(conditions: Conditions, runs: int) -> list[Row]:
    """Seconds until the last has it, and CPU, each run the mean of a few moves."""
    waits, echoes, spent, echo_spent = [], [], [], []
    with baseline(conditions) as plain, ours(conditions) as server, Crowd() as crowd:
        hall = open_hall(crowd, server, ["points"] * MOVES * (runs + 1))
        hall.fill(PHONES)
        (asking, *_), listening = crowd.connect(plain.url), crowd.connect(plain.url, PHONES)
        for run in range(runs + 1):
            before, lasted = server.spent(), 0.0
            for move in range(MOVES):
                began = time.perf_counter()
                hall.moves(step=f"step-{MOVES * run + move}", open=True)
                lasted += max(phone.heard_at for phone in hall.phones) - began
                crowd.rest(REST_S)
            waits.append(lasted / MOVES)
            spent.append((server.spent() - before).together / MOVES)
            frame = hall.room_frame()
            before, lasted = plain.spent(), 0.0
            for _ in range(MOVES):
                crowd.expect(listening, ROOM_FRAME)
                began = time.perf_counter()
                crowd.ask([asking], "move", [frame])
                lasted += max(each.heard_at for each in listening) - began
                crowd.rest(REST_S)
            echoes.append(lasted / MOVES)
            echo_spent.append((plain.spent() - before).together / MOVES)
    ms, plain_ms = _in_ms(waits[1:]), _in_ms(echoes[1:])
    return [
        Row("move → the last of 1,000 phones has it", conditions, "ms", ms, plain_ms, MOST),
        Row("– CPU of it", conditions, "ms", _in_ms(spent[1:]), _in_ms(echo_spent[1:])),
    ]


def _in_ms(seconds: list[float]) -> list[float]:
    return [1_000 * each for each in seconds]
