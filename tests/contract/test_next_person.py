"""One phone for several people after each other: each is somebody, and sees nothing of another."""

from typing import Any

import pytest

from tests.support.facilitator import Facilitator, Workshop
from tests.support.people import Desk, Phone
from tests.support.programmes import GROUPS, gives, points, programme

pytestmark = pytest.mark.live


@pytest.fixture
def room(facilitator: Facilitator) -> Workshop:
    return facilitator.creates(programme(points(), points("neste"), groups=GROUPS))


@pytest.fixture
def desk(room: Workshop) -> Desk:
    person = room.desk()
    person.opens("hundre", shared=True)
    return person


def hands_on(phone: Phone) -> dict[str, Any]:
    """The phone goes on to the next person, who joins with the seat that there was."""
    handed = phone.asks("next_person", {"seat": phone.joined["seat"]})
    assert "error" not in handed, handed
    phone.joined = phone.asks("join", {"code": phone.code, "as": "phone", **phone._more})
    assert phone.joined["seat"] == handed["seat"]
    return phone.joined


def test_each_on_one_phone_is_counted_and_sees_nothing_of_the_one_before(
    room: Workshop, desk: Desk
) -> None:
    phone = room.phone(group=GROUPS[0])
    assert phone.room["shared"] is True
    first = phone.joined["seat"]
    seats, pieces = {first}, [phone.joined["piece"]]
    phone.answers(gives(Tillit=100))
    for _ in range(2):
        joined = hands_on(phone)
        assert joined["mine"] is None
        assert joined["group"] == GROUPS[0]
        seats.add(joined["seat"])
        pieces.append(joined["piece"])
        phone.answers(gives(Mot=100))
    assert desk.sees(lambda frame: frame["answers"] == 3)
    assert len(seats) == 3
    assert [piece["number"] for piece in pieces] == [1, 1, 1]
    assert len({str(piece) for piece in pieces}) == 3
    # Whoever the phone says it is, it is the last one.
    again = room.phone(seat=first)
    assert again.joined["seat"] == phone.joined["seat"]
    assert again.joined["mine"]["answer"] == gives(Mot=100)
    assert desk.counts(lambda here: here == {"people": 3, "answered": 3})


def test_the_next_one_comes_only_where_the_desk_lets_phones_be_shared(
    room: Workshop, desk: Desk
) -> None:
    phone = room.phone()
    assert room.desk().joined["desk"]["door"] == {"locked": False, "seats": None, "shared": True}
    desk.moves(shared=False)
    assert "shared" not in phone.room
    refused = phone.asks("next_person", {"seat": phone.joined["seat"]})
    assert refused["code"] == "forbidden"
    assert desk.tries_to_move(shared="ja")["code"] == "invalid"


def test_nobody_hands_on_the_seat_of_another(room: Workshop, desk: Desk) -> None:
    phone, other = room.phones(2)
    for seat in (other.joined["seat"], "x", 7, None):
        assert phone.asks("next_person", {"seat": seat})["code"] == "invalid"
    for watcher in (desk, room.screen()):
        asked = watcher.asks("next_person", {"seat": phone.joined["seat"]})
        assert asked["code"] == "forbidden"


def test_asked_twice_the_next_person_is_one(room: Workshop, desk: Desk) -> None:
    phone = room.phone()
    wish = {"seat": phone.joined["seat"]}
    assert phone.asks("next_person", wish) == phone.asks("next_person", wish)
    desk.moves(seats=2)
    # Two seats are taken: the phone's first and its second.
    assert hands_on(phone)["piece"]["shape"] == "disc"


def test_a_closed_door_and_a_full_room_hold_for_the_next_one_too(
    room: Workshop, desk: Desk
) -> None:
    phone = room.phone()
    phone.answers(gives(Tillit=100))
    wish = {"seat": phone.joined["seat"]}
    desk.moves(locked=True)
    closed = phone.asks("next_person", wish)
    assert closed["code"] == "closed"
    assert "lukket døra" in closed["error"]
    desk.moves(locked=False, seats=1)
    full = phone.asks("next_person", wish)
    assert full["code"] == "closed"
    assert "fullt" in full["error"]
    assert phone.joins()["mine"]["answer"] == gives(Tillit=100)


def test_in_the_next_step_whoever_has_the_phone_answers_and_so_can_the_others(
    room: Workshop, desk: Desk
) -> None:
    phone = room.phone()
    phone.answers(gives(Tillit=100))
    hands_on(phone)
    phone.answers(gives(Mot=100))
    desk.opens("neste")
    phone.answers(gives(Tillit=100))
    hands_on(phone)
    phone.answers(gives(Respekt=100))
    assert room.results("neste")["answers"] == 2
    desk.moves(step="hundre")
    assert phone.joins()["mine"] is None
