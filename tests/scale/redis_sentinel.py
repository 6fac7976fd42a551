"""A Redis master, two replicas, and three Sentinels that watch them, on this machine."""

import shutil
import subprocess
from pathlib import Path
from typing import Any, Self

import redis

from tests.scale.ports import free_ports
from tests.support.patience import PATIENCE_S, eventually
from tests.support.redis_server import RedisServer
from tests.support.sources import HOUSE

SERVICE = "samling"
DEPLOYED = HOUSE / "deploy" / "redis"
SENTINELS = 3


class RedisSentinel:
    """``url`` names the Sentinels, as REDIS_URL does. ``servers``: the first master comes first."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        ports = free_ports(3 + SENTINELS)
        self.ports, self.sentinel_ports = ports[:3], ports[3:]
        self.servers = [
            RedisServer(
                folder / f"server-{at}",
                DEPLOYED / "replicated.conf",
                bind="127.0.0.1",
                requirepass="",
                masterauth="",
                port=str(port),
                **({"replicaof": f"127.0.0.1 {self.ports[0]}"} if at else {}),
            )
            for at, port in enumerate(self.ports)
        ]
        self._sentinels: list[subprocess.Popen[bytes]] = []
        hosts = ",".join(f"127.0.0.1:{port}" for port in self.sentinel_ports)
        self.url = f"redis+sentinel://{hosts}/{SERVICE}/0"

    def __enter__(self) -> Self:
        for server in self.servers:
            server.start()
        eventually(lambda: self._info(self.ports[0], "replication")["connected_slaves"] == 2)
        for port in self.sentinel_ports:
            self._sentinels.append(self._start(port))
        eventually(self._watched, "the Sentinels know the replicas and each other")
        return self

    def __exit__(self, *_error: object) -> None:
        for sentinel in self._sentinels:
            sentinel.terminate()
            sentinel.wait()
        # Those that end in order may wait for each other.
        for server in self.servers:
            server.kill()

    def master_port(self) -> int:
        """Where the Sentinels say the master is."""
        with redis.Redis(port=self.sentinel_ports[0], decode_responses=True) as sentinel:
            found = sentinel.execute_command("SENTINEL", "GET-MASTER-ADDR-BY-NAME", SERVICE)
            return int(found[1])

    def has_another_master(self) -> None:
        """Waits until the first master has a successor that the remaining replica follows."""
        eventually(
            lambda: (
                self.master_port() != self.ports[0]
                and self._info(self.master_port(), "replication")["connected_slaves"]
            ),
            "a replica became the master",
            patience_s=2 * PATIENCE_S,
        )

    def _start(self, port: int) -> "subprocess.Popen[bytes]":
        program = shutil.which("redis-server")
        assert program, "redis-server is missing: scripts/install-tools installs it"
        file = self.folder / f"sentinel-{port}.conf"
        text = (DEPLOYED / "sentinel.conf").read_text("utf-8")
        for meant, here in {
            "bind 0.0.0.0": "bind 127.0.0.1",
            "port 26379": f"port {port}",
            "dir /var/lib/redis": f"dir {self.folder}\nlogfile {file}.log",
            "10.0.0.11 6379": f"127.0.0.1 {self.ports[0]}",
            f"sentinel auth-pass {SERVICE} CHANGE-ME": "",
            f"down-after-milliseconds {SERVICE} 3000": f"down-after-milliseconds {SERVICE} 1000",
        }.items():
            assert meant in text, f"deploy/redis/sentinel.conf has no {meant!r} any more"
            text = text.replace(meant, here)
        file.write_text(text)
        return subprocess.Popen([program, str(file), "--sentinel"], stdin=subprocess.DEVNULL)

    def _watched(self) -> bool:
        for port in self.sentinel_ports:
            try:
                told = self._info(port, "sentinel")["master0"]
            except (redis.ConnectionError, KeyError):
                return False
            if told["slaves"] != 2 or told["sentinels"] != SENTINELS or told["status"] != "ok":
                return False
        return True

    def _info(self, port: int, section: str) -> Any:
        with redis.Redis(port=port) as client:
            return client.info(section)
