"""Who answers, and for whom: a person, a group, or the room."""

from dataclasses import dataclass, replace

from workshop.room import Refused
from workshop.service.rooms import Held
from workshop.service.seats import there
from workshop.store import ROOM_SEAT, Moved, group_seat
from workshop.text import Invalid, Text


@dataclass(frozen=True)
class Author:
    """Who answers: a seat's name in this room, its group's key, and whether it is the desk."""

    seat: str
    group: str | None = None
    desk: bool = False

    def signs(self, round_: str) -> str:
        """The seat that signs an answer in that round: the person's, the group's or the room's."""
        if self.desk and round_ != "room":
            raise Refused("forbidden", Text("The desk answers only in the plenary round."))
        if round_ == "room" and not self.desk:
            raise Refused("forbidden", Text("In this round the facilitator writes for everybody."))
        if round_ == "room":
            return ROOM_SEAT
        if round_ == "person":
            return self.seat
        if self.group is None:
            raise Invalid("Choose your group first.")
        return group_seat(self.group)

    def moved(self, held: Held, moved: Moved, round_: str) -> tuple["Author", str]:
        """The author where it sits now, and the seat to ask of once more.

        What was written for the group of before is not the new one's: that is refused. A seat in a
        group that is gone sits in none, and is not asked of again.
        """
        group = there(held, moved.group)
        if round_ == "group" and group not in (None, self.group):
            raise Refused("forbidden", Text("You sit in another group now. This was the other's."))
        return replace(self, group=group), self.seat if group == moved.group else ""
