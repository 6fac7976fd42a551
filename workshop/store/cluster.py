"""A Redis or Valkey Cluster: each room lies on one of several masters.

A command goes to the master that has its key's slot. A master that does not have the slot (any
more) says where it is instead of doing anything, so only such a command is sent again. A master
that does not answer takes nobody with it: its rooms are away, the others' go on.
"""

import time
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from redis.crc import REDIS_CLUSTER_HASH_SLOTS, key_slot
from redis.exceptions import AskError, ClusterDownError, MovedError, TryAgainError

from workshop.store.address import Address
from workshop.store.link import Broken, DirectLink
from workshop.store.replicas import SafeLink
from workshop.store.scripts import Command, encoded

MOST_REDIRECTIONS = 4
FIRST_REST_S = 0.1
LEARN_EVERY_S = 0.1
LONGEST_REST_S = 2.0
# Where each command has its first key. What is not here has none, and is for every master.
_KEY_AT = {b"EVALSHA": 3} | dict.fromkeys(
    (b"GET", b"HGET", b"HLEN", b"HMGET", b"HSCAN", b"PUBLISH", b"UNLINK", b"ZADD", b"ZREM"), 1
)

Node = tuple[str, int]


class Errand(NamedTuple):
    """The command number ``at``, on its way to ``node``; ``asking``: which is about to have it."""

    at: int
    node: Node
    asking: bool = False


class Rest(NamedTuple):
    """A node that did not answer is left alone until then (``time.monotonic``)."""

    until_s: float
    pause_s: float


class ClusterLink:
    """A link to all masters of a cluster."""

    def __init__(self, address: Address) -> None:
        if address.path not in ((), ("0",)):
            raise ValueError("a cluster has no databases to choose from")
        self._address = address
        self._links: dict[Node, SafeLink] = {}
        self._rests: dict[Node, Rest] = {}
        self._slots: list[Node | None] = []
        self._learned_s = 0.0

    def run(self, commands: Sequence[Command]) -> list[Any]:
        commands = [encoded(command) for command in commands]
        if not self._slots:
            self._learn()
        heard: list[list[Any]] = [[] for _ in commands]
        errands = [
            Errand(at, node) for at, command in enumerate(commands) for node in self._for(command)
        ]
        for _ in range(MOST_REDIRECTIONS):
            again = []
            for errand, reply in self._carried(errands, commands):
                if isinstance(reply, AskError):
                    again.append(self._elsewhere(errand, reply))
                else:
                    heard[errand.at].append(reply)
            errands = again
        for errand in errands:
            heard[errand.at].append(TryAgainError("the slot is being moved"))
        replies = [_best(each) for each in heard]
        lost = any(isinstance(reply, Broken | ClusterDownError) for reply in replies)
        if lost and time.monotonic() - self._learned_s > LEARN_EVERY_S:
            self._learn()
        return replies

    def asleep(self) -> bool:
        hung_up = [link.asleep() for link in self._links.values()]
        return any(hung_up)

    def close(self) -> None:
        for link in self._links.values():
            link.close()
        self._links.clear()
        self._slots.clear()

    def _for(self, command: Command) -> Sequence[Node]:
        """The master that has the command's key, or all of them where it has none."""
        at = _KEY_AT.get(bytes(command[0]))  # type: ignore[arg-type]
        if at is None:
            return list(dict.fromkeys(node for node in self._slots if node))
        node = self._slots[key_slot(command[at])]  # type: ignore[arg-type]
        return [node] if node else []

    def _elsewhere(self, errand: Errand, reply: AskError) -> Errand:
        """Where the errand goes instead. Nothing was done where it came from."""
        node = (reply.host or errand.node[0], reply.port)
        if isinstance(reply, MovedError):
            self._slots[reply.slot_id] = node
            return Errand(errand.at, node)
        return Errand(errand.at, node, asking=True)

    def _carried(
        self, errands: Sequence[Errand], commands: Sequence[Command]
    ) -> Iterator[tuple[Errand, Any]]:
        """Every errand's reply. To all nodes first, then from all: they work beside each other."""
        by_node: dict[Node, list[Errand]] = {}
        for errand in errands:
            by_node.setdefault(errand.node, []).append(errand)
        sent = {node: self._send(node, theirs, commands) for node, theirs in by_node.items()}
        for node, theirs in by_node.items():
            replies = sent[node] or self._receive(node, theirs)
            yield from zip(theirs, replies, strict=True)

    def _send(
        self, node: Node, errands: Sequence[Errand], commands: Sequence[Command]
    ) -> list[Any]:
        """Nothing, or the replies at once where the node is not there."""
        rest = self._rests.get(node)
        if rest and time.monotonic() < rest.until_s:
            return [Broken(f"{node[0]}:{node[1]} does not answer")] * len(errands)
        parts: list[Command] = []
        for errand in errands:
            parts += [("ASKING",)] * errand.asking
            parts.append(commands[errand.at])
        try:
            self._link(node).send(parts)
        except Broken as error:
            return self._missed(node, errands, error)
        return []

    def _receive(self, node: Node, errands: Sequence[Errand]) -> list[Any]:
        number = len(errands) + sum(errand.asking for errand in errands)
        try:
            replies = iter(self._link(node).receive(number))
        except Broken as error:
            return self._missed(node, errands, error)
        self._rests.pop(node, None)
        # The reply to ASKING stands before that of the command it lets in.
        return [(next(replies), next(replies))[1] if e.asking else next(replies) for e in errands]

    def _missed(self, node: Node, errands: Sequence[Errand], error: Broken) -> list[Any]:
        pause_s = self._rests.get(node, Rest(0, FIRST_REST_S / 2)).pause_s * 2
        pause_s = min(LONGEST_REST_S, pause_s)
        self._rests[node] = Rest(time.monotonic() + pause_s, pause_s)
        return [error] * len(errands)

    def _link(self, node: Node) -> SafeLink:
        if node not in self._links:
            self._links[node] = SafeLink(DirectLink(self._address.plain(*node)))
        return self._links[node]

    def _learn(self) -> None:
        """Ask for the slots whoever answers. Raises ``Broken`` where nobody does."""
        known = dict.fromkeys(node for node in self._slots if node)
        awake = [node for node in known if node not in self._rests]
        self._slots = slots(self._address, [*awake, *self._address.hosts])
        for node in self._links.keys() - set(self._slots):
            self._links.pop(node).close()
        self._learned_s = time.monotonic()


