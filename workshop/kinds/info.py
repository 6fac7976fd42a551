"""Something to be told: a text, written as Markdown, and a picture. Nobody answers it."""

from collections.abc import Mapping, Sequence
from typing import Any

from workshop.kinds import check, info_form, unanswered
from workshop.kinds.contract import Row
from workshop.kinds.info_content import blocks
from workshop.kinds.shape import Shape
from workshop.same import clean
from workshop.text import Invalid

name = "info"
title = "Information"
list_name = unanswered.list_name
by = unanswered.by
results_default = unanswered.results_default
least_answers = unanswered.least_answers
takes = unanswered.takes
rows_of_persons = unanswered.rows_of_persons
form = info_form.FORM
items = unanswered.items
answer = unanswered.answer
draft = unanswered.draft
numbers = unanswered.numbers
notes = unanswered.notes
take = unanswered.take
behind = unanswered.behind
parts = unanswered.parts
compose = unanswered.compose
header = unanswered.header
rows = unanswered.rows
example = unanswered.example

_TEXT_LONGEST = 4_000
_PICTURE_LONGEST = 300
_PICTURE_TEXT_LONGEST = 300


def settings(raw: Mapping[str, Any]) -> dict[str, Any]:
    """``text``, ``picture`` and ``picture_text``, each empty where it is left out."""
    given = check.settings(raw, ("text", "picture", "picture_text"))
    return {
        "text": _text(given, "text", _TEXT_LONGEST, lines=True),
        "picture": _picture(given),
        "picture_text": _text(given, "picture_text", _PICTURE_TEXT_LONGEST),
    }


def _text(given: Mapping[str, Any], name: str, longest: int, *, lines: bool = False) -> str:
    value = given.get(name, "")
    return "" if value == "" else clean(value, longest=longest, where=name, lines=lines)


def _picture(given: Mapping[str, Any]) -> str:
    """An address on this server: nobody's phone is sent to ask another one for a picture."""
    address = _text(given, "picture", _PICTURE_LONGEST)
    if not address:
        return ""
    elsewhere = not address.startswith("/") or address.startswith("//")
    if elsewhere or any(letter in address for letter in "\\ <>\"'"):
        raise Invalid(
            "A picture lies on this server: its address begins with one /.", where="picture"
        )
    return address


def results(
    shape: Shape, tally: Mapping[str, int], notes: Sequence[Mapping[str, Any]]
) -> dict[str, Any]:
    """``{"content": [block], "picture", "picture_text"}``; the blocks are ``info_content``'s."""
    told = shape.settings
    return {
        "content": list(blocks(told["text"])),
        "picture": told["picture"],
        "picture_text": told["picture_text"],
    }


def table(shape: Shape, results: Mapping[str, Any] | None) -> tuple[list[str], list[Row]]:
    """One row for each block of the text, without how it is set."""
    told = results["content"] if results else []
    return ["text"], [["".join(run["text"] for run in block["runs"])] for block in told]
