"""The groups at the desk: arranged as a request wishes, and who sits in them now."""

from collections import Counter
from random import SystemRandom
from typing import Any

from workshop import room
from workshop.live import messages
from workshop.live.roles import roles_of
from workshop.locale import say
from workshop.programme import Role
from workshop.room import Arranged
from workshop.service.rooms import Held
from workshop.service.seats import Seats, there
from workshop.text import Text

MOST_NAMED = 60
OWN_ROLES = "own"


def arrange(held: Held, seats: Seats, wish: dict[str, Any]) -> Arranged:
    """The room as ``wish`` has its groups. Raises ``Refused`` and ``Away``."""
    language = held.programme.language

    def name(number: int) -> str:
        return say(Text("Group {number}", {"number": number}), language)

    here = room.Here(lambda: seats.all(held.code), name, SystemRandom())
    return room.arrange(held.room, held.programme, wish, here)


def sitting(held: Held, seats: Seats) -> messages.Payload:
    """``{"groups": [{"group", "people", "away", "here"}], "people", "without", "gone",
    "roles": {"set", "list": [{"name", "rule"}]}}``.

    ``people`` are here, in the group or without one; ``here`` and ``without`` are the first order
    numbers of these, at most ``MOST_NAMED``. ``away``: how many more have a place in the group.
    ``gone``: groups that were taken away, and have answers that count still. ``set``: the id of a
    ready set of roles, ``own`` or "" for none.
    Nothing tells who has answered.
    """
    members: dict[str | None, list[int]] = {}
    away: Counter[str | None] = Counter()
    for one in seats.all(held.code):
        group = there(held, one.group)
        if one.here:
            members.setdefault(group, []).append(one.number)
        else:
            away[group] += 1
    groups = [
        {
            "group": group.name,
            "people": len(members.get(group.key, ())),
            "away": away[group.key],
            "here": _first(members.get(group.key, [])),
        }
        for group in room.living(held.groups)
    ]
    without = members.get(None, [])
    return {
        "groups": groups,
        "people": len(without),
        "without": _first(without),
        "gone": seats.answered_and_gone(held),
        "roles": {"set": _role_set(held.programme.roles), "list": roles_of(held.programme)},
    }


def _role_set(roles: str | tuple[Role, ...]) -> str:
    return roles if isinstance(roles, str) else OWN_ROLES


def _first(numbers: list[int]) -> list[int]:
    return sorted(numbers)[:MOST_NAMED]
