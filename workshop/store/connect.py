"""From an address, REDIS_URL, to a way to the store."""

from redis.exceptions import RedisError

from workshop.store.address import Address
from workshop.store.cluster import ClusterLink, any_node
from workshop.store.errors import CannotStart
from workshop.store.link import Broken, DirectLink, Link, pack
from workshop.store.replicas import SafeLink
from workshop.store.sentinel import SentinelLink, master

__all__ = ["Broken", "DirectLink", "Link", "connect", "pack", "where_now"]

ON_THIS_MACHINE = "unix://"
DIRECT = ("redis://", "rediss://")
SENTINEL = ("redis+sentinel://", "rediss+sentinel://")
CLUSTER = ("redis+cluster://", "rediss+cluster://")


def connect(url: str) -> Link:
    """A link to the store at ``url``; it connects when first used. Raises ``CannotStart``."""
    try:
        if url.startswith(ON_THIS_MACHINE):
            return DirectLink(url)
        if url.startswith(DIRECT):
            return SafeLink(DirectLink(url))
        if url.startswith(SENTINEL):
            return SentinelLink(Address.read(url))
        if url.startswith(CLUSTER):
            return ClusterLink(Address.read(url))
    except (ValueError, RedisError) as error:
        raise CannotStart(f"REDIS_URL cannot be used: {error}.") from error
    raise CannotStart(
        "REDIS_URL must begin with redis://, rediss:// or unix://, or name several servers as "
        "redis+sentinel://host:port,host:port/service or redis+cluster://host:port,host:port."
    )


def where_now(url: str) -> str:
    """The plain address of one server of the store at ``url`` that takes messages now.

    Raises ``Broken`` where there is none at the moment.
    """
    if url.startswith(SENTINEL):
        return master(Address.read(url))
    if url.startswith(CLUSTER):
        return any_node(Address.read(url))
    return url
