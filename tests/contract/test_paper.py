"""Answers given on paper and typed in at the desk: counted as any other, and told as such."""

import io
import zipfile
from typing import Any

import pytest

from tests.support.facilitator import Facilitator, Workshop
from tests.support.people import Desk
from tests.support.programmes import GROUPS, diamond, gives, points, programme, rates, rating
from tests.support.wire import Frame

pytestmark = pytest.mark.live


@pytest.fixture
def room(facilitator: Facilitator) -> Workshop:
    wall = {"id": "vegg", "kind": "notes", "settings": {"columns": ["Bra"]}}
    steps = points(), diamond(), rating(), points("egne", results="private"), wall
    return facilitator.creates(programme(*steps, groups=GROUPS))


@pytest.fixture
def desk(room: Workshop) -> Desk:
    person = room.desk()
    person.opens("hundre")
    return person


def types(desk: Desk, number: int, answer: Any, **more: Any) -> Frame:
    """The desk types in a sheet; None takes it back."""
    step = more.pop("step", "hundre")
    return desk.asks("paper", {"step": step, "id": f"sheet-{number:04}", "answer": answer, **more})


def test_sheets_are_counted_and_the_desk_alone_is_told_how_many(room: Workshop, desk: Desk) -> None:
    phone, screen = room.phone(), room.screen()
    phone.answers(gives(Tillit=100))
    for number in range(3):
        assert types(desk, number, gives(Mot=100)) == {"version": 1}
        # Sent again it is the same sheet.
        assert types(desk, number, gives(Mot=100)) == {"version": 1}
    told = desk.sees(lambda frame: frame["answers"] == 4)
    assert told["paper"] == 3
    assert told["results"]["items"][0] == {**told["results"]["items"][0], "item": "Mot", "given": 3}
    assert "paper" not in screen.sees(lambda frame: frame["answers"] == 4)
    assert room.results("hundre")["paper"] == 3
    assert desk.counts(lambda here: here == {"people": 4, "answered": 4})


def test_a_sheet_is_corrected_and_taken_back(room: Workshop, desk: Desk) -> None:
    types(desk, 1, gives(Mot=100))
    types(desk, 2, gives(Tillit=100))
    assert types(desk, 2, gives(Respekt=100)) == {"version": 2}
    assert room.results("hundre")["paper"] == 2
    for _ in range(2):
        assert types(desk, 1, None) == {"version": 0}
    left = room.results("hundre")
    assert (left["answers"], left["paper"]) == (1, 1)
    items = [(line["item"], line["points"]) for line in left["results"]["items"]]
    assert items == [("Respekt", 100), ("Tillit", 0), ("Mot", 0)]
    types(desk, 2, None)
    assert desk.sees(lambda frame: frame["answers"] == 0).get("paper") is None
    assert desk.counts(lambda here: here == {"people": 0, "answered": 0})


def test_a_sheet_typed_in_for_the_wrong_group_is_put_right(room: Workshop, desk: Desk) -> None:
    for number, group in enumerate((*GROUPS[:1] * 2, GROUPS[1])):
        types(desk, number, gives(Mot=100), group=group)
    for _ in range(2):
        assert types(desk, 2, gives(Mot=100), group=GROUPS[0]) == {"version": 2}
    _header, *rows = room.calls("GET", "/steps/hundre/answers.csv").text.splitlines()
    assert [row.split(";")[1] for row in rows] == GROUPS[:1] * 3


def test_what_was_written_on_a_sheet_goes_with_it(room: Workshop, desk: Desk) -> None:
    desk.opens("vegg")
    wall = {"notes": [{"id": "n1", "column": "Bra", "text": "Kaffen"}], "votes": []}
    types(desk, 1, wall, step="vegg")

    def notes(frame: Frame) -> int:
        return len(frame["results"]["columns"][0]["notes"])

    assert desk.sees(lambda frame: frame["step"] == "vegg" and notes(frame) == 1)
    types(desk, 1, None, step="vegg")
    assert desk.sees(lambda frame: notes(frame) == 0)


