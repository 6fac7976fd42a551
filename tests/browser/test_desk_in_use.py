"""The desk while a gathering runs: quick hands, a keyboard, a weak line, and those who listen."""

import pytest

from tests.support.browsers import Visitors
from tests.support.facilitator import Facilitator, Workshop
from tests.support.pages import DeskPage, Pages
from tests.support.patience import eventually
from tests.support.people import Desk
from tests.support.programmes import GROUPS, VALUES, diamond, gives, points, programme, ranks

NAME = "element.getAttribute('aria-label') ?? element.textContent"
LISTENS = """() => {
  const said = document.getElementById("said");
  window.heard = [];
  new MutationObserver(() => window.heard.push(said.textContent.trim()))
    .observe(said, { childList: true, characterData: true, subtree: true });
}"""


@pytest.fixture
def room(facilitator: Facilitator) -> Workshop:
    values = {"items": {"from": "verdier", "take": "top_rows"}}
    steps = (points(clock=600, results="hidden"), diamond(), points("neste", settings=values))
    return facilitator.creates(programme(*steps, groups=GROUPS))


@pytest.fixture
def other(room: Workshop) -> Desk:
    """A second facilitator, who stands at the first step."""
    desk = room.desk()
    desk.moves(step="hundre")
    return desk


@pytest.fixture
def desk(room: Workshop, other: Desk, visitors: Visitors) -> DeskPage:
    page = Pages(visitors, room).desk()
    page.reads("Åpne for svar", "Tilkoblet")
    return page


def version(room: Workshop) -> int:
    return int(room.calls("GET").json["version"])


def test_start_and_pause_within_a_moment_are_both_done(room: Workshop, desk: DeskPage) -> None:
    before = version(room)
    desk.button("Start klokka").dblclick()
    eventually(lambda: version(room) == before + 2)
    assert not room.calls("GET").json["clock"]["running"]
    desk.reads("på pause")


def test_a_switch_turned_twice_in_a_moment_is_where_it_was(room: Workshop, desk: DeskPage) -> None:
    before = version(room)
    desk.switch("Vis resultat på skjermen").dblclick()
    eventually(lambda: version(room) == before + 2)
    assert not room.calls("GET").json["shown"]


def test_a_double_click_on_the_large_button_does_what_it_said_and_not_the_next(
    room: Workshop, desk: DeskPage
) -> None:
    before = version(room)
    desk.big_button.filter(has_text="Åpne for svar").dblclick()
    desk.presses_the_big_button("Lukk for svar")
    desk.reads("Ingen kan svare nå")
    assert version(room) == before + 2


def test_the_large_button_waits_its_turn_behind_another_press(
    room: Workshop, desk: DeskPage
) -> None:
    desk.page.evaluate(
        """() => {
          document.querySelector('[aria-label="1\u00a0min mer på klokka"]').click();
          document.querySelector("button.next").click();
        }"""
    )
    desk.reads("Deltakerne kan svare og endre")
    desk.has_minutes_left(11)
    assert room.calls("GET").json["open"]


def test_the_keyboard_stays_where_it_is_while_frames_arrive(
    room: Workshop, other: Desk, desk: DeskPage
) -> None:
    desk.big_button.focus()
    desk.keyboard("Enter")
    desk.reads("Lukk for svar")
    assert desk.focused("element.className").startswith("next")
    for control in (".next", "[role=switch]", ".round-button", "button.step.here", "summary"):
        desk.page.locator(control).first.focus()
        was = desk.focused("element.classList[0]")
        left = other.room["clock"]["left"] + 60
        other.moves(clock={"left": left, "running": False})
        room.phone().answers(gives(Tillit=100))
        desk.reads(f"{len(room.people) - 1} har svart")
        assert desk.focused("element.classList[0]") == was, control


def test_a_space_is_for_the_clock_after_the_mouse_and_for_the_button_after_the_keyboard(
    room: Workshop, desk: DeskPage
) -> None:
    desk.presses_the_big_button("Åpne for svar")
    desk.big_button.filter(has_text="Lukk for svar").wait_for()
    desk.keyboard("Space")
    desk.reads("på pause")
    assert room.calls("GET").json["open"]
    desk.page.locator("button.next:not(.busy)").wait_for()
    desk.keyboard("Shift+Tab")
    desk.keyboard("Tab")
    desk.keyboard("Space")
    desk.reads("Ingen kan svare nå")


def test_a_list_of_what_came_over_keeps_the_keyboard(
    room: Workshop, other: Desk, desk: DeskPage
) -> None:
    other.opens("verdier")
    room.phone(group=GROUPS[0]).answers(ranks(VALUES))
    other.moves(open=False)
    other.moves(step="neste")
    desk.reads("Dette kom over fra")
    desk.button("Stryk: respekt").focus()
    desk.keyboard("Enter")
    desk.button("Angre: respekt").first.wait_for()
    assert desk.focused(NAME) == "Angre: respekt"
    desk.page.get_by_role("checkbox", name="tillit").focus()
    room.phone(group=GROUPS[1])
    desk.reads("2 her")
    assert desk.focused("element.type") == "checkbox"


