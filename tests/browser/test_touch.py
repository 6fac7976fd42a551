"""The diamond under a finger, on the narrowest phones."""

from itertools import pairwise

import pytest
from playwright.sync_api import FloatRect, Locator

from tests.support.browsers import NARROW_PHONE, PHONE, Visitors
from tests.support.facilitator import Facilitator, Workshop
from tests.support.pages import Pages, PhonePage
from tests.support.programmes import GROUPS, VALUES, diamond, points, programme, rating

LONG = ["Mestringsorientert ledelse", "Psykologisk trygghet", "Kompetanseutvikling", *VALUES]
FINGER_PX = 44


@pytest.fixture
def room(facilitator: Facilitator) -> Workshop:
    cards = diamond(settings={"cards": LONG})
    return facilitator.creates(programme(cards, points(), rating(), groups=GROUPS))


class Finger:
    """One finger on a phone's glass, moved as the hardware would."""

    def __init__(self, phone: PhonePage) -> None:
        self.phone = phone
        self._session = phone.page.context.new_cdp_session(phone.page)

    def presses(self, on: Locator) -> None:
        on.scroll_into_view_if_needed()
        self._touch("touchStart", on)

    def moves(self, to: Locator) -> None:
        self._touch("touchMove", to)

    def flicks(self, on: Locator, to: Locator) -> None:
        """Presses and leaves at once: the browser itself moves the finger, however busy all is."""
        on.scroll_into_view_if_needed()
        begin, end = _middle(on), _middle(to)
        gesture = {**begin, "yDistance": end["y"] - begin["y"], "gestureSourceType": "touch"}
        self._session.send("Input.synthesizeScrollGesture", {**gesture, "speed": 3_000})

    def lifts(self) -> None:
        self._session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    def drags(self, card: Locator, to: Locator) -> None:
        """Presses until the card lifts, carries it over and lets it go."""
        self.presses(card)
        self.phone.page.locator(".ghost").wait_for()
        self.moves(to)
        self.phone.page.locator(".over").wait_for()
        self.lifts()
        self.phone.page.locator(".ghost").wait_for(state="detached")

    def _touch(self, kind: str, on: Locator) -> None:
        self._send(kind, _middle(on))

    def _send(self, kind: str, point: dict[str, float]) -> None:
        self._session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [point]})


def _middle(of: Locator) -> dict[str, float]:
    box = of.bounding_box()
    assert box
    return {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}


def place(phone: PhonePage, number: int) -> Locator:
    return phone.page.locator(f'[data-place="{number}"]')


def card(phone: PhonePage, text: str) -> Locator:
    return phone.page.locator(".tray").get_by_role("button", name=text, exact=True)


def test_cards_are_dragged_onto_places_swapped_and_taken_back(
    room: Workshop, visitors: Visitors
) -> None:
    room.desk().opens("verdier")
    phone = Pages(visitors, room).phone("Gruppe 1")
    finger = Finger(phone)
    first, second = LONG[:2]
    finger.drags(card(phone, first), place(phone, 8))
    phone.has(first, 8)
    finger.drags(card(phone, second), place(phone, 5))
    phone.has(second, 5)
    finger.drags(place(phone, 8), place(phone, 5))
    phone.has(first, 5)
    phone.has(second, 8)
    phone.is_pictured("touch-dragged")
    finger.drags(place(phone, 8), phone.page.locator(".tray-head"))
    card(phone, second).wait_for()
    assert phone.diamond()[8] is None


def test_a_finger_that_leaves_at_once_scrolls_and_moves_no_card(
    room: Workshop, visitors: Visitors
) -> None:
    room.desk().opens("verdier")
    phone = Pages(visitors, room).phone("Gruppe 1")
    finger = Finger(phone)
    before = phone.page.evaluate("scrollY")
    finger.flicks(card(phone, LONG[0]), place(phone, 0))
    assert phone.page.evaluate("scrollY") > before
    assert phone.page.locator(".ghost").count() == 0
    assert phone.diamond() == [None] * 9
    phone.lays(LONG[0], 0)


def nine_places(phone: PhonePage) -> list[FloatRect]:
    """Where they lie, all in the same moment: the page may be gliding."""
    boxes: list[FloatRect] = phone.page.locator("[data-place]").evaluate_all(
        "places => places.map((each) => each.getBoundingClientRect().toJSON())"
    )
    return boxes


@pytest.mark.parametrize("size", [PHONE, NARROW_PHONE], ids=["360", "320"])
def test_nine_places_fit_beside_each_other_and_under_a_finger(
    room: Workshop, visitors: Visitors, size: dict[str, int]
) -> None:
    room.desk().opens("verdier")
    phone = Pages(visitors, room).phone("Gruppe 1", size)
    for number, text in enumerate(LONG[:9]):
        phone.lays(text, number)
    boxes = nine_places(phone)
    for box in boxes:
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= size["width"]
        assert min(box["width"], box["height"]) >= FINGER_PX
    rows = sorted({round(box["y"]) for box in boxes})
    assert [sum(round(box["y"]) == row for box in boxes) for row in rows] == [1, 2, 3, 2, 1]
    for one, other in pairwise(boxes):
        beside = one["x"] + one["width"] <= other["x"]
        assert beside or one["y"] + one["height"] <= other["y"]
    texts_stay_inside(phone)
    phone.is_pictured(f"touch-diamond-{size['width']}")
    assert phone.fits_its_width()


def texts_stay_inside(phone: PhonePage) -> None:
    """No word is cut off or runs out of its place."""
    spilled = phone.page.locator("[data-place]").evaluate_all(
        """places => places.filter(place => place.scrollWidth > place.clientWidth
             || place.scrollHeight > place.clientHeight).map(place => place.textContent.trim())"""
    )
    assert spilled == []


@pytest.mark.parametrize("size", [PHONE, NARROW_PHONE], ids=["360", "320"])
def test_no_page_of_a_phone_has_to_be_scrolled_sideways(
    room: Workshop, visitors: Visitors, size: dict[str, int]
) -> None:
    desk = room.desk()
    phone = Pages(visitors, room).phone(size=size)
    for words, does in (
        ("Hvilken gruppe er du i?", lambda: phone.chooses_group("Gruppe 1")),
        ("Du er med", lambda: desk.opens("hundre")),
        ("100 poeng igjen", lambda: desk.opens("egen")),
        ("1 av 3", lambda: desk.closes()),
    ):
        phone.reads(words)
        assert phone.fits_its_width(), words
        phone.is_pictured(f"touch-{size['width']}-{words[:5].strip()}")
        does()
