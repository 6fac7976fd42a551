"""Steps at one's own pace: the phone's list and its steps, and the desk's dates and reminder."""

import re
import time

from tests.gallery.look import look
from tests.gallery.moment import Moment
from tests.support.browsers import Visitors
from tests.support.facilitator import Facilitator
from tests.support.pages import Pages
from tests.support.programmes import points, programme

DAY_MS = 86_400_000
VALUES = "Fordel 100 poeng"


def test_people_answer_when_it_suits_them_and_the_desk_sees_to_the_dates(
    facilitator: Facilitator, visitors: Visitors
) -> None:
    now_ms = int(time.time() * 1000)
    room = facilitator.creates(
        programme(
            points("a", opens=now_ms - DAY_MS, until=now_ms + DAY_MS),
            points("b", title="Senere", opens=now_ms + DAY_MS),
            points("c", title="Uten dato"),
            pace="own",
        )
    )
    room.desk().moves(shared=True)
    pages = Pages(visitors, room)
    phone, desk = pages.phone(), pages.desk()
    phone.reads("Du har svart på 0 av 3", "Åpent til", "Åpnes", "Ikke åpnet ennå", "Bytt telefon")
    assert phone.page.locator(".own-step.next").inner_text().startswith(VALUES)
    assert phone.page.locator(".own-step.later").count() == 2
    assert not look(Moment("room", "phone", "own-pace", phone.page, rich=True))
    desk.reads("Påminnelse du kan kopiere")
    assert not look(Moment("room", "desk", "own-pace", desk.page, rich=True))
    # One that is not open leads nowhere.
    assert phone.page.locator(".own-steps button").count() == 1
    phone.page.locator(".own-steps button").tap()
    phone.gives("Tillit", 70)
    assert not look(Moment("room", "phone", "own-step", phone.page))
    phone.button("Alle stegene").tap()
    phone.reads("Påbegynt, ikke sendt ennå")
    phone.page.locator(".own-steps button").tap()
    phone.gives("Mot", 30)
    phone.sends()
    phone.reads("Du kan endre svaret til")
    # Nothing more is open, so the large button leads to the list too.
    phone.presses_main("Alle stegene")
    phone.reads("Du har svart på 1 av 3")
    assert not phone.page.locator(".own-step.next").count()
    phone.page.locator(".own-done", has_text="Du har svart").wait_for()
    phone.reloads()
    phone.reads("Du har svart på 1 av 3")
    # The desk opens one now, closes another, and has the reminder.
    desk.button("Åpne nå: Uten dato").click()
    phone.reads("Åpent nå")
    desk.reads("1 svar", "2 steg er åpne nå.", f"«{VALUES}» lukkes")
    note = desk.page.get_by_label("Påminnelse du kan kopiere")
    assert re.search(rf"– {VALUES}, til \w+ .*\n– Uten dato\n", note.input_value())
    assert f"/{room.code} " in note.input_value()
    desk.button(f"Lukk nå: {VALUES}").click()
    phone.reads("Lukket")
    desk.page.get_by_label(f"Lukkes: {VALUES}").fill("2001-01-01T12:00")
    desk.reads("Steget må lukkes senere enn det åpnes.")
    desk.page.get_by_label(f"Lukkes: {VALUES}").fill("2090-01-01T12:00")
    phone.reads("søndag 1. januar kl. 12.00")
    desk.reads("Rommet slettes 30 dager etter siste bruk. Det kan bli før dette.")
    assert phone.fits_its_width()
    # One that closes in somebody's hand: what was begun is kept, and said to be.
    phone.page.locator(".own-steps button", has_text="Uten dato").tap()
    phone.gives("Tillit", 40)
    desk.button("Lukk nå: Uten dato").click()
    phone.reads("Steget er lukket", "Det er lagret her")
    phone.button("Alle stegene").tap()
    phone.reads("Det du skrev, ble ikke sendt. Det er lagret her.")
    # Somebody else on the same phone has all of it before them.
    phone.presses("Nestemann på denne telefonen")
    phone.reads("Det du har begynt på uten å sende, blir slettet.")
    assert not look(Moment("room", "phone", "own-turn", phone.page))
    phone.presses("Nei, jeg er ikke ferdig")
    phone.reads("Du har svart på 1 av 3")
    phone.presses("Nestemann på denne telefonen")
    phone.presses("Ja, nestemann")
    phone.reads("Du har svart på 0 av 3")
    phone.is_rid_of("ble ikke sendt")
    phone.page.locator(".own-step.next").tap()
    phone.gives("Respekt", 100)
    phone.sends()
    assert room.results("a")["answers"] == 2
