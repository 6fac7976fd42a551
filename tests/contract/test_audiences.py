"""A socket hears what it has joined last, and nothing of what it was before."""

import pytest

from tests.support.facilitator import Facilitator, Workshop
from tests.support.people import Phone
from tests.support.programmes import GROUPS, diamond, gives, points, programme

pytestmark = pytest.mark.live

UNFINISHED = {"rows": [["tillit"], [None, None], [None] * 3, [None, None], [None]]}


@pytest.fixture
def room(facilitator: Facilitator) -> Workshop:
    return facilitator.creates(programme(diamond(), points(), groups=GROUPS))


def test_who_has_changed_group_hears_only_the_new_one(room: Workshop) -> None:
    moved = room.phone(group="Gruppe 1")
    moved.asks("join", {"code": room.code, "as": "phone", **_as(moved), "group": "Gruppe 2"})
    room.desk().opens("verdier")
    first, second = room.phone(group="Gruppe 1"), room.phone(group="Gruppe 2")
    first.drafts(UNFINISHED, step="verdier", base=0)
    second.drafts(UNFINISHED, step="verdier", base=0)
    moved.hears(lambda mine: mine["version"] == 1)
    assert len(moved.wire.frames["mine"]) == 1


def test_two_pages_of_one_seat_sit_in_the_same_group(room: Workshop) -> None:
    page = room.phone(group="Gruppe 1")
    other = room.phone(**_as(page), group="Gruppe 2")
    room.desk().opens("verdier")
    assert page.drafts(UNFINISHED, step="verdier", base=0) == {"version": 1}
    other.hears(lambda mine: mine["version"] == 1)
    assert room.phone(group="Gruppe 1").joined["mine"] is None


def test_a_socket_that_was_a_desk_hears_no_hidden_results(
    facilitator: Facilitator, room: Workshop
) -> None:
    former = room.desk()
    former.asks("join", {"code": room.code, "as": "phone"})
    desk, screen = room.desk(), room.screen()
    desk.opens("hundre", shown=False)
    former.wire.frames["tally"].clear()
    room.phone().answers(gives(Tillit=100), step="hundre")
    screen.sees(lambda tally: tally["answers"] == 1)
    assert not former.wire.frames["tally"]
    assert former.asks("move", {"version": desk.room["version"], "shown": True})["code"] == (
        "forbidden"
    )


def test_a_refused_join_leaves_the_socket_what_it_was(room: Workshop) -> None:
    phone = room.phone(group="Gruppe 1")
    room.desk().opens("verdier")
    wish = {"code": room.code, "as": "phone", **_as(phone), "group": "Gruppe 2"}
    assert phone.asks("join", wish)["code"] == "forbidden"
    assert phone.asks("join", {"code": "000000000", "as": "phone"})["code"] == "unknown"
    assert phone.drafts(UNFINISHED, step="verdier", base=0) == {"version": 1}


def _as(phone: Phone) -> dict[str, str]:
    """What makes a second connection the same person."""
    return {"seat": phone.joined["seat"]}
