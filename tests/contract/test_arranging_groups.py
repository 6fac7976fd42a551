"""The desk arranges the groups: made, named, drawn, and people moved, during the day."""

import csv
import io
from typing import Any

import pytest

from tests.support.facilitator import Facilitator, Workshop
from tests.support.http import call
from tests.support.people import Desk, Phone
from tests.support.programmes import (
    GROUPS,
    VALUES,
    diamond,
    gives,
    points,
    programme,
    ranks,
)
from workshop.web.pages import qr_svg

pytestmark = pytest.mark.live

TURN_S = 60


def arranges(desk: Desk, **wish: Any) -> dict[str, Any]:
    """One wish of the desk's, from the version it has; everybody has seen what came of it."""
    return desk.does("groups", version=desk.room["version"], **wish)


def sitting(desk: Desk) -> dict[str, list[int]]:
    """Who is here in each group, by order numbers."""
    said = desk.asks("sitting", {})
    return {**{each["group"]: each["here"] for each in said["groups"]}, "": said["without"]}


def is_told(phone: Phone, group: str | None, people: int | None = None) -> dict[str, Any]:
    """What the phone is told of its group, once it is this."""
    return phone.wire.waits_for(
        "seated",
        lambda told: told["group"] == group and people in (None, told["people"]),
    )


def hears_the_order(phone: Phone, people: int) -> list[int]:
    """The order of a group's turns, once so many have one."""
    told = phone.wire.waits_for("seated", lambda told: len(told.get("order", ())) == people)
    return list(told["order"])


@pytest.fixture
def room(facilitator: Facilitator) -> Workshop:
    steps = (diamond(turn_s=TURN_S), points(by=["person", "group"], min_answers=2))
    return facilitator.creates(programme(*steps, groups=GROUPS, roles="hair"))


def test_a_new_name_loses_nothing(room: Workshop) -> None:
    desk, one, other = room.desk(), room.phone(group="Gruppe 1"), room.phone(group="Gruppe 2")
    desk.opens("verdier")
    one.answers(ranks(VALUES), base=0)
    other.answers(ranks(VALUES[::-1]), base=0)
    desk.opens("hundre", round="person")
    for phone in (one, room.phone(group="Gruppe 1"), room.phone(group="Gruppe 1")):
        phone.answers(gives(Tillit=100))
    desk.closes()
    before = [group["rows"] for group in room.results("verdier")["results"]["groups"]]
    arranges(desk, rename={"group": "Gruppe 1", "to": "Blå"})
    assert is_told(one, "Blå")["people"] == 3
    results = room.results("verdier")["results"]["groups"]
    assert [group["group"] for group in results] == ["Blå", "Gruppe 2"]
    assert [group["rows"] for group in results] == before
    assert rows(room, "/steps/verdier/answers.csv") == {"Blå", "Gruppe 2"}
    assert rows(room, "/steps/hundre/answers.csv?round=person") == {"Blå"}
    reply = room.calls("GET", "").json
    assert reply["groups"] == reply["programme"]["groups"] == ["Blå", "Gruppe 2"]
    # The group's answer is still its own, also for who comes later by the new name or the old.
    desk.opens("verdier")
    assert one.answers(ranks(VALUES[::-1]), base=1) == 2
    for name in ("Blå", "Gruppe 1"):
        late = room.phone(group=name)
        assert (late.joined["group"], late.joined["mine"]["version"]) == ("Blå", 2)


def rows(room: Workshop, path: str) -> set[str]:
    """The groups that a file of answers names."""
    text = room.calls("GET", path).text.lstrip("\ufeff")
    return {line["group"] for line in csv.DictReader(io.StringIO(text), delimiter=";")}


def test_people_are_drawn_evenly_and_each_is_told_alone(room: Workshop) -> None:
    desk = room.desk()
    phones = room.phones(5)
    arranges(desk, make=3)
    assert desk.room["groups"] == [*GROUPS, "Gruppe 3"]
    arranges(desk, draw="rest")
    assert sorted(len(here) for here in sitting(desk).values()) == [0, 1, 2, 2]
    told = [phone.wire.waits_for("seated", lambda one: one["group"]) for phone in phones]
    assert sorted(one["people"] for one in told) == [1, 2, 2, 2, 2]
    # Who comes now gets the place that is left.
    late = room.phone()
    assert late.joined["seated"]["people"] == 2
    assert sorted(len(here) for here in sitting(desk).values()) == [0, 2, 2, 2]
    assert not room.screen().wire.frames["seated"]


def test_a_group_is_taken_away_once_nobody_is_there_and_its_answer_keeps_its_name(
    room: Workshop,
) -> None:
    desk, one, other = room.desk(), room.phone(group="Gruppe 1"), room.phone(group="Gruppe 2")
    desk.opens("verdier")
    other.answers(ranks(VALUES), base=0)
    wish = {"version": desk.room["version"], "remove": "Gruppe 2"}
    assert desk.asks("groups", wish)["code"] == "invalid"
    other.leaves()
    desk.counts(lambda here: here["people"] == 1)
    arranges(desk, remove="Gruppe 2")
    assert one.room["groups"] == ["Gruppe 1"]
    assert [each["group"] for each in room.results("verdier")["results"]["groups"]] == ["Gruppe 2"]
    # The desk is told that it counts, and neither it nor a group without anybody is waited for.
    assert desk.asks("sitting", {})["gone"] == ["Gruppe 2"]
    arranges(desk, add="Gruppe 3")
    one.answers(ranks(VALUES), base=0)
    heard = desk.counts(lambda here: here["answered"] == 2)
    assert heard == {"people": 1, "answered": 2, "groups": 2}
    assert room.screen().joined["here"]["groups"] == 2
    back = room.phone(seat=other.joined["seat"])
    assert back.joined["group"] is None
    assert back.tries(ranks(VALUES))["code"] == "invalid"
    assert back.joins(group="Gruppe 1")["seated"]["people"] == 2


