"""Words and places: given on a phone, also by keyboard alone, and seen on the screen."""

import pytest

from tests.browser.test_keyboard import NAME, tabs_to
from tests.support.browsers import Visitors
from tests.support.facilitator import Facilitator, Workshop
from tests.support.pages import Pages, PhonePage, ScreenPage
from tests.support.patience import eventually
from tests.support.programmes import programme

CLOUD = {"id": "ord", "kind": "cloud", "title": "Hvilke verdier skal bære oss?"}
MATRIX = {
    "id": "tiltak",
    "kind": "matrix",
    "title": "Hvilke tiltak gir mest igjen?",
    "settings": {
        "items": ["Tavlemøte hver mandag", "Felles lunsj"],
        "x": {"name": "Gjennomføring", "low": "vanskelig", "high": "lett"},
        "y": {"name": "Påvirkning", "low": "liten", "high": "stor"},
        "corners": {"high_high": "Bør gjøres", "low_low": "Gjøres ikke"},
    },
}
MIDDLES = """words => Object.fromEntries(words.map(word =>
  [word.textContent.trim(), word.style.transform]))"""


@pytest.fixture
def room(facilitator: Facilitator) -> Workshop:
    return facilitator.creates(programme(CLOUD, MATRIX))


def middles(screen: ScreenPage) -> dict[str, str]:
    """Where each word of the cloud stands."""
    found: dict[str, str] = screen.page.locator(".cloud-word").evaluate_all(MIDDLES)
    return found


def slides_by_keyboard(phone: PhonePage, slider: str, key: str, times: int) -> None:
    tabs_to(phone, slider)
    phone.keyboard(*[key] * times)


def test_words_are_written_and_sent_by_keyboard_and_stand_on_the_screen(
    room: Workshop, visitors: Visitors
) -> None:
    room.desk().opens("ord")
    pages = Pages(visitors, room)
    phone, screen = pages.phone(), pages.screen()
    phone.reads("Skriv opptil 3 ord")
    tabs_to(phone, "Ord 1")
    phone.page.keyboard.type("tillit")
    phone.keyboard("Enter")
    assert phone.focused(NAME) == "Ord 2"
    phone.page.keyboard.type("framsnakking")
    tabs_to(phone, "Send svaret")
    phone.keyboard("Enter")
    phone.reads("Svaret er mottatt", "tillit, framsnakking")
    screen.shows("framsnakking", "tillit")
    assert set(middles(screen)) == {"framsnakking", "tillit"}


def test_neither_new_words_nor_a_merge_move_a_word_that_stands(
    room: Workshop, visitors: Visitors
) -> None:
    desk = room.desk()
    desk.opens("ord")
    screen = Pages(visitors, room).screen(reduced_motion="reduce")
    first, second, third = room.phones(3)
    first.answers({"words": ["mot", "modig", "ro"]})
    screen.shows("modig", "mot", "ro")
    before = middles(screen)
    second.answers({"words": ["modig", "ro", "gjennomføringskraft"]})
    third.answers({"words": ["ro", "lek", "håp"]})
    screen.shows("ro", "modig")
    eventually(lambda: "håp" in middles(screen), "the new words stand")
    assert before.items() <= middles(screen).items()
    before = middles(screen)
    desk.does("merge", step="ord", into="mot", what=["modig"])
    screen.shows("ro", "mot")
    eventually(lambda: "modig" not in middles(screen), "the merged word has left")
    assert middles(screen).items() <= before.items()
    assert ["mot", "2"] in screen.result()


def test_what_came_while_the_cloud_was_hidden_has_all_of_it_set_anew(
    room: Workshop, visitors: Visitors
) -> None:
    desk = room.desk()
    desk.opens("ord", shown=True)
    pages = Pages(visitors, room)
    screen = pages.screen(reduced_motion="reduce")
    first, second, third = room.phones(3)
    first.answers({"words": ["ro", "medarbeiderutviklingssamtalene"]})
    desk.closes()
    screen.shows("medarbeiderutviklingssamtalene")
    desk.moves(open=True, shown=False)
    screen.reads("Svarene er skjult")
    second.answers({"words": ["ro", "lek", "håp"]})
    third.answers({"words": ["ro", "mot", "tillit"]})
    desk.moves(open=False, shown=True)
    screen.shows("ro")
    comes_later = pages.screen(reduced_motion="reduce")
    comes_later.shows("ro")
    eventually(lambda: middles(screen) == middles(comes_later), "both screens show the same")


def test_items_are_placed_by_keyboard_and_stand_in_their_corner_on_the_screen(
    room: Workshop, visitors: Visitors
) -> None:
    room.desk().opens("tiltak")
    pages = Pages(visitors, room)
    phone, screen = pages.phone(), pages.screen()
    phone.reads("Tavlemøte hver mandag", "1 av 2")
    slides_by_keyboard(phone, "Gjennomføring", "ArrowRight", 6)
    slides_by_keyboard(phone, "Påvirkning", "ArrowUp", 2)
    assert phone.focused("element.getAttribute('aria-valuetext')") == "60 stor"
    tabs_to(phone, "Neste")
    phone.keyboard("Enter")
    phone.reads("Felles lunsj", "2 av 2")
    slides_by_keyboard(phone, "Gjennomføring", "ArrowLeft", 4)
    slides_by_keyboard(phone, "Påvirkning", "ArrowDown", 10)
    tabs_to(phone, "Send svaret")
    phone.keyboard("Enter")
    phone.reads("Svaret er mottatt", "2 av 2")
    screen.shows("Tavlemøte hver mandag", "Felles lunsj")
    rows = screen.result()
    assert [row[1:3] for row in rows] == [["80", "60"], ["30", "0"]]
    assert [row[5] for row in rows] == ["Bør gjøres", "Gjøres ikke"]


def test_a_finger_in_the_field_places_what_the_sliders_then_say(
    room: Workshop, visitors: Visitors
) -> None:
    room.desk().opens("tiltak")
    phone = Pages(visitors, room).phone(touch=True)
    phone.reads("Tavlemøte hver mandag")
    phone.places(0.9, 0.2)
    across, up = (int(slider.input_value()) for slider in phone.page.locator(".slider").all())
    assert 85 <= across <= 95
    assert 15 <= up <= 25
