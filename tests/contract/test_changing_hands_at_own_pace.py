"""At people's own pace a phone changes hands and paper is typed in as in any other step."""

import pytest

from tests.support.facilitator import Facilitator
from tests.support.programmes import gives, points, programme

pytestmark = pytest.mark.live


def test_the_next_person_gets_nothing_of_the_one_before_and_paper_is_counted(
    facilitator: Facilitator,
) -> None:
    room = facilitator.creates(programme(points("a"), points("b"), pace="own"))
    desk, phone = room.desk(), room.phone()
    desk.moves(shared=True)
    for step in ("a", "b"):
        desk.does("pace", version=desk.room["version"], step=step, open=True)
        assert phone.answers(gives(Mot=100), step=step) == 1
    handed = phone.asks("next_person", {"seat": phone.joined["seat"]})
    assert phone.joins()["seat"] == handed["seat"]
    assert phone.joined["all_mine"] == {}
    assert phone.answers(gives(Tillit=100), step="b") == 1
    assert set(phone.joins()["all_mine"]) == {"b"}
    sheet = {"step": "a", "id": "sheet-0001", "answer": gives(Mot=100)}
    assert desk.asks("paper", sheet) == {"version": 1}
    told = room.results("a")
    assert (told["answers"], told["paper"]) == (2, 1)
