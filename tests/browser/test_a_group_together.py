"""A group's phones lay one diamond: each sees the others' moves, and no move is lost."""

import pytest

from tests.support.browsers import Visitors
from tests.support.facilitator import Facilitator, Workshop
from tests.support.pages import Pages, PhonePage, at_once
from tests.support.patience import eventually
from tests.support.programmes import GROUPS, VALUES, diamond, programme


@pytest.fixture
def room(facilitator: Facilitator) -> Workshop:
    room = facilitator.creates(programme(diamond(), groups=GROUPS))
    room.desk().opens("verdier")
    return room


@pytest.fixture
def phones(room: Workshop, visitors: Visitors) -> list[PhonePage]:
    """Two phones of one group."""
    pages = Pages(visitors, room)
    return [pages.phone("Gruppe 1"), pages.phone("Gruppe 1")]


def settles(phones: list[PhonePage], cards: set[str], places: set[int]) -> None:
    """Waits until both phones show one diamond, with one of ``cards`` on one of ``places``."""

    def look() -> bool:
        one, other = (phone.diamond() for phone in phones)
        besides = [phone.page.locator(".tray .card").all_inner_texts() for phone in phones]
        once = all([*one, *beside].count(card) == 1 for card in VALUES for beside in besides)
        return one == other and once and bool({one[place] for place in places} & cards)

    eventually(look, f"one of {cards} lies on {places}, and every card lies once")


def test_a_late_comer_is_told_what_to_do_and_each_sees_how_many_the_group_is(
    room: Workshop, phones: list[PhonePage], visitors: Visitors
) -> None:
    for phone in phones:
        phone.reads("Dere er 2 i gruppen")
    late = Pages(visitors, room).phone()
    late.reads("Gruppene svarer nå.")
    late.is_pictured("group-late-comer")
    late.presses("Gi meg en plass")
    late.reads("Gruppe 2", "Du er den eneste i gruppen så langt")


def test_moves_at_once_both_count(room: Workshop, phones: list[PhonePage]) -> None:
    anne, berit = phones
    for number in range(4):
        mine, theirs = VALUES[2 * number : 2 * number + 2]
        anne.takes_up(mine)
        berit.takes_up(theirs)
        at_once((anne, f'[data-place="{number}"]'), (berit, f'[data-place="{8 - number}"]'))
        for phone in phones:
            phone.has(mine, number)
            phone.has(theirs, 8 - number)
    anne.is_pictured("group-four-and-four")
    assert room.results("verdier")["answers"] == 0
    berit.lays(VALUES[8], 4)
    anne.has(VALUES[8], 4)
    anne.sends("Lever gruppens svar")
    berit.reads("Gruppens svar er mottatt")
    assert room.results("verdier")["answers"] == 1


def test_two_cards_for_one_place_at_once_are_neither_lost_nor_doubled(
    phones: list[PhonePage],
) -> None:
    anne, berit = phones
    anne.takes_up("tillit")
    berit.takes_up("mot")
    at_once((anne, '[data-place="4"]'), (berit, '[data-place="4"]'))
    settles(phones, {"tillit", "mot"}, {4})


def test_one_card_moved_by_two_at_once_lies_once(phones: list[PhonePage]) -> None:
    anne, berit = phones
    anne.lays("tillit", 0)
    berit.has("tillit", 0)
    anne.takes_up("tillit")
    berit.takes_up("tillit")
    at_once((anne, '[data-place="3"]'), (berit, '[data-place="8"]'))
    settles(phones, {"tillit"}, {3, 8})


def test_a_change_of_what_was_delivered_is_seen_by_all_and_delivered_by_anyone(
    room: Workshop, phones: list[PhonePage]
) -> None:
    anne, berit = phones
    for place, card in enumerate(VALUES[:9]):
        anne.lays(card, place)
    anne.sends("Lever gruppens svar")
    berit.reads("Gruppens svar er mottatt", "Øverst", VALUES[0])
    berit.changes_the_answer()
    berit.lays(VALUES[9], 0)
    anne.has(VALUES[9], 0)
    anne.sends("Send endringen")
    berit.reads("Gruppens svar er mottatt", VALUES[9])
    (line,) = room.results("verdier")["results"]["groups"]
    assert line["rows"][0] == [VALUES[9]]
