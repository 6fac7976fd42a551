"""What is going on now in a room, and the moves that may change it. No input or output here.

Every change is a function from a room to a new room whose ``version`` is one higher.
"""

from workshop.room.by_itself import GRACE_S, caught_up, wakes_ms
from workshop.room.frame import frame, states
from workshop.room.items import hide, merge, set_items, shape, unhide, unmerge
from workshop.room.moderation import moderate
from workshop.room.moves import clear, move
from workshop.room.own_pace import at_own_pace, set_pace
from workshop.room.state import (
    VIEWS,
    Clock,
    Dates,
    Prepared,
    Refused,
    Room,
    StepState,
    begin,
    decode,
    encode,
)
from workshop.room.together import Lot

__all__ = [
    "GRACE_S",
    "VIEWS",
    "Clock",
    "Dates",
    "Lot",
    "Prepared",
    "Refused",
    "Room",
    "StepState",
    "at_own_pace",
    "begin",
    "caught_up",
    "clear",
    "decode",
    "encode",
    "frame",
    "hide",
    "merge",
    "moderate",
    "move",
    "set_items",
    "set_pace",
    "shape",
    "states",
    "unhide",
    "unmerge",
    "wakes_ms",
]
