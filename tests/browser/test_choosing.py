"""Choices, surveys and crosses: answered on a phone, and seen on the screen."""

import pytest

from tests.browser.test_keyboard import tabs_to
from tests.browser.test_quick_fingers import does
from tests.support.browsers import Visitors
from tests.support.facilitator import Facilitator, Workshop
from tests.support.pages import Pages
from tests.support.programmes import programme

WAYS = ["Frokost", "Digitalt", "Gåmøte", "Fagkveld"]
STEPS = [
    {
        "id": "valg",
        "kind": "choice",
        "title": "Hvordan vil vi møtes?",
        "settings": {"options": WAYS, "most": 2},
    },
    {
        "id": "svar",
        "kind": "survey",
        "title": "Slik har vi det",
        "settings": {"factors": [{"name": "Ro", "statements": ["Vi har tid", "Vi har fred"]}]},
    },
    {
        "id": "kryss",
        "kind": "cross",
        "title": "Hva kan bli bedre?",
        "settings": {"items": WAYS},
    },
]
THIRD, FOURTH = (f".pick:nth-of-type({place}) input" for place in (3, 4))


@pytest.fixture
def room(facilitator: Facilitator) -> Workshop:
    return facilitator.creates(programme(*STEPS))


def test_two_quick_taps_both_count_and_a_tie_is_said_on_the_screen(
    room: Workshop, visitors: Visitors
) -> None:
    desk = room.desk()
    desk.opens("valg")
    pages = Pages(visitors, room)
    phone, screen = pages.phone(), pages.screen()
    phone.reads("Velg én eller to.")
    does(phone, (THIRD, "click", 0), (FOURTH, "click", 0))
    phone.sends()
    room.phone().answers({"picks": ["Gåmøte", "Fagkveld"]})
    desk.moves(open=False, shown=True)
    screen.reads("Likt", "avgjør i plenum")
    screen.is_pictured("choice-tie")
    assert screen.result()[:2] == [
        ["Gåmøte", "delt 1. plass", "2"],
        ["Fagkveld", "delt 1. plass", "2"],
    ]


def test_statements_are_answered_by_keyboard_and_only_their_factor_is_shown(
    room: Workshop, visitors: Visitors
) -> None:
    desk = room.desk()
    desk.opens("svar")
    pages = Pages(visitors, room)
    phone, screen = pages.phone(), pages.screen()
    phone.reads("2 påstander igjen", "Vi har tid", "Vi har fred")
    for _ in range(2):
        tabs_to(phone, "1, Helt uenig")
        phone.keyboard("ArrowRight")
        phone.keyboard("Tab")
    tabs_to(phone, "Send svaret")
    phone.keyboard("Enter")
    phone.reads("Svaret er mottatt", "2 av 2")
    for other in room.phones(2):
        other.answers({"scores": {"Vi har tid": 5, "Vi har fred": 5}})
    desk.moves(open=False, shown=True)
    screen.reads("Ro", "4,0")
    phone.reads("Ro", "4,0", "Ditt eget snitt")
    assert "Vi har" not in screen.text


def test_what_is_to_be_improved_keeps_the_order_of_the_taps(
    room: Workshop, visitors: Visitors
) -> None:
    desk = room.desk()
    desk.opens("kryss")
    pages = Pages(visitors, room)
    phone, screen = pages.phone(), pages.screen()
    phone.reads("Hva er du mest fornøyd med?")
    phone.picks("Frokost", "Digitalt")
    phone.presses_main("Si hvorfor")
    phone.presses_main("Neste")
    phone.reads("Hva er viktigst å forbedre?")
    does(phone, (FOURTH, "click", 0), (THIRD, "click", 0))
    phone.presses_main("Si hvorfor")
    phone.page.get_by_label("Fagkveld").fill("Ingen kommer")
    phone.sends()
    phone.reads("Fagkveld, Gåmøte")
    desk.moves(open=False, shown=True)
    screen.shows(*WAYS)
    rows = {item: figures for item, *figures in screen.result()}
    assert rows["Fagkveld"] == ["0", "1", "0"]
    assert rows["Gåmøte"] == ["0", "0", "1"]
    assert "Ingen kommer" not in screen.text
