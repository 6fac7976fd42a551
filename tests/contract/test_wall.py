"""Notes through a real server: kept in parts, hidden by id, voted on while the step is open."""

from typing import Any

import pytest

from tests.support.facilitator import Facilitator, Workshop
from tests.support.programmes import points, programme
from workshop.programme import parse
from workshop.text import Invalid

pytestmark = pytest.mark.live

STEP = {
    "id": "vegg",
    "kind": "notes",
    "settings": {"columns": ["Leder", "Alle"], "votes": 2},
}


def note(id: str, text: str, column: str = "Leder") -> dict[str, str]:
    return {"id": id, "column": column, "text": text}


def told(room: Workshop) -> list[tuple[str, Any]]:
    found = room.results("vegg")["results"]["columns"]
    return [(line["text"], line["votes"]) for column in found for line in column["notes"]]


@pytest.fixture
def room(facilitator: Facilitator) -> Workshop:
    room = facilitator.creates(programme(STEP))
    room.desk().opens("vegg")
    return room


def test_a_part_that_is_left_out_stays_as_it_was(room: Workshop) -> None:
    phone = room.phone()
    phone.answers({"notes": [note("a", "lytter"), note("b", "spør")]})
    phone.answers({"votes": ["b"]})
    phone.answers({"votes": ["b"]})
    assert told(room) == [("spør", 1), ("lytter", 0)]
    phone.answers({"notes": [note("a", "lytter ferdig"), note("b", "spør")]})
    assert told(room) == [("spør", 1), ("lytter ferdig", 0)]
    phone.leaves()
    assert phone.joins()["mine"]["answer"]["votes"] == ["b"]


def test_a_hidden_note_stays_hidden_when_it_is_edited_and_only_desks_are_told_of_it(
    room: Workshop,
) -> None:
    phone, desk, screen = room.phone(), room.desk(), room.screen()
    phone.answers({"notes": [note("a", "Kari maser"), note("b", "spør")]})
    desk.does("hide", step="vegg", what=["a"])
    phone.answers({"notes": [note("a", "Kari maser alltid"), note("b", "spør")]})
    frame = desk.sees(lambda tally: "alltid" in str(tally.get("held")))
    (held,) = frame["held"]
    assert (held["name"], held["text"], held["why"], held["under"]) == (
        "a",
        "Kari maser alltid",
        "hidden",
        "Leder",
    )
    seen = screen.sees(lambda tally: tally["version"] >= frame["version"])
    assert "Kari" not in str(seen)
    assert "held" not in room.calls("GET").json
    desk.does("unhide", step="vegg", what=["a"])
    assert told(room) == [("Kari maser alltid", 0), ("spør", 0)]


def test_phones_get_the_wall_while_they_vote_and_not_while_they_write(room: Workshop) -> None:
    phone, desk = room.phone(), room.desk()
    phone.answers({"notes": [note("a", "lytter")]})
    late = room.phone()
    assert "tally" not in late.joined
    desk.moves(open=False)
    frame = desk.moves(voting=True, open=True, shown=True)
    assert frame["step"]["settings"]["voting"] is True
    wall = phone.sees(lambda tally: tally["results"])
    assert wall["results"]["columns"][0]["notes"][0]["text"] == "lytter"
    assert room.phone().joined["tally"]["results"] == wall["results"]
    phone.answers({"votes": ["a"]})
    assert told(room) == [("lytter", 1)]
    assert "voting" not in desk.moves(voting=False)["step"]["settings"]


def test_what_cannot_be_voted_on_or_read_is_refused(facilitator: Facilitator) -> None:
    settings = {"columns": ["Alle"]}
    desk = facilitator.creates(programme({**STEP, "settings": settings})).desk()
    desk.moves(step="vegg")
    for wish in ({"voting": True}, {"voting": 1}, {"reading": 7}, {"reading": "x" * 100}):
        refused = desk.tries_to_move(**wish)
        assert (refused["code"], bool(refused["error"])) == ("invalid", True)
    assert desk.moves(reading="a")["step"]["reading"] == "a"
    assert "reading" not in desk.moves(reading=None)["step"]


def test_the_file_has_a_row_for_every_note_with_everybodys_votes(room: Workshop) -> None:
    one, other, desk = room.phone(), room.phone(), room.desk()
    one.answers({"notes": [note("a", "lytter"), note("b", "spør")], "votes": ["b"]})
    other.answers({"notes": [note("c", "roser", "Alle")], "votes": ["b", "Ro"]})
    desk.does("merge", step="vegg", into="Ro", what=["a"])
    desk.closes()
    path = "/steps/vegg/answers.csv"
    rows = room.calls("GET", path).body.decode("utf-8-sig").split("\r\n")
    assert rows[0] == "answer;group;column;text;votes;theme"
    assert sorted(row.split(";", 2)[2] for row in rows[1:-1]) == [
        "Alle;roser;0;",
        "Leder;lytter;0;Ro",
        "Leder;spør;2;",
    ]


def test_a_later_step_takes_the_notes_of_one_column_and_says_which(
    facilitator: Facilitator,
) -> None:
    source = {"from": "vegg", "take": "column", "column": "Alle"}
    room = facilitator.creates(programme(STEP, points("valgt", settings={"items": source})))
    desk = room.desk()
    desk.opens("vegg")
    hung = [note("a", "lytter"), note("b", "spør", "Alle"), note("c", "roser", "Alle")]
    room.phone().answers({"notes": hung})
    assert desk.opens("valgt")["step"]["settings"]["items"] == ["spør", "roser"]
    nameless = points("valgt", settings={"items": {"from": "vegg", "take": "column"}})
    with pytest.raises(Invalid) as refused:
        parse(programme(STEP, nameless))
    assert refused.value.where == "steps[1].settings.items.column"
