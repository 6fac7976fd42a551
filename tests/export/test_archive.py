"""The zip file with everything of a room."""

import json
from datetime import UTC, date, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from icalendar import Calendar

from tests.kinds.cases import results, shape_of
from workshop.export import Answered, Part, archive, style
from workshop.export.archive import file_name
from workshop.kinds import plan, points, rating

NOW = datetime(2026, 11, 22, 8, 30, tzinfo=UTC)
PROGRAMME = {"title": "Ærlig talt", "steps": [{"id": "hundre"}, {"id": "egen"}]}


def opened() -> ZipFile:
    shared = shape_of(points, {"items": ["Tillit", "Mot"]})
    rated = shape_of(rating, {"items": ["Stiller krav"]}, least=3)
    answer = {"points": {"Tillit": 60, "Mot": 40}}
    found = results(points, shared, [answer])
    parts = [
        Part(1, "hundre", points, shared, [Answered(None, answer)], found),
        Part(2, "egen", rating, rated, [], None),
    ]
    return ZipFile(BytesIO(archive(PROGRAMME, parts, style("nb"), NOW)))


def test_every_round_of_every_step_has_its_answers_and_its_results() -> None:
    assert opened().namelist() == [
        "programme.json",
        "01-hundre-person-answers.csv",
        "01-hundre-person-results.csv",
        "02-egen-person-answers.csv",
        "02-egen-person-results.csv",
    ]


def test_the_files_hold_what_they_say() -> None:
    files = opened()
    assert files.testzip() is None
    assert json.loads(files.read("programme.json")) == PROGRAMME
    assert "Ærlig" in files.read("programme.json").decode()
    answers = files.read("01-hundre-person-answers.csv").decode("utf-8-sig").splitlines()
    assert answers[0] == "answer;group;Tillit;Mot"
    assert answers[1].endswith(";;60;40")
    found = files.read("01-hundre-person-results.csv").decode("utf-8-sig").splitlines()
    assert found[1] == "Tillit;60;60,0;1;0,0;60,0;60,0;60,0"


def test_what_may_not_be_published_is_a_header_alone() -> None:
    for what in ("answers", "results"):
        text = opened().read(f"02-egen-person-{what}.csv").decode("utf-8-sig")
        assert text == "item;1;2;3;4;5;6;mean;answers;grow\r\n"


def test_nothing_tells_when_it_was_answered() -> None:
    assert {entry.date_time for entry in opened().infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_deadlines_are_there_as_a_calendar() -> None:
    shape = shape_of(plan, {"for": ["Ro"]}, round="room")
    row = {"for": "Ro", "action": "Korte møter", "owner": "Kari", "due": "2027-02-01"}
    found = results(plan, shape, [{"actions": [row]}])
    part = Part(4, "plan", plan, shape, [], found, "Planen vår")
    withheld = Part(5, "senere", plan, shape, [], None)
    files = ZipFile(BytesIO(archive(PROGRAMME, [part, withheld], style("nb"), NOW)))
    (day,) = Calendar.from_ical(files.read("04-plan-room-deadlines.ics")).walk("VEVENT")
    assert day.decoded("dtstart") == date(2027, 2, 1)
    assert not Calendar.from_ical(files.read("05-senere-room-deadlines.ics")).walk("VEVENT")


@pytest.mark.parametrize(
    ("step", "name"),
    [
        ("verdier", "03-verdier-group-results.csv"),
        ("på_topp", "03-på-topp-group-results.csv"),
        ("../../etc/passwd", "03-etc-passwd-group-results.csv"),
        ("C:\\con|*?", "03-C--con-group-results.csv"),
        ("…", "03-step-group-results.csv"),
        ("x" * 200, f"03-{'x' * 40}-group-results.csv"),
    ],
)
def test_file_names_are_safe_everywhere(step: str, name: str) -> None:
    assert file_name(3, step, "group", "results") == name
