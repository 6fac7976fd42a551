"""Programmes and answers that the tests use, with content that people would really use."""

from collections.abc import Sequence
from typing import Any

from workshop import programmes

VALUES = [
    *("tillit", "respekt", "mot", "åpenhet", "ansvar"),
    *("raushet", "trygghet", "samarbeid", "humor", "faglighet"),
]
GROUPS = ["Gruppe 1", "Gruppe 2"]
BEHAVIOURS = ["Gir autonomi og tillit", "Stiller krav", "Ser ansatte"]


def programme(*steps: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A programme of these steps, in bokmål unless said otherwise."""
    return {"title": "Lederutvikling", "language": "nb", "steps": list(steps), **more}


def of_ready(*ids: str, **settings: dict[str, Any]) -> dict[str, Any]:
    """Steps of the ready programmes as one, by ``programme.step``; some with other settings."""
    found = []
    for id in ids:
        ready, _, name = id.partition(".")
        (step,) = [each for each in programmes.load(ready, "nb")["steps"] if each["id"] == name]
        found.append({**step, "settings": settings.get(name, step["settings"])})
    first = programmes.load(ids[0].partition(".")[0], "nb")
    return {**first, "steps": found}


def points(id: str = "hundre", **more: Any) -> dict[str, Any]:
    """A step in which 100 points are shared between three values."""
    settings = {"items": ["Tillit", "Respekt", "Mot"], "budget": 100, **more.pop("settings", {})}
    return {"id": id, "kind": "points", "title": "Fordel 100 poeng", "settings": settings, **more}


def diamond(id: str = "verdier", **more: Any) -> dict[str, Any]:
    """A step in which groups rank nine values."""
    settings = {"cards": VALUES, "own": True, **more.pop("settings", {})}
    return {"id": id, "kind": "diamond", "by": ["group"], "settings": settings, **more}


def rating(id: str = "egen", **more: Any) -> dict[str, Any]:
    """A step in which people rate themselves, withheld below three answers."""
    settings = {"items": BEHAVIOURS, "low": 1, "high": 6, "grow": 2, **more.pop("settings", {})}
    return {"id": id, "kind": "rating", "settings": settings, **more}


def gives(**points: int) -> dict[str, Any]:
    """An answer to ``points``: ``gives(Tillit=60, Respekt=40)``."""
    return {"points": points}


def ranks(cards: Sequence[str]) -> dict[str, Any]:
    """An answer to ``diamond`` with nine cards, the most important first."""
    top, second, third, fourth, last = cards[:1], cards[1:3], cards[3:6], cards[6:8], cards[8:9]
    return {"rows": [list(row) for row in (top, second, third, fourth, last)]}


def rates(*scores: int, grow: Sequence[str] = ()) -> dict[str, Any]:
    """An answer to ``rating``: one score per behaviour, in their order."""
    return {"scores": dict(zip(BEHAVIOURS, scores, strict=False)), "grow": list(grow)}
