"""What a phone may ask for: to answer, and to show its group an unfinished answer."""

import time
from collections.abc import Callable
from typing import Any

from workshop.limits import Limiter
from workshop.live import messages
from workshop.live.answering import Request, slow_down
from workshop.live.asked import room_of
from workshop.live.people import Person
from workshop.metrics import acknowledged
from workshop.room import Refused
from workshop.service.answers import Answers, read
from workshop.service.author import Author
from workshop.service.rooms import Held, Rooms
from workshop.store import group_seat
from workshop.text import Text

Emit = Callable[[str, Any, str, str | None], None]

_WATCHING = Text("A screen only watches.")


class Phone:
    """Handles ``cast`` and ``draft``."""

    def __init__(self, rooms: Rooms, answers: Answers, limiter: Limiter, emit: Emit) -> None:
        self._rooms = rooms
        self._answers = answers
        self._limiter = limiter
        self._emit = emit

    def cast(self, socket: str, person: Person, request: Request) -> messages.Payload:
        """Count an answer; the group's other phones get it as ``mine``."""
        return self._take(socket, person, request, self._answers.cast)

    def draft(self, socket: str, person: Person, request: Request) -> messages.Payload:
        """Show an unfinished answer to the group's other phones."""
        return self._take(socket, person, request, self._answers.draft)

    def _take(
        self,
        socket: str,
        person: Person,
        request: Request,
        keep: Callable[[Held, Author, Request], int],
    ) -> messages.Payload:
        begun_s = time.perf_counter()
        author = _author(person)
        if self._limiter.take((person.code, person.seat or person.face)):
            return slow_down(person.language)
        held = room_of(self._rooms, person)
        version = keep(held, author, request)
        acknowledged(begun_s)
        if author.group is not None:
            self._tell_group(socket, self._rooms.held(held.code) or held, author.group, request)
        return {"version": version}

    def _tell_group(self, socket: str, held: Held, group: str, request: Request) -> None:
        """In a group's round its other phones get the newest, whoever has changed it since."""
        asked = read(held, request)
        if asked.round != "group":
            return
        place = held.place(asked.step.id, asked.round)
        mine = self._answers.mine(held, place, group_seat(group))
        if mine is not None:
            self._emit(messages.MINE, mine, messages.group_audience(held.code, group), socket)


def _author(person: Person) -> Author:
    if person.face == messages.SCREENS:
        raise Refused("forbidden", _WATCHING)
    return Author(person.seat, person.group, desk=person.face == messages.DESKS)
