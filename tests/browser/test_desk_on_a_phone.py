"""The whole desk in one hand: a phone runs a step from its opening to the next round."""

import pytest

from tests.support.browsers import Visitors
from tests.support.facilitator import Facilitator, Workshop
from tests.support.pages import DeskPage, Pages
from tests.support.patience import eventually
from tests.support.programmes import gives, points, programme

HAND = {"width": 390, "height": 844}


@pytest.fixture
def room(facilitator: Facilitator) -> Workshop:
    step = points(by=["person", "room"], clock=[120, 300], results="hidden")
    return facilitator.creates(programme(step, points("neste", title="Etterpå")))


@pytest.fixture
def desk(room: Workshop, visitors: Visitors) -> DeskPage:
    return Pages(visitors, room).desk(HAND, touch=True)


def state(room: Workshop) -> dict[str, object]:
    frame = room.calls("GET").json
    return {"open": frame["open"], "shown": frame["shown"], "round": frame["step"]["round"]}


def test_a_step_is_opened_shown_hidden_and_closed(room: Workshop, desk: DeskPage) -> None:
    screen = room.screen()
    desk.reads("Venterom")
    desk.is_pictured("hand-01-waiting")
    assert desk.fits_its_width()
    desk.presses_the_big_button("Gå til første steg")
    desk.presses_the_big_button("Åpne for svar")
    desk.reads("Deltakerne kan svare og endre")
    room.phone().answers(gives(Tillit=60, Mot=40))
    desk.reads("1 har svart", "Bare du ser resultatet")
    desk.is_pictured("hand-02-open")
    assert desk.fits_its_width()
    desk.turns("Vis resultat på skjermen", on=True)
    screen.sees(lambda tally: tally["results"])
    desk.turns("Vis resultat på skjermen", on=False)
    screen.sees(lambda tally: tally["results"] is None)
    desk.presses_the_big_button("Lukk og vis resultatet")
    desk.reads("Ingen kan svare nå", "Alle ser resultatet", "60,0")
    assert state(room) == {"open": False, "shown": True, "round": "person"}
    desk.is_pictured("hand-03-shown")
    assert desk.fits_its_width()
    desk.presses_the_big_button("Fortsett i plenum")
    desk.reads("Åpne for svar")
    assert state(room) == {"open": False, "shown": False, "round": "room"}
    desk.presses("Forrige")
    eventually(lambda: state(room)["round"] == "person")


def test_the_clock_is_started_stopped_and_prolonged(room: Workshop, desk: DeskPage) -> None:
    desk.presses_the_big_button("Gå til første steg")
    desk.reads("2:00 på pause")
    desk.button("Start klokka").tap()
    desk.is_rid_of("på pause")
    assert room.calls("GET").json["clock"]["running"]
    desk.button("1\u00a0min mer på klokka").tap()
    desk.has_minutes_left(3)
    desk.button("Sett klokka på pause").tap()
    desk.reads("på pause")
    stopped = room.calls("GET").json["clock"]
    assert not stopped["running"]
    desk.button("1\u00a0min mer på klokka").tap()
    eventually(lambda: room.calls("GET").json["clock"]["left"] == stopped["left"] + 60)
    desk.has_minutes_left(4)
    desk.reads("på pause")


def test_clearing_asks_first_and_says_what_is_lost(room: Workshop, desk: DeskPage) -> None:
    desk.presses_the_big_button("Gå til første steg")
    desk.presses_the_big_button("Åpne for svar")
    room.phone().answers(gives(Tillit=100))
    desk.reads("1 har svart")
    desk.page.locator("summary").filter(has_text="slett").tap()
    desk.button("Slett svarene …").tap()
    desk.reads("Slette svarene?", "1 svar", "går tapt", "Det kan ikke angres.")
    desk.is_pictured("hand-04-clear")
    desk.button("Avbryt").tap()
    desk.is_rid_of("Slette svarene?")
    assert room.results("hundre")["answers"] == 1
    desk.button("Slett svarene …").tap()
    desk.button("Slett svarene").tap()
    desk.reads("0 har svart")
    assert room.results("hundre")["answers"] == 0


def test_in_the_plenary_round_the_desk_writes_for_all(room: Workshop, desk: DeskPage) -> None:
    room.desk().moves(step="hundre", round="room", open=True)
    desk.reads("Skriv det dere ble enige om")
    desk.page.get_by_role("spinbutton", name="Respekt").fill("100")
    desk.is_pictured("hand-05-plenary")
    desk.button("Før inn svaret").tap()
    desk.reads("Svaret er skrevet")
    assert room.results("hundre", "?round=room")["results"]["items"][0]["item"] == "Respekt"
    assert desk.fits_its_width()
