"""One module a figure. Each has ``measure(conditions, runs)``, which starts what it needs, holds
every acknowledgement and every sum to what was sent, and returns rows."""

from collections.abc import Callable

from bench.parts import burst, full, join, memory, move, reconnect, spread, store, workers
from bench.rows import Row
from bench.servers import Conditions

Measure = Callable[[Conditions, int], list[Row]]

PARTS: dict[str, Measure] = {
    "burst": burst.measure,
    "spread": spread.measure,
    "join": join.measure,
    "reconnect": reconnect.measure,
    "full": full.measure,
    "memory": memory.measure,
    "move": move.measure,
    "workers": workers.measure,
    "store": store.measure,
}
