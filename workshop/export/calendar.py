"""Deadlines as a calendar file (iCalendar, RFC 5545) that calendar programs read.

The library is read when the first file is made: it would be a sixth of a server's start.
"""

import hashlib
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from workshop.kinds.abilities import Deadline

if TYPE_CHECKING:
    from icalendar import Event

_MAKER = "-//Samling//Samling//NO"
_DOMAIN = "samling"
_NAMELESS = "Samling"


def calendar(name: str, place: str, deadlines: Sequence[Deadline], now: datetime) -> bytes:
    """A calendar called ``name`` with a whole day for each deadline.

    ``place`` is the same for the same step, so that a calendar that takes in a newer file moves its
    days instead of having them twice. ``now``, in UTC, is when the file is made.
    """
    from icalendar import Calendar

    found = Calendar()
    found.add("prodid", _MAKER)
    found.add("version", "2.0")
    found.calendar_name = " ".join(name.split()) or _NAMELESS
    taken: set[str] = set()
    for deadline in deadlines:
        identifier = _identifier(place, deadline.id, taken)
        found.add_component(_day(identifier, deadline, now))
    content: bytes = found.to_ical()
    return content


def _day(identifier: str, deadline: Deadline, now: datetime) -> "Event":
    from icalendar import Event

    day = Event()
    day.add("uid", identifier)
    day.add("dtstamp", now)
    day.add("dtstart", deadline.day)
    day.add("dtend", deadline.day + timedelta(days=1))
    day.add("summary", deadline.what)
    day.add("description", "\n".join(filter(None, (deadline.why, deadline.who))))
    # A deadline takes nobody's time.
    day.add("transp", "TRANSPARENT")
    return day


def _identifier(place: str, id: str, taken: set[str]) -> str:
    """Of two answers that use the same id each row has one of its own."""
    number = 0
    while True:
        whole = f"{place}/{id}/{number}".encode()
        found = f"{hashlib.blake2b(whole, digest_size=16).hexdigest()}@{_DOMAIN}"
        if found not in taken:
            taken.add(found)
            return found
        number += 1
