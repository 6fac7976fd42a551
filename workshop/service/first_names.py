"""First names that people tell those whom they talk with, for as long as the step is open.

They lie in this process' memory alone: what goes through the store would stay in its log and its
backups. Phones tell theirs again and again, so that a process which has just started, or has missed
what another one said, knows them soon; who does not is forgotten.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import NamedTuple

from workshop.service.rooms import Held

LIFE_S = 60.0
SAID_AGAIN_AFTER_S = 15.0


class Opening(NamedTuple):
    """One step of one room, from an opening to the next closing."""

    code: str
    step: str
    name: str


class _Told(NamedTuple):
    name: str
    heard_s: float
    passed_on_s: float


def opening_of(held: Held) -> Opening | None:
    """The present opening of a room; None where its step is closed."""
    state = held.room.present
    if held.room.step is None or state is None or not state.open:
        return None
    return Opening(held.code, held.room.step, state.opening)


class FirstNames:
    """By opening, and within it by the order number of a seat."""

    def __init__(self, now_s: Callable[[], float]) -> None:
        self._now_s = now_s
        self._told: defaultdict[Opening, dict[int, _Told]] = defaultdict(dict)

    def __len__(self) -> int:
        """How many names are remembered."""
        return sum(map(len, self._told.values()))

    def tell(self, opening: Opening, number: int, name: str) -> bool:
        """Somebody tells their name; returns whether other processes should hear of it now."""
        now, told = self._now_s(), self._told[opening].get(number)
        known = told is not None and told.name == name
        passed_on = told.passed_on_s if told and known else -SAID_AGAIN_AFTER_S
        due = now - passed_on >= SAID_AGAIN_AFTER_S
        self._told[opening][number] = _Told(name, now, now if due else passed_on)
        return due

    def of(self, opening: Opening, numbers: Iterable[int]) -> dict[int, str]:
        """The names of these seats, of those who have told one."""
        oldest, told = self._now_s() - LIFE_S, self._told.get(opening, {})
        return {
            number: one.name
            for number in numbers
            if (one := told.get(number)) and one.heard_s > oldest
        }

    def keep_only(self, code: str, present: Opening | None) -> None:
        """A room has moved: of all its openings only the present one is remembered."""
        for opening in [each for each in self._told if each.code == code and each != present]:
            del self._told[opening]

    def forget_old(self) -> None:
        """Who has not told their name for a while is forgotten."""
        oldest = self._now_s() - LIFE_S
        for opening, told in list(self._told.items()):
            for number in [number for number, one in told.items() if one.heard_s <= oldest]:
                del told[number]
            if not told:
                del self._told[opening]
