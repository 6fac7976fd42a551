"""Results, CSV and the whole archive over HTTP."""

import json
from typing import Any

import pytest

from tests.support.facilitator import Facilitator, Workshop
from tests.support.programmes import (
    BEHAVIOURS,
    GROUPS,
    VALUES,
    diamond,
    gives,
    points,
    programme,
    ranks,
    rates,
    rating,
)
from tests.support.tables import table, unpacked

pytestmark = pytest.mark.live


def answers(room: Workshop, step: str, query: str = "", delimiter: str = ";") -> list[list[str]]:
    reply = room.calls("GET", f"/steps/{step}/answers.csv{query}")
    assert reply.status == 200, reply.text
    assert reply.headers.get_content_type() == "text/csv"
    return table(reply.body, delimiter)


def test_the_results_of_points_are_all_that_the_contract_promises(
    facilitator: Facilitator,
) -> None:
    room = facilitator.creates(programme(points()))
    room.desk().opens("hundre")
    for given in (gives(Tillit=60, Respekt=40), gives(Tillit=100), gives(Tillit=20, Respekt=80)):
        room.phone().answers(given)
    frame = room.results("hundre")
    assert (frame["step"], frame["round"], frame["answers"]) == ("hundre", "person", 3)
    first, second, third = frame["results"]["items"]
    assert frame["results"]["budget"] == 100
    assert first == {
        "item": "Tillit",
        "points": 180,
        "mean": 60,
        "given": 3,
        "spread": pytest.approx((3200 / 3) ** 0.5),
        "quartiles": [40, 60, 80],
    }
    assert (second["item"], second["points"], second["given"]) == ("Respekt", 120, 2)
    assert (third["item"], third["points"], third["mean"]) == ("Mot", 0, 0)


def test_figures_without_answers_are_null(facilitator: Facilitator) -> None:
    room = facilitator.creates(programme(points()))
    line = room.results("hundre")["results"]["items"][0]
    assert (line["points"], line["given"]) == (0, 0)
    assert (line["mean"], line["spread"], line["quartiles"]) == (None, None, None)


def test_the_results_of_a_diamond_are_all_that_the_contract_promises(
    facilitator: Facilitator,
) -> None:
    room = facilitator.creates(programme(diamond(), groups=GROUPS))
    room.desk().opens("verdier")
    room.phone(group="Gruppe 1").answers(ranks(VALUES))
    room.phone(group="Gruppe 2").answers(ranks(["mot", *VALUES[:2], *VALUES[3:9]]))
    results = room.results("verdier")["results"]
    cards = {line["card"]: line for line in results["cards"]}
    assert cards["tillit"] == {
        "card": "tillit",
        "rows": [1, 1, 0, 0, 0],
        "score": 4.5,
        "spread": 0.5,
    }
    assert cards["faglighet"]["score"] == 0
    assert results["top_rows"] == ["tillit", "mot", "respekt"]
    scores = [line["score"] for line in results["cards"]]
    assert scores == sorted(scores, reverse=True)
    one, two = results["groups"]
    assert (one["group"], one["rows"][0]) == ("Gruppe 1", ["tillit"])
    assert (two["group"], two["rows"][0]) == ("Gruppe 2", ["mot"])


def test_the_results_of_a_rating_are_all_that_the_contract_promises(
    facilitator: Facilitator,
) -> None:
    room = facilitator.creates(programme(rating()))
    desk = room.desk()
    desk.opens("egen")
    room.phone().answers(rates(4, 5, 3, grow=["Ser ansatte"]))
    room.phone().answers(rates(6, 5, 3, grow=["Ser ansatte", "Stiller krav"]))
    room.phone().answers(rates(5, 2, 3))
    desk.closes()
    results = room.results("egen")["results"]
    assert results["items"][0] == {
        "item": BEHAVIOURS[0],
        "counts": [0, 0, 0, 1, 1, 1],
        "mean": 5,
        "answers": 3,
    }
    assert [line["item"] for line in results["items"]] == BEHAVIOURS
    assert results["grow"] == [
        {"item": BEHAVIOURS[0], "count": 0},
        {"item": "Stiller krav", "count": 1},
        {"item": "Ser ansatte", "count": 2},
    ]


def test_a_round_can_be_asked_for_by_name(facilitator: Facilitator) -> None:
    room = facilitator.creates(programme(points(by=["person", "room"])))
    desk = room.desk()
    desk.opens("hundre")
    room.phone().answers(gives(Tillit=100))
    desk.moves(round="room", open=True)
    desk.answers(gives(Mot=100))
    assert room.results("hundre", "?round=person")["results"]["items"][0]["item"] == "Tillit"
    assert room.results("hundre", "?round=room")["results"]["items"][0]["item"] == "Mot"
    assert room.results("hundre")["round"] == "room"
    assert room.calls("GET", "/steps/hundre/results?round=group").status == 404


def test_points_come_as_one_row_an_answer_with_a_column_an_item(
    facilitator: Facilitator,
) -> None:
    room = facilitator.creates(programme(points()))
    room.desk().opens("hundre")
    room.phone().answers(gives(Tillit=60, Respekt=40))
    room.phone().answers(gives(Mot=100))
    header, *rows = answers(room, "hundre")
    assert header == ["answer", "group", "Tillit", "Respekt", "Mot"]
    assert sorted(row[2:] for row in rows) == [["0", "0", "100"], ["60", "40", "0"]]
    assert len({row[0] for row in rows}) == 2


