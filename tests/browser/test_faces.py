"""What every face keeps to itself, and what no face ever does."""

import re

import pytest
from playwright.sync_api import expect

from tests.support.browsers import DESK, NARROW_PHONE, PHONE, SCREEN, Visitors
from tests.support.faces import PhoneFace
from tests.support.facilitator import Facilitator, Workshop
from tests.support.programmes import GROUPS, VALUES, diamond, points, programme, ranks


@pytest.fixture
def room(facilitator: Facilitator) -> Workshop:
    return facilitator.creates(programme(points(), diamond(), groups=GROUPS))


def test_the_desks_key_leaves_the_address_at_once_and_a_reload_stays_in(
    room: Workshop, visitors: Visitors
) -> None:
    desk = visitors.opens(room.created["desk_url"], DESK)
    expect(desk.get_by_role("button", name="Gå til første steg")).to_be_visible()
    assert desk.url == f"{room.url}/desk/{room.code}"
    assert room.key not in desk.content()
    assert not desk.evaluate(f"document.cookie.includes('{room.key}')")
    desk.reload()
    expect(desk.get_by_role("button", name="Gå til første steg")).to_be_visible()


def test_the_desk_without_its_key_shows_nothing(room: Workshop, visitors: Visitors) -> None:
    desk = visitors.opens(f"{room.url}/desk/{room.code}", DESK)
    expect(desk.get_by_role("heading").first).to_be_visible()
    expect(desk.get_by_role("button", name="Gå til første steg")).to_have_count(0)


@pytest.mark.parametrize("name", ["screen", "phone"])
def test_no_other_page_has_a_cookie_but_the_seat(
    room: Workshop, visitors: Visitors, name: str
) -> None:
    url, size = (
        (room.created["screen_url"], SCREEN)
        if name == "screen"
        else (room.created["join_url"], PHONE)
    )
    page = visitors.opens(url, size)
    expect(page.get_by_role("heading").first).to_be_visible()
    names = {cookie.get("name") for cookie in page.context.cookies()}
    assert names == (set() if name == "screen" else {"seat"})
    assert page.evaluate("document.cookie") == ""


def test_what_people_type_is_text_on_every_face(
    facilitator: Facilitator, visitors: Visitors
) -> None:
    nasty = "<img src=x onerror=alert(1)>"
    step = points(title=f"{nasty} tittel", settings={"items": [nasty, "'\"&amp;"]})
    room = facilitator.creates(programme(step, title=f"{nasty} rom"))
    room.desk().opens("hundre")
    room.phone().answers({"points": {nasty: 100}})
    for url, size in (
        (room.created["desk_url"], DESK),
        (room.created["screen_url"], SCREEN),
        (room.created["join_url"], PHONE),
    ):
        page = visitors.opens(url, size)
        expect(page.get_by_text(nasty).first).to_be_visible()
        assert page.locator("img[src='x']").count() == 0


@pytest.mark.parametrize("size", [PHONE, NARROW_PHONE])
def test_nothing_on_a_phone_is_wider_than_the_phone(
    room: Workshop, visitors: Visitors, size: dict[str, int]
) -> None:
    desk = room.desk()
    page = visitors.opens(f"{room.url}/{room.code}", size, touch=True)
    phone = PhoneFace(page)
    phone.joins_group("Gruppe 1")
    for step in ("hundre", "verdier"):
        desk.opens(step)
        expect(phone.main_button).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


def test_a_step_without_a_title_still_has_a_heading_on_every_face(
    room: Workshop, visitors: Visitors
) -> None:
    room.desk().opens("verdier")
    for address in ("desk_url", "screen_url", "join_url"):
        page = visitors.opens(room.created[address], DESK, touch=True)
        if address == "join_url":
            PhoneFace(page).joins_group("Gruppe 1")
        heading = page.get_by_role("heading", level=1)
        expect(heading).to_have_text(re.compile(r"\S"))


def test_a_group_moves_cards_at_once_and_none_is_lost(room: Workshop, visitors: Visitors) -> None:
    room.desk().opens("verdier")
    one, two = (
        PhoneFace(visitors.opens(f"{room.url}/{room.code}", PHONE, touch=True)) for _ in range(2)
    )
    for phone in (one, two):
        phone.joins_group("Gruppe 1")
    for mine, yours in zip(VALUES[:4], VALUES[4:8], strict=True):
        one.page.get_by_role("button", name=mine, exact=True).tap()
        two.page.get_by_role("button", name=yours, exact=True).tap()
        one.page.get_by_role("button", name="tom plass").first.tap()
        two.page.get_by_role("button", name="tom plass").last.tap()
    for phone in (one, two):
        for card in VALUES[:8]:
            expect(phone.place_of(card)).to_have_count(1)


def test_the_diamond_is_laid_by_keyboard_alone(room: Workshop, visitors: Visitors) -> None:
    room.desk().opens("verdier")
    phone = PhoneFace(visitors.opens(f"{room.url}/{room.code}", PHONE))
    phone.page.get_by_role("button", name="Gruppe 1").press("Enter")
    for card in VALUES[:9]:
        phone.page.get_by_role("button", name=card, exact=True).press("Enter")
        phone.page.get_by_role("button", name="tom plass").first.press("Enter")
        expect(phone.place_of(card)).to_be_visible()
    phone.main_button.press("Enter")
    phone.is_received()
    groups = room.results("verdier")["results"]["groups"]
    assert groups == [{"group": "Gruppe 1", "rows": ranks(VALUES)["rows"]}]


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_a_phone_speaks_the_language_that_was_chosen_on_it(
    room: Workshop, visitors: Visitors, language: str
) -> None:
    room.desk().opens("hundre")
    page = visitors.opens(f"{room.url}/{room.code}?language={language}", PHONE, touch=True)
    expect(page.locator("html")).to_have_attribute("lang", language)
    words = {"nb": "Send", "nn": "Send", "en": "Send when all is shared out"}
    PhoneFace(page).page.get_by_role("button", name=re.compile("senere|seinare|later")).tap()
    expect(PhoneFace(page).main_button).to_contain_text(words[language])


def test_a_first_visit_is_four_requests_and_sixty_kilobytes(
    room: Workshop, visitors: Visitors
) -> None:
    page = visitors.opens(f"{room.url}/{room.code}", PHONE, touch=True)
    expect(page.get_by_role("heading").first).to_be_visible()
    loaded = page.evaluate(
        """() => [...performance.getEntriesByType("navigation"),
                  ...performance.getEntriesByType("resource")]
                 .map((entry) => [entry.name, entry.encodedBodySize])"""
    )
    needed = [(name, size) for name, size in loaded if not name.endswith(".woff2")]
    # The socket is one more request, which the browser does not list.
    assert len(needed) + 1 <= 4, needed
    assert sum(size for _name, size in needed) <= 60_000, needed
    fonts = [size for name, size in loaded if name.endswith(".woff2")]
    assert sum(fonts) <= 30_000 * max(1, len(fonts))
