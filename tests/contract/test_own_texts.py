"""What people write in their own words waits for the facilitator where the room says so."""

from typing import Any

import pytest

from tests.support.facilitator import Facilitator, Workshop
from tests.support.people import Desk
from tests.support.programmes import VALUES, diamond, programme, ranks, rating

pytestmark = pytest.mark.live

CLOUD = {"id": "ord", "kind": "cloud"}


@pytest.fixture
def room(facilitator: Facilitator) -> Workshop:
    shared = rating(settings={"share_reasons": True})
    return facilitator.creates(programme(CLOUD, diamond(by=["person"]), shared))


def moderates(desk: Desk, *words: str, waits: bool = False) -> None:
    desk.does("moderate", version=desk.room["version"], words=list(words), waits=waits)


def items(room: Workshop, step: str = "ord") -> list[str]:
    return [line["item"] for line in room.results(step)["results"]["items"]]


def held(desk: Desk, *names: str) -> list[dict[str, Any]]:
    """What the desk is told of, once it is exactly these."""
    frame = desk.sees(lambda tally: [each["name"] for each in tally.get("held", [])] == [*names])
    found: list[dict[str, Any]] = frame["held"]
    return found


def test_a_word_on_the_list_is_held_back_until_it_is_let_through(room: Workshop) -> None:
    desk, screen = room.desk(), room.screen()
    desk.opens("ord")
    moderates(desk, "tull")
    room.phone().answers({"words": ["tullball", "mot"]})
    assert items(room) == ["mot"]
    (waiting,) = held(desk, "tullball")
    assert (waiting["text"], waiting["why"], waiting["count"]) == ("tullball", "watched", 1)
    assert "tullball" not in str(screen.sees(lambda tally: tally["answers"] == 1))
    desk.does("unhide", step="ord", what=["tullball"])
    assert items(room) == ["mot", "tullball"]
    desk.does("hide", step="ord", what=["tullball"])
    assert items(room) == ["mot"]


def test_where_everything_waits_nothing_is_told_before_it_is_let_through(room: Workshop) -> None:
    desk = room.desk()
    desk.opens("ord")
    room.phone().answers({"words": ["mot", "ro"]})
    moderates(desk, waits=True)
    assert items(room) == []
    held(desk, "mot", "ro")
    desk.does("unhide", step="ord", what=["mot", "ro"])
    assert items(room) == ["mot", "ro"]
    room.phone().answers({"words": ["lek"]})
    held(desk, "lek")
    moderates(desk)
    assert items(room) == ["lek", "mot", "ro"]


def test_the_steps_own_items_never_wait(room: Workshop) -> None:
    desk = room.desk()
    moderates(desk, "tillit", waits=True)
    desk.opens("verdier")
    room.phone().answers(ranks(["framsnakking", *VALUES[:8]]))
    cards = [line["card"] for line in room.results("verdier")["results"]["cards"]]
    assert set(cards) == set(VALUES)
    held(desk, "framsnakking")
    desk.does("merge", step="verdier", into="humor", what=["framsnakking"])
    top = room.results("verdier")["results"]["cards"][0]
    assert top["card"] == "humor"


def test_reasons_are_held_back_and_told_of_only_when_the_rating_is(room: Workshop) -> None:
    desk = room.desk()
    moderates(desk, "sjefen")
    desk.opens("egen")
    scores = {"Stiller krav": 4}
    for reason in ("Sjefen maser", "Det går fint", "Litt til"):
        room.phone().answers({"scores": scores, "reasons": {"Stiller krav": reason}})
    assert "held" not in desk.sees(lambda tally: tally["answers"] == 3)
    desk.closes(shown=True)
    (waiting,) = held(desk, "Sjefen maser")
    assert waiting["under"] == "Stiller krav"
    reasons = [line.get("reasons") for line in room.results("egen")["results"]["items"]]
    assert ["Det går fint", "Litt til"] in reasons


def test_reasons_of_a_cross_and_actions_of_a_plan_wait_too(facilitator: Facilitator) -> None:
    cross = {"id": "kryss", "kind": "cross", "settings": {"items": ["a", "b", "c", "d"]}}
    plan = {"id": "plan", "kind": "plan", "settings": {"for": ["Ro"]}}
    room = facilitator.creates(programme(cross, plan))
    desk = room.desk()
    moderates(desk, waits=True)
    desk.opens("kryss")
    sides = {
        "pleased": [{"item": "a", "why": "Det går fint"}, {"item": "b", "why": ""}],
        "improve": [{"item": "c", "why": ""}, {"item": "d", "why": ""}],
    }
    room.phone().answers(sides)
    (waiting,) = held(desk, "Det går fint")
    assert waiting["under"] == "a"
    assert "fint" not in str(room.results("kryss")["results"])
    desk.opens("plan")
    room.phone().answers({"actions": [{"for": "Ro", "action": "Færre møter", "owner": ""}]})
    held(desk, "Færre møter")
    assert room.results("plan")["results"] == {"actions": []}
    desk.does("unhide", step="plan", what=["Færre møter"])
    (action,) = room.results("plan")["results"]["actions"]
    assert action["action"] == "Færre møter"


@pytest.mark.parametrize(
    "wrong",
    [
        {"words": "tull", "waits": False},
        {"words": ["tull", "Tull "], "waits": False},
        {"words": [""], "waits": False},
        {"words": ["x" * 100], "waits": False},
        {"words": [str(number) for number in range(501)], "waits": False},
        {"words": [], "waits": 1},
        {"words": []},
    ],
)
def test_a_rule_that_makes_no_sense_is_refused(room: Workshop, wrong: dict[str, Any]) -> None:
    desk = room.desk()
    refused = desk.asks("moderate", {"version": desk.room["version"], **wrong})
    assert (refused["code"], bool(refused["error"])) == ("invalid", True)
    assert room.phone().asks("moderate", {"version": 1, **wrong})["code"] == "forbidden"


def test_the_rule_is_told_to_desks_alone(room: Workshop) -> None:
    desk, phone = room.desk(), room.phone()
    moderates(desk, "tull", waits=True)
    frame = desk.shares(lambda frame: frame["moderation"]["waits"])
    assert frame["moderation"] == {"words": ["tull"], "waits": True}
    assert "tull" not in str(phone.room)
    assert phone.sees_room(lambda room: room["version"] >= frame["version"])["step"] is None
    assert desk.moves(step="ord")["step"]["waits"] is True
