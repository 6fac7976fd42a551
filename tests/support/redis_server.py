"""A Redis server of the tests' own, from the operating system's package."""

import shutil
import subprocess
from pathlib import Path
from typing import Self

import redis

from tests.support.patience import eventually

DURABLE = {
    "appendonly": "yes",
    "appendfsync": "always",
    "save": "",
    "maxmemory-policy": "noeviction",
}


class RedisServer:
    """Listens on a unix socket in ``folder`` only, and stores durably as the product asks.

    ``settings`` are Redis' own and win over those. ``file`` is a settings file that takes the place
    of how the product asks to be stored.
    """

    def __init__(self, folder: Path, file: Path | None = None, **settings: str) -> None:
        self.folder = folder
        self._model = file
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
            **({} if self._model else DURABLE),
            "logfile": str(self.folder / "redis.log"),
            **self.settings,
        }
        arguments = [part for name, value in settings.items() for part in (f"--{name}", value)]
        command = [program, *self._file(), *arguments]
        self._process = subprocess.Popen(command, stdin=subprocess.DEVNULL)
        eventually(self._answers, "the Redis server answers")

    def _file(self) -> list[str]:
        """Its own copy of the settings file: a Sentinel lets the server write into it."""
        copy = self.folder / "redis.conf"
        if self._model and not copy.exists():
            shutil.copy(self._model, copy)
        return [str(copy)] if self._model else []

    def stop(self) -> None:
        """Ends the server in order; what it holds stays in the folder."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait()
            self._process = None

    def kill(self) -> None:
        """Ends the server as a power cut would, if it runs."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    @property
    def process_id(self) -> int:
        """The server's process, while it runs."""
        assert self._process is not None
        return self._process.pid

    def _answers(self) -> bool:
        assert self._process is not None
        assert self._process.poll() is None, (self.folder / "redis.log").read_text()
        try:
            with redis.Redis(unix_socket_path=str(self.socket)) as client:
                return bool(client.ping())
        except redis.ConnectionError:
            return False
