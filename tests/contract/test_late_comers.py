"""Who comes late has what the others have, in the answer to the join itself."""

import pytest

from tests.support.facilitator import Facilitator
from tests.support.programmes import GROUPS, VALUES, diamond, gives, points, programme, ranks
from tests.support.wire import Frame

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


def test_who_knows_no_group_gets_a_place_in_the_smallest_by_asking_for_one(
    facilitator: Facilitator,
) -> None:
    room = facilitator.creates(programme(diamond(), groups=GROUPS))
    room.desk().opens("verdier")
    room.phone(group=GROUPS[0])
    late, latest = room.phone(), room.phone()
    assert late.joined["group"] is None

    def placed(place: object) -> Frame:
        wish = {"code": room.code, "as": "phone", "seat": late.joined["seat"], "place": place}
        return late.asks("join", wish)

    assert placed("yes")["group"] is None
    assert placed(True)["group"] == GROUPS[1]
    # Who has a place keeps it, and nobody gets one without asking.
    assert placed(True)["seated"] == {"group": GROUPS[1], "id": GROUPS[1], "people": 1}
    assert late.answers(ranks(VALUES)) == 1
    assert latest.joins()["group"] is None
