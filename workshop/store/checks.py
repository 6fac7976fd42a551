"""Whether a store that somebody else runs can be relied on."""

import logging
from collections.abc import Mapping
from typing import Any

from workshop.store.cluster import ClusterLink
from workshop.store.connect import Link
from workshop.store.errors import CannotStart

OLDEST_VERSION = 7

log = logging.getLogger(__name__)


def check(link: Link) -> list[str]:
    """Warnings about the store's settings, for whoever runs it; also logged.

    Raises ``CannotStart`` where it is too old, and ``Broken`` where it does not answer.
    """
    info, policy, sync, replicas = link.run(
        [
            ("INFO",),
            ("CONFIG", "GET", "maxmemory-policy"),
            ("CONFIG", "GET", "appendfsync"),
            ("CONFIG", "GET", "min-replicas-to-write"),
        ]
    )
    if isinstance(info, Exception):
        raise CannotStart(f"The store at REDIS_URL refuses to say what it is: {info}")
    facts = dict(
        line.split(":", 1) for line in info.decode("utf-8", "replace").splitlines() if ":" in line
    )
    version = facts.get("redis_version", "0")
    if int(version.split(".")[0]) < OLDEST_VERSION:
        raise CannotStart(
            f"The store at REDIS_URL speaks Redis {version}. "
            f"Redis {OLDEST_VERSION} or newer, or any Valkey, is needed."
        )
    if facts.get("redis_mode") == "cluster" and not isinstance(link, ClusterLink):
        raise CannotStart(
            "The store at REDIS_URL is one server of a cluster. "
            "Name the cluster: redis+cluster://host:port,host:port."
        )
    warnings = _warnings(
        facts, _setting(policy) or facts.get("maxmemory_policy", ""), _setting(sync)
    )
    if facts.get("connected_slaves", "0") != "0" and _setting(replicas) == "0":
        warnings.append(
            "The store has replicas and does not wait for them: answers that were acknowledged are "
            "lost when a replica takes its place. Set min-replicas-to-write 1."
        )
    for warning in warnings:
        log.warning(warning)
    return warnings


def _warnings(facts: Mapping[str, str], policy: str, sync: str) -> list[str]:
    warnings = []
    if policy != "noeviction":
        warnings.append(
            f"The store's maxmemory-policy is {policy or 'unknown'}: it may throw answers "
            "away when its memory is full. Set maxmemory-policy noeviction."
        )
    if facts.get("aof_enabled") != "1":
        warnings.append(
            "The store keeps no append-only file: answers that were acknowledged are lost when it "
            "stops suddenly. Set appendonly yes."
        )
    elif sync != "always":
        warnings.append(
            f"The store's appendfsync is {sync or 'unknown'}: it may lose acknowledged "
            "answers when its machine loses power. Set appendfsync always if no "
            "answer may ever be lost."
        )
    return warnings


def _setting(reply: Any) -> str:
    """A setting's value; empty where the store does not tell, as many hosted ones do not."""
    return "" if isinstance(reply, Exception) or not reply else bytes(reply[1]).decode()
