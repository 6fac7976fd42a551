"""Messages between the processes of one store: heard here, and told by the store itself.

A message is not kept anywhere. Whoever was not listening is told that it may have missed some.
"""

import logging
import time
from collections.abc import Callable, Iterator

import redis
from redis.exceptions import RedisError

from workshop.store.connect import Broken, where_now
from workshop.store.link import pool

# A server that says nothing for so long is asked whether it is still there.
QUIET_S = 10.0
PAUSE_S = 0.5

log = logging.getLogger(__name__)


def hear(
    url: str, channel: str, sleep: Callable[[float], object], missed: Callable[[], object]
) -> Iterator[bytes]:
    """What is told on ``channel``, without end: a way that breaks is found again.

    ``missed`` is called whenever it listens again after a break.
    """
    said = False
    while True:
        try:
            with _subscribed(where_now(url), channel) as subscription:
                if said:
                    log.warning("messages from other processes are heard again")
                    missed()
                    said = False
                yield from _messages(subscription)
        except (Broken, RedisError, OSError) as error:
            if not said:
                log.warning("messages from other processes are not heard: %s", error)
                said = True
            sleep(PAUSE_S)


def _subscribed(address: str, channel: str) -> redis.client.PubSub:
    subscription = redis.client.PubSub(pool(address))
    subscription.subscribe(channel)
    return subscription


def _messages(subscription: redis.client.PubSub) -> Iterator[bytes]:
    """Raises redis-py's errors, and ``Broken`` where the server has gone without a word."""
    asked, heard_s = False, time.monotonic()
    while True:
        message = subscription.get_message(timeout=QUIET_S)
        if message is not None:
            asked, heard_s = False, time.monotonic()
            if message["type"] == "message":
                yield message["data"]
        elif asked:
            raise Broken("it says nothing any more")
        elif time.monotonic() - heard_s >= QUIET_S:
            subscription.ping()
            asked = True