def test_nobody_but_a_desk_types_in_sheets(room: Workshop, desk: Desk) -> None:
    for person in (room.phone(), room.screen()):
        wish = {"step": "hundre", "id": "sheet-0001", "answer": gives(Mot=100)}
        assert person.asks("paper", wish)["code"] == "forbidden"
    assert room.results("hundre")["answers"] == 0


@pytest.mark.parametrize("id", [None, 7, "", "short", "x" * 41, "room:åpen", "a b c d e f"])
def test_a_sheet_has_a_mark_that_can_be_read(desk: Desk, id: Any) -> None:
    wish = {"step": "hundre", "id": id, "answer": gives(Mot=100)}
    assert desk.asks("paper", wish)["code"] == "invalid"


def test_the_rules_of_the_room_hold_for_paper_too(room: Workshop, desk: Desk) -> None:
    assert types(desk, 1, gives(Mot=99))["code"] == "invalid"
    assert types(desk, 1, gives(Mot=100), step="finnes-ikke")["code"] == "unknown"
    assert types(desk, 1, gives(Mot=100), group="Gruppe 9")["code"] == "unknown"
    assert types(desk, 1, {"rows": []}, step="verdier")["code"] == "invalid"
    assert types(desk, 1, gives(Mot=100), step="egne")["code"] == "invalid"
    assert types(desk, 1, gives(Mot=100), group="gruppe 1") == {"version": 1}
    desk.does("clear", version=desk.room["version"], step="hundre", round="person")
    assert types(desk, 1, gives(Mot=100), epoch=0)["code"] == "stale"
    assert types(desk, 1, None, epoch=0)["code"] == "stale"
    types(desk, 2, gives(Mot=100))
    desk.closes()
    assert types(desk, 3, gives(Mot=100))["code"] == "closed"
    assert types(desk, 2, None)["code"] == "closed"
    assert room.results("hundre")["paper"] == 1


def test_a_lowest_number_counts_paper_and_what_is_published_stays(
    room: Workshop, desk: Desk
) -> None:
    desk.opens("egen")
    for number in range(3):
        types(desk, number, rates(3, 4, 5), step="egen")
    withheld = room.results("egen")
    assert (withheld["results"], withheld["answers"], withheld["paper"]) == (None, 3, 3)
    desk.closes(shown=True)
    assert room.results("egen")["paper"] == 3
    desk.moves(open=True)
    refused = types(desk, 1, None, step="egen")
    assert refused["code"] == "invalid"
    assert types(desk, 1, rates(6, 6, 6), step="egen") == {"version": 2}


def test_merging_counts_paper_anew_with_everything_else(room: Workshop, desk: Desk) -> None:
    types(desk, 1, gives(Mot=50, Respekt=50))
    room.phone().answers(gives(Tillit=100))
    desk.does("merge", step="hundre", into="Mot", what=["Respekt"])
    merged = room.results("hundre")
    assert (merged["answers"], merged["paper"]) == (2, 1)
    assert merged["results"]["items"][0]["points"] == 100


def test_the_file_of_everything_says_how_many_were_on_paper(room: Workshop, desk: Desk) -> None:
    def files() -> zipfile.ZipFile:
        return zipfile.ZipFile(io.BytesIO(room.calls("GET", "/export.zip").body))

    room.phone().answers(gives(Tillit=100))
    assert "paper.csv" not in files().namelist()
    types(desk, 1, gives(Mot=100))
    desk.closes()
    archive = files()
    lines = archive.read("paper.csv").decode("utf-8-sig").splitlines()
    assert lines[:2] == ["number;step;round;answers;paper", "1;hundre;person;2;1"]
    # The answers' own file tells nobody which they are.
    header, *rows = archive.read("01-hundre-person-answers.csv").decode("utf-8-sig").splitlines()
    assert header == "answer;group;Tillit;Respekt;Mot"
    assert len(rows) == 2
