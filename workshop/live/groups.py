"""The groups at the desk: arranged as a request wishes, and who sits in them now."""

from random import SystemRandom
from typing import Any

from workshop import room
from workshop.live import messages
from workshop.locale import say
from workshop.room import Arranged
from workshop.service.rooms import Held, Rooms
from workshop.text import Text


def arrange(held: Held, rooms: Rooms, wish: dict[str, Any]) -> Arranged:
    """The room as ``wish`` has its groups. Raises ``Refused`` and ``Away``."""
    language = held.programme.language

    def name(number: int) -> str:
        return say(Text("Group {number}", {"number": number}), language)

    here = room.Here(lambda: rooms.sitting(held.code), name, SystemRandom())
    return room.arrange(held.room, held.programme, wish, here)


def sitting(held: Held, rooms: Rooms) -> messages.Payload:
    """``{"groups": [{"group", "here", "away"}], "without"}``.

    ``here`` and ``without`` are order numbers of people who are here, ``away`` how many more have a
    place in the group. Nothing tells who has answered.
    """
    everybody = sorted(rooms.sitting(held.code), key=lambda one: one.number)
    groups = []
    for group in room.living(held.groups):
        members = [one for one in everybody if one.group == group.key]
        here = [one.number for one in members if one.here]
        groups.append({"group": group.name, "here": here, "away": len(members) - len(here)})
    without = [one.number for one in everybody if one.here and held.group_there(one.group) is None]
    return {"groups": groups, "without": without}
