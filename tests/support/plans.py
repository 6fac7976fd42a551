"""Programmes in one line, read with a toy kind beside the real ones."""

from collections.abc import Mapping
from typing import Any

import pytest

from tests.toy import kind as thumbs
from workshop.kinds import KINDS
from workshop.kinds.contract import Kind
from workshop.programme import Programme, parse, where_for_people
from workshop.text import Invalid

ALL_KINDS: Mapping[str, Kind] = {**KINDS, "thumbs": thumbs}


def step(**fields: Any) -> dict[str, Any]:
    return {"kind": "thumbs", "settings": {"items": ["A", "B"]}, **fields}


def plan(*steps: Any, **fields: Any) -> dict[str, Any]:
    return {"title": "Dagen", "steps": list(steps) or [step()], **fields}


def read(*steps: Any, **fields: Any) -> Programme:
    return parse(plan(*steps, **fields), ALL_KINDS)


def complaint(raw: Any) -> str:
    """Where the programme is wrong, as people are told."""
    with pytest.raises(Invalid) as wrong:
        parse(raw, ALL_KINDS)
    return where_for_people(raw, wrong.value.where)