def test_each_who_comes_is_placed_where_the_programme_says_so(facilitator: Facilitator) -> None:
    made = programme(diamond(), groups=["A", "B", "C"], group_choice="drawn")
    room = facilitator.creates(made)
    desk = room.desk()
    desk.opens("verdier")
    assert desk.room["group_choice"] == "drawn"
    phones = room.phones(7)
    assert sorted(len(here) for here in sitting(desk).values()) == [0, 2, 2, 3]
    assert all(phone.answers(ranks(VALUES), base=0) for phone in phones[:3])
    chosen = room.phone(group="C")
    assert chosen.joined["group"] == "C"
    # Whoever comes back comes back to the same.
    before = phones[0].joined["group"]
    phones[0].leaves()
    assert phones[0].joins()["group"] == before


def test_while_a_round_is_open_the_desk_moves_a_piece_and_its_phone_follows(
    room: Workshop,
) -> None:
    desk, one, other = room.desk(), room.phone(group="Gruppe 1"), room.phone(group="Gruppe 2")
    desk.opens("verdier")
    other.drafts({"rows": [["tillit"], [None] * 2, [None] * 3, [None] * 2, [None]]}, base=0)
    (number,) = sitting(desk)["Gruppe 1"]
    arranges(desk, move={"seat": number, "to": "Gruppe 2"})
    assert is_told(one, "Gruppe 2", 2)["order"]
    assert sitting(desk)["Gruppe 1"] == []
    assert one.answers(ranks(VALUES), base=1) == 2
    assert other.hears(lambda mine: mine["version"] == 2)["draft"] is False
    arranges(desk, move={"from": "Gruppe 2", "to": None, "count": 2})
    is_told(one, None)
    assert one.tries(ranks(VALUES))["code"] == "invalid"


def test_turns_are_the_same_on_all_phones_of_a_group_and_after_coming_back(
    room: Workshop,
) -> None:
    desk = room.desk()
    phones = room.phones(3, group="Gruppe 1")
    frame = desk.opens("verdier")
    assert frame["step"]["turn_s"] == TURN_S
    assert frame["step"]["legs"] == [6 * TURN_S]
    assert frame["step"]["roles"][0]["name"] == "Ordstyrer og tidtaker"
    orders = [hears_the_order(phone, 3) for phone in phones]
    assert orders[0] == orders[1] == orders[2]
    late = room.phone(group="Gruppe 1")
    with_late = hears_the_order(phones[0], 4)
    assert with_late[:3] == orders[0]
    phones[1].leaves()
    assert phones[1].joins()["seated"]["order"] == with_late
    assert hears_the_order(late, 4) == with_late
    assert desk.opens("hundre")["step"].keys().isdisjoint({"turn_s", "roles"})


def test_the_papers_for_the_tables_are_for_the_desk_alone_and_lead_into_the_group(
    room: Workshop,
) -> None:
    desk = room.desk()
    arranges(desk, rename={"group": "Gruppe 2", "to": "Helse & mestring"})
    address = f"{room.url}/desk/{room.code}/tables"
    assert call("GET", address).status == 403
    page = call("GET", address, key=room.key)
    assert page.status == 200
    assert "Helse &amp; mestring" in page.text
    papers = [f"{room.url}/{room.code}?table={group}" for group in ("Gruppe%201", "Gruppe%202")]
    for paper in papers:
        assert qr_svg(paper) in page.text
    # However often a group gets a new name, what was printed leads to it, and to nobody else.
    arranges(desk, rename={"group": "Helse & mestring", "to": "Blå"})
    arranges(desk, rename={"group": "Gruppe 1", "to": "Helse & mestring"})
    for paper, group in zip(papers, ("Helse%20%26%20mestring", "Bl%C3%A5"), strict=True):
        assert call("GET", paper).headers["Location"] == f"/{room.code}?group={group}"
    arranges(desk, add="Gruppe 1")
    assert call("GET", papers[0]).headers["Location"].endswith("?group=Helse%20%26%20mestring")
    typed = call("GET", f"{room.url}/{room.code[:3]}%20{room.code[3:]}?group=Gruppe%201")
    assert typed.headers["Location"] == f"/{room.code}?group=Gruppe%201"


def test_two_desks_cannot_undo_each_other_unseen(room: Workshop) -> None:
    one, other = room.desk(), room.desk()
    seen = one.room["version"]
    wish = {"version": seen, "make": 4}
    made = one.asks("groups", wish)
    # Sent again it is done once.
    assert one.asks("groups", wish) == made == {"version": seen + 1}
    stale = other.asks("groups", {"version": seen, "make": 2})
    assert stale["code"] == "stale"
    assert len(stale["room"]["groups"]) == 4


def test_only_a_desk_arranges_groups_and_hears_who_sits_where(room: Workshop) -> None:
    for person in (room.phone(), room.screen()):
        version = person.room["version"]
        assert person.asks("groups", {"version": version, "make": 4})["code"] == "forbidden"
        assert person.asks("sitting", {})["code"] == "forbidden"
    desk = room.desk()
    assert desk.asks("groups", {"make": 4})["code"] == "invalid"
    wishes: list[dict[str, Any]] = [{}, {"make": "4"}, {"move": []}, {"rename": None}, {"draw": 1}]
    for wish in wishes:
        said = desk.asks("groups", {"version": desk.room["version"], **wish})
        assert said["code"] in ("invalid", "unknown")
        assert said["error"]
