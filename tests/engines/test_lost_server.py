"""The server goes away and comes back, seen from Firefox and from WebKit."""

from collections.abc import Callable

import pytest

from tests.support.engines.visit import Opens
from tests.support.facilitator import Facilitator
from tests.support.patience import eventually
from tests.support.programmes import points, programme
from tests.support.server import Server

NUMBER = "input:not([type=range])"

pytestmark = pytest.mark.thorough


def test_an_answer_given_while_the_server_is_away_is_kept_and_sent(
    serve: Callable[..., Server], opens: Opens
) -> None:
    server = serve()
    room = Facilitator(server.url).creates(programme(points()))
    room.desk().opens("hundre")
    phone, screen = opens(room, "phone"), opens(room, "screen")
    phone.has("document.activeElement.id === 'code'")
    phone.writes(room.code)
    phone.presses("Bli med")
    phone.presses("Tillit", NUMBER)
    phone.writes("100")
    server.stop()
    phone.reads("Ingen kontakt")
    screen.reads("Ingen kontakt")
    phone.presses("Send svaret")
    phone.reads("Svaret er lagret på telefonen.")
    phone.is_fit_to_be_seen("21-kept")
    server.start()
    phone.reads("Svaret er mottatt")
    eventually(lambda: room.results("hundre")["answers"] == 1, "the answer has come")
