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
CHECKS = Allowance(burst=120, per_second=5)


class Limiter:
    """Token buckets by key; full ones are forgotten, and past ``MOST_KEPT`` the oldest."""

    def __init__(self, allowance: Allowance, now_s: Callable[[], float]) -> None:
        self._allowance = allowance
        self._now_s = now_s
        self._buckets: OrderedDict[Hashable, tuple[float, float]] = OrderedDict()

    def __len__(self) -> int:
        """How many keys are remembered."""
        return len(self._buckets)

    def take(self, key: Hashable) -> float:
        """0.0 when allowed now, otherwise the seconds to wait."""
        now = self._now_s()
        level, then = self._buckets.pop(key, (self._allowance.burst, now))
        level = min(self._allowance.burst, level + (now - then) * self._allowance.per_second)
        allowed = level >= 1
        self._buckets[key] = (level - 1 if allowed else level, now)
        self._forget_full(now)
        return 0.0 if allowed else (1 - level) / self._allowance.per_second

    def _forget_full(self, now: float) -> None:
        """Who has not asked for so long that all is allowed again need not be remembered."""
        until_full = self._allowance.burst / self._allowance.per_second
        while self._buckets:
            oldest = next(iter(self._buckets))
            if now - self._buckets[oldest][1] < until_full and len(self._buckets) <= MOST_KEPT:
                return
            del self._buckets[oldest]


class Tries:
    """Counts by address, of which only a keyed hash is kept."""

    def __init__(self, allowance: Allowance, now_s: Callable[[], float]) -> None:
        self._limiter = Limiter(allowance, now_s)
        self._salt = secrets.token_bytes(16)

    def another(self, address: str) -> float:
        """One more try from ``address``: 0.0, or the seconds it should wait."""
        key = hashlib.blake2b(address.encode(), key=self._salt, digest_size=12).digest()
        return self._limiter.take(key)


class WrongTries(Tries):
    """Counts wrong codes and keys. What is right is never asked here."""

    def __init__(self, now_s: Callable[[], float]) -> None:
        super().__init__(WRONG_TRIES, now_s)
