"""The store is away, seen by people: the phone keeps the answer and says so, and the desk knows."""

import pytest

from tests.faults.places import Place
from tests.faults.test_store_in_trouble import Trouble, is_full, stands_still
from tests.gallery.look import look
from tests.gallery.moment import Moment
from tests.support.browsers import Visitors
from tests.support.facilitator import Facilitator
from tests.support.pages import Pages
from tests.support.programmes import points, programme

ON_THE_PHONE = "Svaret er lagret på telefonen."
ON_THE_DESK = (
    "Serveren får ikke lagret noe akkurat nå. Svarene venter på telefonene og kommer av seg selv."
)


@pytest.mark.parametrize("trouble", [stands_still, is_full])
def test_the_phone_keeps_the_answer_and_the_desk_is_told_until_it_is_over(
    trouble: Trouble, whole_place: Place, visitors: Visitors
) -> None:
    room = Facilitator(whole_place.server.url).creates(programme(points()))
    room.desk().opens("hundre")
    pages = Pages(visitors, room)
    phone, desk = pages.phone(), pages.desk()
    phone.gives("Tillit", 60)
    phone.gives("Mot", 40)
    desk.reads("1 her")
    with trouble(whole_place):
        phone.presses_main("Send svaret")
        phone.reads(ON_THE_PHONE, "Serveren svarer ikke")
        desk.reads(ON_THE_DESK)
        wrong = look(Moment("store", "phone", "away", phone.page))
        wrong += look(Moment("store", "desk", "away", desk.page))
        assert not wrong, "\n".join(wrong)
    phone.reads("Svaret er mottatt")
    desk.reads("1 har svart")
    desk.is_rid_of(ON_THE_DESK)
    frame = room.results("hundre")
    assert frame["answers"] == 1
    assert frame["results"]["items"][0] == {**frame["results"]["items"][0], "points": 60}
