"""The step closes when the time is up: told calmly on every face, and nothing typed is lost."""

from tests.support.browsers import Visitors
from tests.support.facilitator import Facilitator
from tests.support.pages import Pages
from tests.support.programmes import points, programme


def test_whoever_has_not_sent_is_told_in_time_and_keeps_what_was_typed(
    facilitator: Facilitator, visitors: Visitors
) -> None:
    room = facilitator.creates(programme(points(clock=60)))
    pages = Pages(visitors, room)
    desk, phone, screen = pages.desk(), pages.phone(), pages.screen()
    wire = room.desk()
    wire.opens("hundre", clock={"left": 30, "running": True})
    phone.gives("Tillit", 70)
    desk.page.get_by_label("Lukk steget når tiden er ute").check()
    wire.sees_room(lambda room: room["clock"].get("grace"))
    wire.moves(clock={"left": -1, "running": True})
    phone.reads("Tiden er ute. Send nå")
    desk.reads("Lukkes om")
    screen.reads("tiden er ute")
    phone.reads("Tiden var ute")
    phone.reads("Du hadde ikke sendt svaret")
    screen.reads("0:00")
    desk.turns("Åpent for svar", on=True)
    phone.reads("30 poeng igjen")
