"""A network that dies without a word: the browser itself believes that it is still connected."""

from collections.abc import Iterator

import pytest

from tests.support.browsers import PHONE, Visitors
from tests.support.cable import Cable
from tests.support.facilitator import Facilitator, Workshop
from tests.support.pages import PhonePage
from tests.support.people import Desk
from tests.support.programmes import points, programme
from tests.support.server import Server


@pytest.fixture
def cable(server: Server) -> Iterator[Cable]:
    """The network between one phone and the server."""
    with Cable(server.port) as whole:
        yield whole


@pytest.fixture
def room(facilitator: Facilitator) -> Workshop:
    return facilitator.creates(programme(points(), points("neste")))


@pytest.fixture
def desk(room: Workshop) -> Desk:
    person = room.desk()
    person.opens("hundre")
    return person


@pytest.fixture
def phone(room: Workshop, desk: Desk, cable: Cable, visitors: Visitors) -> PhonePage:
    page = visitors.opens(f"{cable.url}/{room.code}", PHONE, touch=True)
    visitors.expects_breaks(page)
    return PhonePage(page)


def test_an_answer_sent_into_a_dead_network_arrives_when_it_is_back(
    room: Workshop, phone: PhonePage, cable: Cable
) -> None:
    phone.gives("Tillit", 60)
    cable.cut()
    phone.gives("Mot", 40)
    phone.presses_main("Send svaret")
    phone.reads("Svaret er lagret på telefonen.")
    assert room.results("hundre")["answers"] == 0
    cable.mend()
    phone.reads("Svaret er mottatt")
    assert room.results("hundre")["results"]["items"][0]["points"] == 60


def test_a_phone_that_was_away_sees_where_the_room_is_now(
    desk: Desk, phone: PhonePage, cable: Cable
) -> None:
    phone.gives("Tillit", 100)
    phone.sends()
    cable.cut()
    desk.opens("neste")
    cable.mend()
    phone.reads("100 poeng igjen")
    assert phone.points()["Tillit"] == 0
