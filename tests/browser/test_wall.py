"""A wall of notes: written on phones, put in order at the desk, read aloud, voted on."""

import re

import pytest

from tests.support.browsers import Visitors
from tests.support.facilitator import Facilitator, Workshop
from tests.support.pages import DeskPage, Pages
from tests.support.programmes import programme

STEP = {
    "id": "vegg",
    "kind": "notes",
    "title": "Slik er det når vi lykkes",
    "settings": {"columns": ["Medarbeiderne", "Leder", "Organisasjonen"], "votes": 2},
}
HUNG = {
    "Medarbeiderne": ["Vi spør om hjelp", "Vi ber om hjelp i tide", "Kari må slutte å avbryte"],
    "Leder": ["Ber selv om hjelp", "Gir tid til å øve", "Roser innsatsen"],
    "Organisasjonen": ["Kurs følges opp", "Alle nye får en fadder"],
}


@pytest.fixture
def room(facilitator: Facilitator) -> Workshop:
    room = facilitator.creates(programme(STEP))
    room.desk().opens("vegg")
    for column, texts in HUNG.items():
        notes = [{"id": text, "column": column, "text": text} for text in texts]
        room.phone().answers({"notes": notes})
    return room


def picks(desk: DeskPage, *texts: str) -> None:
    for text in texts:
        desk.page.get_by_role("checkbox", name=re.compile(f"^{text}")).check()


def test_notes_are_merged_grouped_hidden_and_read_aloud(room: Workshop, visitors: Visitors) -> None:
    pages = Pages(visitors, room)
    desk, screen = pages.desk(), pages.screen()
    picks(desk, "Vi spør om hjelp", "Vi ber om hjelp i tide")
    desk.page.locator(".merge-bar").get_by_role("button", name="Slå sammen").click()
    desk.reads("samlet av 2 lapper")
    picks(desk, "Gir tid til å øve", "Roser innsatsen")
    desk.page.get_by_label("Navn på gruppen").fill("Tid")
    desk.presses("Legg i gruppen")
    desk.page.locator('.hung-group[data-theme="Tid"]').wait_for()
    group = desk.page.locator(".hung-group")
    loose = desk.page.locator(".hung-note").filter(has_text="Ber selv om hjelp")
    loose.drag_to(group)
    group.get_by_text("Ber selv om hjelp").wait_for()
    desk.presses("Skjul: Kari må slutte å avbryte")
    desk.reads("skjult")
    screen.is_rid_of("Kari")
    screen.reads("samlet av 2 lapper", "Tid")
    desk.is_pictured("notes-desk")
    screen.is_pictured("notes-wall")
    desk.presses("Les lappene høyt, én og én")
    screen.reads("1 av 6", "Vi spør om hjelp")
    desk.presses("Neste lapp")
    screen.reads("2 av 6")
    screen.is_pictured("notes-aloud")
    desk.presses("Slutt å lese")
    screen.is_rid_of("2 av 6")
    desk.presses("Vis: Kari må slutte å avbryte")
    screen.reads("Kari må slutte å avbryte")
    desk.page.get_by_role("searchbox").fill("fadder")
    desk.page.locator(".hung-note").filter(has_text="Kurs følges opp").wait_for(state="detached")


def test_a_phone_votes_on_notes_and_groups_and_the_screen_sorts_them(
    room: Workshop, visitors: Visitors
) -> None:
    leads = room.desk()
    leads.does("merge", step="vegg", into="Tid", what=["Gir tid til å øve", "Roser innsatsen"])
    pages = Pages(visitors, room)
    desk, screen, phone = pages.desk(), pages.screen(), pages.phone()
    phone.reads("Skriv en lapp")
    phone.writes_note("Jeg kom sent")
    phone.sends("Heng opp under Medarbeiderne")
    screen.reads("Jeg kom sent")
    desk.presses_the_big_button("Lukk")
    desk.presses_the_big_button("Stem på lappene")
    phone.reads("2 stemmer igjen")
    phone.page.locator("label.pick").filter(has_text="Gir tid til å øve").tap()
    phone.page.locator("label.pick").filter(has_text="Alle nye får en fadder").tap()
    phone.reads("0 stemmer igjen")
    phone.is_pictured("notes-vote")
    phone.sends("Stem")
    screen.reads("1 har stemt")
    found = room.results("vegg")["results"]
    assert [(line["theme"], line["votes"]) for line in found["themes"]] == [("Tid", 1)]
    assert found["columns"][2]["notes"][0]["text"] == "Alle nye får en fadder"
    screen.is_pictured("notes-voted")


def test_what_is_written_waits_at_the_desk_and_is_let_through(
    facilitator: Facilitator, visitors: Visitors
) -> None:
    room = facilitator.creates(programme({"id": "ord", "kind": "cloud", "title": "Ord"}))
    room.desk().opens("ord")
    pages = Pages(visitors, room)
    desk, screen = pages.desk(), pages.screen()
    desk.opens_the_dialog("Egne ord")
    desk.page.get_by_label("Ord som holder en tekst tilbake").fill("tull\nkari")
    desk.is_pictured("own-texts-rule")
    desk.presses("Bruk dette")
    desk.reads("2 ord holder tilbake")
    room.phone().answers({"words": ["tullball", "mot"]})
    desk.reads("1 venter på deg", "tullball")
    desk.is_pictured("own-texts-waiting")
    screen.reads("mot")
    assert "tullball" not in screen.page.content()
    desk.presses("Slipp til: tullball")
    screen.reads("tullball")
