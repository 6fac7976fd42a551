"""What is going on now in a room, and the moves that may change it. No input or output here.

Every change is a function from a room to a new room whose ``version`` is one higher.
"""

from workshop.room.by_itself import GRACE_S, caught_up, wakes_ms
from workshop.room.frame import frame, states
from workshop.room.groups import Arranged, Here, arrange, as_it_is, called, groups_of, living
from workshop.room.items import hide, merge, set_items, shape, unhide, unmerge
from workshop.room.moderation import moderate
from workshop.room.moves import clear, move
from workshop.room.own_pace import at_own_pace, set_pace
from workshop.room.seating import Sitting
from workshop.room.state import (
    VIEWS,
    Clock,
    Dates,
    Group,
    Prepared,
    Refused,
    Room,
    StepState,
    begin,
    decode,
    encode,
)
from workshop.room.together import Lot
from workshop.room.turns import orders

__all__ = [
    "GRACE_S",
    "VIEWS",
    "Arranged",
    "Clock",
    "Dates",
    "Group",
    "Here",
    "Lot",
    "Prepared",
    "Refused",
    "Room",
    "Sitting",
    "StepState",
    "arrange",
    "as_it_is",
    "at_own_pace",
    "begin",
    "called",
    "caught_up",
    "clear",
    "decode",
    "encode",
    "frame",
    "groups_of",
    "hide",
    "living",
    "merge",
    "moderate",
    "move",
    "orders",
    "set_items",
    "set_pace",
    "shape",
    "states",
    "unhide",
    "unmerge",
    "wakes_ms",
]
