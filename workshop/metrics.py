"""The figures that a server keeps of itself, for Prometheus."""

from prometheus_client import Counter, Gauge, Histogram

SOCKETS = Gauge("workshop_sockets", "Sockets that have joined a room")
ANSWERS = Counter("workshop_answers_total", "Answers acknowledged")
REFUSALS = Counter("workshop_refusals_total", "Requests refused", ["code"])
BEAT_SECONDS = Histogram(
    "workshop_beat_seconds",
    "Time one beat took for all rooms",
    buckets=(0.001, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1),
)
