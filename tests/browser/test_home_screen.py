"""After first use: a room on the home screen, and a page that opens without network."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.support.browsers import Visitors
from tests.support.facilitator import Facilitator, Workshop
from tests.support.http import call
from tests.support.pages import Pages, PhonePage
from tests.support.patience import eventually
from tests.support.people import Desk
from tests.support.programmes import diamond, points, programme
from workshop.kinds import KINDS

LINKED = """() => [...document.querySelectorAll("link[rel=manifest], link[rel=apple-touch-icon]")]
  .map(link => link.rel)"""
WORKERS = """async () => (await navigator.serviceWorker.getRegistrations())
  .filter(one => one.active?.state === "activated").length"""
KEPT = """async () => (await Promise.all((await caches.keys()).map(async name =>
  (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)))).flat()"""
# Browsers in tests are private ones, and those install nothing.
ONLY_HERE = {"in-incognito"}


@pytest.fixture
def room(facilitator: Facilitator) -> Workshop:
    return facilitator.creates(programme(points(), points("neste"), title="Samling 3"))


@pytest.fixture
def desk(room: Workshop) -> Desk:
    person = room.desk()
    person.opens("hundre")
    return person


@pytest.fixture
def phone(room: Workshop, desk: Desk, visitors: Visitors) -> PhonePage:
    page = Pages(visitors, room).phone()
    page.reads("100 poeng igjen")
    return page


def kept(page: Page) -> list[str]:
    found: list[str] = page.evaluate(KEPT)
    return found


def answers(phone: PhonePage, room: Workshop) -> None:
    """Gives an answer, and sees that the phone keeps the page from then on."""
    phone.gives("Tillit", 100)
    phone.sends()
    eventually(lambda: f"/{room.code}" in kept(phone.page), "the page is kept")
    eventually(lambda: phone.page.evaluate(WORKERS), "the worker is there")


def test_a_phone_that_has_given_nothing_gets_nothing_for_later(phone: PhonePage) -> None:
    phone.gives("Tillit", 10)
    assert phone.page.evaluate(LINKED) == []
    assert phone.page.evaluate(WORKERS) == 0
    assert kept(phone.page) == []


def test_after_its_first_answer_a_phone_can_put_the_room_on_its_home_screen(
    room: Workshop, phone: PhonePage
) -> None:
    answers(phone, room)
    assert phone.page.evaluate(LINKED) == ["apple-touch-icon", "manifest"]
    session = phone.page.context.new_cdp_session(phone.page)
    manifest = session.send("Page.getAppManifest")
    assert manifest["errors"] == []
    assert manifest["url"] == f"{room.url}/app/{room.code}.webmanifest?language=nb"
    wrong = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert {error["errorId"] for error in wrong} <= ONLY_HERE


def test_a_phone_that_comes_again_gets_it_too(phone: PhonePage) -> None:
    phone.reloads()
    eventually(lambda: phone.page.evaluate(WORKERS), "the worker is there")


def test_a_rooms_manifest_says_what_stands_under_its_icon(room: Workshop) -> None:
    manifest = call("GET", f"{room.url}/app/{room.code}.webmanifest?language=nn")
    assert manifest.headers.get_content_type() == "application/manifest+json"
    assert "Set-Cookie" not in manifest.headers
    said: dict[str, Any] = json.loads(manifest.body)
    assert said["name"] == "Samling 3 – Samling"
    assert said["lang"] == "nn"
    assert said["start_url"] == f"/{room.code}"
    for icon in said["icons"]:
        assert call("GET", room.url + icon["src"]).headers.get_content_type() == icon["type"]
    assert call("GET", f"{room.url}/app/000000.webmanifest").status == 404


def test_a_phone_opened_again_without_network_has_its_answer(
    room: Workshop, phone: PhonePage, visitors: Visitors
) -> None:
    answers(phone, room)
    visitors.goes_offline(phone.page)
    phone.reloads()
    phone.reads("Svaret er mottatt", "100 av 100 poeng")
    phone.is_pictured("home-phone-reopened")


def test_what_is_given_on_a_page_opened_without_network_is_sent_when_it_is_back(
    room: Workshop, desk: Desk, phone: PhonePage, visitors: Visitors
) -> None:
    answers(phone, room)
    desk.opens("neste")
    phone.reads("100 poeng igjen")
    phone.gives("Mot", 60)
    phone.reads("40 poeng igjen")
    visitors.goes_offline(phone.page)
    phone.reloads()
    phone.reads("40 poeng igjen")
    phone.gives("Respekt", 40)
    phone.presses_main("Send svaret")
    phone.reads("Svaret er lagret på telefonen.")
    assert room.results("neste")["answers"] == 0
    visitors.comes_back(phone.page)
    phone.reads("Svaret er mottatt")
    first, second, _last = room.results("neste")["results"]["items"]
    assert (first["item"], first["points"]) == ("Mot", 60)
    assert (second["item"], second["points"]) == ("Respekt", 40)


def test_after_its_first_answer_a_phone_has_every_kind_also_without_network(
    facilitator: Facilitator, visitors: Visitors
) -> None:
    room = facilitator.creates(programme(points(), diamond(by=["person"])))
    desk, phone = room.desk(), Pages(visitors, room).phone()
    desk.opens("hundre")
    answers(phone, room)
    desk.opens("verdier")
    phone.reads("av 9 lagt")
    visitors.goes_offline(phone.page)
    phone.reloads()
    phone.reads("av 9 lagt")
    phone.lays("tillit", 0)
    has: list[str] = phone.page.evaluate("Object.keys(kinds)")
    assert set(has) == set(KINDS)


def test_a_room_that_is_deleted_is_forgotten_by_the_phone(room: Workshop, phone: PhonePage) -> None:
    answers(phone, room)
    assert room.calls("DELETE").status == 204
    phone.reads("Rommet er slettet")
    eventually(lambda: kept(phone.page) == [], "nothing is kept")


def test_a_room_that_was_deleted_meanwhile_is_forgotten_when_it_is_opened(
    room: Workshop, phone: PhonePage, visitors: Visitors
) -> None:
    answers(phone, room)
    address = phone.page.url
    visitors.expects_refusals(phone.page, 404)
    phone.page.goto(f"{room.url}/")
    assert room.calls("DELETE").status == 204
    phone.page.goto(address)
    phone.reads("There is no room with this code.")
    eventually(lambda: kept(phone.page) == [], "nothing is kept")


def test_only_the_room_and_what_it_is_made_of_are_kept(room: Workshop, phone: PhonePage) -> None:
    answers(phone, room)
    call_page = f"fetch('/api/programmes').then(() => fetch('/screen/{room.code}'))"
    phone.page.evaluate(f"() => {call_page}.then(() => null)")
    others = [path for path in kept(phone.page) if not path.startswith("/static/")]
    assert others == [f"/{room.code}"]


@pytest.mark.parametrize("face", ["screen", "desk"])
def test_screens_and_desks_get_nothing_of_it(
    room: Workshop, desk: Desk, visitors: Visitors, face: str
) -> None:
    pages = Pages(visitors, room)
    other = pages.screen() if face == "screen" else pages.desk()
    other.reads("Fordel 100 poeng")
    other.reloads()
    other.reads("Fordel 100 poeng")
    assert other.page.evaluate(WORKERS) == 0
    assert "later" not in json.loads(other.page.locator("#page").inner_text())
