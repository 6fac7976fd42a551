"""Talking together over the wire: who is with whom, and first names that only they get."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.support.facilitator import Facilitator, Workshop
from tests.support.people import Desk, Phone
from tests.support.programmes import points, programme
from tests.support.server import Server

pytestmark = pytest.mark.live

SHAPES = ("disc", "arch", "square", "diamond")
PARTS = [{"name": "Fortell", "seconds": 60}, {"name": "Spør", "seconds": 120}]
CLOSED = "First names are for those who talk together now."


def talk(id: str = "prat", **settings: Any) -> dict[str, Any]:
    return {"id": id, "kind": "talk", "settings": {"segments": PARTS, **settings}}


def number(phone: Phone) -> int:
    """The order of coming that a phone's piece tells."""
    piece = phone.joined["piece"]
    before = (piece["number"] - 1) * 8 + SHAPES.index(piece["shape"]) * 2
    return int(before + (2 if piece["fill"] == "open" else 1))


def together(desk: Desk) -> list[set[int]]:
    return [set(company["seats"]) for company in desk.room["step"]["together"]]


def says(phone: Phone, step: str = "prat", **more: Any) -> dict[str, Any]:
    return phone.asks("company", {"step": step, **more})


def names(phone: Phone, **more: Any) -> set[str]:
    return set(says(phone, **more)["names"].values())


def pairs_of(desk: Desk, phones: list[Phone]) -> list[list[Phone]]:
    return [[phone for phone in phones if number(phone) in pair] for pair in together(desk)]


def test_everybody_here_is_in_one_pair_and_who_comes_late_gets_a_place(
    facilitator: Facilitator,
) -> None:
    room = facilitator.creates(programme(talk()))
    desk, phones = room.desk(), room.phones(4)
    desk.moves(step="prat")
    assert "together" not in desk.room["step"]
    gone = room.phone()
    gone.leaves()
    desk.counts(lambda here: here["people"] == 4)
    desk.opens("prat", clock={"left": 180, "running": True})
    assert sorted(map(len, together(desk))) == [2, 2]
    assert set().union(*together(desk)) == {number(phone) for phone in phones}
    assert phones[0].room["step"]["together"] == desk.room["step"]["together"]
    before = together(desk)
    desk.moves(draw="anew")
    assert not any(pair in before for pair in together(desk))
    late = room.phone()
    assert not any(number(late) in pair for pair in together(desk))
    desk.moves(draw="late")
    assert sorted(map(len, together(desk))) == [2, 3]
    assert any(number(late) in pair for pair in together(desk))
    assert desk.tries_to_move(draw="sideways")["code"] == "invalid"
    assert phones[0].asks("move", {"version": 1, "draw": "anew"})["code"] == "forbidden"
    room.leave()


def test_first_names_go_to_ones_company_and_nowhere_else(facilitator: Facilitator) -> None:
    room = facilitator.creates(programme(talk(names=True), points()))
    desk, screen, phones = room.desk(), room.screen(), room.phones(4)
    assert says(phones[0])["code"] == "closed"
    desk.opens("prat")
    (one, other), (stranger, _) = pairs_of(desk, phones)
    assert names(one, name="  Kari ") == {"Kari"}
    assert names(other, name="<b>Ola</b>") == {"Kari", "<b>Ola</b>"}
    assert names(one) == {"Kari", "<b>Ola</b>"}
    assert names(stranger) == set()
    for watcher in (desk, screen):
        assert watcher.asks("company", {"step": "prat", "name": "Per"})["code"] == "forbidden"
    desk.moves(draw="anew")
    assert names(one) == {"Kari"}
    _is_told_nowhere_else(room, "Kari")
    desk.closes()
    assert says(one, name="Kari")["code"] == "closed"
    desk.opens("prat")
    assert names(one) == set()
    desk.opens("hundre")
    assert says(one)["code"] == "closed"
    _is_told_nowhere_else(room, "Kari")
    room.leave()


def _is_told_nowhere_else(room: Workshop, name: str) -> None:
    """Neither in any frame that anybody got, nor over HTTP, nor in what is taken home."""
    frames = [person.wire.frames for person in room.people]
    assert name not in json.dumps(frames, ensure_ascii=False)
    for path in ("", "/steps/prat/results", "/steps/prat/answers.csv", "/export.zip"):
        reply = room.calls("GET", path)
        assert reply.status == 200
        assert name.encode() not in reply.body


WRONG_NAMES: list[Any] = ["", " ", "x" * 31, 7, True, ["Kari"], {"name": "Kari"}, "a\0b", "\u202e"]


def test_a_name_is_checked_like_every_text_of_somebodys_own(facilitator: Facilitator) -> None:
    room = facilitator.creates(programme(talk(names=True)))
    desk, phone = room.desk(), room.phone()
    desk.opens("prat")
    for wrong in WRONG_NAMES:
        refused = says(phone, name=wrong)
        assert (refused["code"], bool(refused["error"])) == ("invalid", True)
    assert names(phone) == set()
    desk.does("moderate", version=desk.room["version"], words=["tull"], waits=False)
    assert says(phone, name="Tullefornavn")["code"] == "invalid"
    assert names(phone, name="Kari") == {"Kari"}
    desk.does("moderate", version=desk.room["version"], words=[], waits=True)
    assert says(phone, name="Kari")["code"] == "invalid"
    for step in ("borte", None, 7, ["prat"]):
        assert phone.asks("company", {"step": step})["code"] == "closed"
    room.leave()


def test_a_room_that_has_not_chosen_names_takes_none(facilitator: Facilitator) -> None:
    room = facilitator.creates(programme(talk(), points()))
    desk, phone = room.desk(), room.phone()
    for step in ("prat", "hundre"):
        desk.opens(step)
        assert says(phone, step, name="Kari")["code"] == "invalid"
    room.leave()


def test_after_a_restart_the_same_people_are_together_in_the_same_part(
    serve: Callable[..., Server],
) -> None:
    server = serve()
    room = Facilitator(server.url).creates(programme(talk(names=True)))
    desk, phones = room.desk(), room.phones(2)
    desk.opens("prat", clock={"left": 110, "running": True})
    assert names(phones[0], name="Kari") == {"Kari"}
    before = desk.room
    server.stop()
    server.start()
    desk.joins()
    phones[0].joins()
    assert desk.room["step"] == before["step"]
    assert desk.room["clock"]["ends"] == before["clock"]["ends"]
    assert names(phones[0]) == set()
    assert names(phones[0], name="Kari") == {"Kari"}
