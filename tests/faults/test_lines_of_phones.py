"""A phone's line breaks before, during and after Send, or for an hour: one answer, counted once."""

from collections.abc import Callable, Iterator

import pytest

from tests.faults.clocks import ABOUT_S, left_s, shown_s
from tests.support.browsers import PHONE, Visitors
from tests.support.cable import Cable
from tests.support.facilitator import Facilitator, Workshop
from tests.support.pages import PhonePage
from tests.support.patience import eventually
from tests.support.people import Desk
from tests.support.programmes import points, programme
from tests.support.server import Server

CLOCK_S, HOUR = 3_000, "01:00:00"

HAS_NETWORK_EVERY_MOMENT = """() => new Promise((resolve) => {
  let left = 100;
  const say = () => {
    dispatchEvent(new Event("online"));
    left -= 1;
    left ? fetch(location.href).then(say) : resolve();
  };
  say();
})"""


@pytest.fixture
def cable(server: Server) -> Iterator[Cable]:
    """The line between one phone and the server."""
    with Cable(server.port) as whole:
        yield whole


@pytest.fixture
def room(facilitator: Facilitator) -> Workshop:
    return facilitator.creates(programme(points(clock=CLOCK_S), points("neste")))


@pytest.fixture
def desk(room: Workshop) -> Desk:
    person = room.desk()
    person.opens("hundre", clock={"left": CLOCK_S, "running": True})
    return person


@pytest.fixture
def phone(room: Workshop, desk: Desk, cable: Cable, visitors: Visitors) -> PhonePage:
    page = visitors.opens(f"{cable.url}/{room.code}", PHONE, touch=True)
    visitors.expects_breaks(page)
    page.clock.install()
    page.reload()
    return PhonePage(page)


def arrived(room: Workshop) -> dict[str, int]:
    """What the answers that came give to each value."""
    frame = room.results("hundre")
    assert frame["answers"] <= 1
    return {line["item"]: line["points"] for line in frame["results"]["items"]}


def before(phone: PhonePage, cable: Cable, room: Workshop) -> None:
    cable.cut()
    phone.presses_main("Send svaret")
    phone.reads("Svaret er lagret på telefonen.")
    assert room.results("hundre")["answers"] == 0


def during(phone: PhonePage, cable: Cable, room: Workshop) -> None:
    """The answer arrives, the acknowledgement does not."""
    cable.deafen()
    phone.presses_main("Send svaret")
    eventually(lambda: room.results("hundre")["answers"] == 1, "the answer arrives")
    phone.reads("Svaret er lagret på telefonen.")
    cable.cut()


def after(phone: PhonePage, cable: Cable, _room: Workshop) -> None:
    phone.sends()
    cable.cut()
    phone.reads("Ingen kontakt")


@pytest.mark.parametrize("breaks", [before, during, after])
def test_an_answer_is_received_and_counted_once_whenever_the_line_breaks(
    breaks: Callable[[PhonePage, Cable, Workshop], None],
    room: Workshop,
    desk: Desk,
    phone: PhonePage,
    cable: Cable,
) -> None:
    phone.gives("Tillit", 60)
    phone.gives("Mot", 40)
    breaks(phone, cable, room)
    cable.mend()
    phone.reads("Svaret er mottatt")
    phone.is_rid_of("Ingen kontakt")
    assert arrived(room) == {"Tillit": 60, "Mot": 40, "Respekt": 0}
    phone.changes_the_answer()
    phone.gives("Mot", 0)
    phone.gives("Respekt", 40)
    phone.sends("Send endringen")
    assert arrived(room) == {"Tillit": 60, "Mot": 0, "Respekt": 40}
    assert desk.counts(lambda here: here["answered"] == 1)["people"] == 1


def test_a_phone_that_slept_for_an_hour_goes_on_where_it_was(
    room: Workshop, desk: Desk, phone: PhonePage, cable: Cable
) -> None:
    phone.gives("Tillit", 60)
    cable.cut()
    desk.counts(lambda here: here["people"] == 0)
    phone.page.clock.fast_forward(HOUR)
    cable.mend()
    phone.reads("40 poeng igjen", "Tilkoblet")
    assert phone.points()["Tillit"] == 60
    # Its own clock is an hour ahead of the server's now.
    eventually(lambda: abs(shown_s(phone) - left_s(room)) < ABOUT_S, "its clock shows what is left")
    phone.gives("Mot", 40)
    phone.sends()
    assert arrived(room) == {"Tillit": 60, "Mot": 40, "Respekt": 0}
    assert desk.counts(lambda here: here["answered"] == 1)["people"] == 1


def test_a_phone_that_was_away_sees_where_the_room_is_now(
    desk: Desk, phone: PhonePage, cable: Cable
) -> None:
    phone.gives("Tillit", 100)
    phone.sends()
    cable.cut()
    desk.opens("neste")
    cable.mend()
    phone.reads("100 poeng igjen")
    assert phone.points()["Tillit"] == 0


def test_a_network_that_comes_back_again_and_again_is_used(phone: PhonePage, cable: Cable) -> None:
    phone.reads("100 poeng igjen")
    cable.cut()
    phone.reads("Ingen kontakt")
    cable.mend()
    phone.page.evaluate(HAS_NETWORK_EVERY_MOMENT)
    phone.reads("Tilkoblet")


def test_a_phone_comes_back_by_the_way_that_it_came(phone: PhonePage, visitors: Visitors) -> None:
    phone.reads("100 poeng igjen", "Tilkoblet")
    tries: list[str] = []
    phone.page.on("websocket", lambda socket: tries.append(socket.url))
    phone.page.on("request", lambda asked: tries.append(asked.url))
    visitors.goes_offline(phone.page)
    phone.page.wait_for_event("websocket")
    visitors.comes_back(phone.page)
    phone.reads("Tilkoblet")
    assert not [each for each in tries if "transport=polling" in each]


def test_a_line_that_answers_nothing_is_given_up_for_a_new_one(
    phone: PhonePage, cable: Cable
) -> None:
    phone.gives("Tillit", 60)
    phone.gives("Mot", 40)
    cable.deafen()
    phone.presses_main("Send svaret")
    phone.reads("Svaret er lagret på telefonen.")
    cable.mend()
    phone.reads("Svaret er mottatt")
