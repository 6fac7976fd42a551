"""The figures that a server keeps of itself, for Prometheus.

Whoever does the work tells it here in one call; durations are in seconds. Several workers of one
server write their figures into a common folder, which ``PROMETHEUS_MULTIPROC_DIR`` names before
this is imported, and each of them answers for all.
"""

import os
import time
from typing import Final

from prometheus_client import (
    CONTENT_TYPE_LATEST,
    REGISTRY,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    generate_latest,
    multiprocess,
)

FOLDER_VARIABLE = "PROMETHEUS_MULTIPROC_DIR"
CONTENT_TYPE = CONTENT_TYPE_LATEST
# Of what lives in one worker the sum over those that are alive is meant.
_TOGETHER: Final = "livesum"

SOCKETS = Gauge("workshop_sockets", "Sockets that have joined a room", multiprocess_mode=_TOGETHER)
ANSWERS = Counter("workshop_answers_total", "Answers acknowledged")
REFUSALS = Counter("workshop_refusals_total", "Requests refused", ["code"])
ACKNOWLEDGEMENT_SECONDS = Histogram(
    "workshop_acknowledgement_seconds",
    "Time from an answer's arrival to its acknowledgement",
    buckets=(0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5),
)
BEAT_SECONDS = Histogram(
    "workshop_beat_seconds",
    "Time one beat took for all rooms",
    buckets=(0.001, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1),
)
STORE_SECONDS = Histogram(
    "workshop_store_seconds",
    "Time the store took to answer one batch",
    ["way"],
    buckets=(0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5),
)
BATCH_COMMANDS = Histogram(
    "workshop_batch_commands",
    "Commands in one batch to the store",
    ["way"],
    buckets=(1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000),
)
QUEUE = Gauge(
    "workshop_queue_length",
    "Callers who waited for the store when its last batch came back",
    ["way"],
    multiprocess_mode=_TOGETHER,
)
AWAY = Gauge(
    "workshop_store_away",
    "Ways to the store that do not answer now",
    ["way"],
    multiprocess_mode=_TOGETHER,
)


def acknowledged(begun_s: float) -> None:
    """An answer that arrived at ``begun_s`` (``time.perf_counter``) is acknowledged."""
    ANSWERS.inc()
    ACKNOWLEDGEMENT_SECONDS.observe(time.perf_counter() - begun_s)


class Way:
    """The figures of one way to the store, ``writing`` or ``reading``."""

    def __init__(self, name: str) -> None:
        self._seconds = STORE_SECONDS.labels(name)
        self._commands = BATCH_COMMANDS.labels(name)
        self._queue = QUEUE.labels(name)
        self._away = AWAY.labels(name)

    def carried(self, begun_s: float, commands: int, waiting: int) -> None:
        """A batch that was sent at ``begun_s`` has come back; so many callers wait by now."""
        self._seconds.observe(time.perf_counter() - begun_s)
        self._commands.observe(commands)
        self._queue.set(waiting)

    def away(self, is_away: bool) -> None:
        """Whether the store does not answer this way now."""
        self._away.set(int(is_away))


def text() -> bytes:
    """All figures of this server in Prometheus' text format."""
    folder = os.environ.get(FOLDER_VARIABLE)
    if not folder:
        return generate_latest(REGISTRY)
    together = CollectorRegistry()
    multiprocess.MultiProcessCollector(together, folder)  # type: ignore[no-untyped-call]
    return generate_latest(together)


def forget(process_id: int, folder: str) -> None:
    """That worker has died: what it counted stands, what it held is gone."""
    multiprocess.mark_process_dead(process_id, folder)  # type: ignore[no-untyped-call]
