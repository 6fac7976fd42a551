"""Coming into a room by socket, and coming back to it as the same person."""

from typing import Any

import pytest

from tests.support.facilitator import Facilitator, Workshop
from tests.support.http import call
from tests.support.programmes import GROUPS, diamond, gives, points, programme
from tests.support.wire import Wire

pytestmark = pytest.mark.live


@pytest.fixture
def room(facilitator: Facilitator) -> Workshop:
    return facilitator.creates(programme(points(), points("to", results="hidden")))


@pytest.fixture
def wire(room: Workshop) -> Wire:
    """A connection that has not joined anything."""
    return Wire(room.url)


def test_a_phone_gets_its_seat_the_room_and_nothing_answered_yet(room: Workshop) -> None:
    joined = room.phone().joined
    assert joined["seat"]
    assert joined["mine"] is None
    frame = joined["room"]
    assert frame["code"] == room.code
    assert frame["title"] == "Lederutvikling"
    assert frame["language"] == "nb"
    assert (frame["step"], frame["open"], frame["shown"]) == (None, False, False)
    assert frame["clock"] is None
    assert frame["groups"] == []
    assert frame["now"] > 1_700_000_000_000


def test_the_room_frame_says_all_of_the_present_step(room: Workshop) -> None:
    desk = room.desk()
    frame = desk.opens("hundre")
    assert frame["step"] == {
        "id": "hundre",
        "kind": "points",
        "title": "Fordel 100 poeng",
        "prompt": "",
        "settings": {"items": ["Tillit", "Respekt", "Mot"], "budget": 100},
        "by": ["person"],
        "round": "person",
        "epoch": frame["step"]["epoch"],
    }
    assert (frame["open"], frame["shown"]) == (True, True)


def test_a_code_may_be_typed_with_spaces(room: Workshop, wire: Wire) -> None:
    spaced = f" {room.code[:3]} {room.code[3:]} "
    assert wire.call("join", {"code": spaced, "as": "phone"})["room"]["code"] == room.code


def test_an_unknown_code_is_unknown(room: Workshop, wire: Wire) -> None:
    said = wire.call("join", {"code": f"{int(room.code) + 1:06}", "as": "phone"})
    assert said["code"] == "unknown"
    assert said["error"]


def test_a_desk_needs_the_key(room: Workshop, wire: Wire) -> None:
    for key in ({}, {"key": "wrong"}, {"key": None}, {"key": 7}):
        said = wire.call("join", {"code": room.code, "as": "desk", **key})
        assert said["code"] == "forbidden"
        assert said["error"]


@pytest.mark.parametrize(
    "payload",
    [
        None,
        "text",
        [],
        {},
        {"code": None, "as": "phone"},
        {"code": {"a": 1}, "as": "phone"},
        {"code": "x" * 10_000, "as": "phone"},
    ],
)
def test_a_join_that_makes_no_sense_gets_a_sentence(wire: Wire, payload: Any) -> None:
    said = wire.call("join", payload)
    assert said["code"] in ("invalid", "unknown")
    assert said["error"]


@pytest.mark.parametrize("face", [None, "boss", "", 1])
def test_one_joins_as_a_phone_a_screen_or_a_desk(room: Workshop, wire: Wire, face: Any) -> None:
    assert wire.call("join", {"code": room.code, "as": face})["code"] == "invalid"


@pytest.mark.parametrize("seat", ["", 7, {"a": 1}, "x" * 5_000])
def test_a_seat_that_cannot_be_one_is_refused(room: Workshop, wire: Wire, seat: Any) -> None:
    said = wire.call("join", {"code": room.code, "as": "phone", "seat": seat})
    assert said["code"] == "invalid"


def test_whoever_has_not_joined_can_do_nothing(room: Workshop, wire: Wire) -> None:
    for event in ("cast", "draft", "move", "items", "merge", "hide", "clear"):
        said = wire.call(event, {"version": 1, "step": "hundre", "answer": gives(Tillit=100)})
        assert said["error"]
        assert said["code"] in ("unknown", "forbidden", "invalid")


def test_a_seat_sent_back_is_the_same_person(room: Workshop) -> None:
    room.desk().opens("hundre")
    phone = room.phone()
    phone.answers(gives(Tillit=100))
    phone.leaves()
    back = phone.joins()
    assert back["seat"] == phone.joined["seat"]
    assert back["mine"] == {
        "step": "hundre",
        "round": "person",
        "epoch": back["room"]["step"]["epoch"],
        "answer": gives(Tillit=100),
        "version": 1,
        "draft": False,
    }
    assert phone.answers(gives(Mot=100)) == 2
    assert room.results("hundre")["answers"] == 1


