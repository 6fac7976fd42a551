"""How much one client may ask for in a while. Kept in memory, never with an address in it."""

import hashlib
import secrets
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass

MOST_KEPT = 20_000


@dataclass(frozen=True)
class Allowance:
    """``burst`` at once, then ``per_second`` on average."""

    burst: float
    per_second: float


ANSWERS = Allowance(burst=60, per_second=8)
REQUESTS = Allowance(burst=120, per_second=20)
WRONG_TRIES = Allowance(burst=20, per_second=0.2)


class Limiter:
    """Token buckets by key; the least recently used are forgotten past ``MOST_KEPT``."""

    def __init__(self, allowance: Allowance, now_s: Callable[[], float]) -> None:
        self._allowance = allowance
        self._now_s = now_s
        self._buckets: OrderedDict[Hashable, tuple[float, float]] = OrderedDict()

    def take(self, key: Hashable) -> float:
        """0.0 when allowed now, otherwise the seconds to wait."""
        now = self._now_s()
        level, then = self._buckets.pop(key, (self._allowance.burst, now))
        level = min(self._allowance.burst, level + (now - then) * self._allowance.per_second)
        allowed = level >= 1
        self._buckets[key] = (level - 1 if allowed else level, now)
        if len(self._buckets) > MOST_KEPT:
            self._buckets.popitem(last=False)
        return 0.0 if allowed else (1 - level) / self._allowance.per_second


class WrongTries:
    """Counts wrong codes and keys by address. What is right is never asked here."""

    def __init__(self, now_s: Callable[[], float]) -> None:
        self._limiter = Limiter(WRONG_TRIES, now_s)
        self._salt = secrets.token_bytes(16)

    def another(self, address: str) -> float:
        """One more wrong try from ``address``: 0.0, or the seconds it should wait."""
        key = hashlib.blake2b(address.encode(), key=self._salt, digest_size=12).digest()
        return self._limiter.take(key)
