"""The app dies in mid-workshop: everybody is back without a touch, and the clock right."""

import pytest

from tests.faults.clocks import ABOUT_S, left_s, shown_s
from tests.faults.places import Place
from tests.support.browsers import Visitors
from tests.support.facilitator import Facilitator
from tests.support.pages import Face, Pages
from tests.support.patience import eventually
from tests.support.programmes import GROUPS, diamond, gives, points, programme

CLOCK_S = 900


@pytest.mark.parametrize("dies", ["app", "both"])
def test_phones_desk_and_screen_come_back_by_themselves_and_their_clocks_are_right(
    dies: str, whole_place: Place, visitors: Visitors
) -> None:
    server = whole_place.server
    room = Facilitator(server.url).creates(programme(points(clock=CLOCK_S)))
    room.desk().opens("hundre", clock={"left": CLOCK_S, "running": True})
    ends = room.calls("GET").json["clock"]["ends"]
    pages = Pages(visitors, room)
    typing, sent, desk, screen = pages.phone(), pages.phone(), pages.desk(), pages.screen()
    faces: list[Face] = [typing, sent, desk, screen]
    sent.gives("Tillit", 100)
    sent.sends()
    typing.gives("Tillit", 70)
    desk.reads("1 har svart")
    for face in faces:
        visitors.expects_breaks(face.page)
    if dies == "app":
        server.kill()
    else:
        whole_place.kill_both()
    for face in faces:
        face.reads("Ingen kontakt")
    server.start()
    for face in faces:
        face.is_rid_of("Ingen kontakt")
    assert room.calls("GET").json["clock"]["ends"] == ends
    for face in (typing, screen):
        eventually(lambda: abs(shown_s(face) - left_s(room)) < ABOUT_S, "its clock is right")  # noqa: B023
    sent.reads("Svaret er mottatt")
    typing.reads("30 poeng igjen")
    typing.gives("Mot", 30)
    typing.sends()
    desk.reads("2 har svart")
    screen.reads("2 fordelte 100 poeng")
    assert room.phone().answers(gives(Mot=100)) == 1


def test_groups_are_named_seated_and_speak_in_the_same_order_after_a_restart(
    whole_place: Place,
) -> None:
    server = whole_place.server
    made = programme(diamond(turn_s=60), groups=GROUPS, group_choice="drawn")
    room = Facilitator(server.url).creates(made)
    desk, phones = room.desk(), room.phones(4)
    wish = {"rename": {"group": GROUPS[0], "to": "Blå"}}
    desk.does("groups", version=desk.room["version"], **wish)
    desk.opens("verdier")
    before = [phone.wire.waits_for("seated", lambda told: told.get("order")) for phone in phones]
    server.kill()
    server.start()
    for phone, told in zip(phones, before, strict=True):
        seated = phone.joins()["seated"]
        if "order" not in seated:
            seated = phone.wire.waits_for("seated", lambda now: now.get("order"))
        assert seated == told
    assert sorted(told["group"] for told in before) == ["Blå", "Blå", GROUPS[1], GROUPS[1]]
    late = room.phone().joined["seated"]
    assert (late["people"], late["group"]) == (3, "Blå")
