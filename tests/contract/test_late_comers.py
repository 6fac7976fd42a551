"""Who comes late has what the others have, in the answer to the join itself."""

import pytest

from tests.support.facilitator import Facilitator
from tests.support.programmes import GROUPS, VALUES, diamond, gives, points, programme, ranks

pytestmark = pytest.mark.live


def test_a_late_comer_has_the_step_its_clock_and_its_result_at_once(
    facilitator: Facilitator,
) -> None:
    room = facilitator.creates(programme(points(clock=300)))
    desk = room.desk()
    desk.opens("hundre", clock={"left": 200, "running": True})
    late = room.phone()
    step, clock = late.joined["room"]["step"], late.joined["room"]["clock"]
    assert (step["id"], late.joined["room"]["open"], late.joined["mine"]) == ("hundre", True, None)
    assert 150 < clock["left"] <= 200
    assert late.answers(gives(Mot=100)) == 1
    desk.moves(open=False, shown=True)
    latest = room.phone()
    assert latest.joined["tally"]["answers"] == 1
    assert latest.joined["tally"]["results"]["items"][0]["item"] == "Mot"


def test_a_late_comer_to_a_group_has_what_the_group_has_answered(
    facilitator: Facilitator,
) -> None:
    room = facilitator.creates(programme(diamond(), groups=GROUPS))
    room.desk().opens("verdier")
    room.phone(group=GROUPS[0]).answers(ranks(VALUES))
    assert room.phone(group=GROUPS[0]).joined["mine"]["answer"] == ranks(VALUES)
    assert room.phone(group=GROUPS[1]).joined["mine"] is None
