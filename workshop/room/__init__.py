"""What is going on now in a room, and the moves that may change it. No input or output here.

Every change is a function from a room to a new room whose ``version`` is one higher.
"""

from workshop.room.frame import frame, states
from workshop.room.groups import Arranged, Here, arrange, as_it_is, called, groups_of, living
from workshop.room.items import hide, merge, set_items, shape, unhide, unmerge
from workshop.room.moderation import moderate
from workshop.room.moves import clear, move
from workshop.room.seating import Sitting
from workshop.room.state import (
    VIEWS,
    Clock,
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
    "VIEWS",
    "Arranged",
    "Clock",
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
    "begin",
    "called",
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
    "shape",
    "states",
    "unhide",
    "unmerge",
]
