"""Who sees results, and when: nothing that is withheld ever leaves the server."""

import json
from typing import Any

import pytest

from tests.support.facilitator import Facilitator, Workshop
from tests.support.people import Desk
from tests.support.programmes import gives, points, programme, rates, rating
from tests.support.tables import table, unpacked

pytestmark = pytest.mark.live

Frame = dict[str, Any]


def answered(count: int) -> Any:
    return lambda tally: tally["answers"] == count


def test_hidden_results_are_sent_to_desks_and_to_nobody_else(facilitator: Facilitator) -> None:
    room = facilitator.creates(programme(points(results="hidden")))
    desk, screen, phone = room.desk(), room.screen(), room.phone()
    desk.opens("hundre")
    phone.answers(gives(Tillit=100))
    assert screen.sees(answered(1))["results"] is None
    assert desk.sees(answered(1))["results"]["items"][0]["points"] == 100
    assert room.results("hundre")["results"]["items"][0]["points"] == 100
    assert all(tally["results"] is None for tally in screen.wire.frames["tally"])
    assert not phone.wire.frames["tally"]
    assert room.screen().joined["tally"]["results"] is None


def test_showing_and_hiding_again(facilitator: Facilitator) -> None:
    room = facilitator.creates(programme(points(results="hidden")))
    desk, screen, phone = room.desk(), room.screen(), room.phone()
    desk.opens("hundre")
    phone.answers(gives(Tillit=100))
    desk.shows()
    assert screen.sees(lambda tally: tally["results"])["answers"] == 1
    desk.hides_results()
    assert screen.sees(lambda tally: tally["results"] is None)["answers"] == 1
    assert not phone.wire.frames["tally"]
    desk.moves(open=False, shown=True)
    assert phone.sees(lambda tally: tally["results"])["answers"] == 1


def test_a_private_step_shows_each_its_own_and_nobody_anything_else(
    facilitator: Facilitator,
) -> None:
    room = facilitator.creates(programme(points(results="private")))
    desk, screen, phone = room.desk(), room.screen(), room.phone()
    desk.opens("hundre")
    phone.answers(gives(Tillit=100))
    desk.moves(open=False, shown=True)
    for person in (desk, screen):
        assert person.sees(answered(1))["results"] is None
        assert all(tally["results"] is None for tally in person.wire.frames["tally"])
    assert room.results("hundre")["results"] is None
    assert phone.joins()["mine"]["answer"] == gives(Tillit=100)
    assert (phone.joined.get("tally") or {"results": None})["results"] is None


@pytest.fixture
def room(facilitator: Facilitator) -> Workshop:
    """A room where nothing is published below three answers."""
    return facilitator.creates(programme(points(min_answers=3), points("to")))


@pytest.fixture
def desk(room: Workshop) -> Desk:
    person = room.desk()
    person.opens("hundre")
    return person


def published(room: Workshop) -> Any:
    """The points per item as the desk may see them over HTTP, or None."""
    results = room.results("hundre")["results"]
    return results and {line["item"]: line["points"] for line in results["items"]}


def zipped_points(room: Workshop) -> dict[str, str]:
    """The points per item in the archive's table of results."""
    files = unpacked(room.calls("GET", "/export.zip").body)
    (name,) = [name for name in files if "hundre" in name and "results" in name]
    return {row[0]: row[1] for row in table(files[name])[1:]}


def exported_rows(room: Workshop) -> int:
    return room.calls("GET", "/steps/hundre/answers.csv").text.count("\r\n") - 1


def test_before_the_step_is_closed_there_are_counts_and_nothing_else(
    room: Workshop, desk: Desk
) -> None:
    screen = room.screen()
    for phone in room.phones(4):
        phone.answers(gives(Tillit=100))
    for person in (desk, screen):
        assert person.sees(answered(4))["results"] is None
        assert all(tally["results"] is None for tally in person.wire.frames["tally"])
    assert room.results("hundre")["answers"] == 4
    assert published(room) is None
    assert exported_rows(room) == 0


def test_closed_with_enough_everybody_may_see(room: Workshop, desk: Desk) -> None:
    screen = room.screen()
    phones = room.phones(3)
    for phone in phones:
        phone.answers(gives(Tillit=100))
    desk.closes()
    for person in (desk, screen, phones[0]):
        frame = person.sees(lambda tally: tally["results"])
        assert frame["results"]["items"][0]["points"] == 300
        assert "waiting_for" not in frame or not frame["waiting_for"]
    assert exported_rows(room) == 3


def test_closed_with_too_few_it_says_how_many_are_missing(room: Workshop, desk: Desk) -> None:
    screen = room.screen()
    for phone in room.phones(2):
        phone.answers(gives(Tillit=100))
    desk.closes()
    for person in (desk, screen):
        frame = person.sees(lambda tally: tally.get("waiting_for"))
        assert (frame["waiting_for"], frame["results"], frame["answers"]) == (1, None, 2)
    assert room.results("hundre")["waiting_for"] == 1
    assert exported_rows(room) == 0


