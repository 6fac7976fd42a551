"""Everything of a room in one zip file."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from io import BytesIO
from random import Random
from typing import Any, NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from workshop.export.calendar import calendar
from workshop.export.csv import Style, write
from workshop.export.sheets import Answered, answers_csv, results_csv
from workshop.kinds.abilities import Dated
from workshop.kinds.contract import Kind, Row
from workshop.kinds.shape import Shape

_LONGEST_NAME = 40


class Part(NamedTuple):
    """One round of one step: what the files of it are made from.

    ``place`` is the step's number in the programme, from 1, and ``title`` what its calendar is
    called. ``answered`` and ``results`` are what may be published. ``counted`` answers stand behind
    the results, ``paper`` of them typed in from paper. Private steps are left out by whoever
    gathers the parts.
    """

    place: int
    step: str
    kind: Kind
    shape: Shape
    answered: Sequence[Answered]
    results: Mapping[str, Any] | None
    title: str = ""
    counted: int = 0
    paper: int = 0


def archive(
    programme: Mapping[str, Any],
    parts: Iterable[Part],
    style: Style,
    now: datetime,
    random: Random | None = None,
) -> bytes:
    """A zip file with ``programme.json`` and, for every part, its answers and its results.

    Where results have deadlines, they are there as a calendar made ``now`` (UTC) too. Where
    anything was typed in from paper, ``paper.csv`` says how much of each part.

    >>> file_name(1, "verdier", "person", "answers")
    '01-verdier-person-answers.csv'
    """
    held = BytesIO()
    with ZipFile(held, "w") as files:
        text = json.dumps(programme, ensure_ascii=False, indent=2)
        _add(files, "programme.json", text.encode())
        parts = list(parts)
        if any(part.paper for part in parts):
            _add(files, "paper.csv", _on_paper(parts, style))
        for part in parts:
            place, step, kind, shape, answered, results, *_told = part
            answers = answers_csv(kind, shape, answered, results, style, random)
            _add(files, file_name(place, step, shape.round, "answers"), answers)
            sums = results_csv(kind, shape, results, style)
            _add(files, file_name(place, step, shape.round, "results"), sums)
            if isinstance(kind, Dated):
                name = file_name(place, step, shape.round, "deadlines", "ics")
                _add(files, name, deadlines(part, now))
    return held.getvalue()


def deadlines(part: Part, now: datetime) -> bytes:
    """The calendar of a part whose kind is ``Dated``; empty where nothing may be published."""
    kind = part.kind
    dated = kind.deadlines(part.results) if isinstance(kind, Dated) and part.results else []
    return calendar(part.title, part.step, dated, now)


def _on_paper(parts: Iterable[Part], style: Style) -> bytes:
    """How many of each part's answers were given on paper."""
    header = ["number", "step", "round", "answers", "paper"]
    lines: list[Row] = [
        [part.place, part.step, part.shape.round, part.counted, part.paper] for part in parts
    ]
    return write(header, lines, style)


def file_name(place: int, step: str, round_: str, what: str, ending: str = "csv") -> str:
    """A name that every file system takes: letters, digits and hyphens."""
    letters = "".join(letter if letter.isalnum() else "-" for letter in step[:_LONGEST_NAME])
    return f"{place:02}-{letters.strip('-') or 'step'}-{round_}-{what}.{ending}"


def _add(files: ZipFile, name: str, content: bytes) -> None:
    """The file without a date, so that nothing tells when it was answered."""
    entry = ZipInfo(name)
    entry.compress_type = ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    files.writestr(entry, content)
