"""A gathering from the first step to the last: two phones in a group, one alone, desk, screen."""

import re

import pytest
from playwright.sync_api import expect

from tests.support.browsers import DESK, PHONE, SCREEN, Visitors, picture
from tests.support.faces import DeskFace, PhoneFace, ScreenFace
from tests.support.facilitator import Facilitator, Workshop
from tests.support.programmes import ranks
from workshop import programmes

NINE = [
    *("Tillit", "Respekt", "Mot", "Åpenhet", "Ærlighet", "Omsorg", "Raushet", "Ansvar"),
    "Lojalitet",
]


@pytest.fixture
def room(facilitator: Facilitator) -> Workshop:
    """A room with the shipped programme on values."""
    return facilitator.creates(programmes.load("verdier", "nb"))


def phone(visitors: Visitors, room: Workshop) -> PhoneFace:
    return PhoneFace(visitors.opens(f"{room.url}/{room.code}", PHONE, touch=True))


def test_the_whole_programme_from_diamond_to_rating(room: Workshop, visitors: Visitors) -> None:
    desk = DeskFace(visitors.opens(room.created["desk_url"], DESK))
    screen = ScreenFace(visitors.opens(room.created["screen_url"], SCREEN))
    one, two, alone = (phone(visitors, room) for _ in range(3))
    screen.shows(f"{room.code[:3]} {room.code[3:]}", "3 er her")
    picture(screen.page, "screen-waiting-room")
    picture(desk.page, "desk-waiting-room")
    picture(alone.page, "phone-groups")

    for each in (one, two):
        each.joins_group("Gruppe 1")
    alone.joins_group("Gruppe 2")
    desk.presses("Gå til første steg")
    desk.presses("Åpne for svar")
    one.lays(NINE[:4])
    expect(two.place_of("Tillit")).to_be_visible()
    two.lays(NINE[4:])
    expect(one.main_button).to_have_text(re.compile("Lever gruppens svar"))
    picture(one.page, "phone-diamond")
    one.sends()
    two.is_received()
    alone.lays(["Humor", *NINE[:8]])
    alone.sends()
    desk.counts("2 grupper har svart")
    picture(screen.page, "screen-diamond")

    desk.presses("Lukk for svar")
    picture(alone.page, "phone-diamond-result")
    desk.presses("Gå til neste steg")
    expect(desk.page.get_by_role("checkbox")).to_have_count(4)
    desk.page.get_by_role("textbox", name="Har vi mistet").fill("Faglighet")
    desk.page.get_by_role("button", name="Legg til").click()
    desk.page.get_by_role("button", name="Stryk: Mot").click()
    picture(desk.page, "desk-came-over")
    desk.presses("Åpne med 4 verdier")

    one.gives(Tillit=60, Humor=28)
    expect(one.main_button).to_have_attribute("aria-disabled", "true")
    expect(one.page.get_by_text("12 poeng igjen")).to_be_visible()
    one.gives(Faglighet=12)
    picture(one.page, "phone-points")
    one.sends()
    two.gives(Tillit=100)
    two.sends()
    alone.gives(Humor=100)
    alone.sends()
    desk.counts("3 har svart")
    assert "80,0" not in screen.page.inner_text("main")
    desk.presses("Lukk og vis resultatet")
    screen.shows("53,3")
    picture(screen.page, "screen-points")
    expect(one.page.get_by_text("53,3")).to_be_visible()

    desk.presses("Gå til neste steg")
    desk.presses("Åpne for svar")
    for each, scores in ((one, [4] * 9), (two, [5] * 9), (alone, [6] * 9)):
        each.rates(scores)
        each.page.get_by_role("checkbox", name="Stiller krav").check()
        picture(each.page, "phone-rating-grow")
        each.main_button.tap()
        expect(each.page.get_by_role("heading", name="Dine vurderinger")).to_be_visible()
        picture(each.page, "phone-rating-summary")
        each.sends()
    desk.counts("3 har svart")
    desk.presses("Lukk og vis resultatet")
    screen.shows("Stiller krav")
    picture(screen.page, "screen-rating")
    picture(desk.page, "desk-rating")
    results = room.results("egenvurdering")["results"]
    assert [line["mean"] for line in results["items"]] == [5] * 9
    assert results["grow"][2] == {"item": "Stiller krav", "count": 3}


def test_the_bar_grows_on_the_screen_while_people_answer(
    room: Workshop, visitors: Visitors
) -> None:
    helper = room.desk()
    helper.opens("diamant")
    for number in range(1, 4):
        room.phone(group=f"Gruppe {number}").answers(ranks(NINE))
    helper.opens("hundre", shown=True)
    screen = ScreenFace(visitors.opens(room.created["screen_url"], SCREEN))
    screen.shows("Tillit", "Respekt", "Mot")
    room.phone().answers({"points": {"Tillit": 100}})
    screen.shows("100,0")
    room.phone().answers({"points": {"Mot": 100}})
    screen.shows("50,0")