def test_a_dialog_gives_the_keyboard_back_to_what_opened_it(desk: DeskPage) -> None:
    for name in ("Kode og skjerm", "Svarene og rommet"):
        opener = desk.page.get_by_role("button", name=name)
        opener.focus()
        desk.keyboard("Enter")
        desk.page.locator("dialog[open]").wait_for()
        assert desk.focused("Boolean(element.closest('dialog'))")
        desk.keyboard("Escape")
        desk.page.locator("dialog[open]").wait_for(state="detached")
        assert name in desk.focused()


def test_a_dialog_that_becomes_another_keeps_the_keyboard_inside(
    room: Workshop, desk: DeskPage
) -> None:
    desk.opens_the_dialog("Svarene og rommet")
    desk.button("Slett rommet …").focus()
    desk.keyboard("Enter")
    desk.reads("Slette rommet?", f"Skriv koden {room.code[:3]} {room.code[3:]}")
    eventually(lambda: desk.focused("element.id") == "delete-code")
    desk.page.keyboard.type("000")
    desk.keyboard("Enter")
    desk.reads("Dette er ikke koden til rommet.")
    assert desk.page.locator("#delete-code").input_value() == "000"
    desk.page.locator("#delete-code").fill(f"{room.code[:3]} {room.code[3:]}")
    desk.keyboard("Enter")
    desk.reads(f"Rommet {room.code[:3]} {room.code[3:]} er slettet", "Lag et nytt rom")
    assert "er slettet" in desk.focused()


def test_contact_is_always_in_words_and_its_loss_and_return_are_said(
    visitors: Visitors, desk: DeskPage
) -> None:
    desk.page.evaluate(LISTENS)
    visitors.goes_offline(desk.page)
    desk.reads("Ingen kontakt med serveren. Prøver igjen. Ingen svar er tapt.", "Prøver igjen")
    desk.is_rid_of("Tilkoblet")
    assert desk.big_button.get_attribute("aria-disabled") == "true"
    visitors.comes_back(desk.page)
    desk.reads("Tilkoblet")
    desk.is_rid_of("Ingen kontakt")
    eventually(lambda: "Kontakten er tilbake" in desk.page.evaluate("heard"))
    heard = desk.page.evaluate("heard")
    assert heard == ["Ingen kontakt med serveren. Prøver igjen.", "Kontakten er tilbake"]


def test_that_everybody_has_answered_is_shown_while_it_is_so_and_said_once(
    room: Workshop, desk: DeskPage
) -> None:
    desk.presses_the_big_button("Åpne for svar")
    desk.reads("Deltakerne kan svare og endre")
    desk.page.evaluate(LISTENS)
    anne, berit = room.phones(2)
    anne.answers(gives(Tillit=100))
    desk.reads("1 har svart")
    berit.answers(gives(Mot=100))
    desk.reads("Alle har svart")
    desk.is_pictured("desk-everybody")
    late = room.phone()
    desk.is_rid_of("Alle har svart")
    late.answers(gives(Respekt=100))
    desk.reads("3 har svart", "Alle har svart")
    desk.presses_the_big_button("Lukk og vis resultatet")
    desk.reads("Alle ser resultatet")
    desk.is_rid_of("Alle har svart")
    told = "Lukket for svar. Skjermen viser resultatet"
    eventually(lambda: told in desk.page.evaluate("heard"))
    assert desk.page.evaluate("heard") == ["Alle har svart", told]


def test_sound_is_off_until_somebody_turns_it_on(desk: DeskPage) -> None:
    desk.opens_the_dialog("Kode og skjerm")
    desk.turns("Lyd på denne styringen", on=True)
    desk.reloads()
    desk.opens_the_dialog("Kode og skjerm")
    desk.turns("Lyd på denne styringen", on=False)


def test_a_drawing_opens_large_and_goes_back(room: Workshop, desk: DeskPage) -> None:
    desk.presses_the_big_button("Åpne for svar")
    room.phone().answers(gives(Tillit=100))
    desk.reads("1 har svart")
    small = desk.page.locator(".picture").bounding_box()
    desk.presses("Vis stort")
    desk.page.locator("dialog[open] .picture").wait_for()
    large = desk.page.locator("dialog[open] .picture").bounding_box()
    assert small
    assert large
    assert large["width"] > small["width"]
    desk.is_pictured("desk-large")
    desk.closes_the_dialog()
    eventually(lambda: desk.focused() == "Vis stort")
