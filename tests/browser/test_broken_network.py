"""The network goes in the middle of an answer: nothing is lost, and nobody has to do anything."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.support.browsers import PHONE, SCREEN, Visitors, picture
from tests.support.cable import Cable
from tests.support.faces import PhoneFace
from tests.support.facilitator import Facilitator, Workshop
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
def phone(room: Workshop, desk: Desk, cable: Cable, visitors: Visitors) -> PhoneFace:
    page = visitors.opens(f"{cable.url}/{room.code}", PHONE, touch=True)
    visitors.expects_breaks(page)
    return PhoneFace(page)


def test_an_answer_sent_without_a_network_arrives_when_it_is_back(
    room: Workshop, phone: PhoneFace, cable: Cable
) -> None:
    phone.gives(Tillit=60)
    cable.cut()
    phone.gives(Mot=40)
    phone.main_button.tap()
    expect(phone.page.get_by_text("på telefonen").first).to_be_visible()
    picture(phone.page, "phone-without-network")
    assert room.results("hundre")["answers"] == 0
    cable.mend()
    phone.is_received()
    assert room.results("hundre")["results"]["items"][0]["points"] == 60


def test_what_is_half_filled_in_survives_a_reload(phone: PhoneFace) -> None:
    phone.gives(Tillit=60)
    phone.page.reload()
    expect(phone.page.get_by_role("spinbutton", name="Tillit")).to_have_value("60")


def test_an_unsent_answer_survives_a_reload_without_a_network(
    room: Workshop, phone: PhoneFace, cable: Cable
) -> None:
    phone.gives(Tillit=100)
    cable.cut()
    phone.main_button.tap()
    expect(phone.page.get_by_text("på telefonen").first).to_be_visible()
    cable.mend()
    phone.page.reload()
    phone.is_received()
    assert room.results("hundre")["answers"] == 1


def test_a_phone_that_was_away_sees_where_the_room_is_now(
    desk: Desk, phone: PhoneFace, cable: Cable
) -> None:
    phone.gives(Tillit=100)
    phone.sends()
    cable.cut()
    desk.opens("neste")
    cable.mend()
    expect(phone.page.get_by_role("spinbutton", name="Tillit")).to_have_value("0")


def test_the_browsers_own_offline_is_no_different(
    room: Workshop, desk: Desk, visitors: Visitors
) -> None:
    phone = PhoneFace(visitors.opens(f"{room.url}/{room.code}", PHONE, touch=True))
    phone.gives(Tillit=100)
    visitors.goes_offline(phone.page)
    phone.main_button.tap()
    visitors.comes_back(phone.page)
    phone.is_received()
    assert room.results("hundre")["answers"] == 1


def test_a_restart_of_the_server_brings_everybody_back(
    facilitator: Facilitator, server: Server, visitors: Visitors
) -> None:
    room = facilitator.creates(programme(points()))
    room.desk().opens("hundre")
    screen = visitors.opens(room.created["screen_url"], SCREEN)
    phone = PhoneFace(visitors.opens(f"{room.url}/{room.code}", PHONE, touch=True))
    for page in (screen, phone.page):
        visitors.expects_breaks(page)
    phone.gives(Tillit=100)
    server.stop()
    phone.main_button.tap()
    server.start()
    phone.is_received()
    expect(screen.get_by_text("100,0").first).to_be_visible()