def test_a_new_phone_is_a_new_person(room: Workshop) -> None:
    assert room.phone().joined["seat"] != room.phone().joined["seat"]


def seat_with_cookie(room: Workshop, cookie: str, **more: Any) -> str:
    wire = Wire(room.url, {"Cookie": cookie})
    seat = wire.call("join", {"code": room.code, "as": "phone", **more})["seat"]
    return str(seat)


def test_the_pages_cookie_is_the_seat_and_an_explicit_seat_wins(room: Workshop) -> None:
    page = call("GET", f"{room.url}/{room.code}")
    cookie = page.headers["Set-Cookie"].split(";")[0]
    seat = seat_with_cookie(room, cookie)
    assert seat_with_cookie(room, cookie) == seat
    other = room.phone().joined["seat"]
    assert seat_with_cookie(room, cookie, seat=other) == other


def test_one_browsers_seats_in_two_rooms_have_nothing_in_common(
    facilitator: Facilitator,
) -> None:
    one, other = (facilitator.creates(programme(points())) for _ in range(2))
    cookie = call("GET", f"{one.url}/{one.code}").headers["Set-Cookie"].split(";")[0]
    assert seat_with_cookie(one, cookie) != seat_with_cookie(other, cookie)
    assert cookie.split("=")[1] not in seat_with_cookie(one, cookie)


def test_screens_and_desks_get_the_tally_and_who_is_here(room: Workshop) -> None:
    room.desk().opens("hundre")
    room.phone().answers(gives(Tillit=100))
    for person in (room.screen(), room.desk()):
        tally = person.sees(lambda frame: frame["answers"] == 1)
        assert tally["results"]["items"][0]["item"] == "Tillit"
        assert person.counts(lambda here: here == {"people": 1, "answered": 1})


def test_a_phone_gets_the_tally_only_when_the_step_is_closed_and_shown(room: Workshop) -> None:
    desk = room.desk()
    desk.opens("to")
    phone = room.phone()
    phone.answers(gives(Tillit=100))
    assert "tally" not in room.phone().joined
    desk.closes()
    assert "tally" not in room.phone().joined
    desk.shows()
    assert phone.sees(lambda frame: frame["results"])["answers"] == 1
    assert room.phone().joined["tally"]["results"]["items"][0]["points"] == 100


def test_two_tabs_of_one_seat_are_one_person(room: Workshop) -> None:
    desk = room.desk()
    desk.moves(step="hundre")
    phone = room.phone()
    room.phone(seat=phone.joined["seat"])
    assert desk.counts(lambda here: here["people"] == 1)
    room.phone()
    assert desk.counts(lambda here: here["people"] == 2)


def test_who_leaves_without_an_answer_is_no_longer_here(room: Workshop) -> None:
    desk = room.desk()
    desk.opens("hundre")
    one, other = room.phones(2)
    one.answers(gives(Tillit=100))
    assert desk.counts(lambda here: here == {"people": 2, "answered": 1})
    other.leaves()
    assert desk.counts(lambda here: here == {"people": 1, "answered": 1})
    one.leaves()
    desk.moves(clock={"left": 1, "running": False})
    assert desk.counts(lambda here: here == {"people": 1, "answered": 1})


def test_a_group_is_one_of_the_programmes(facilitator: Facilitator) -> None:
    room = facilitator.creates(programme(diamond(), groups=GROUPS))
    assert room.phone(group=" gruppe 1 ").joined["group"] == "Gruppe 1"
    wire = Wire(room.url)
    wrong: tuple[Any, ...] = ("Gruppe 9", 1, {})
    for group in wrong:
        said = wire.call("join", {"code": room.code, "as": "phone", "group": group})
        assert said["code"] == "unknown"


def test_two_rooms_hear_nothing_of_each_other(facilitator: Facilitator) -> None:
    one, other = (facilitator.creates(programme(points())) for _ in range(2))
    bystander = other.screen()
    desk, phone = one.desk(), one.phone()
    desk.opens("hundre")
    phone.answers(gives(Tillit=100))
    desk.sees(lambda frame: frame["answers"] == 1)
    assert {frame["code"] for frame in bystander.wire.frames["room"]} <= {other.code}
    assert not [frame for frame in bystander.wire.frames["tally"] if frame["answers"]]
