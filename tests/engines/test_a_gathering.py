"""A gathering in Firefox and in WebKit: its three faces, from the code to the results."""

import pytest

from tests.support.engines.visit import Opens, Visit
from tests.support.facilitator import Facilitator, Workshop
from tests.support.programmes import (
    BEHAVIOURS,
    GROUPS,
    VALUES,
    diamond,
    points,
    programme,
    rates,
    rating,
)


@pytest.fixture
def room(facilitator: Facilitator) -> Workshop:
    return facilitator.creates(programme(points(), diamond(), rating(), groups=GROUPS))


def comes_in(room: Workshop, phone: Visit) -> None:
    phone.is_fit_to_be_seen("00-door")
    phone.presses("", "#code")
    phone.writes(room.code)
    phone.presses("Bli med")
    phone.presses("Gruppe 1")
    phone.reads("Du er med", "Lederutvikling")


def test_a_gathering_is_held_on_three_faces(room: Workshop, opens: Opens) -> None:
    desk, screen, phone = opens(room, "desk"), opens(room, "screen"), opens(room, "phone")
    comes_in(room, phone)
    screen.reads("1 er her")
    screen.is_fit_to_be_seen("01-waiting")
    shares_points(desk, screen, phone)
    lays_a_diamond(desk, screen, phone)
    rates_oneself(desk, phone)
    for other in room.phones(2, group="Gruppe 2"):
        other.answers(rates(2, 4, 5))
    results_of_three(desk, screen, phone)
    opens_and_closes_a_dialog(desk)


def shares_points(desk: Visit, screen: Visit, phone: Visit) -> None:
    desk.presses("Gå til første steg", "button.next")
    desk.presses("Åpne for svar", "button.next")
    phone.presses("Tillit", "input:not([type=range])")
    phone.writes("60")
    phone.presses("Respekt", "input[type=range]")
    phone.is_fit_to_be_seen("02-points")
    phone.presses("Begynn på nytt")
    phone.presses("Tillit", "input:not([type=range])")
    phone.writes("60")
    phone.presses("Mot", "input:not([type=range])")
    phone.writes("39")
    phone.presses("Ett mer til Mot")
    phone.reads("0 poeng igjen")
    phone.presses("Send svaret")
    phone.reads("Svaret er mottatt")
    desk.reads("1 har svart")
    phone.is_fit_to_be_seen("03-points-received")
    desk.presses("Lukk for svar", "button.next")
    screen.reads("Tillit", "60")
    phone.reads("Snitt for 1 svar")
    for face in (desk, screen, phone):
        face.is_fit_to_be_seen("04-points-result")


def lays_a_diamond(desk: Visit, screen: Visit, phone: Visit) -> None:
    desk.presses("Gå til neste steg", "button.next")
    desk.presses("Åpne", "button.next")
    for place, card in enumerate(VALUES[:9]):
        phone.presses(card, ".tray button")
        phone.presses("", f'[data-place="{place}"]')
        phone.has(f"document.querySelector('[data-place=\"{place}\"] span')")
    phone.is_fit_to_be_seen("05-diamond")
    phone.presses("Lever gruppens svar")
    phone.reads("Gruppens svar er mottatt")
    desk.reads("1 gruppe har svart")
    desk.presses("Lukk for svar", "button.next")
    screen.reads(VALUES[0], VALUES[8])
    screen.is_fit_to_be_seen("06-diamond-result")


def rates_oneself(desk: Visit, phone: Visit) -> None:
    desk.presses("Gå til neste steg", "button.next")
    desk.presses("Åpne", "button.next")
    for score, item in enumerate(BEHAVIOURS, start=3):
        phone.reads(item)
        phone.presses(str(score), "label.score")
        phone.has(f"document.querySelectorAll('.score input')[{score - 1}].checked")
        if score == 3:
            phone.is_fit_to_be_seen("07-rating")
        phone.presses("Neste")
    phone.presses(BEHAVIOURS[1], "label.pick")
    phone.is_fit_to_be_seen("08-rating-picked")
    phone.presses("Neste")
    phone.presses("Send svaret")
    phone.reads("Svaret er mottatt")


def results_of_three(desk: Visit, screen: Visit, phone: Visit) -> None:
    desk.reads("3 har svart")
    desk.presses("Lukk og vis resultatet", "button.next")
    screen.reads(*BEHAVIOURS)
    phone.reads("Slik vurderte 3 personer.")
    for face in (screen, phone):
        face.is_fit_to_be_seen("09-rating-result")


def opens_and_closes_a_dialog(desk: Visit) -> None:
    desk.presses("Svarene og rommet")
    desk.has("document.querySelector('dialog[open]')")
    desk.is_fit_to_be_seen("10-dialog")
    desk.strikes("Escape")
    desk.has("!document.querySelector('dialog[open]')")
