"""The room has a language; each phone may have another."""

import pytest

from tests.support.browsers import Visitors
from tests.support.facilitator import Facilitator
from tests.support.pages import Face, Pages
from tests.support.programmes import points, programme

WAITING = {"nb": "Den første oppgaven kommer her.", "nn": "Den første oppgåva kjem her."}
LEFT = {"nb": "100 poeng igjen", "nn": "100 poeng igjen", "en": "100 points left"}


def language_of(face: Face) -> str | None:
    return face.page.locator("html").get_attribute("lang")


def test_a_phone_changes_its_language_and_keeps_it_while_the_room_keeps_its_own(
    facilitator: Facilitator, visitors: Visitors
) -> None:
    room = facilitator.creates(programme(points()))
    pages = Pages(visitors, room)
    phone, neighbour, desk, screen = pages.phone(), pages.phone(), pages.desk(), pages.screen()
    phone.reads(WAITING["nb"])
    phone.page.get_by_role("link", name="Nynorsk").tap()
    phone.reads(WAITING["nn"])
    assert language_of(phone) == "nn"
    phone.is_pictured("language-nn")
    phone.page.get_by_role("link", name="English").tap()
    phone.reads("You are in")
    phone.page.goto(f"{room.url}/{room.code}")
    phone.reads("You are in")
    desk.presses_the_big_button("Gå til første steg")
    desk.presses_the_big_button("Åpne for svar")
    phone.reads("100 points left", "Split evenly")
    assert phone.page.locator("h1").get_attribute("lang") == "nb"
    phone.is_pictured("language-en")
    phone.gives("Tillit", 100)
    phone.presses_main("Send the answer")
    phone.reads("Your answer is received")
    neighbour.reads("100 poeng igjen")
    screen.reads("1 fordelte 100 poeng")
    for face in (neighbour, desk, screen):
        assert language_of(face) == "nb"


@pytest.mark.parametrize(
    ("language", "on_the_desk", "on_the_screen"),
    [
        ("nn", "Opne skjermen", "Finn fram telefonen"),
        ("en", "Open the screen", "Take out your phone"),
    ],
    ids=["nn", "en"],
)
def test_every_page_of_a_room_speaks_the_rooms_language_whatever_the_browser_prefers(
    facilitator: Facilitator,
    visitors: Visitors,
    language: str,
    on_the_desk: str,
    on_the_screen: str,
) -> None:
    room = facilitator.creates(programme(points(), language=language))
    pages = Pages(visitors, room)
    desk, screen = pages.desk(locale="nb-NO"), pages.screen(locale="nb-NO")
    desk.reads(on_the_desk)
    screen.reads(on_the_screen)
    room.desk().opens("hundre")
    phone = pages.phone(locale="nb-NO")
    phone.reads(LEFT[language])
    for face in (desk, screen, phone):
        assert language_of(face) == language
