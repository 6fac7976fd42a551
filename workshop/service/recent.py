"""What this process remembers of rooms, for as long as somebody asks for it."""

from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, TypeVar

Value = TypeVar("Value")

IDLE_S = 3_600.0


class Recent(Generic[Value]):
    """Values by a room's code. What nobody asked for in an hour is let go, and past ``most`` what
    was asked for longest ago."""

    def __init__(self, most: int, now_s: Callable[[], float]) -> None:
        self._most = most
        self._now_s = now_s
        self._values: OrderedDict[str, tuple[float, Value]] = OrderedDict()

    def __len__(self) -> int:
        """How many rooms are remembered."""
        return len(self._values)

    def get(self, code: str) -> Value | None:
        """What is remembered of the room."""
        known = self._values.get(code)
        if known is None:
            return None
        self.put(code, known[1])
        return known[1]

    def put(self, code: str, value: Value) -> None:
        """Remember this of the room."""
        now = self._now_s()
        self._values[code] = now, value
        self._values.move_to_end(code)
        while len(self._values) > self._most or self._oldest() < now - IDLE_S:
            self._values.popitem(last=False)

    def drop(self, code: str) -> None:
        """The room is gone."""
        self._values.pop(code, None)

    def _oldest(self) -> float:
        return next(iter(self._values.values()))[0]
