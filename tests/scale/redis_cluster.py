"""A Redis Cluster of three masters on this machine."""

from pathlib import Path
from typing import Any, Self

import redis

from tests.scale.ports import free_ports
from tests.support.patience import eventually
from tests.support.redis_server import RedisServer
from tests.support.sources import HOUSE

MASTERS = 3
SLOTS = 16_384
SETTINGS = HOUSE / "deploy" / "redis" / "cluster.conf"


class Node:
    """One master without a replica. Its files and port stay, however often it is killed."""

    def __init__(self, folder: Path, port: int, bus: int) -> None:
        self.port = port
        self.server = RedisServer(
            folder,
            SETTINGS,
            bind="127.0.0.1",
            requirepass="",
            min_replicas_to_write="0",
            port=str(port),
            cluster_port=str(bus),
            cluster_config_file=str(folder / "nodes.conf"),
            cluster_node_timeout="2000",
        )

    def asks(self, *command: Any) -> Any:
        """One command to this node alone, as text."""
        with redis.Redis(port=self.port, decode_responses=True) as client:
            connection = client.connection_pool.get_connection()
            connection.send_command(*command)
            return connection.read_response()


class RedisCluster:
    """``url`` names two of its nodes, as REDIS_URL does."""

    def __init__(self, folder: Path) -> None:
        ports = free_ports(2 * MASTERS)
        self.nodes = [
            Node(folder / str(at), ports[at], ports[MASTERS + at]) for at in range(MASTERS)
        ]
        self.url = "redis+cluster://" + ",".join(f"127.0.0.1:{n.port}" for n in self.nodes[:2])

    def __enter__(self) -> Self:
        for node in self.nodes:
            node.server.start()
        share = -(-SLOTS // MASTERS)
        for at, node in enumerate(self.nodes):
            last = min(SLOTS, (at + 1) * share) - 1
            node.asks("CLUSTER", "ADDSLOTSRANGE", at * share, last)
            node.asks("CLUSTER", "SET-CONFIG-EPOCH", at + 1)
        first = self.nodes[0]
        for node, bus in [(n, n.server.settings["cluster-port"]) for n in self.nodes[1:]]:
            first.asks("CLUSTER", "MEET", "127.0.0.1", node.port, bus)
        eventually(self._whole, "the cluster comes together")
        return self

    def __exit__(self, *_error: object) -> None:
        for node in self.nodes:
            node.server.stop()

    def owner(self, code: str) -> Node:
        """The master on which a room lies."""
        slot = self.nodes[0].asks("CLUSTER", "KEYSLOT", f"{{{code}}}")
        ranges = self.nodes[0].asks("CLUSTER", "SLOTS")
        (port,) = [each[2][1] for each in ranges if each[0] <= slot <= each[1]]
        (node,) = [node for node in self.nodes if node.port == port]
        return node

    def moves(self, code: str, to: Node) -> None:
        """A room's slot goes to another master, as when a cluster is given more machines."""
        source = self.owner(code)
        slot = source.asks("CLUSTER", "KEYSLOT", f"{{{code}}}")
        here, there = source.asks("CLUSTER", "MYID"), to.asks("CLUSTER", "MYID")
        to.asks("CLUSTER", "SETSLOT", slot, "IMPORTING", here)
        source.asks("CLUSTER", "SETSLOT", slot, "MIGRATING", there)
        while keys := source.asks("CLUSTER", "GETKEYSINSLOT", slot, 3):
            source.asks("MIGRATE", "127.0.0.1", to.port, "", 0, 5_000, "KEYS", *keys)
        for node in (to, *(n for n in self.nodes if n is not to)):
            node.asks("CLUSTER", "SETSLOT", slot, "NODE", there)

    def _whole(self) -> bool:
        """Everybody knows everybody, and every slot is somebody's."""
        for node in self.nodes:
            state = node.asks("CLUSTER", "INFO")
            if "cluster_state:ok" not in state or f"cluster_known_nodes:{MASTERS}" not in state:
                return False
            if f"cluster_slots_assigned:{SLOTS}" not in state:
                return False
        return True
