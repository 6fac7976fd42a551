"""What is private to a person can be taken home by that person, and by nobody else."""

from pathlib import Path

from tests.support.browsers import Visitors
from tests.support.facilitator import Facilitator
from tests.support.pages import Pages
from tests.support.programmes import of_ready
from tests.support.tables import unpacked


def test_ones_own_goals_are_seen_by_oneself_alone_and_taken_home_as_a_file(
    facilitator: Facilitator, visitors: Visitors
) -> None:
    room = facilitator.creates(of_ready("mestring.mal"))
    desk, screen, pages = room.desk(), room.screen(), Pages(visitors, room)
    phone = pages.phone("Gruppe 1", locale="nb-NO")
    desk.opens("mal")
    phone.reads("Bare du ser det du skriver.")
    phone.writes_note("Gi ros samme dag")
    phone.button("Skriv en til").tap()
    phone.button("Der kan jeg øve").tap()
    phone.writes_note("På teammøtet om mandagen")
    phone.button("Skriv en til").tap()
    phone.sends()
    desk.moves(open=False)
    phone.reads("Mål: Gi ros samme dag", "Der kan jeg øve: På teammøtet om mandagen")
    phone.is_pictured("taking-home")
    with phone.page.expect_download() as waiting:
        phone.button("Lagre som fil").tap()
    assert waiting.value.suggested_filename == "svaret mitt.txt"
    written = Path(waiting.value.path()).read_text(encoding="utf-8-sig").splitlines()
    assert written[:2] == ["Mestringsorientert ledelse", "Mine utviklingsmål"]
    assert written[-2:] == [
        "Mål: Gi ros samme dag",
        "Der kan jeg øve: På teammøtet om mandagen",
    ]
    screen.sees(lambda tally: tally["answers"] == 1)
    assert room.results("mal")["results"] is None
    files = unpacked(room.calls("GET", "/export.zip").body)
    assert not any(b"Gi ros" in body for body in files.values())
