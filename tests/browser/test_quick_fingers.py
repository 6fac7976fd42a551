"""A phone so slow, or fingers so quick, that two touches reach it before it has drawn the first."""

from typing import Any

import pytest

from tests.support.browsers import Visitors
from tests.support.facilitator import Facilitator, Workshop
from tests.support.pages import Pages, PhonePage
from tests.support.programmes import VALUES, diamond, points, programme, rating

AXES = {"x": {"low": "vanskelig", "high": "lett"}, "y": {"low": "lite", "high": "mye"}}
STEPS = [
    points(),
    diamond(by=["person"]),
    rating(settings={"reasons": True}),
    {"id": "ord", "kind": "cloud", "title": "Ord", "settings": {"words": 3}},
    {"id": "tiltak", "kind": "matrix", "title": "Tiltak", "settings": {"items": ["Kaffe"], **AXES}},
]
# All of it is done in one turn, before anything is drawn.
DO = """(deeds) => {
  for (const [selector, deed, value] of deeds) {
    const on = document.querySelector(selector);
    if (deed === "click") on.click();
    else if (deed === "key")
      on.dispatchEvent(new KeyboardEvent("keydown", { key: value, bubbles: true }));
    else {
      on.value = value;
      on.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
}"""
MORE = '[aria-label="Ett mer til Tillit"]'


@pytest.fixture
def room(facilitator: Facilitator) -> Workshop:
    return facilitator.creates(programme(*STEPS))


def opened(room: Workshop, visitors: Visitors, step: str, words: str) -> PhonePage:
    room.desk().opens(step)
    phone = Pages(visitors, room).phone()
    phone.reads(words)
    return phone


def does(phone: PhonePage, *deeds: tuple[str, str, Any]) -> None:
    phone.page.evaluate(DO, deeds)


def test_every_press_on_points_counts(room: Workshop, visitors: Visitors) -> None:
    phone = opened(room, visitors, "hundre", "100 poeng igjen")
    does(
        phone,
        (MORE, "click", 0),
        (MORE, "click", 0),
        ("#points-1", "key", "PageUp"),
        ("#points-1", "key", "ArrowUp"),
        ("#points-2", "input", "30"),
    )
    assert phone.points() == {"Tillit": 2, "Respekt": 11, "Mot": 30}
    does(phone, (MORE, "click", 0), (".points-all .button", "click", 0))
    phone.button("Angre").tap()
    assert phone.points() == {"Tillit": 3, "Respekt": 11, "Mot": 30}


def test_a_number_and_the_press_that_sends_it_both_count(
    room: Workshop, visitors: Visitors
) -> None:
    phone = opened(room, visitors, "hundre", "100 poeng igjen")
    does(phone, ("#points-0", "input", "100"), (".foot button.main", "click", 0))
    phone.reads("er mottatt")
    assert room.results("hundre")["answers"] == 1


def test_a_card_and_its_place_may_be_tapped_in_one_breath(
    room: Workshop, visitors: Visitors
) -> None:
    phone = opened(room, visitors, "verdier", "0 av 9 lagt")
    cards = [f'.card[data-card="{text}"]' for text in VALUES[:2]]
    places = [f'[data-place="{number}"]' for number in (0, 8)]
    does(phone, *[(each, "click", 0) for pair in zip(cards, places, strict=True) for each in pair])
    assert phone.diamond() == [VALUES[0], *[None] * 7, VALUES[1]]
    does(phone, (places[0], "key", "Delete"), (places[1], "key", "Delete"))
    assert phone.diamond() == [None] * 9


def test_a_score_and_its_reason_both_count(room: Workshop, visitors: Visitors) -> None:
    phone = opened(room, visitors, "egen", "1 av 3")
    does(phone, ('[name="score"][value="4"]', "click", 0), ("#reason", "input", "Øvd"))
    assert phone.page.locator('[name="score"]:checked').input_value() == "4"
    assert phone.page.locator("#reason").input_value() == "Øvd"
    for _ in range(3):
        phone.presses_main("Neste" if phone.page.locator(":checked").count() else "Hopp over")
    phone.reads("Hva vil du utvikle?")
    picks = [f"label.pick:nth-of-type({number}) input" for number in (1, 2)]
    does(phone, *[(each, "click", 0) for each in picks])
    assert phone.page.locator(".pick input:checked").count() == len(picks)


