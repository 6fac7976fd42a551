"""The planning editor's calls, and what its pages may hold and be held by."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest

from tests.support.http import Reply, call
from tests.support.programmes import points, programme
from tests.support.server import Server
from workshop.kinds import KINDS
from workshop.limits import CHECKS

PREVIEWS = ("/plan/preview/phone", "/plan/preview/screen")


def checks(server: Server, content: Any, **more: Any) -> Reply:
    return call("POST", f"{server.url}/api/programmes/check", content=content, **more)


def told(reply: Reply) -> dict[str, Any]:
    """What a page's script is told."""
    found = re.search(r'id="page">(.*?)</script>', reply.text, re.DOTALL)
    assert found
    content: dict[str, Any] = json.loads(found[1])
    return content


def test_a_programme_that_is_right_comes_back_as_its_faces_need_it(server: Server) -> None:
    info = {"kind": "info", "title": "Pause", "clock": 900, "settings": {"text": "**Kaffe**"}}
    reply = checks(server, programme(points(), info))
    assert (reply.status, reply.json["problems"]) == (200, [])
    first, second = reply.json["steps"]
    assert (first["settings"]["budget"], first["clock"]) == (100, [None])
    assert second["results"]["content"][0]["runs"] == [{"text": "Kaffe", "strong": True}]


def test_a_step_is_shown_with_answers_that_are_made_up_where_somebody_asks(server: Server) -> None:
    url = f"{server.url}/api/programmes/check?example="
    secret = points("egne", results="private")
    told = {
        index: call("POST", f"{url}{index}", content=programme(points(), secret)).json["steps"]
        for index in ("0", "1", "7", "-1", "x")
    }
    assert told["0"][0]["example"]["answers"] == 12
    without = told["-1"]
    assert not any("example" in step for step in without)
    assert all(told[index] == without for index in ("1", "7", "x"))
    words = {"id": "ord", "kind": "cloud", "settings": {}}
    chain = programme(words, points(settings={"items": {"from": "ord", "take": "first", "n": 4}}))
    example = call("POST", f"{url}1", content=chain).json["steps"][1]["example"]
    assert example["items"] == [f"Fra tidligere: {number}" for number in range(1, 5)]
    assert {line["item"] for line in example["results"]["items"]} == set(example["items"])
    broken = programme(points(settings={"items": ["A"]}))
    assert "example" not in str(call("POST", f"{url}0", content=broken).json)


def test_everything_wrong_is_told_with_its_place_in_the_readers_language(server: Server) -> None:
    wrong = programme(points(results="secret", settings={"items": ["A"]}), days=0)
    said = {
        language: checks(server, wrong, headers={"Accept-Language": language}).json["problems"]
        for language in ("nb", "nn", "en")
    }
    places = {"days", "steps[0].results", "steps[0].settings.items"}
    assert all({one["where"] for one in each} == places for each in said.values())
    assert len({json.dumps(each) for each in said.values()}) == 3


def test_what_is_no_programme_or_too_large_is_answered(server: Server) -> None:
    url = f"{server.url}/api/programmes/check"
    assert call("POST", url, raw=b"{}").status == 415
    assert call("POST", url, raw=b"{", headers={"Content-Type": "application/json"}).status == 400
    (large,) = checks(server, {"title": "x" * 600_000}).json["problems"]
    assert large["error"].startswith("Program")
    assert checks(server, [1]).json["problems"][0]["error"]
    assert (
        checks(server, programme(points()), headers={"Sec-Fetch-Site": "cross-site"}).status == 403
    )


def test_one_address_may_not_ask_without_end_and_is_told_when_to_come_back(
    serve: Callable[..., Server],
) -> None:
    server = serve()
    replies = [checks(server, []) for _ in range(int(CHECKS.burst) + 40)]
    last = replies[-1]
    assert replies[0].status == 200
    assert last.status == 429
    assert int(last.headers["Retry-After"]) >= 1
    assert last.sentence
    assert call("GET", f"{server.url}/plan").status == 200


def test_only_the_editor_holds_frames_and_only_its_previews_stand_in_one(server: Server) -> None:
    editor = call("GET", f"{server.url}/plan").headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in editor
    assert "frame-src 'self'" in editor
    for path in PREVIEWS:
        policy = call("GET", f"{server.url}{path}").headers["Content-Security-Policy"]
        assert "frame-ancestors 'self'" in policy
        assert "frame-src" not in policy
        assert policy.startswith("default-src 'none'")
    assert call("GET", f"{server.url}/plan/preview/desk").status == 404


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_editor_is_told_a_form_for_every_kind_in_its_language(
    server: Server, language: str
) -> None:
    page = told(call("GET", f"{server.url}/plan?language={language}"))
    assert list(page["forms"]) == list(KINDS)
    assert page["forms"]["points"]["fields"][1] == {
        "as": "whole",
        "name": "budget",
        "label": {"nb": "Poeng å fordele", "nn": "Poeng å fordele", "en": "Points to share"}[
            language
        ],
        "help": None,
        "low": 1,
        "high": 10_000,
        "default": 100,
    }
    assert page["breaks"][0]["title"] == ("Break" if language == "en" else "Pause")
    assert all(steps["clock"] for steps in page["breaks"])
