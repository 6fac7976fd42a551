"""The programmes that ship with the product: one file each and language."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from workshop.programme import LANGUAGES

PROGRAMMES = (
    "verdier",
    "mestring",
    "hundre",
    "innsjekk",
    "tiltak",
    "handlingsplan",
    "trygghet",
    "fagforum",
    "hverdag",
    "kryss",
)
FOLDER = Path(__file__).parent


def available(language: str) -> list[dict[str, Any]]:
    """``[{"id", "title", "minutes", "steps"}]``: planned minutes, and the number of steps.

    Raises ``LookupError`` for a language that no programme is written in.
    """
    return [_summary(id, load(id, language)) for id in PROGRAMMES]


def load(id: str, language: str) -> dict[str, Any]:
    """One programme as it can be posted. Raises ``LookupError`` where there is none."""
    if id not in PROGRAMMES or language not in LANGUAGES:
        raise LookupError(f"no programme {id!r} in {language!r}")
    programme: dict[str, Any] = json.loads(_read(id, language))
    return programme


@cache
def _read(id: str, language: str) -> str:
    return (FOLDER / f"{id}.{language}.json").read_text(encoding="utf-8")


def _summary(id: str, programme: dict[str, Any]) -> dict[str, Any]:
    steps = programme["steps"]
    seconds = sum(_seconds(step) for step in steps)
    return {
        "id": id,
        "title": programme["title"],
        "minutes": -(-seconds // 60),
        "steps": len(steps),
    }


def _seconds(step: dict[str, Any]) -> int:
    clock = step.get("clock")
    if isinstance(clock, list):
        return sum(seconds or 0 for seconds in clock)
    return (clock or 0) * len(step.get("by", ["person"]))
