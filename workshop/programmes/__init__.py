"""The programmes that ship with the product: one file each and language."""

import json
import math
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from workshop.programme import LANGUAGES, parse

PROGRAMMES = (
    "verdier",
    "mestring",
    "trygghet",
    "tifaktor",
    "kollegaveiledning",
    "coaching",
    "fagforum",
    "speeddate",
    "samlinger",
)
FOLDER = Path(__file__).parent


def available(language: str) -> list[dict[str, Any]]:
    """``[{"id", "title", "minutes", "steps"}]``: planned minutes, and the number of steps.

    Raises ``LookupError`` for a language that no programme is written in.
    """
    if language not in LANGUAGES:
        raise LookupError(f"no programme in {language!r}")
    return [dict(_summary(id, language)) for id in PROGRAMMES]


def load(id: str, language: str) -> dict[str, Any]:
    """One programme as it can be posted. Raises ``LookupError`` where there is none."""
    if id not in PROGRAMMES or language not in LANGUAGES:
        raise LookupError(f"no programme {id!r} in {language!r}")
    programme: dict[str, Any] = json.loads(_read(id, language))
    return programme


@cache
def _read(id: str, language: str) -> str:
    return (FOLDER / f"{id}.{language}.json").read_text(encoding="utf-8")


@cache
def _summary(id: str, language: str) -> Mapping[str, Any]:
    programme = parse(load(id, language))
    seconds = sum(clock or 0 for step in programme.steps for clock in step.clock)
    return {
        "id": id,
        "title": programme.title,
        "minutes": math.ceil(seconds / 60),
        "steps": len(programme.steps),
    }
