"""The app, the store or both die in the middle of a burst: what was acknowledged is there, once."""

from collections.abc import Callable

import pytest

from tests.faults.burst import Burst
from tests.faults.conftest import Length
from tests.faults.places import Place
from tests.support.facilitator import Facilitator
from tests.support.programmes import points, programme

pytestmark = pytest.mark.live


def app(place: Place) -> None:
    place.server.kill()
    place.server.start()


def store(place: Place) -> None:
    place.kill_store()


def both(place: Place) -> None:
    place.kill_both()
    place.server.start()


@pytest.mark.parametrize("dies", [app, store, both])
def test_every_acknowledged_answer_is_there_once_however_often_it_is_killed(
    dies: Callable[[Place], None], whole_place: Place, length: Length, seed: int
) -> None:
    room = Facilitator(whole_place.server.url).creates(programme(points()))
    room.desk().opens("hundre")
    with Burst(room, length.phones, seed) as burst:
        for _ in range(length.kills):
            burst.some_more()
            dies(whole_place)
            burst.everybody_once_more()
    burst.must_all_be_there()
