"""A programme of three steps, and the shortest words for what a desk does in its room."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.support.plans import ALL_KINDS
from workshop import room
from workshop.programme import Programme, Step, parse
from workshop.room import Refused, Room
from workshop.text import Invalid

NOW_MS = 1_700_000_000_000

PROGRAMME = parse(
    {
        "title": "Dagen",
        "groups": ["Gruppe 1", "Gruppe 2"],
        "steps": [
            {
                "id": "words",
                "kind": "thumbs",
                "title": "Verdier",
                "by": ["person", "group"],
                "clock": [60, 300],
                "settings": {"items": ["Tillit", "Mot", "Modig"]},
            },
            {
                "id": "points",
                "kind": "points",
                "results": "hidden",
                "settings": {"items": {"from": "words", "take": "first", "n": 5}},
            },
            {
                "id": "secret",
                "kind": "points",
                "results": "private",
                "settings": {"items": ["A", "B"]},
            },
        ],
    },
    ALL_KINDS,
)


def come(*texts: str) -> Callable[[Step], list[str]]:
    return lambda step: list(texts)


TWO_COME = come("Tillit", "Mot")


def nothing_comes(step: Step) -> list[str]:
    raise Invalid("Nothing has come.")


def begun(programme: Programme = PROGRAMME) -> Room:
    return room.begin("482736", programme)


def moved(now: Room, incoming: Callable[[Step], list[str]] = TWO_COME, **wish: Any) -> Room:
    return room.move(now, PROGRAMME, wish, now_ms=NOW_MS, incoming=incoming, kinds=ALL_KINDS)


def with_items(now: Room, items: Any, step: str = "points") -> Room:
    return room.set_items(now, PROGRAMME, step, items, kinds=ALL_KINDS)


def framed(now: Room, later_ms: int = 0) -> dict[str, Any]:
    return room.frame(now, PROGRAMME, now_ms=NOW_MS + later_ms)


def texts(now: Room, step: str) -> list[str]:
    return [item.text for item in room.shape(now, PROGRAMME, step, "person").items]


def refusal(change: Callable[..., Room], *arguments: Any, **named: Any) -> str:
    with pytest.raises(Refused) as refused:
        change(*arguments, **named)
    assert refused.value.text.english()
    return refused.value.code
