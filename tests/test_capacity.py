"""A whole hall at once: 1,500 phones on one process, all at the same moment."""

import subprocess
import sys

import pytest

from tests.support.facilitator import Facilitator
from tests.support.programmes import points, programme
from tests.support.sources import HOUSE

pytestmark = pytest.mark.live

PHONES = 1_500


def test_fifteen_hundred_phones_connect_at_once_and_all_their_answers_count(
    facilitator: Facilitator,
) -> None:
    room = facilitator.creates(programme(points()))
    desk, screen = room.desk(), room.screen()
    command = [sys.executable, "-m", "tests.support.crowd", room.url, room.code, str(PHONES)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=HOUSE
    ) as crowd:
        assert crowd.stdout
        assert crowd.stdout.readline() == f"joined {PHONES}\n"
        assert desk.counts(lambda here: here["people"] == PHONES)
        desk.opens("hundre")
        assert crowd.stdout.readline() == f"answered {PHONES}\n"
        frame = screen.sees(lambda tally: tally["answers"] == PHONES)
        assert frame["results"]["items"][0]["points"] == 100 * PHONES
        assert desk.counts(lambda here: here == {"people": PHONES, "answered": PHONES})
        crowd.communicate()
    assert crowd.returncode == 0
    assert desk.counts(lambda here: here == {"people": PHONES, "answered": PHONES})
