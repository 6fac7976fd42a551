"""Choices, surveys and crosses on a running server: merged, taken over, and never told too much."""

import csv
from io import BytesIO, StringIO
from typing import Any
from zipfile import ZipFile

import pytest

from tests.support.facilitator import Facilitator, Workshop
from tests.support.programmes import programme

pytestmark = pytest.mark.live

WAYS = ["Frokost", "Digitalt", "Gåmøte", "Fagkveld"]
STATEMENTS = {"Samarbeid": ["Vi deler", "Jeg får hjelp"], "Læring": ["Jeg lærer", "Vi øver"]}
EVERY_ONE = [text for texts in STATEMENTS.values() for text in texts]
FACTORS = [{"name": name, "statements": texts} for name, texts in STATEMENTS.items()]
CHOICE: dict[str, Any] = {
    "id": "valg",
    "kind": "choice",
    "settings": {"options": WAYS, "most": 2, "other": True},
}


def counts(room: Workshop, step: str = "valg") -> dict[str, int]:
    return {line["item"]: line["count"] for line in room.results(step)["results"]["items"]}


def rows(room: Workshop, step: str) -> list[list[str]]:
    reply = room.calls("GET", f"/steps/{step}/answers.csv")
    assert reply.status == 200
    return list(csv.reader(StringIO(reply.text.removeprefix("\ufeff")), delimiter=";"))


def crossed(pleased: list[str], improve: list[str], why: str = "") -> dict[str, Any]:
    sides = {"pleased": pleased, "improve": improve}
    return {side: [{"item": item, "why": why} for item in items] for side, items in sides.items()}


def test_own_words_and_options_are_merged_while_answers_arrive_and_taken_apart_again(
    facilitator: Facilitator,
) -> None:
    room = facilitator.creates(programme(CHOICE))
    desk = room.desk()
    desk.opens("valg")
    room.phone().answers({"picks": ["Gåmøte", "Tur"]})
    desk.does("merge", step="valg", into="Gåmøte", what=["tur", "gå tur"])
    room.phone().answers({"picks": ["Gå tur", "Frokost"]})
    desk.closes()
    assert counts(room) == {"Gåmøte": 2, "Frokost": 1, "Digitalt": 0, "Fagkveld": 0}
    header, *written = rows(room, "valg")
    assert header[2:] == [*WAYS, "other"]
    assert sorted(row[2:] for row in written) == [
        ["0", "0", "1", "0", "Tur"],
        ["1", "0", "0", "0", "Gå tur"],
    ]
    desk.does("unmerge", step="valg", into="Gåmøte")
    assert counts(room) == {
        **dict.fromkeys(["Frokost", "Gåmøte", "Gå tur", "Tur"], 1),
        **dict.fromkeys(["Digitalt", "Fagkveld"], 0),
    }


def test_a_cross_counts_merged_items_once_and_gives_each_back_when_taken_apart(
    facilitator: Facilitator,
) -> None:
    step = {"id": "kryss", "kind": "cross", "settings": {"items": [*WAYS, "Tur"]}}
    room = facilitator.creates(programme(step))
    desk = room.desk()
    desk.opens("kryss")
    room.phone().answers(crossed(["Frokost", "Digitalt"], ["Tur", "Gåmøte"], "Vi trenger luft"))
    desk.does("merge", step="kryss", into="Gåmøte", what=["Tur"])
    lines = {line["item"]: line for line in room.results("kryss")["results"]["items"]}
    assert "Tur" not in lines
    assert (lines["Gåmøte"]["improve_first"], lines["Gåmøte"]["improve_second"]) == (1, 0)
    assert lines["Gåmøte"]["why_improve"] == ["Vi trenger luft"] * 2
    desk.does("unmerge", step="kryss", into="Gåmøte")
    lines = {line["item"]: line for line in room.results("kryss")["results"]["items"]}
    assert (lines["Tur"]["improve_first"], lines["Gåmøte"]["improve_second"]) == (1, 1)


def test_what_was_picked_goes_on_to_a_cross_and_what_is_to_improve_to_points(
    facilitator: Facilitator,
) -> None:
    room = facilitator.creates(
        programme(
            {**CHOICE, "settings": {**CHOICE["settings"], "most": 4}},
            {
                "id": "kryss",
                "kind": "cross",
                "settings": {"items": {"from": "valg", "take": "picked"}},
            },
            {
                "id": "poeng",
                "kind": "points",
                "settings": {"items": {"from": "kryss", "take": "first", "n": 2}},
            },
        )
    )
    desk = room.desk()
    desk.opens("valg")
    room.phone().answers({"picks": ["Frokost", "Digitalt", "Gåmøte", "Tur"]})
    frame = desk.opens("kryss")
    assert frame["step"]["settings"]["items"] == ["Frokost", "Digitalt", "Gåmøte", "Tur"]
    room.phone().answers(crossed(["Frokost", "Tur"], ["Gåmøte", "Digitalt"]))
    assert desk.opens("poeng")["step"]["settings"]["items"] == ["Gåmøte", "Digitalt"]


def test_nothing_of_a_single_statement_leaves_the_server(facilitator: Facilitator) -> None:
    step = {"id": "svar", "kind": "survey", "settings": {"factors": FACTORS}}
    room = facilitator.creates(programme(step))
    desk, screen = room.desk(), room.screen()
    desk.opens("svar")
    phones = room.phones(3)
    for phone, score in zip(phones, (1, 3, 5), strict=True):
        phone.answers(
            {"scores": {"Vi deler": score, "Jeg får hjelp": 5, "Jeg lærer": 2, "Vi øver": 4}}
        )
    assert room.results("svar")["results"] is None
    desk.moves(open=False, shown=True)
    expected = [
        {"name": "Samarbeid", "mean": 4, "counts": [1, 0, 1, 0, 4], "answers": 3},
        {"name": "Læring", "mean": 3, "counts": [0, 3, 0, 3, 0], "answers": 3},
    ]
    assert room.results("svar")["results"] == {"factors": expected}
    told = [
        screen.sees(lambda tally: tally["results"]),
        desk.sees(lambda tally: tally["results"]),
        phones[0].sees(lambda tally: tally["results"]),
        rows(room, "svar"),
    ]
    header, *lines = rows(room, "svar")
    assert header[0] == "item"
    assert [line[0] for line in lines] == ["Samarbeid", "Læring"]
    files = ZipFile(BytesIO(room.calls("GET", "/export.zip").body))
    told += [files.read(name).decode() for name in files.namelist() if name.endswith(".csv")]
    assert not [text for text in EVERY_ONE if text in str(told)]


def test_a_survey_of_fewer_than_three_can_be_asked_for_and_is_not_given(
    facilitator: Facilitator,
) -> None:
    step = {"id": "svar", "kind": "survey", "settings": {"factors": FACTORS}, "min_answers": 1}
    room = facilitator.creates(programme(step))
    desk = room.desk()
    desk.opens("svar")
    for phone in room.phones(2):
        phone.answers({"scores": dict.fromkeys(EVERY_ONE, 3)})
    desk.closes()
    frame = room.results("svar")
    assert (frame["results"], frame["waiting_for"]) == (None, 1)
