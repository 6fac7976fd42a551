"""What is told, and what is planned, over the wire: nobody answers the one, the other has days."""

from datetime import date
from typing import Any

import pytest
from icalendar import Calendar

from tests.support.facilitator import Facilitator
from tests.support.http import call
from tests.support.programmes import GROUPS, points, programme
from tests.support.server import Server
from tests.support.tables import table

pytestmark = pytest.mark.live

TOLD = {"id": "slik", "kind": "info", "settings": {"text": "Hei **alle**"}}
PLAN = {
    "id": "plan",
    "kind": "plan",
    "title": "Planen vår",
    "by": ["group", "room"],
    "settings": {"for": ["Ro", "Mot"], "most": 2},
}


def action(id: str, **more: Any) -> dict[str, Any]:
    usual = {"for": "Ro", "action": f"Tiltak {id}", "owner": "Kari", "due": "2027-02-27"}
    return {"id": id, **usual, **more}


def test_what_is_told_is_there_at_once_for_everybody_open_or_not(facilitator: Facilitator) -> None:
    room = facilitator.creates(programme(TOLD))
    desk, screen, phone = room.desk(), room.screen(), room.phone()
    desk.moves(step="slik")
    for person in (desk, screen, phone, room.phone()):
        told = person.sees(lambda tally: tally["results"])
        assert told["answers"] == 0
        assert told["results"]["content"][0]["runs"][1] == {"text": "alle", "strong": True}
    desk.opens("slik")
    assert phone.tries({})["code"] == "invalid"
    assert room.phone().joined["tally"]["results"] == told["results"]
    room.leave()


def test_what_is_kept_back_goes_to_the_desk_alone(facilitator: Facilitator) -> None:
    room = facilitator.creates(programme({**TOLD, "results": "hidden"}))
    desk = room.desk()
    desk.moves(step="slik")
    assert desk.sees(lambda tally: tally["results"])
    assert room.screen().joined["tally"]["results"] is None
    assert not room.phone().joined.get("tally")
    room.leave()


def test_the_groups_plans_are_one_table_and_the_room_makes_its_own_of_them(
    facilitator: Facilitator,
) -> None:
    room = facilitator.creates(programme(PLAN, groups=GROUPS))
    desk = room.desk()
    desk.opens("plan")
    for number, group in enumerate(GROUPS):
        given = [action(f"{number}-1"), action(f"{number}-2", due=None, owner="")]
        room.phone(group=group).answers({"actions": given})
    desk.closes()
    actions = room.results("plan")["results"]["actions"]
    assert [row["id"] for row in actions] == ["0-1", "1-1", "0-2", "1-2"]
    desk.moves(round="room", open=True)
    desk.answers({"actions": [*actions[:3], action("ny", due="2027-01-15")]})
    found = room.results("plan", "?round=room")["results"]["actions"]
    assert [row["id"] for row in found] == ["ny", "0-1", "1-1", "0-2"]
    reply = room.calls("GET", "/steps/plan/answers.csv?round=room")
    header, *rows = table(reply.body, ";")
    assert header == ["answer", "group", "for", "action", "owner", "due"]
    assert rows[0][2:] == ["Ro", "Tiltak 0-1", "Kari", "2027-02-27"]
    room.leave()


def test_the_deadlines_are_a_calendar(facilitator: Facilitator) -> None:
    room = facilitator.creates(programme({**PLAN, "by": ["room"]}, points()))
    desk = room.desk()
    desk.opens("plan")
    desk.answers({"actions": [action("a"), action("b", due=None)]})
    reply = room.calls("GET", "/steps/plan/deadlines.ics")
    assert (reply.status, reply.headers.get_content_type()) == (200, "text/calendar")
    found = Calendar.from_ical(reply.body)
    assert found.calendar_name == "Planen vår"
    (day,) = found.walk("VEVENT")
    assert (str(day["summary"]), day.decoded("dtstart")) == ("Tiltak a", date(2027, 2, 27))
    assert room.calls("GET", "/steps/hundre/deadlines.ics").status == 404
    assert room.calls("GET", "/steps/plan/deadlines.ics", key="feil").status == 403
    room.leave()


def test_pictures_come_from_their_folder_and_nothing_beside_it(server: Server) -> None:
    folder = server.data / "pictures"
    folder.mkdir(exist_ok=True)
    (folder / "kart.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    (folder / "brev.txt").write_text("Hemmelig")
    reply = call("GET", f"{server.url}/pictures/kart.svg")
    assert (reply.status, reply.headers.get_content_type()) == (200, "image/svg+xml")
    assert "sandbox" in reply.headers["Content-Security-Policy"]
    for name in ("brev.txt", "borte.png", "..%2Fsecret", "%2e%2e/secret", "undermappe/kart.svg"):
        assert call("GET", f"{server.url}/pictures/{name}").status == 404, name
