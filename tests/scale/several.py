"""A server of several workers, each with an address of its own."""

import subprocess
from pathlib import Path

from tests.scale.ports import free_run
from tests.support.server import Server

WORKERS = 2


class Several(Server):
    """A server of several workers; ``each`` holds the address that each has to itself."""

    def __init__(self, data: Path) -> None:
        first = free_run(WORKERS)
        arguments = ["--workers", str(WORKERS), "--each-port", str(first)]
        super().__init__(data, {"REDIS_URL": ""}, arguments)
        self.each = [f"http://127.0.0.1:{first + at}" for at in range(WORKERS)]

    @property
    def workers(self) -> list[int]:
        """The process ids of the workers that live now."""
        assert self.process
        listed = subprocess.run(
            ["ps", "-eo", "pid=,ppid=,args="], capture_output=True, text=True, check=True
        )
        lines = [line.split(None, 2) for line in listed.stdout.splitlines()]
        return [
            int(own)
            for own, parent, command in lines
            if parent == str(self.process.pid) and "-m workshop serve" in command
        ]
