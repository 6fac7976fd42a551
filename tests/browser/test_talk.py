"""People who find each other by their pieces, talk by one clock, and know each other's names."""

import re

from playwright.sync_api import Page

from tests.support.browsers import Visitors
from tests.support.facilitator import Facilitator
from tests.support.pages import Pages
from tests.support.patience import eventually
from tests.support.programmes import programme

TALK = {
    "id": "prat",
    "kind": "talk",
    "title": "Innsjekk",
    "settings": {
        "segments": [{"name": "Fortell", "seconds": 600}, {"name": "Spør", "seconds": 90}],
        "names": True,
    },
}
NAME = "<b>Kari</b>"


def shown_seconds(page: Page) -> int:
    """What the phone's large clock shows."""
    minutes, seconds = re.findall(r"\d+", page.locator(".talk-clock").inner_text())
    return int(minutes) * 60 + int(seconds)


def test_a_pair_finds_each_other_talks_by_one_clock_and_its_names_go_when_it_is_over(
    facilitator: Facilitator, visitors: Visitors
) -> None:
    room = facilitator.creates(programme(TALK))
    leads, pages = room.desk(), Pages(visitors, room)
    desk, screen = pages.desk(), pages.screen()
    one, other = pages.phone(), pages.phone()
    leads.moves(step="prat")
    one.reads("Vi snakker to og to", "Fortell")
    desk.presses_the_big_button("Begynn samtalen")
    one.reads("Dere snakker sammen", "fylt skive 1", "pen skive 1")
    other.reads("Dere snakker sammen", "ylt skive 1", "åpen skive 1")
    assert ("Du begynner" in one.text) != ("Du begynner" in other.text)

    one.page.get_by_label("Fornavnet ditt").fill(NAME)
    one.presses("Si det")
    other.reads(NAME)
    for watcher in (desk, screen):
        assert "Kari" not in watcher.page.content()

    late = pages.phone()
    late.reads("Slutt deg til Par 1", "Du kom etter")
    desk.reads("1 kom sent og har ingen plass ennå")
    desk.presses("Gi plass til dem som kom sent")
    late.reads("Dere snakker sammen", NAME)
    desk.is_rid_of("kom sent og")

    desk.presses("Neste del nå")
    for face in (one, screen, desk):
        face.reads("Neste del begynner", "Spør")
    other.reloads()
    other.page.locator(".talk-clock").wait_for()
    eventually(lambda: abs(shown_seconds(one.page) - shown_seconds(other.page)) <= 1)
    desk.presses("1 min mer på klokka")
    eventually(lambda: 90 < shown_seconds(one.page) <= 150)
    screen.reads("Spør")

    desk.presses_the_big_button("Avslutt samtalen")
    for face in (other, late, screen):
        face.reads("Samtalen er over")
    desk.turns("De snakker sammen", on=True)
    for phone in (one, other, late):
        phone.reads("Dere snakker sammen")
        assert "Kari" not in phone.page.content()
