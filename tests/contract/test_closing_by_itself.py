"""A step closes when its clock has run out, through a real server."""

import pytest

from tests.support.facilitator import Facilitator, Workshop
from tests.support.patience import eventually
from tests.support.people import Desk
from tests.support.programmes import gives, points, programme

pytestmark = pytest.mark.live

NEARLY_OVER = {"left": -2, "running": True}


@pytest.fixture
def room(facilitator: Facilitator) -> Workshop:
    return facilitator.creates(programme(points(clock=60, closes=True), points("neste")))


def nearly_closed(desk: Desk) -> int:
    """Open, with some seconds left of the grace. Returns the room's version."""
    desk.opens("hundre")
    return int(desk.moves(clock=NEARLY_OVER)["version"])


def test_answers_within_the_grace_count_and_later_ones_are_closed(room: Workshop) -> None:
    desk, phone, late = room.desk(), room.phone(), room.phone()
    begun = nearly_closed(desk)
    assert desk.room["clock"]["grace"] == 5
    assert phone.answers(gives(Tillit=100)) == 1
    frame = late.sees_room(lambda room: not room["open"])
    assert frame["version"] == begun + 1
    assert (frame["step"]["id"], frame["clock"]["left"]) == ("hundre", 0)
    assert late.tries(gives(Mot=100))["code"] == "closed"
    # What was counted is acknowledged again also now.
    assert phone.answers(gives(Tillit=100)) == 1
    assert room.results("hundre")["answers"] == 1


def test_a_facilitator_who_moves_in_the_grace_wins(room: Workshop) -> None:
    desk, phone = room.desk(), room.phone()
    nearly_closed(desk)
    paused = desk.moves(clock={"left": 0, "running": False})
    assert phone.answers(gives(Mot=100)) == 1
    assert room.calls("GET").json["version"] == paused["version"]
    nearly_closed(desk)
    more = desk.moves(clock={"left": 60, "running": True})
    assert (more["open"], more["clock"]["grace"]) == (True, 5)


def test_a_room_that_everybody_has_left_is_found_closed(room: Workshop) -> None:
    desk = room.desk()
    begun = nearly_closed(desk)
    desk.leaves()
    eventually(lambda: not room.calls("GET").json["open"], "the step is closed")
    assert room.calls("GET").json["version"] == begun + 1