def test_words_in_two_fields_both_count(room: Workshop, visitors: Visitors) -> None:
    phone = opened(room, visitors, "ord", "Skriv opptil 3 ord")
    fields = [f".word:nth-of-type({number}) .field" for number in (1, 2)]
    does(phone, *[(each, "input", word) for each, word in zip(fields, VALUES, strict=False)])
    assert [phone.page.locator(each).input_value() for each in fields] == VALUES[:2]


def test_a_place_across_and_a_place_up_both_count(room: Workshop, visitors: Visitors) -> None:
    phone = opened(room, visitors, "tiltak", "Kaffe")
    sliders = [f".axis:nth-of-type({number}) .slider" for number in (1, 2)]
    does(phone, *[(each, "input", 80) for each in sliders])
    assert [phone.page.locator(each).input_value() for each in sliders] == ["80", "80"]


@pytest.mark.parametrize("before", [0, 2, 12])
def test_a_number_typed_right_after_the_tap_takes_the_old_ones_place(
    room: Workshop, visitors: Visitors, before: int
) -> None:
    phone = opened(room, visitors, "hundre", "100 poeng igjen")
    field, clock = phone.page.locator("#points-0"), phone.page.clock
    field.fill(str(before))
    phone.page.evaluate("document.activeElement.blur()")
    clock.install()
    clock.pause_at(phone.page.evaluate("Date.now()") + 1_000)
    field.tap()
    phone.page.keyboard.type("2")
    clock.run_for(100)
    phone.page.keyboard.type("5")
    assert phone.points()["Tillit"] == 25


def test_a_press_shows_both_numbers_in_its_own_turn_and_the_page_follows(
    room: Workshop, visitors: Visitors
) -> None:
    phone = opened(room, visitors, "hundre", "100 poeng igjen")
    shown = phone.page.evaluate(
        """(button) => {
          document.querySelector(button).click();
          return [document.querySelector("#points-0").value,
                  document.querySelector(".points-left b").textContent];
        }""",
        MORE,
    )
    assert shown == ["1", "99"]
    phone.page.locator('#points-0[aria-valuenow="1"]').wait_for()
    phone.page.locator('[aria-label="Ett mindre til Tillit"]:not([aria-disabled])').wait_for()
    assert phone.page.locator(".slider").first.input_value() == "1"


def test_a_press_that_is_taken_back_in_one_breath_leaves_no_number_behind(
    room: Workshop, visitors: Visitors
) -> None:
    phone = opened(room, visitors, "hundre", "100 poeng igjen")
    all_again = ".points-all .button:last-child"
    one_more_for_mot = '[aria-label="Ett mer til Mot"]'
    does(phone, (MORE, "click", 0), (one_more_for_mot, "click", 0), (all_again, "click", 0))
    phone.button("Angre").wait_for()
    assert phone.points() == {"Tillit": 0, "Respekt": 0, "Mot": 0}


def test_presses_down_to_the_last_point_and_back_say_what_is_left(
    room: Workshop, visitors: Visitors
) -> None:
    room.desk().opens("hundre")
    phone = Pages(visitors, room).phone(query="?language=en")
    phone.reads("100 points left")
    does(phone, ("#points-1", "input", "97"))
    more, less = (f'[aria-label="One {one} for Tillit"]' for one in ("more", "less"))
    phone.reads("3 points left")
    for press, left in [
        (more, "2 points left"),
        (more, "1 point left"),
        (more, "0 points left"),
        (more, "0 points left"),
        (less, "1 point left"),
        (less, "2 points left"),
        (less, "3 points left"),
    ]:
        does(phone, (press, "click", 0))
        phone.reads(left)
    assert phone.points() == {"Tillit": 0, "Respekt": 97, "Mot": 0}
