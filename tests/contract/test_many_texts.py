"""What many people write: frames are brief while they do, files and HTTP whole; there is an end."""

import pytest
import redis

from tests.support.facilitator import Facilitator
from tests.support.programmes import programme
from tests.support.server import Server
from workshop.store import Place, keys

pytestmark = pytest.mark.live

PLAN = {"id": "plan", "kind": "plan", "settings": {"for": ["Ro"], "most": 30}}


def test_a_long_plan_is_brief_while_it_is_written_and_whole_elsewhere_and_at_the_end(
    facilitator: Facilitator,
) -> None:
    room = facilitator.creates(programme(PLAN))
    desk, screen = room.desk(), room.screen()
    desk.opens("plan")
    for number, phone in enumerate(room.phones(7)):
        actions = [
            {"for": "Ro", "action": f"tiltak {number}-{at}", "owner": ""} for at in range(30)
        ]
        phone.answers({"actions": actions})
    for member in (desk, screen):
        frame = member.sees(lambda tally: tally["answers"] == 7)
        assert (len(frame["results"]["actions"]), frame["results"]["others"]) == (200, 10)
    assert len(room.results("plan")["results"]["actions"]) == 210
    desk.closes()
    for member in (desk, screen):
        member.sees(lambda tally: len(tally["results"]["actions"]) == 210)


def test_who_writes_where_there_is_no_room_left_is_told_so_in_their_language(
    facilitator: Facilitator, server: Server
) -> None:
    room = facilitator.creates(programme(PLAN, language="nn"))
    desk, phone = room.desk(), room.phone()
    desk.opens("plan")
    one = {"for": "Ro", "action": "Færre møte", "owner": ""}
    phone.answers({"actions": [one]})
    store = redis.Redis.from_url(server.store_url)
    store.hset(keys.tally(Place(room.code, "plan", "person")), "texts", 250_000)
    store.close()
    refused = phone.asks("cast", {"step": "plan", "answer": {"actions": [one, one]}})
    assert refused["code"] == "invalid"
    assert refused["error"].startswith("Her er det skrive så mykje")
    assert [each["action"] for each in room.results("plan")["results"]["actions"]] == ["Færre møte"]