def test_a_diamond_comes_with_its_nine_places(facilitator: Facilitator) -> None:
    room = facilitator.creates(programme(diamond(), groups=GROUPS))
    room.desk().opens("verdier")
    room.phone(group="Gruppe 1").answers(ranks(VALUES))
    header, row = answers(room, "verdier")
    assert header[:5] == ["answer", "group", "row 1", "row 2 a", "row 2 b"]
    assert header[5:] == ["row 3 a", "row 3 b", "row 3 c", "row 4 a", "row 4 b", "row 5"]
    assert row[1:] == ["Gruppe 1", *VALUES[:9]]


def test_a_rating_has_no_rows_of_persons(facilitator: Facilitator) -> None:
    room = facilitator.creates(programme(rating()))
    desk = room.desk()
    desk.opens("egen")
    for scores in ((4, 5), (6, 5), (6, 4)):
        room.phone().answers(rates(*scores, grow=["Stiller krav"]))
    desk.closes()
    header, first, second, _third = answers(room, "egen")
    assert header == ["item", "1", "2", "3", "4", "5", "6", "mean", "answers", "grow"]
    assert first[:7] == [BEHAVIOURS[0], "0", "0", "0", "1", "0", "2"]
    assert first[7].startswith("5,33")
    assert first[8:] == ["3", "0"]
    assert second[8:] == ["3", "3"]


def test_english_rooms_and_whoever_asks_get_commas(facilitator: Facilitator) -> None:
    norwegian = facilitator.creates(programme(points()))
    english = facilitator.creates(programme(points(), language="en"))
    for room in (norwegian, english):
        room.desk().opens("hundre")
        room.phone().answers(gives(Tillit=100))
    assert answers(english, "hundre", delimiter=",")[0][0] == "answer"
    assert answers(norwegian, "hundre", "?delimiter=comma", ",")[0][0] == "answer"
    assert answers(english, "hundre", "?delimiter=semicolon", ";")[0][0] == "answer"
    assert norwegian.calls("GET", "/steps/hundre/answers.csv?delimiter=tab").status == 422


def test_a_persons_group_is_named_only_from_three_answers_on(facilitator: Facilitator) -> None:
    room = facilitator.creates(programme(points(), groups=GROUPS))
    room.desk().opens("hundre")
    for group in ("Gruppe 1", "Gruppe 1", "Gruppe 1", "Gruppe 2", "Gruppe 2"):
        room.phone(group=group).answers(gives(Tillit=100))
    groups = sorted(row[1] for row in answers(room, "hundre")[1:])
    assert groups == ["", "", "Gruppe 1", "Gruppe 1", "Gruppe 1"]


def test_below_the_minimum_and_before_closing_there_are_no_rows(
    facilitator: Facilitator,
) -> None:
    room = facilitator.creates(programme(points(min_answers=2)))
    desk = room.desk()
    desk.opens("hundre")
    room.phone().answers(gives(Tillit=100))
    room.phone().answers(gives(Tillit=100))
    assert len(answers(room, "hundre")) == 1
    desk.closes()
    assert len(answers(room, "hundre")) == 3


def test_a_cell_that_a_spreadsheet_would_run_is_disarmed(facilitator: Facilitator) -> None:
    dangerous = ["=cmd|' /C calc'!A0", "@SUM(1)", "+47 22 22", "-1", 'trygt; og "greit"']
    room = facilitator.creates(programme(points(settings={"items": dangerous})))
    room.desk().opens("hundre")
    room.phone().answers({"points": {dangerous[0]: 100}})
    header = answers(room, "hundre")[0]
    assert header[2:6] == [f"'{text}" for text in dangerous[:4]]
    assert header[6] == dangerous[4]


def archive(room: Workshop) -> dict[str, bytes]:
    reply = room.calls("GET", "/export.zip")
    assert reply.status == 200
    assert reply.headers.get_content_type() == "application/zip"
    return unpacked(reply.body)


def test_the_archive_holds_two_tables_a_step_and_the_programme(facilitator: Facilitator) -> None:
    sent = programme(diamond(), points(), rating(), groups=GROUPS)
    room = facilitator.creates(sent)
    room.desk().opens("hundre")
    room.phone().answers(gives(Tillit=100))
    files = archive(room)
    for step in ("verdier", "hundre", "egen"):
        tables = [name for name in files if step in name]
        assert len([name for name in tables if "answers" in name]) == 1
        assert len([name for name in tables if "results" in name]) == 1
    for name, body in files.items():
        if name.endswith(".csv"):
            assert table(body)
    (kept,) = [body for name, body in files.items() if name.endswith(".json")]
    posted: Any = json.loads(kept)
    assert facilitator.creates(posted).calls("GET").json["programme"] == posted


def test_a_private_step_is_in_no_export_and_shows_no_results(facilitator: Facilitator) -> None:
    room = facilitator.creates(programme(points(results="private"), points("to")))
    desk = room.desk()
    desk.opens("hundre")
    room.phone().answers(gives(Tillit=100))
    desk.moves(open=False, shown=True)
    assert room.results("hundre")["results"] is None
    assert not [name for name in archive(room) if "hundre" in name and name.endswith(".csv")]
    reply = room.calls("GET", "/steps/hundre/answers.csv")
    assert reply.status != 200 or b"100" not in reply.body
