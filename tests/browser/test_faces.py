"""What every face keeps to itself, and what no face ever does."""

import re

import pytest
from playwright.sync_api import expect

from tests.support.browsers import DESK, NARROW_PHONE, PHONE, Visitors
from tests.support.facilitator import Facilitator, Workshop
from tests.support.pages import Pages, PhonePage
from tests.support.programmes import GROUPS, diamond, points, programme


@pytest.fixture
def room(facilitator: Facilitator) -> Workshop:
    return facilitator.creates(programme(points(), diamond(), groups=GROUPS))


@pytest.fixture
def pages(room: Workshop, visitors: Visitors) -> Pages:
    return Pages(visitors, room)


def test_the_desks_key_leaves_the_address_at_once_and_a_reload_stays_in(
    room: Workshop, pages: Pages
) -> None:
    desk = pages.desk()
    desk.reads("Gå til første steg")
    assert desk.page.url == f"{room.url}/desk/{room.code}"
    assert room.key not in desk.page.content()
    assert desk.page.evaluate("document.cookie") == ""
    desk.reloads()
    desk.reads("Gå til første steg")


def test_the_desk_without_its_key_shows_nothing(room: Workshop, visitors: Visitors) -> None:
    desk = visitors.opens(f"{room.url}/desk/{room.code}", DESK)
    expect(desk.get_by_role("heading").first).to_be_visible()
    assert "Gå til første steg" not in desk.inner_text("main")


def test_a_screen_gets_no_cookie_and_a_phone_its_seat_only(pages: Pages) -> None:
    for face, wanted in ((pages.screen(), set()), (pages.phone("Gruppe 1"), {"seat"})):
        face.reads("Lederutvikling")
        assert {cookie.get("name") for cookie in face.page.context.cookies()} == wanted
        assert face.page.evaluate("document.cookie") == ""


def test_what_people_type_is_text_on_every_face(
    facilitator: Facilitator, visitors: Visitors
) -> None:
    nasty = "<img src=x onerror=alert(1)>"
    step = points(title=f"{nasty} tittel", settings={"items": [nasty, "'\"&amp;"]})
    room = facilitator.creates(programme(step, title=f"{nasty} rom"))
    room.desk().opens("hundre")
    room.phone().answers({"points": {nasty: 100}})
    pages = Pages(visitors, room)
    for face in (pages.desk(), pages.screen(), pages.phone()):
        face.reads(nasty, "&amp;")
        assert face.page.locator("img[src='x']").count() == 0


@pytest.mark.parametrize("size", [PHONE, NARROW_PHONE])
def test_nothing_on_a_phone_is_wider_than_the_phone(
    room: Workshop, pages: Pages, size: dict[str, int]
) -> None:
    desk, phone = room.desk(), pages.phone("Gruppe 1", size)
    for step, words in (("hundre", "poeng igjen"), ("verdier", "av 9 lagt")):
        desk.opens(step)
        phone.reads(words)
        assert phone.fits_its_width()


def test_a_step_without_a_title_still_has_a_heading_on_every_face(
    room: Workshop, pages: Pages
) -> None:
    room.desk().opens("verdier")
    for face in (pages.desk(), pages.screen(), pages.phone("Gruppe 1")):
        expect(face.page.get_by_role("heading", level=1)).to_have_text(re.compile(r"\S"))


def test_a_card_that_is_picked_up_stays_so_when_the_group_moves_another(
    room: Workshop, pages: Pages
) -> None:
    room.desk().opens("verdier")
    one, two = pages.phone("Gruppe 1"), pages.phone("Gruppe 1")
    two.takes_up("ansvar")
    one.lays("tillit", 0)
    two.has("tillit", 0)
    two.page.locator('[data-place="8"]').tap()
    one.has("ansvar", 8)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nb", "Send når alt er fordelt"),
        ("nn", "Send når alt er fordelt"),
        ("en", "Send when all is shared out"),
    ],
)
def test_a_phone_speaks_the_language_that_was_chosen_on_it(
    room: Workshop, visitors: Visitors, language: str, words: str
) -> None:
    room.desk().opens("hundre")
    url = f"{room.url}/{room.code}"
    phone = PhonePage(visitors.opens(f"{url}?language={language}", PHONE, touch=True))
    phone.page.get_by_role("button").last.tap()
    phone.reads(words)
    expect(phone.page.locator("html")).to_have_attribute("lang", language)
    phone.page.goto(url)
    phone.reads(words)