def test_reopened_the_old_publication_stands_in_every_outlet(room: Workshop, desk: Desk) -> None:
    phones = room.phones(3)
    for phone in phones:
        phone.answers(gives(Tillit=100))
    desk.closes()
    desk.moves(open=True)
    phones[0].answers(gives(Mot=100))
    room.phone().answers(gives(Mot=100))
    screen = room.screen()
    assert published(room) == {"Tillit": 300, "Respekt": 0, "Mot": 0}
    desk.closes()
    for person in (desk, screen):
        frame = person.sees(lambda tally: tally["results"])
        assert frame["results"]["items"][0]["points"] == 300
    assert published(room) == {"Tillit": 300, "Respekt": 0, "Mot": 0}
    assert exported_rows(room) == 3
    assert zipped_points(room) == {"Tillit": "300", "Respekt": "0", "Mot": "0"}


def test_enough_new_or_changed_answers_are_published_at_the_next_closing(
    room: Workshop, desk: Desk
) -> None:
    phones = room.phones(3)
    for phone in phones:
        phone.answers(gives(Tillit=100))
    desk.closes()
    desk.moves(open=True)
    phones[0].answers(gives(Mot=100))
    phones[1].answers(gives(Mot=100))
    room.phone().answers(gives(Respekt=100))
    desk.closes()
    assert published(room) == {"Tillit": 100, "Respekt": 100, "Mot": 200}
    assert exported_rows(room) == 4


def test_changes_of_several_openings_add_up_to_a_publication(room: Workshop, desk: Desk) -> None:
    phones = room.phones(3)
    for phone in phones:
        phone.answers(gives(Tillit=100))
    desk.closes()
    for phone in phones[:2]:
        desk.moves(open=True)
        phone.answers(gives(Mot=100))
        desk.closes()
        assert published(room) == {"Tillit": 300, "Respekt": 0, "Mot": 0}
    desk.moves(open=True)
    phones[2].answers(gives(Mot=100))
    desk.closes()
    assert published(room) == {"Tillit": 0, "Respekt": 0, "Mot": 300}


def test_an_answer_changed_back_is_not_a_changed_answer(room: Workshop, desk: Desk) -> None:
    phones = room.phones(3)
    for phone in phones:
        phone.answers(gives(Tillit=100))
    desk.closes()
    desk.moves(open=True)
    for phone in phones:
        phone.answers(gives(Mot=100))
        phone.answers(gives(Tillit=100))
    room.phone().answers(gives(Mot=100))
    desk.closes()
    assert published(room) == {"Tillit": 300, "Respekt": 0, "Mot": 0}


def test_nothing_is_merged_once_the_step_has_been_opened(room: Workshop, desk: Desk) -> None:
    for phone in room.phones(3):
        phone.answers(gives(Tillit=60, Mot=40))
    desk.closes()
    for event, more in (("merge", {"what": ["Mot"]}), ("unmerge", {})):
        refused = desk.asks(event, {"step": "hundre", "into": "Tillit", **more})
        assert refused["code"] == "invalid"
        assert "før steget åpnes" in refused["error"]
    assert published(room) == {"Tillit": 180, "Respekt": 0, "Mot": 120}


def test_what_was_hidden_comes_back_just_as_it_was_published(room: Workshop, desk: Desk) -> None:
    phones = room.phones(3)
    for phone in phones:
        phone.answers(gives(Tillit=60, Mot=40))
    desk.closes()
    desk.moves(open=True)
    phones[0].answers(gives(Respekt=100))
    desk.does("hide", step="hundre", what=["Mot"])
    desk.closes()
    assert published(room) == {"Tillit": 180, "Respekt": 0}
    desk.does("unhide", step="hundre", what=["Mot"])
    assert published(room) == {"Tillit": 180, "Respekt": 0, "Mot": 120}


def test_cleared_nothing_of_the_publication_is_left(room: Workshop, desk: Desk) -> None:
    for phone in room.phones(3):
        phone.answers(gives(Tillit=100))
    desk.closes()
    desk.does("clear", version=desk.room["version"], step="hundre", round="person")
    assert published(room) is None
    assert exported_rows(room) == 0


def test_nothing_that_is_withheld_is_in_any_frame_or_file(facilitator: Facilitator) -> None:
    """Own scores that only two have given are found nowhere, however one looks."""
    room = facilitator.creates(programme(rating()))
    desk, screen = room.desk(), room.screen()
    desk.opens("egen")
    for phone in room.phones(2):
        phone.answers(rates(2, 2, 2, grow=["Ser ansatte"]))
    desk.moves(open=False, shown=True)
    screen.sees(lambda tally: tally.get("waiting_for") == 1)
    told = [
        *(tally for person in (desk, screen) for tally in person.wire.frames["tally"]),
        room.results("egen"),
        room.screen().joined["tally"],
        room.desk().joined["tally"],
    ]
    assert all(tally["results"] is None for tally in told), json.dumps(told)
