"""What a facilitator takes home opens right in a real spreadsheet."""

import shutil
import subprocess
from pathlib import Path
from typing import Any

import openpyxl

from tests.support.facilitator import Facilitator
from tests.support.programmes import points, programme
from tests.support.tables import unpacked
from workshop.export.csv import SEMICOLON, Cell, write

_APPLICATION = "/Applications/LibreOffice.app/Contents/MacOS/soffice"
# Fields between semicolons, texts in double quotes, UTF-8, from line 1, Norwegian numbers.
_AS_EXCEL_IN_NORWAY = "CSV:59,34,76,1,,1044"

Cells = list[tuple[Any, ...]]


def opened(body: bytes, folder: Path) -> Cells:
    """The cells of a CSV file as LibreOffice Calc with Norwegian settings reads them."""
    program = shutil.which("soffice") or _APPLICATION
    assert Path(program).exists(), "LibreOffice is missing: scripts/install-tools installs it"
    file = folder / "table.csv"
    file.write_bytes(body)
    subprocess.run(
        [
            program,
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            f"--infilter={_AS_EXCEL_IN_NORWAY}",
            *("--convert-to", "xlsx", "--outdir", str(folder), str(file)),
        ],
        check=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    book = openpyxl.load_workbook(folder / "table.xlsx")
    assert book.active
    for row in book.active.iter_rows():
        assert not [cell for cell in row if cell.data_type == "f"], "a cell became a formula"
    rows: Cells = list(book.active.values)
    book.close()
    return rows


def test_letters_line_breaks_and_formulas_come_through_unharmed(tmp_path: Path) -> None:
    header = ["Ærlighet; åpenhet", "to\nlinjer", 'sa "hei"', "=cmd|' /C calc'!A0", "tall"]
    rows: list[list[Cell]] = [
        ["blåbær", "første\nandre", "'", "@SUM(1;1)", 2.5],
        ["", None, "-", "+1", 100],
    ]
    read = opened(write(header, rows, SEMICOLON), tmp_path)
    assert read[0] == ("Ærlighet; åpenhet", "to\nlinjer", 'sa "hei"', "'=cmd|' /C calc'!A0", "tall")
    assert read[1][:2] == ("blåbær", "første\nandre")
    assert read[1][3:] == ("'@SUM(1;1)", 2.5)
    assert read[2][:2] == (None, None)
    assert read[2][3:] == ("'+1", 100)


def test_answers_and_results_of_a_real_room_open_with_numbers_as_numbers(
    facilitator: Facilitator, tmp_path: Path
) -> None:
    items = ["Ærlighet og åpenhet", "=1+1", "Mot; «blåbær»"]
    room = facilitator.creates(programme(points(settings={"items": items})))
    room.desk().opens("hundre")
    room.phone().answers({"points": {items[0]: 65, items[1]: 35}})
    room.phone().answers({"points": {items[0]: 100}})
    header, *rows = opened(room.calls("GET", "/steps/hundre/answers.csv").body, tmp_path)
    assert header == ("answer", "group", items[0], "'=1+1", items[2])
    assert sorted(row[2:] for row in rows) == [(65, 35, 0), (100, 0, 0)]
    files = unpacked(room.calls("GET", "/export.zip").body)
    (results,) = [body for name, body in files.items() if "results" in name]
    first = opened(results, tmp_path)[1]
    assert first[:3] == (items[0], 165, 82.5)
