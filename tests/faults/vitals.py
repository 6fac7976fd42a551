"""What a running server holds, memory and open files and more: asked of the process itself."""

import os
import signal
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.support.patience import eventually
from tests.support.server import Server
from tests.support.sources import HOUSE

# Read by every Python at its start: on a signal the server writes down what it holds.
_WATCH = """
import gc, os, signal

def tell(*_signal):
    from greenlet import greenlet
    gc.collect()
    living = [one for one in gc.get_objects() if isinstance(one, greenlet)]
    known = [one for one in gc.get_objects() if type(one).__name__ in ("Held", "Reading")]
    held = len(os.listdir("/dev/fd")), len(living), len(known)
    with open(os.environ["VITALS"] + ".new", "w") as file:
        file.write(" ".join(map(str, held)))
    os.rename(file.name, os.environ["VITALS"])

signal.signal(signal.SIGUSR2, tell)
"""


@dataclass(frozen=True)
class Vitals:
    """``memory`` in KiB, ``files`` open, ``greenlets`` alive, and what is remembered of ``rooms``:
    each of them as it stands, and each place that was read."""

    memory: int
    files: int
    greenlets: int
    rooms: int


class Watch:
    """Looks into servers that were started with ``environment``."""

    def __init__(self, folder: Path) -> None:
        self._told = folder / "vitals"
        (folder / "sitecustomize.py").write_text(_WATCH, encoding="utf-8")
        self.environment = {
            "PYTHONPATH": os.pathsep.join((str(HOUSE), str(folder))),
            "VITALS": str(self._told),
        }

    def looks(self, server: Server) -> Vitals:
        """What the server holds now."""
        assert server.process is not None
        self._told.unlink(missing_ok=True)
        os.kill(server.process.pid, signal.SIGUSR2)
        told = eventually(lambda: self._told.exists() and self._told.read_text(), "it is told")
        files, greenlets, rooms = map(int, str(told).split())
        memory = subprocess.run(
            ["ps", "-o", "rss=", "-p", str(server.process.pid)], capture_output=True, check=True
        )
        return Vitals(int(memory.stdout), files, greenlets, rooms)
