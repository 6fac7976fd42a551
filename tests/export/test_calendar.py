"""Deadlines as a calendar file, read back the way a calendar program reads it."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Component

from workshop.export import calendar
from workshop.kinds.abilities import Deadline

NOW = datetime(2026, 11, 22, 8, 30, tzinfo=UTC)
WORKSHEET = Deadline(
    "a1",
    date(2027, 1, 9),
    "Lage ett ark; komma, strek\\ og «anførsel»",
    "Enhetsleder",
    "Rolleklarhet",
)
LONG = Deadline("a2", date(2028, 2, 29), "Å øve på tilbakemelding " * 8, "", "Ærlighet 😀")


def days(content: bytes) -> list[Component]:
    return Calendar.from_ical(content).walk("VEVENT")


def test_a_deadline_is_a_whole_day_with_what_who_and_why() -> None:
    (day,) = days(calendar("Plan", "plan", [WORKSHEET], NOW))
    assert day.decoded("dtstart") == date(2027, 1, 9)
    assert day.decoded("dtend") == date(2027, 1, 10)
    assert str(day["summary"]) == WORKSHEET.what
    assert str(day["description"]) == "Rolleklarhet\nEnhetsleder"
    assert day.decoded("dtstamp") == NOW
    assert str(day["transp"]) == "TRANSPARENT"


def test_the_file_keeps_to_the_form_that_every_program_reads() -> None:
    content = calendar("Plan for våren", "plan", [WORKSHEET, LONG], NOW)
    assert content.startswith(b"BEGIN:VCALENDAR\r\n")
    assert content.endswith(b"END:VCALENDAR\r\n")
    lines = content.split(b"\r\n")
    assert all(len(line) <= 75 and b"\n" not in line for line in lines)
    assert b"DTSTART;VALUE=DATE:20280229" in lines
    found = Calendar.from_ical(content)
    assert (str(found["version"]), found.calendar_name) == ("2.0", "Plan for våren")
    assert not found.errors


def test_a_newer_file_has_the_same_names_and_no_two_days_share_one() -> None:
    moved = WORKSHEET._replace(day=date(2027, 3, 1), what="Et annet ark")
    before = days(calendar("Plan", "plan", [WORKSHEET, LONG], NOW))
    after = days(calendar("Plan", "plan", [moved, LONG, moved], NOW))
    elsewhere = days(calendar("Plan", "other", [WORKSHEET], NOW))
    assert [day["uid"] for day in before] == [day["uid"] for day in after[:2]]
    assert len({day["uid"] for day in [*after, *elsewhere]}) == 4


def test_without_deadlines_there_is_an_empty_calendar() -> None:
    assert days(calendar("Plan", "plan", [], NOW)) == []


@pytest.mark.parametrize("name", ["", "BEGIN:VEVENT", "a\nEND:VCALENDAR"])
def test_a_name_cannot_break_out_of_its_line(name: str) -> None:
    content = calendar(name, "p", [LONG], NOW)
    assert len(days(content)) == 1
    assert content.split(b"\r\n").count(b"END:VCALENDAR") == 1


@given(what=st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1, max_size=80))
def test_whatever_is_written_is_read_back(what: str) -> None:
    (day,) = days(calendar("Plan", "p", [WORKSHEET._replace(what=what)], NOW))
    assert str(day["summary"]) == what
