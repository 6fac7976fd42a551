"""The door of a room: closed, or with so many places, and never shut for those who were in."""

import pytest

from tests.support.facilitator import Facilitator
from tests.support.programmes import points, programme
from tests.support.wire import Wire

pytestmark = pytest.mark.live


def knocks(url: str, code: str, **more: str) -> dict[str, object]:
    wire = Wire(url)
    return wire.call("join", {"code": code, "as": "phone", "language": "nb", **more})


def test_a_closed_door_lets_in_those_who_were_in_and_nobody_else(facilitator: Facilitator) -> None:
    room = facilitator.creates(programme(points()))
    desk, phone = room.desk(), room.phone()
    seat = str(phone.joined["seat"])
    desk.moves(locked=True)
    turned_away = knocks(room.url, room.code)
    assert turned_away["code"] == "closed"
    assert "lukket døra" in str(turned_away["error"])
    assert knocks(room.url, room.code, seat=seat)["seat"] == seat
    assert room.screen().joined["room"]["code"] == room.code
    assert room.desk().joined["desk"]["door"] == {"locked": True, "seats": None}
    desk.moves(locked=False)
    assert knocks(room.url, room.code)["seat"]


def test_a_full_room_takes_another_when_there_is_more_room(facilitator: Facilitator) -> None:
    room = facilitator.creates(programme(points()))
    desk = room.desk()
    desk.moves(seats=2)
    phones = room.phones(2)
    assert knocks(room.url, room.code)["code"] == "closed"
    # A place is a person's for good: who left can come back, and nobody gets it meanwhile.
    phones[0].leaves()
    assert knocks(room.url, room.code)["code"] == "closed"
    assert knocks(room.url, room.code, seat=str(phones[0].joined["seat"]))["seat"]
    desk.moves(seats=3)
    assert knocks(room.url, room.code)["seat"]
    desk.moves(seats=None)
    assert knocks(room.url, room.code)["seat"]


@pytest.mark.parametrize("wish", [{"seats": 0}, {"seats": True}, {"seats": "2"}, {"locked": 1}])
def test_a_door_is_open_or_closed_and_has_a_whole_number_of_places(
    facilitator: Facilitator, wish: dict[str, object]
) -> None:
    room = facilitator.creates(programme(points()))
    desk = room.desk()
    refused = desk.tries_to_move(**wish)
    assert refused["code"] == "invalid"
    assert room.desk().joined["desk"]["door"] == {"locked": False, "seats": None}
