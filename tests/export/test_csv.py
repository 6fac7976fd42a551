"""CSV files that spreadsheets open right, whatever stands in them."""

import csv
from io import StringIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.export.csv import COMMA, SEMICOLON, Style, disarm, style, write
from workshop.text import Invalid


def read(content: bytes, style: Style) -> list[list[str]]:
    """What a CSV reader finds in the file."""
    text = StringIO(content.decode("utf-8-sig"), newline="")
    return list(csv.reader(text, delimiter=style.delimiter, strict=True))


@pytest.mark.parametrize(
    ("language", "delimiter", "expected"),
    [
        ("nb", None, SEMICOLON),
        ("nn", None, SEMICOLON),
        ("en", None, COMMA),
        ("nb", "comma", COMMA),
        ("en", "semicolon", SEMICOLON),
    ],
)
def test_the_language_chooses_the_style_unless_another_is_asked_for(
    language: str, delimiter: str | None, expected: Style
) -> None:
    assert style(language, delimiter) == expected


@pytest.mark.parametrize("delimiter", ["", "tab", ";", "COMMA"])
def test_another_delimiter_gets_a_sentence(delimiter: str) -> None:
    with pytest.raises(Invalid, match=r"must be comma or semicolon\.$") as wrong:
        style("nb", delimiter)
    assert wrong.value.where == "delimiter"


def test_a_file_begins_with_its_mark_and_ends_every_line_with_both_signs() -> None:
    content = write(["item", "mean"], [["Ærlighet", 2.5], ["Mot", None]], SEMICOLON)
    assert content == "\ufeffitem;mean\r\nÆrlighet;2,5\r\nMot;\r\n".encode()


@pytest.mark.parametrize("style", [COMMA, SEMICOLON])
def test_texts_come_back_as_they_were_written(style: Style) -> None:
    texts = ["æøåÆØÅ", "to\nlinjer", "tre\r\nfire", 'si "nei"', "a;b,c", "en\ttab", "", "😀", "3,5"]
    assert read(write(texts, [texts], style), style) == [texts, texts]


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "=cmd|'/C calc'!A0",
        "+1",
        "-1",
        "-tillit",
        "@x",
        "|calc",
        "%0A",
        "\t=1+1",
        "\tmot",
        "\r=1",
        "\n=1",
        "  =1+1",
        "\u200b=1+1",
        "\ufeff@x",
        "＝1+1",
    ],
)
def test_what_a_spreadsheet_would_run_is_disarmed_in_cells_and_headers(text: str) -> None:
    cell = f"'{text}"
    assert read(write([text], [[text]], COMMA), COMMA) == [[cell], [cell]]


@pytest.mark.parametrize("text", ["tillit", "1+1", "a=b", "'=1", "100 %", "e-post@x", "–", ""])
def test_harmless_texts_are_left_alone(text: str) -> None:
    assert disarm(text) == text


@pytest.mark.parametrize(
    ("number", "written"),
    [(-1, "-1"), (0, "0"), (-2.5, "-2,5"), (0.1 + 0.2, "0,30000000000000004"), (5.0, "5,0")],
)
def test_numbers_stay_numbers_in_full_also_negative_ones(number: Any, written: str) -> None:
    assert read(write(["n"], [[number]], SEMICOLON), SEMICOLON)[1] == [written]


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1, max_size=5))
def test_no_text_at_all_breaks_the_file_or_begins_a_formula(texts: list[str]) -> None:
    header, row = read(write(["a"] * len(texts), [texts], SEMICOLON), SEMICOLON)
    assert len(header) == len(texts)
    assert row == [disarm(text) for text in texts]
    assert not any(cell.lstrip()[:1] in set("=+-@") for cell in row if cell.strip())
