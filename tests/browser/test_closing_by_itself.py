"""The step closes when the time is up: told calmly on every face, and nothing typed is lost."""

from collections.abc import Callable

from tests.faults.places import halted
from tests.support.browsers import Visitors
from tests.support.facilitator import Facilitator
from tests.support.pages import Pages
from tests.support.patience import eventually
from tests.support.programmes import points, programme
from tests.support.server import Server


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


def test_what_was_ticked_stays_so_while_the_server_is_slow(
    serve: Callable[..., Server], visitors: Visitors
) -> None:
    server = serve()
    room = Facilitator(server.url).creates(programme(points(clock=60)))
    wire = room.desk()
    wire.opens("hundre", clock={"left": 30, "running": True})
    page = Pages(visitors, room).desk().page
    closes, clock = page.get_by_label("Lukk steget når tiden er ute"), page.get_by_role("timer")
    closes.wait_for()
    assert server.process is not None
    with halted(server.process.pid):
        closes.check()
        before = clock.inner_text()
        eventually(lambda: clock.inner_text() != before, "the desk was drawn anew")
        assert closes.is_checked()
    wire.sees_room(lambda room: room["clock"].get("grace"))
    eventually(lambda: closes.is_enabled() and closes.is_checked(), "it is as the room has it")
