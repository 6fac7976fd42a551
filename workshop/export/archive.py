"""Everything of a room in one zip file."""

import json
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from random import Random
from typing import Any, NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from workshop.export.csv import Style
from workshop.export.sheets import Answered, answers_csv, results_csv
from workshop.kinds.contract import Kind
from workshop.kinds.shape import Shape

_LONGEST_NAME = 40


class Part(NamedTuple):
    """One round of one step: what the two CSV files of it are made from.

    ``place`` is the step's number in the programme, from 1. ``answered`` and ``results`` are what
    may be published. Private steps are left out by whoever gathers the parts.
    """

    place: int
    step: str
    kind: Kind
    shape: Shape
    answered: Sequence[Answered]
    results: Mapping[str, Any] | None


def archive(
    programme: Mapping[str, Any],
    parts: Iterable[Part],
    style: Style,
    random: Random | None = None,
) -> bytes:
    """A zip file with ``programme.json`` and, for every part, its answers and its results.

    >>> file_name(1, "verdier", "person", "answers")
    '01-verdier-person-answers.csv'
    """
    held = BytesIO()
    with ZipFile(held, "w") as files:
        text = json.dumps(programme, ensure_ascii=False, indent=2)
        _add(files, "programme.json", text.encode())
        for place, step, kind, shape, answered, results in parts:
            answers = answers_csv(kind, shape, answered, results, style, random)
            _add(files, file_name(place, step, shape.round, "answers"), answers)
            sums = results_csv(kind, shape, results, style)
            _add(files, file_name(place, step, shape.round, "results"), sums)
    return held.getvalue()


def file_name(place: int, step: str, round_: str, what: str) -> str:
    """A name that every file system takes: letters, digits and hyphens."""
    letters = "".join(letter if letter.isalnum() else "-" for letter in step[:_LONGEST_NAME])
    return f"{place:02}-{letters.strip('-') or 'step'}-{round_}-{what}.csv"


def _add(files: ZipFile, name: str, content: bytes) -> None:
    """The file without a date, so that nothing tells when it was answered."""
    entry = ZipInfo(name)
    entry.compress_type = ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    files.writestr(entry, content)
