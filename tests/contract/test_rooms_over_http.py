"""Creating, reading and deleting rooms over HTTP, as other programs do."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from tests.support.facilitator import Facilitator
from tests.support.http import call
from tests.support.programmes import diamond, gives, points, programme, rating
from tests.support.server import Server

pytestmark = pytest.mark.live


def test_creating_a_room_gives_its_code_its_addresses_and_its_key(
    facilitator: Facilitator,
) -> None:
    created = facilitator.creates(programme(points())).created
    url, code, key = facilitator.url, created["code"], created["desk_key"]
    assert re.fullmatch(r"\d{6,}", code)
    assert created == {
        "code": code,
        "join_url": f"{url}/{code}",
        "screen_url": f"{url}/screen/{code}",
        "desk_url": f"{url}/desk/{code}#key={key}",
        "desk_key": key,
    }


@pytest.mark.parametrize(
    ("wrong", "where"),
    [
        (points(kind="poker"), "steps[1] (hundre): kind"),
        (points(settings={"items": ["Tillit", "Mot", " tillit "]}), "settings.items[2]"),
        (points(settings={"items": ["Tillit"]}), "settings.items"),
        (points(settings={"budget": 0}), "settings.budget"),
        (points(settings={"budget": 10.5}), "settings.budget"),
        (points(settings={"colour": "red"}), "settings.colour"),
        (points(settings={"items": {"from": "senere", "take": "first"}}), "settings.items.from"),
        (points(settings={"items": {"from": "egen", "take": "best"}}), "settings.items.take"),
        (points(by=["person", "person"]), "by[1]"),
        (points(by=["group"]), "by[0]"),
        (points(results="secret"), "results"),
        (points(min_answers=-1), "min_answers"),
        (points(clock=[60, 60]), "clock"),
        (points(id="egen"), "id"),
        (rating("to", by=["group"]), "by[0]"),
        (rating("to", settings={"low": 6, "high": 6}), "settings.high"),
        (diamond("to", by=["person"], settings={"own": False, "cards": ["en"]}), "settings.cards"),
    ],
)
def test_a_wrong_programme_is_refused_with_the_step_and_the_field(
    facilitator: Facilitator, wrong: dict[str, Any], where: str
) -> None:
    reply = facilitator.tries_to_create(programme(rating(), wrong))
    assert reply.status == 422
    assert reply.sentence
    assert where in reply.json["where"]
    assert "steps[1]" in reply.json["where"]


@pytest.mark.parametrize(
    "wrong", [[], "text", 1, {}, {"steps": []}, {"steps": "x"}, {"steps": [1]}]
)
def test_what_is_no_programme_at_all_is_refused_with_a_sentence(
    facilitator: Facilitator, wrong: Any
) -> None:
    reply = facilitator.tries_to_create(wrong)
    assert reply.status == 422
    assert reply.sentence


def test_what_is_not_json_is_refused(facilitator: Facilitator) -> None:
    url = f"{facilitator.url}/api/rooms"
    broken = call("POST", url, raw=b"{", headers={"Content-Type": "application/json"})
    form = call("POST", url, raw=b"title=x")
    assert broken.status == 400
    assert form.status == 415
    assert broken.sentence
    assert form.sentence


def test_a_programme_that_is_far_too_large_is_refused(facilitator: Facilitator) -> None:
    huge = programme(points(), title="x" * 600_000)
    reply = facilitator.tries_to_create(huge)
    assert reply.status in (413, 422)
    assert reply.sentence


def test_the_rooms_frame_comes_with_the_programme_as_it_can_be_posted_again(
    facilitator: Facilitator,
) -> None:
    sent = programme(diamond(clock=1200), points(), rating(), groups=["Gruppe 1", "Gruppe 2"])
    room = facilitator.creates(sent).calls("GET").json
    assert room["version"] >= 0
    assert room["title"] == "Lederutvikling"
    assert room["language"] == "nb"
    assert room["groups"] == ["Gruppe 1", "Gruppe 2"]
    assert (room["step"], room["open"], room["shown"]) == (None, False, False)
    assert isinstance(room["now"], int)
    assert [step["id"] for step in room["programme"]["steps"]] == ["verdier", "hundre", "egen"]
    again = facilitator.creates(room["programme"]).calls("GET").json
    assert again["programme"] == room["programme"]


def test_what_may_be_left_out_of_a_programme_has_its_default(facilitator: Facilitator) -> None:
    bare = {"steps": [{"kind": "points", "settings": {"items": ["a", "b"]}}]}
    steps = facilitator.creates(bare).calls("GET").json["programme"]["steps"]
    assert steps[0]["by"] == ["person"]
    assert steps[0]["results"] == "live"
    assert steps[0]["min_answers"] == 0
    assert steps[0]["settings"] == {"items": ["a", "b"], "budget": 100}
    assert steps[0]["id"]


def test_rating_is_hidden_and_asks_for_three_answers_unless_said_otherwise(
    facilitator: Facilitator,
) -> None:
    (step,) = facilitator.creates(programme(rating())).calls("GET").json["programme"]["steps"]
    assert step["results"] == "hidden"
    assert step["min_answers"] == 3
    assert step["settings"]["reasons"] is True
    assert step["settings"]["share_reasons"] is False


def test_nobody_without_the_key_reads_or_deletes_anything(serve: Callable[..., Server]) -> None:
    room = Facilitator(serve().url).creates(programme(points()))
    keys = (None, "wrong", "ø".encode().decode("latin-1"), room.key.lower() + "x")
    for path in ("", "/steps/hundre/results", "/steps/hundre/answers.csv", "/export.zip"):
        for key in keys:
            reply = room.calls("GET", path, key=key)
            assert reply.status == 403
            assert reply.sentence
    for key in keys:
        assert room.calls("DELETE", key=key).status == 403
    assert room.calls("GET").status == 200


@pytest.mark.parametrize("path", ["/steps/ukjent/results", "/steps/ukjent/answers.csv"])
def test_an_unknown_step_is_not_found(facilitator: Facilitator, path: str) -> None:
    reply = facilitator.creates(programme(points())).calls("GET", path)
    assert reply.status == 404
    assert reply.sentence


def test_an_unknown_room_is_not_found(facilitator: Facilitator) -> None:
    room = facilitator.creates(programme(points()))
    reply = call("GET", f"{facilitator.url}/api/rooms/{int(room.code) + 1:06}", key=room.key)
    assert reply.status == 404
    assert reply.sentence


def test_an_unknown_address_under_api_answers_in_json(facilitator: Facilitator) -> None:
    reply = call("GET", f"{facilitator.url}/api/nothing")
    assert reply.status == 404
    assert reply.sentence


def test_errors_are_said_in_the_readers_language(facilitator: Facilitator) -> None:
    room = facilitator.creates(programme(points()))
    said = {
        language: room.calls("GET", key="wrong", headers={"Accept-Language": language}).sentence
        for language in ("nb", "nn", "en")
    }
    assert len(set(said.values())) == 3


def test_a_deleted_room_is_gone_for_everybody(facilitator: Facilitator) -> None:
    room = facilitator.creates(programme(points()))
    desk, phone, screen = room.desk(), room.phone(), room.screen()
    desk.opens("hundre")
    phone.answers(gives(Tillit=100))
    deleted = room.calls("DELETE")
    assert deleted.status == 204
    assert deleted.body == b""
    for person in (desk, phone, screen):
        person.wire.waits_for("gone", lambda frame: True)
    assert phone.tries(gives(Mot=100), step="hundre")["code"] == "unknown"
    assert room.calls("GET").status == 404
    assert room.calls("GET", "/steps/hundre/results").status == 404
    assert call("GET", f"{room.url}/{room.code}").status == 404
    assert room.calls("DELETE").status == 404


def test_only_this_room_is_deleted(facilitator: Facilitator) -> None:
    one, other = (facilitator.creates(programme(points())) for _ in range(2))
    one.calls("DELETE")
    assert other.calls("GET").status == 200
