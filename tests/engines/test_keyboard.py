"""A phone's page by keyboard alone in Firefox and in WebKit, and the keyboard is always seen."""

import pytest

from tests.support.engines.visit import Opens
from tests.support.facilitator import Facilitator
from tests.support.programmes import BEHAVIOURS, GROUPS, points, programme, rating

pytestmark = pytest.mark.thorough


def test_answers_are_given_by_keyboard_and_the_keyboard_is_seen(
    facilitator: Facilitator, opens: Opens
) -> None:
    room = facilitator.creates(programme(points(), rating(), groups=GROUPS))
    desk = room.desk()
    desk.opens("hundre")
    phone = opens(room, "phone")
    phone.has("document.activeElement.id === 'code'")
    phone.writes(room.code)
    phone.strikes("Enter")
    phone.reads("Hvilken gruppe er du i?")
    phone.tabs_to("Gruppe 2")
    phone.strikes("Enter")
    phone.reads("100 poeng igjen")
    phone.tabs_to("Tillit")
    phone.writes("60")
    phone.tabs_to("Mot")
    phone.strikes("PageUp", "PageUp", "PageUp", "ArrowUp")
    phone.tabs_to("Ett mer til Mot")
    phone.is_fit_to_be_seen("keyboard-points")
    phone.strikes(*["Enter"] * 9)
    phone.reads("0 poeng igjen")
    phone.tabs_to("Send svaret")
    phone.strikes("Enter")
    phone.reads("Svaret er mottatt")
    desk.opens("egen")
    phone.reads(BEHAVIOURS[0])
    phone.tabs_to("1")
    phone.strikes("ArrowRight")
    phone.has("document.querySelectorAll('.score input')[1].checked")
    phone.is_fit_to_be_seen("keyboard-rating")
