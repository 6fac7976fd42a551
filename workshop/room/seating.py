"""Who sits in which group: places drawn so that groups differ by one at most, and people moved."""

from collections.abc import Callable, Collection, Mapping, Sequence
from heapq import heapify, heapreplace
from random import Random
from typing import Any, NamedTuple

from workshop.room.state import Refused


class Sitting(NamedTuple):
    """A seat by its name in the store: its order number, its group's key, whether it is here."""

    seat: str
    number: int
    group: str | None
    here: bool


def placed(
    keys: Sequence[str],
    sitting: Sequence[Sitting],
    random: Random,
    *,
    everybody: bool = False,
    only: Collection[str] | None = None,
) -> dict[str, str]:
    """Seat -> key of its new group: each goes to the smallest group there is by then.

    Those who are here without a group, or ``only`` those of some groups. With ``everybody`` all who
    are here are mixed, and who is not loses the place, which somebody else needs.
    """
    if everybody:
        waiting = [one for one in sitting if one.here]
        leaving = {one.seat: "" for one in sitting if one.group and not one.here}
    else:
        waiting = [one for one in sitting if _waits(one, keys, only)]
        leaving = {}
    moving = {one.seat for one in waiting}
    sizes = dict.fromkeys(keys, 0)
    for one in sitting:
        if one.here and one.group in sizes and one.seat not in moving:
            sizes[one.group] += 1
    heap = [(size, at, key) for at, (key, size) in enumerate(sizes.items())]
    heapify(heap)
    found = dict(leaving)
    for one in random.sample(waiting, len(waiting)):
        size, at, key = heap[0]
        heapreplace(heap, (size + 1, at, key))
        found[one.seat] = key
    return found


def moved(
    wish: Any, sitting: Sequence[Sitting], known: Callable[[Any], str], random: Random
) -> dict[str, str]:
    """Seat -> key of its new group: one named by its order number, or some of a group.

    Of a group those who are here are taken first. ``known`` gives the key of a name. Raises
    ``Refused``.
    """
    given = wish if isinstance(wish, Mapping) else {}
    to = "" if given.get("to") is None else known(given["to"])
    if "seat" in given:
        one = next((one for one in sitting if one.number == given["seat"]), None)
        if one is None or isinstance(given["seat"], bool):
            raise Refused("unknown", "Nobody in this room has that piece.")
        return {} if (one.group or "") == to else {one.seat: to}
    source = None if given.get("from") is None else known(given["from"])
    count = given.get("count")
    there = [one for one in sitting if one.group == source and (one.here or source)]
    if isinstance(count, bool) or not isinstance(count, int) or not 1 <= count <= len(there):
        raise Refused("invalid", "There are not so many people to move.")
    if (source or "") == to:
        return {}
    order = sorted(random.sample(there, len(there)), key=lambda one: not one.here)
    return {one.seat: to for one in order[:count]}


def _waits(one: Sitting, keys: Sequence[str], only: Collection[str] | None) -> bool:
    if only is not None:
        return one.here and one.group in only
    return one.here and one.group not in keys
