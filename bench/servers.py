"""The two servers that are measured, ours and the baseline, each in processes of its own."""

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.processes import Spent, memory_kib, spent
from tests.support.server import Server
from tests.support.sources import HOUSE

ASYNC_MODES = ("eventlet", "gevent")
SYNCS = ("always", "second")
ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")


@dataclass(frozen=True)
class Conditions:
    """What a measurement is taken under: the async mode, when the store syncs, how many workers.

    ``sync`` is ``always`` (before each acknowledgement) or ``second`` (once a second).
    """

    mode: str = "eventlet"
    sync: str = "always"
    workers: int = 1

    def __str__(self) -> str:
        return f"embedded, {self.mode}, {self.brief}"

    @property
    def brief(self) -> str:
        """What differs between the rows of one bench."""
        workers = f", {self.workers} processes" if self.workers > 1 else ""
        return f"sync {self.sync}{workers}"


@dataclass(frozen=True)
class Running:
    """A server that runs: where, and the process that all of it descends from."""

    url: str
    process: int
    data: Path | None = None

    def spent(self) -> Spent:
        """Processor time so far."""
        return spent(self.process)

    def memory_kib(self) -> float:
        """KiB that its application holds now."""
        return memory_kib(self.process)

    @property
    def store_url(self) -> str:
        """Where its embedded store listens, as a redis-py address."""
        assert self.data is not None
        return f"unix://{(self.data / 'store' / 'socket').read_text('utf-8')}"


@contextmanager
def ours(conditions: Conditions) -> Iterator[Running]:
    """A real ``workshop serve`` with an embedded store on the disk."""
    told = {"REDIS_URL": "", "WORKSHOP_ASYNC": conditions.mode, "WORKSHOP_SYNC": conditions.sync}
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        with Server(data, told, ["--workers", str(conditions.workers)]) as server:
            assert server.process
            yield Running(server.url, server.process.pid, data)


@contextmanager
def baseline(conditions: Conditions, *, lean: bool = True) -> Iterator[Running]:
    """``bench/baseline.py`` under the same async mode; ``lean`` refuses compression, as ours."""
    command = [sys.executable, "-W", "ignore", "-m", "bench.baseline", conditions.mode]
    command += ["lean"] if lean else []
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=HOUSE) as process:
        try:
            assert process.stdout
            found = ADDRESS.search(process.stdout.readline())
            assert found, "the baseline did not print its address"
            yield Running(found.group(), process.pid)
        finally:
            process.terminate()
