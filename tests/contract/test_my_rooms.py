"""The list of one's own rooms: from the keys that a browser holds, and from nothing else."""

from http.cookies import SimpleCookie
from typing import Any

from tests.support.facilitator import Facilitator, Workshop
from tests.support.http import Reply, call
from tests.support.programmes import points, programme
from workshop.web.mine import MOST_ROOMS

NOWHERE = "000000"


def cookie(*rooms: Workshop, **others: str) -> dict[str, str]:
    """What a browser sends that has these rooms' keys, and others under codes."""
    keys = {room.code: room.key for room in rooms} | others
    return {"Cookie": "; ".join(f"desk-{code}={key}" for code, key in keys.items())}


def listed(url: str, headers: dict[str, str]) -> list[Any]:
    reply = call("GET", f"{url}/api/mine", headers=headers)
    assert reply.status == 200, reply.text
    rooms: list[Any] = reply.json["rooms"]
    return rooms


def given(reply: Reply) -> dict[str, Any]:
    """The cookies that an answer sets, by name."""
    found = SimpleCookie()
    for line in reply.headers.get_all("Set-Cookie") or []:
        found.load(line)
    return dict(found)


def adds(url: str, rooms: Any, **headers: str) -> Reply:
    return call("POST", f"{url}/api/mine", content={"rooms": rooms}, headers=headers)


def test_a_browser_is_told_of_the_rooms_whose_keys_it_has_and_of_no_other(
    facilitator: Facilitator,
) -> None:
    mine, others = [facilitator.creates(programme(points(), days=5)) for _ in range(2)]
    mine.phone()
    (room,) = listed(mine.url, cookie(mine, **{others.code: mine.key, NOWHERE: mine.key}))
    assert room.pop("ends") == room.pop("used") + 5 * 86_400_000
    assert room == {"code": mine.code, "title": "Lederutvikling", "steps": 1, "people": 1}
    assert listed(mine.url, {}) == []


def test_a_key_stays_in_its_cookie_as_long_as_its_room_lives(facilitator: Facilitator) -> None:
    mine = facilitator.creates(programme(points(), days=5))
    reply = call("GET", f"{mine.url}/api/mine", headers=cookie(mine))
    (name, kept), *others = given(reply).items()
    assert (name, kept.value, others) == (f"desk-{mine.code}", mine.key, [])
    assert kept["httponly"]
    assert kept["samesite"] == "Strict"
    assert 0 <= 5 * 86_400 - int(kept["max-age"]) < 3_600


def test_keys_that_open_nothing_any_more_are_let_go(facilitator: Facilitator) -> None:
    mine, gone = [facilitator.creates(programme(points())) for _ in range(2)]
    gone.calls("DELETE")
    reply = call("GET", f"{mine.url}/api/mine", headers=cookie(mine, gone))
    left = {name for name, each in given(reply).items() if each["max-age"] != "0"}
    assert (left, len(given(reply))) == ({f"desk-{mine.code}"}, 2)


def test_a_recovery_file_puts_its_rooms_into_another_browser(facilitator: Facilitator) -> None:
    rooms = [facilitator.creates(programme(points())) for _ in range(2)]
    url = rooms[0].url
    saved = call("POST", f"{url}/api/mine/keys", headers=cookie(*rooms)).json["rooms"]
    for room in rooms:
        (line,) = [each for each in saved if each["code"] == room.code]
        assert line == {"title": "Lederutvikling", **room.created}
    assert call("POST", f"{url}/api/mine/keys").json["rooms"] == []

    rooms[1].calls("DELETE")
    wrong = {"code": rooms[1].code, "desk_key": rooms[0].key}
    reply = adds(url, [*saved, wrong, {"code": NOWHERE, "desk_key": "x"}, "nonsense"])
    assert reply.json == {"added": [rooms[0].code], "missing": 2, "left_out": 0}
    assert {name: each.value for name, each in given(reply).items()} == {
        f"desk-{rooms[0].code}": rooms[0].key
    }


def test_a_room_that_is_gone_and_a_key_that_does_not_fit_look_the_same(
    facilitator: Facilitator,
) -> None:
    room = facilitator.creates(programme(points()))
    replies = [
        adds(room.url, [{"code": code, "desk_key": "feil"}]) for code in (room.code, NOWHERE)
    ]
    assert len({(reply.status, reply.body) for reply in replies}) == 1
    assert not any(given(reply) for reply in replies)


def test_a_browser_gets_no_more_keys_than_it_can_carry(facilitator: Facilitator) -> None:
    room = facilitator.creates(programme(points()))
    full = {str(100_000 + number): "x" for number in range(MOST_ROOMS)}
    wanted = [{"code": room.code, "desk_key": room.key}]
    assert adds(room.url, wanted, **cookie(**full)).json == {
        "added": [],
        "missing": 0,
        "left_out": 1,
    }


def test_a_browser_forgets_a_key_and_the_room_stays(facilitator: Facilitator) -> None:
    room = facilitator.creates(programme(points()))
    reply = call("DELETE", f"{room.url}/api/mine/{room.code}", headers=cookie(room))
    assert reply.status == 204
    assert given(reply)[f"desk-{room.code}"]["max-age"] == "0"
    assert room.calls("GET").status == 200


def test_what_is_no_list_of_keys_is_refused(facilitator: Facilitator) -> None:
    nonsense: tuple[Any, ...] = ([], {"rooms": 1}, {"rooms": None}, "x")
    for content in nonsense:
        reply = call("POST", f"{facilitator.url}/api/mine", content=content)
        assert (reply.status, bool(reply.sentence)) == (400, True)
    assert call("DELETE", f"{facilitator.url}/api/mine/x").status == 404


def test_no_other_site_reads_or_changes_the_list(facilitator: Facilitator) -> None:
    room = facilitator.creates(programme(points()))
    elsewhere = {"Origin": "http://elsewhere.example", **cookie(room)}
    for method, path in (("POST", ""), ("POST", "/keys"), ("DELETE", f"/{room.code}")):
        reply = call(method, f"{room.url}/api/mine{path}", content={}, headers=elsewhere)
        assert reply.status == 403
        assert not given(reply)
