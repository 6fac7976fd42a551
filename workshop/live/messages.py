"""Every event name and every payload that travels over the sockets. Nothing else names them."""

from collections.abc import Mapping
from typing import Any

JOIN = "join"
CAST = "cast"
DRAFT = "draft"
MOVE = "move"
ITEMS = "items"
MERGE = "merge"
UNMERGE = "unmerge"
HIDE = "hide"
UNHIDE = "unhide"
CLEAR = "clear"
MODERATE = "moderate"
COMPANY = "company"
GROUPS = "groups"
SITTING = "sitting"
NEXT_PERSON = "next_person"
PAPER = "paper"
PACE = "pace"

ROOM = "room"
TALLY = "tally"
HERE = "here"
MINE = "mine"
SEATED = "seated"
DESK = "desk"
GONE = "gone"
STORE = "store"
ELSEWHERE = "elsewhere"

PHONES = "phone"
SCREENS = "screen"
DESKS = "desk"
FACES = (PHONES, SCREENS, DESKS)

Payload = dict[str, Any]


def everybody(code: str) -> str:
    """The audience of all sockets of a room."""
    return code


def audience(code: str, face: str) -> str:
    """The audience of one face of a room: its phones, its screens or its desks."""
    return f"{code}/{face}"


def group_audience(code: str, group: str) -> str:
    """The audience of one group's phones."""
    return f"{code}/group/{group}"


def error(code: str, sentence: str, **more: Any) -> Payload:
    """A refusal: a sentence for the person and a word for the program."""
    return {"error": sentence, "code": code, **more}


def here(people: int, answered: int, groups: int | None) -> Payload:
    """How many seats are here, how many answers this round has, and in a group's round ``groups``.

    That is how many groups can answer or have: nobody waits for one that nobody sits in.
    """
    told = {"people": people, "answered": answered}
    return told if groups is None else {**told, "groups": groups}


def seated(
    name: str | None, key: str | None, people: int, order: list[int] | None = None
) -> Payload:
    """Which group somebody sits in: its name, what it is known by, how many it has.

    ``order``: the order numbers of its people as their turns come, while there are turns.
    """
    told: Payload = {"group": name, "id": key, "people": people}
    return told if order is None else {**told, "order": order}


def piece(number: int) -> Payload:
    """A seat's piece from its order in the room, counted from 0.

    Neighbours share shape and number with opposite fill, so that two who came together are a pair.

    >>> piece(1)
    {'shape': 'disc', 'fill': 'open', 'number': 1}
    """
    shapes = ("disc", "arch", "square", "diamond")
    return {
        "shape": shapes[number // 2 % len(shapes)],
        "fill": "open" if number % 2 else "filled",
        "number": number // (2 * len(shapes)) + 1,
    }


def is_object(payload: object) -> bool:
    """Whether a client sent an object, as every request must be."""
    return isinstance(payload, Mapping)
