"""What a room shows whatever its steps are: the way in, the waiting, the dialogs, the end."""

import subprocess
import sys
from collections.abc import Iterator

from tests.gallery.exhibits.texts import DEPARTMENTS
from tests.gallery.moment import Moment
from tests.gallery.stage import Stage
from tests.support.browsers import Visitors
from tests.support.facilitator import Facilitator
from tests.support.programmes import diamond, gives, points
from tests.support.sources import HOUSE

GUESTS = 40
NOTES = """Hensikt: Hver enkelt prioriterer, også de som ikke fikk gjennomslag i gruppen.
Si: «Her er verdiene som kom høyest. Har vi mistet en viktig verdi på veien?»
Gjør: Slå sammen, stryk og legg til etter det salen sier, før du åpner. Alle svarer alene.
Tid: 5 minutter om listen, 7 til å fordele, 10 om resultatet."""
FROM_VALUES = {"items": {"from": "verdier", "take": "top_rows"}}
GOES_ON = points("neste", notes=NOTES, settings=FROM_VALUES)


IN_TURN = points("etter-tur", by=["group"], turn_s=120, prompt="Én om gangen, uten avbrudd.")


def around_the_steps(facilitator: Facilitator, visitors: Visitors) -> Iterator[Moment]:
    steps = [diamond(by=["person"]), GOES_ON, points("hemmelig", results="private"), IN_TURN]
    stage = Stage("room", steps, facilitator, visitors, DEPARTMENTS, roles="hair")
    yield from _people_come_in(stage)
    yield from _groups_are_arranged(stage)
    yield from _a_step_takes_from_another(stage)
    yield from _nobody_sees_it(stage)
    yield from _it_ends(stage)


def _people_come_in(stage: Stage) -> Iterator[Moment]:
    stage.phone_is_at("groups")
    yield stage.moment(stage.phone, "groups")
    stage.phone.chooses_group(DEPARTMENTS[0])
    stage.phone_is_at("waiting")
    yield stage.moment(stage.phone, "waiting", rich=True)
    yield stage.moment(stage.screen, "waiting-few")
    yield stage.moment(stage.desk, "waiting", rich=True)
    yield stage.moment(stage.hand, "waiting")
    command = [sys.executable, "-m", "tests.support.crowd", stage.room.url, stage.room.code]
    with subprocess.Popen(
        [*command, str(GUESTS - 2)],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=HOUSE,
    ) as guests:
        stage.screen.reads(f"{GUESTS} er her")
        yield stage.moment(stage.screen, "waiting-many", rich=True)
        guests.kill()
    yield from _waits_without_network(stage)


def _waits_without_network(stage: Stage) -> Iterator[Moment]:
    stage.visitors.goes_offline(stage.phone.page)
    stage.phone.reads("Uten nett")
    yield stage.moment(stage.phone, "waiting-offline")
    stage.visitors.comes_back(stage.phone.page)
    stage.phone.is_rid_of("Uten nett")


def _groups_are_arranged(stage: Stage) -> Iterator[Moment]:
    mates = stage.room.phones(2, group=DEPARTMENTS[0])
    for face in (stage.desk, stage.hand):
        face.opens_the_dialog("Grupper")
        face.reads("1 person har ingen gruppe.")
        yield stage.moment(face, "groups-arranged")
        face.closes_the_dialog()
    address = f"{stage.room.url}/desk/{stage.room.code}/tables"
    paper = stage.visitors.opens_beside(stage.desk.page, address)
    yield Moment("room", "desk", "papers-for-tables", paper)
    paper.close()
    stage.moves(step="etter-tur")
    stage.phone.reads("Hvem gjør hva (3 personer)", "Dere snakker etter tur")
    yield stage.moment(stage.phone, "turns-soon")
    stage.screen.reads("Den med mørkest hår")
    yield stage.moment(stage.screen, "turns-soon")
    stage.moves(open=True, clock={"left": 720, "running": False})
    stage.phone.reads("2:00")
    yield stage.moment(stage.phone, "turns")
    for mate in mates:
        mate.leaves()
    stage.moves(open=False)


def _a_step_takes_from_another(stage: Stage) -> Iterator[Moment]:
    stage.moves(step="verdier", open=True)
    stage.answers(GUESTS)
    stage.leads.moves(step="neste")
    stage.desk.page.locator(".lines .line").first.wait_for()
    yield stage.moment(stage.desk, "came-over")
    yield stage.moment(stage.hand, "came-over")
    stage.desk.strikes(stage.desk.came_over()[0])
    stage.desk.adds("Arbeidsmiljøundersøkelsesoppfølging")
    yield stage.moment(stage.desk, "mended")


def _nobody_sees_it(stage: Stage) -> Iterator[Moment]:
    stage.moves(step="hemmelig", open=True)
    stage.room.phone().answers(gives(Tillit=60, Mot=40))
    stage.desk_counts(1)
    yield stage.moment(stage.desk, "private")
    yield stage.moment(stage.screen, "private")


def _it_ends(stage: Stage) -> Iterator[Moment]:
    desk = stage.desk
    desk.opens_the_dialog("Svarene og rommet")
    yield stage.moment(desk, "take-home")
    desk.presses("Slett rommet …")
    desk.reads("Slette rommet?")
    desk.presses("Slett rommet")
    desk.reads("Dette er ikke koden til rommet.")
    yield stage.moment(desk, "delete-error")
    assert stage.room.calls("DELETE").status == 204
    for face in (stage.phone, stage.screen, desk):
        face.reads("Rommet", "er slettet")
        yield stage.moment(face, "ended")
