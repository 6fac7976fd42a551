"""All requests can safely be sent again: an acknowledgement that got lost does no harm."""

import pytest

from tests.support.facilitator import Facilitator, Workshop
from tests.support.people import Desk
from tests.support.programmes import gives, points, programme

pytestmark = pytest.mark.live


@pytest.fixture
def room(facilitator: Facilitator) -> Workshop:
    return facilitator.creates(programme(points(), points("igjen")))


@pytest.fixture
def desk(room: Workshop) -> Desk:
    person = room.desk()
    person.opens("hundre")
    return person


def test_an_answer_sent_again_after_closing_is_acknowledged_again(
    room: Workshop, desk: Desk
) -> None:
    phone = room.phone()
    version = phone.answers(gives(Tillit=100), step="hundre")
    desk.closes()
    assert phone.tries(gives(Tillit=100), step="hundre") == {"version": version}
    assert phone.tries(gives(Mot=100), step="hundre")["code"] == "closed"


def test_an_answer_of_an_older_epoch_is_stale_also_when_the_step_is_closed(
    room: Workshop, desk: Desk
) -> None:
    phone = room.phone()
    desk.does("clear", version=desk.room["version"], step="hundre", round="person")
    desk.closes()
    assert phone.tries(gives(Tillit=100), step="hundre", epoch=0)["code"] == "stale"


def test_a_move_sent_again_returns_the_version_that_it_made(room: Workshop, desk: Desk) -> None:
    seen = desk.room["version"]
    wish = {"version": seen, "step": "igjen", "open": True}
    made = desk.asks("move", wish)
    desk.asks("move", {"version": made["version"], "open": False})
    assert desk.asks("move", wish) == made
    assert desk.sees_room(lambda frame: frame["version"] == made["version"] + 1)["open"] is False


def test_merging_and_taking_back_can_be_sent_again(room: Workshop, desk: Desk) -> None:
    merge = {"step": "hundre", "into": "Tillit", "what": ["Mot"]}
    for _ in range(2):
        assert "error" not in desk.asks("merge", merge)
    for _ in range(2):
        assert "error" not in desk.asks("unmerge", {"step": "hundre", "into": "Tillit"})
