"""Rows as a CSV file that spreadsheets open right, whatever people have typed into them."""

import csv
import unicodedata
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import NamedTuple

from workshop.text import Invalid

Cell = str | int | float | None

# What spreadsheets take for the beginning of a formula, full-width forms included.
_FORMULA = frozenset("=+-@|%＝＋－＠｜％")


class Style(NamedTuple):
    """What stands between the fields, and what stands in decimals."""

    delimiter: str
    decimal: str


COMMA = Style(",", ".")
SEMICOLON = Style(";", ",")
_BY_NAME = {"comma": COMMA, "semicolon": SEMICOLON}


def style(language: str, delimiter: str | None = None) -> Style:
    """The style of a room's language, unless ``delimiter`` (comma, semicolon) asks for another.

    A comma goes with decimal points and a semicolon with decimal commas, so that no number is torn
    apart. Raises ``Invalid`` for any other ``delimiter``.
    """
    if delimiter is None:
        return COMMA if language == "en" else SEMICOLON
    if delimiter not in _BY_NAME:
        raise Invalid("The delimiter must be comma or semicolon.", where="delimiter")
    return _BY_NAME[delimiter]


def write(header: Sequence[str], rows: Iterable[Sequence[Cell]], style: Style) -> bytes:
    """The file: UTF-8 with byte order mark, one header line, CRLF after every line.

    Numbers are written in full, None as an empty cell. Texts that a spreadsheet would run as a
    formula get an apostrophe before them; numbers never do.
    """
    text = StringIO(newline="")
    lines = csv.writer(text, delimiter=style.delimiter, lineterminator="\r\n")
    lines.writerow([disarm(name) for name in header])
    lines.writerows([_written(cell, style) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def disarm(text: str) -> str:
    """``text`` with an apostrophe before it where its first visible character starts a formula.

    >>> disarm("=1+1"), disarm("tillit")
    ("'=1+1", 'tillit')
    """
    seen = next((letter for letter in text if not _unseen(letter)), "")
    return f"'{text}" if seen in _FORMULA or text[:1] in ("\t", "\r", "\n") else text


def _unseen(letter: str) -> bool:
    return letter.isspace() or unicodedata.category(letter) in ("Cc", "Cf")


def _written(cell: Cell, style: Style) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return disarm(cell)
    return str(cell).replace(".", style.decimal)