def slots(address: Address, nodes: Sequence[Node]) -> list[Node | None]:
    """The master of each slot, None where there is none, as the first of ``nodes`` to answer says.

    Raises ``Broken``.
    """
    for host, port in dict.fromkeys(nodes):
        link = DirectLink(address.plain(host, port))
        try:
            (ranges,) = link.run([("CLUSTER", "SLOTS")])
        except Broken:
            continue
        finally:
            link.close()
        if isinstance(ranges, Exception):
            raise Broken(f"this is no cluster: {ranges}")
        owners: list[Node | None] = [None] * REDIS_CLUSTER_HASH_SLOTS
        for first, last, owner, *_replicas in ranges:
            node = (bytes(owner[0] or b"").decode() or host, int(owner[1]))
            owners[first : last + 1] = [node] * (last + 1 - first)
        if any(owners):
            return owners
    raise Broken("no server of the cluster answers")


def any_node(address: Address) -> str:
    """The plain address of a master of the cluster that answers. Raises ``Broken``."""
    for node in dict.fromkeys(node for node in slots(address, address.hosts) if node):
        link = DirectLink(address.plain(*node))
        try:
            link.run([("PING",)])
        except Broken:
            continue
        finally:
            link.close()
        return address.plain(*node)
    raise Broken("no server of the cluster answers")


def _best(replies: Sequence[Any]) -> Any:
    """One reply for one command: where every master was asked, the first that could answer."""
    for reply in replies:
        if not isinstance(reply, Exception):
            return reply
    return replies[0] if replies else ClusterDownError("nobody has the slot")
