"""A Redis server of the tests' own, from the operating system's package."""

import shutil
import subprocess
from pathlib import Path
from typing import Self

import redis

from tests.support.patience import eventually


class RedisServer:
    """Listens on a unix socket in ``folder`` only, and stores durably as the product asks.

    ``settings`` are Redis' own and win over those.
    """

    def __init__(self, folder: Path, **settings: str) -> None:
        self.folder = folder
        self.settings = {name.replace("_", "-"): value for name, value in settings.items()}
        self.socket = folder / "redis.sock"
        self.url = f"unix://{self.socket}"
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self.stop()

    def start(self) -> None:
        """Starts the server with what an earlier run of it stored, and waits for its answer."""
        program = shutil.which("redis-server")
        assert program, "redis-server is missing: scripts/install-tools installs it"
        self.folder.mkdir(parents=True, exist_ok=True)
        settings = {
            "port": "0",
            "unixsocket": str(self.socket),
            "dir": str(self.folder),
            "appendonly": "yes",
            "appendfsync": "always",
            "save": "",
            "maxmemory-policy": "noeviction",
            "logfile": str(self.folder / "redis.log"),
            **self.settings,
        }
        arguments = [part for name, value in settings.items() for part in (f"--{name}", value)]
        self._process = subprocess.Popen([program, *arguments], stdin=subprocess.DEVNULL)
        eventually(self._answers, "the Redis server answers")

    def stop(self) -> None:
        """Ends the server in order; what it holds stays in the folder."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait()
            self._process = None

    def _answers(self) -> bool:
        assert self._process is not None
        assert self._process.poll() is None, (self.folder / "redis.log").read_text()
        try:
            with redis.Redis(unix_socket_path=str(self.socket)) as client:
                return bool(client.ping())
        except redis.ConnectionError:
            return False
