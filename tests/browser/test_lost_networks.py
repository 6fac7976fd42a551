"""The network goes away, or the server does: nothing that was given is lost, nobody has to act."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Error

from tests.support.browsers import Visitors
from tests.support.facilitator import Facilitator, Workshop
from tests.support.pages import Pages
from tests.support.patience import eventually
from tests.support.programmes import GROUPS, VALUES, diamond, points, programme
from tests.support.server import Server

OFFLINE = "Uten nett. Det du gjør, lagres på telefonen."
KEPT = "Svaret er lagret på telefonen."


def given(room: Workshop) -> dict[str, int]:
    """What the step's result counts for each item."""
    return {line["item"]: line["points"] for line in room.results("hundre")["results"]["items"]}


@pytest.fixture
def room(facilitator: Facilitator) -> Workshop:
    room = facilitator.creates(programme(points()))
    room.desk().opens("hundre")
    return room


def test_an_answer_given_without_network_is_kept_and_sent_once_by_itself(
    room: Workshop, visitors: Visitors
) -> None:
    phone = Pages(visitors, room).phone()
    phone.gives("Tillit", 60)
    visitors.goes_offline(phone.page)
    phone.reads(OFFLINE)
    phone.is_pictured("network-phone-away")
    phone.gives("Mot", 40)
    phone.presses_main("Send svaret")
    phone.reads("Uten nett", KEPT, "Det sendes av seg selv når nettet er tilbake.")
    phone.is_pictured("network-phone-kept")
    assert room.results("hundre")["answers"] == 0
    visitors.comes_back(phone.page)
    phone.reads("Svaret er mottatt", "100 av 100 poeng")
    assert room.results("hundre")["answers"] == 1
    assert given(room) == {"Tillit": 60, "Mot": 40, "Respekt": 0}


def test_a_phone_closed_without_network_sends_its_answer_when_it_is_opened_again(
    room: Workshop, visitors: Visitors
) -> None:
    phone = Pages(visitors, room).phone()
    phone.gives("Respekt", 100)
    visitors.goes_offline(phone.page)
    phone.presses_main("Send svaret")
    phone.reads(KEPT)
    with pytest.raises(Error, match="ERR_INTERNET_DISCONNECTED"):
        phone.reloads()
    visitors.comes_back(phone.page)
    phone.page.goto(f"{room.url}/{room.code}")
    phone.reads("Svaret er mottatt")
    assert room.results("hundre")["answers"] == 1
    assert given(room)["Respekt"] == 100


def test_what_a_group_did_meanwhile_and_what_was_done_offline_both_count(
    facilitator: Facilitator, visitors: Visitors
) -> None:
    room = facilitator.creates(programme(diamond(), groups=GROUPS))
    room.desk().opens("verdier")
    pages = Pages(visitors, room)
    anne, berit = pages.phone("Gruppe 1"), pages.phone("Gruppe 1")
    anne.lays("tillit", 0)
    berit.has("tillit", 0)
    visitors.goes_offline(anne.page)
    anne.reads(OFFLINE)
    anne.lays("mot", 4)
    anne.lays("humor", 8)
    berit.lays("ansvar", 4)
    berit.lays("respekt", 1)
    visitors.comes_back(anne.page)
    eventually(lambda: anne.diamond() == berit.diamond() and "humor" in berit.diamond())
    laid = [card for card in berit.diamond() if card]
    assert sorted(laid) == ["ansvar", "humor", "mot", "respekt", "tillit"]
    beside = set(berit.page.locator(".tray .card").all_inner_texts())
    assert beside == set(VALUES) - set(laid)


def test_everybody_comes_back_by_themselves_when_the_server_has_restarted(
    serve: Callable[..., Server], visitors: Visitors
) -> None:
    server = serve()
    room = Facilitator(server.url).creates(programme(points(clock=300), points("neste")))
    room.desk().opens("hundre")
    pages = Pages(visitors, room)
    phone, desk, screen = pages.phone(), pages.desk(), pages.screen()
    phone.gives("Tillit", 70)
    desk.reads("Lukk for svar")
    screen.reads("Svarene vokser fram her")
    for face in (phone, desk, screen):
        visitors.expects_breaks(face.page)
    server.stop()
    desk.reads("Ingen kontakt med serveren. Prøver igjen. Ingen svar er tapt.")
    screen.reads("Ingen kontakt – prøver igjen")
    phone.gives("Mot", 30)
    phone.presses_main("Send svaret")
    phone.reads(KEPT)
    for face in (phone, desk, screen):
        face.is_pictured(f"restart-{type(face).__name__}")
    server.start()
    phone.reads("Svaret er mottatt")
    screen.reads("1 fordelte 100 poeng", "70,0")
    desk.reads("1 har svart")
    desk.is_rid_of("Ingen kontakt")
    desk.presses_the_big_button("Lukk for svar")
    phone.reads("Snitt for 1 svar, av 100 poeng.")
    assert given(room) == {"Tillit": 70, "Mot": 30, "Respekt": 0}
