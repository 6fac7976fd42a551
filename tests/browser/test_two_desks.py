"""Two facilitators: whoever comes second is told so, and undoes nothing unseen."""

import pytest

from tests.support.browsers import Visitors
from tests.support.facilitator import Facilitator, Workshop
from tests.support.pages import Pages
from tests.support.pages.slow_line import SlowLine
from tests.support.programmes import gives, points, programme


@pytest.fixture
def room(facilitator: Facilitator) -> Workshop:
    return facilitator.creates(programme(points(), points("neste", title="Etterpå")))


def test_a_stale_move_is_said_calmly_and_does_nothing(room: Workshop, visitors: Visitors) -> None:
    pages = Pages(visitors, room)
    line = SlowLine()
    first, second = pages.desk(), pages.desk(before=line.lies_to)
    first.presses_the_big_button("Gå til første steg")
    first.presses_the_big_button("Åpne for svar")
    second.reads("Lukk for svar")
    room.phone().answers(gives(Tillit=100))
    second.reads("1 har svart")
    line.holds = True
    first.presses_the_big_button("Lukk for svar")
    first.presses_the_big_button("Gå til neste steg")
    first.reads("Steg 2 av 2")
    before = room.calls("GET").json
    second.switch("Vis resultat på skjermen").click()
    second.reads("En annen styrer også, og var først ute.", "Steg 2 av 2", "Åpne for svar")
    after = room.calls("GET").json
    assert {**after, "now": 0} == {**before, "now": 0}
    second.is_pictured("two-desks-stale")
    line.holds = False
    second.presses_the_big_button("Åpne for svar")
    first.reads("Lukk for svar")
    second.is_rid_of("En annen styrer også")


def test_both_desks_see_what_either_does(room: Workshop, visitors: Visitors) -> None:
    pages = Pages(visitors, room)
    first, second = pages.desk(), pages.desk()
    first.presses_the_big_button("Gå til første steg")
    second.presses_the_big_button("Åpne for svar")
    first.reads("Lukk for svar")
    first.turns("Vis resultat på skjermen", on=False)
    second.reads("Skjermen viser oppgaven")
    second.turns("Vis resultat på skjermen", on=True)
    first.reads("Skjermen viser resultatet", "Lukk for svar")
    first.presses_the_big_button("Lukk for svar")
    second.presses_the_big_button("Gå til neste steg")
    first.reads("Steg 2 av 2")
