"""Everything on a phone's page can be done by keyboard, also while others answer."""

import pytest

from tests.support.browsers import DESK, Visitors
from tests.support.facilitator import Facilitator, Workshop
from tests.support.pages import PhonePage
from tests.support.patience import eventually
from tests.support.programmes import GROUPS, VALUES, diamond, points, programme, ranks

MOST_TABS = 40
NAME = (
    "element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent"
)


@pytest.fixture
def room(facilitator: Facilitator) -> Workshop:
    return facilitator.creates(programme(points(clock=600), diamond(), groups=GROUPS))


def tabs_to(phone: PhonePage, name: str) -> None:
    """Presses Tab until the keyboard is on what begins with ``name``."""
    for _ in range(MOST_TABS):
        phone.keyboard("Tab")
        if phone.focused(NAME).startswith(name):
            return
    raise AssertionError(f"Tab never came to {name}; the page reads {phone.text}")


def test_points_are_shared_by_keyboard_and_frames_do_not_take_it_away(
    room: Workshop, visitors: Visitors
) -> None:
    desk = room.desk()
    desk.opens("hundre")
    phone = PhonePage(visitors.opens(f"{room.url}/{room.code}", DESK))
    phone.reads("Hvilken gruppe er du i?")
    tabs_to(phone, "Velg senere")
    phone.keyboard("Enter")
    phone.reads("100 poeng igjen")
    tabs_to(phone, "Tillit")
    phone.keyboard("6")
    desk.moves(clock={"left": 120.0, "running": False})
    room.phone().answers({"points": {"Respekt": 100}})
    phone.page.get_by_role("timer", name="Tid igjen 2:00").wait_for()
    assert phone.focused(NAME) == "Tillit"
    phone.keyboard("0")
    assert phone.points()["Tillit"] == 60
    tabs_to(phone, "Mot")
    phone.keyboard("PageUp", "PageUp", "PageUp", "ArrowUp", "ArrowDown", "ArrowDown")
    phone.reads("11 poeng igjen")
    tabs_to(phone, "Ett mer til Mot")
    for _ in range(11):
        phone.keyboard("Enter")
    phone.reads("0 poeng igjen")
    tabs_to(phone, "Send svaret")
    phone.is_pictured("keyboard-points")
    phone.keyboard("Enter")
    phone.reads("Svaret er mottatt")
    assert "Svaret er mottatt" in phone.focused()
    tabs_to(phone, "Endre svaret")
    phone.keyboard("Space")
    assert phone.points() == {"Tillit": 60, "Respekt": 0, "Mot": 40}


def test_a_diamond_is_laid_by_keyboard_while_another_phone_lays_too(
    room: Workshop, visitors: Visitors
) -> None:
    room.desk().opens("verdier")
    phone = PhonePage(visitors.opens(f"{room.url}/{room.code}", DESK))
    phone.reads("Hvilken gruppe er du i?")
    tabs_to(phone, "Gruppe 1")
    phone.keyboard("Enter")
    phone.reads("0 av 9 lagt")
    tabs_to(phone, "Rad 1, tom plass")
    phone.keyboard("Enter")
    tabs_to(phone, "tillit")
    phone.keyboard("Enter")
    phone.has("tillit", 0)
    assert phone.focused(NAME) == "Rad 1: tillit"
    phone.keyboard("ArrowDown")
    assert phone.focused("element.dataset.place") == "1"
    other = room.phone(group="Gruppe 1")
    rows = [["tillit"], [None, None], [None, None, None], [None, None], ["humor"]]
    assert "error" not in other.drafts({"rows": rows}, base=1)
    phone.has("humor", 8)
    assert phone.focused("element.dataset.place") == "1"
    for place, card in enumerate(VALUES[1:8], start=1):
        phone.keyboard("Enter")
        tabs_to(phone, card)
        phone.keyboard("Enter")
        phone.has(card, place)
        assert phone.focused(NAME).endswith(f": {card}")
        phone.keyboard("ArrowRight")
    phone.reads("9 av 9 lagt")
    phone.keyboard("Backspace")
    eventually(lambda: phone.diamond()[8] is None)
    phone.keyboard("Enter")
    tabs_to(phone, "humor")
    phone.keyboard("Enter")
    phone.is_pictured("keyboard-diamond")
    tabs_to(phone, "Lever gruppens svar")
    phone.keyboard("Enter")
    phone.reads("Gruppens svar er mottatt")
    groups = room.results("verdier")["results"]["groups"]
    assert groups == [{"group": "Gruppe 1", "rows": ranks([*VALUES[:8], "humor"])["rows"]}]
