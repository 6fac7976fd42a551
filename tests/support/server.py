"""A real ``workshop serve`` process."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Self

from tests.support.patience import eventually
from tests.support.sources import HOUSE

_ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")


class Server:
    """Serves what lies in ``data`` on a free port until it is stopped.

    ``environment`` is added to this process's own, where ``WORKSHOP_ASYNC`` may already stand. The
    package is taken from ``house``. Everything that the server prints and logs is in ``log``.
    """

    def __init__(
        self,
        data: Path,
        environment: Mapping[str, str] | None = None,
        arguments: Sequence[str] = (),
        house: Path = HOUSE,
        program: str = sys.executable,
        command: str = "serve",
    ) -> None:
        self.data = data
        self.environment = dict(environment or {})
        self.arguments = list(arguments)
        self.house = house
        self.program = program
        self.command = command
        self.log_file = data.with_name(data.name + ".log")
        self.process: subprocess.Popen[bytes] | None = None
        self.url = ""

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, failed: object, *_rest: object) -> None:
        self.stop(in_order=failed is None)

    @property
    def log(self) -> str:
        """All that the server has said so far, over all its starts."""
        return self.log_file.read_text(encoding="utf-8")

    @property
    def store_url(self) -> str:
        """Where its store is: the one that it was told of, or its own."""
        told = self.environment.get("REDIS_URL")
        return told or f"unix://{(self.data / 'store' / 'socket').read_text('utf-8')}"

    @property
    def port(self) -> int:
        """The port that it took."""
        return int(self.url.rsplit(":", 1)[1])

    def start(self) -> None:
        """Starts the process and waits for the address that it prints."""
        said_before = len(self.log) if self.log_file.exists() else 0
        # After a restart the same port, so that whoever was connected finds it again.
        port = str(self.port) if self.url else "0"
        with self.log_file.open("ab") as log:
            self.process = subprocess.Popen(
                [
                    *(self.program, "-m", "workshop", self.command, "--port", port),
                    *("--data", str(self.data), *self.arguments),
                ],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                env=self._environment(),
                cwd=self.house,
            )
        self.url = eventually(lambda: self._printed(said_before), "the server prints its address")

    def stop(self, *, in_order: bool = True) -> None:
        """Asks the process to end; ``in_order`` also holds it to exit status 0."""
        if self.process is None:
            return
        process, self.process = self.process, None
        process.send_signal(signal.SIGTERM)
        try:
            status = process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            raise AssertionError(f"The server did not end on SIGTERM:\n{self.log}") from None
        assert status == 0 or not in_order, f"The server ended with {status}:\n{self.log}"

    def kill(self) -> None:
        """Ends the process as a power cut would."""
        assert self.process is not None
        self.process.kill()
        self.process.wait()
        self.process = None

    @property
    def store_process(self) -> int:
        """The embedded store's process, once it is up."""
        file = self.data / "store" / "valkey.pid"
        return int(eventually(lambda: file.exists() and file.read_text(), "the store is up"))

    def kill_store(self) -> None:
        """Ends the embedded store's process, and only that, as a power cut would."""
        os.kill(self.store_process, signal.SIGKILL)

    def _environment(self) -> dict[str, str]:
        ours = {"PYTHONUNBUFFERED": "1", "PYTHONPATH": str(self.house)}
        return {**os.environ, **ours, **self.environment}

    def _printed(self, since: int) -> str:
        assert self.process is not None
        assert self.process.poll() is None, f"The server ended at once:\n{self.log}"
        found = _ADDRESS.search(self.log, since)
        return found.group() if found else ""
