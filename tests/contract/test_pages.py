"""The pages, as a browser asks for them: who gets which cookie, which header, which language."""

import base64
import hashlib
import re
from collections.abc import Callable

import pytest

from tests.support.facilitator import Facilitator, Workshop
from tests.support.http import Reply, call
from tests.support.programmes import points, programme
from tests.support.server import Server


@pytest.fixture
def room(facilitator: Facilitator) -> Workshop:
    return facilitator.creates(programme(points()))


def page(room: Workshop, path: str, **headers: str) -> Reply:
    return call("GET", room.url + path.format(code=room.code), headers=headers)


def cookies(reply: Reply) -> list[str]:
    return reply.headers.get_all("Set-Cookie") or []


FACES = ["/{code}", "/screen/{code}", "/desk/{code}"]


@pytest.mark.parametrize("path", [*FACES, "/", "/new"])
def test_every_page_is_there_and_says_its_language(room: Workshop, path: str) -> None:
    reply = page(room, path)
    assert reply.status == 200
    assert reply.headers.get_content_type() == "text/html"
    assert re.search(r'<html lang="(nb|nn|en)"', reply.text)


@pytest.mark.parametrize("path", FACES)
def test_an_unknown_code_is_a_page_that_says_so(room: Workshop, path: str) -> None:
    reply = call("GET", room.url + path.format(code=f"{int(room.code) + 1:06}"))
    assert reply.status == 404
    assert reply.headers.get_content_type() == "text/html"


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_a_page_speaks_the_rooms_language(facilitator: Facilitator, language: str) -> None:
    room = facilitator.creates(programme(points(), language=language))
    for path in FACES:
        assert f'<html lang="{language}"' in page(room, path).text


def test_a_phone_may_choose_another_language(room: Workshop) -> None:
    assert '<html lang="nn"' in page(room, "/{code}?language=nn").text


def test_the_front_door_takes_a_code_with_spaces(room: Workshop) -> None:
    spaced = f"{room.code[:3]}+{room.code[3:]}"
    reply = page(room, f"/?code={spaced}")
    assert reply.status in (302, 303)
    assert reply.headers["Location"].endswith(f"/{room.code}")


def test_the_front_door_says_when_there_is_no_such_room(room: Workshop) -> None:
    reply = page(room, f"/?code={int(room.code) + 1:06}")
    assert reply.status == 404
    assert "<form" in reply.text


@pytest.mark.parametrize("path", [*FACES, "/", "/new", "/healthz", "/000000"])
def test_every_answer_has_a_strict_policy(room: Workshop, path: str) -> None:
    headers = page(room, path).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy or "default-src 'self'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize("path", [*FACES, "/", "/new"])
def test_no_page_holds_a_script_or_style_that_its_policy_does_not_name(
    room: Workshop, path: str
) -> None:
    reply = page(room, path)
    policy = reply.headers["Content-Security-Policy"]
    for _tag, inside in re.findall(r"<(script|style)>(.*?)</\1>", reply.text, re.DOTALL):
        digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy
    assert "unsafe" not in policy
    assert not re.findall(r"<script(?!>|[^>]*(src=|application/json))", reply.text)
    assert not re.findall(r"<style(?!>)|\sstyle=|\son\w+=", reply.text)


def test_a_phone_gets_the_seat_cookie_once_and_no_other(room: Workshop) -> None:
    (seat,) = cookies(page(room, "/{code}"))
    assert "HttpOnly" in seat
    assert "SameSite" in seat
    assert not cookies(page(room, "/{code}", Cookie=seat.split(";")[0]))


@pytest.mark.parametrize("path", ["/screen/{code}", "/desk/{code}", "/", "/new", "/mine"])
def test_nobody_else_gets_a_cookie(room: Workshop, path: str) -> None:
    assert not cookies(page(room, path))


def test_the_key_becomes_a_cookie_that_no_script_reads(room: Workshop) -> None:
    url = f"{room.url}/desk/{room.code}/key"
    taken = call("POST", url, content={"key": room.key})
    assert taken.status == 204
    (cookie,) = cookies(taken)
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    with_cookie = room.calls("GET", key=None, headers={"Cookie": cookie.split(";")[0]})
    assert with_cookie.status == 200
    wrong = call("POST", url, content={"key": "wrong"})
    assert wrong.status == 403
    assert not cookies(wrong)


@pytest.mark.parametrize("path", FACES)
def test_no_page_holds_the_key(room: Workshop, path: str) -> None:
    assert room.key not in page(room, path).text


def test_only_who_has_the_key_gets_a_link_with_it(room: Workshop) -> None:
    url = f"{room.url}/desk/{room.code}"
    (cookie,) = cookies(call("POST", f"{url}/key", content={"key": room.key}))
    linked = call("POST", f"{url}/link", headers={"Cookie": cookie.split(";")[0]})
    assert linked.json == {"desk_url": f"{url}#key={room.key}"}
    assert call("POST", f"{url}/link").status == 403


def test_a_form_of_another_site_changes_nothing(room: Workshop) -> None:
    elsewhere = {"Origin": "http://elsewhere.example"}
    (cookie,) = cookies(call("POST", f"{room.url}/desk/{room.code}/key", content={"key": room.key}))
    with_cookie = {"Cookie": cookie.split(";")[0]}
    assert room.calls("DELETE", key=None, headers={**with_cookie, **elsewhere}).status == 403
    cross_site = {"Sec-Fetch-Site": "cross-site"}
    assert room.calls("DELETE", key=None, headers={**with_cookie, **cross_site}).status == 403
    new = call("POST", f"{room.url}/new", raw=b"programme=verdier", headers=elsewhere)
    assert new.status == 403
    assert room.calls("GET").status == 200


def test_the_form_makes_a_room_from_a_ready_programme(room: Workshop) -> None:
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    body = b"programme=verdier&language=nn"
    made = call("POST", f"{room.url}/new", raw=body, headers=form)
    assert made.status == 303
    desk = re.fullmatch(r".*/desk/(\d+)#key=(.+)", made.headers["Location"])
    assert desk
    frame = call("GET", f"{room.url}/api/rooms/{desk[1]}", key=desk[2]).json
    assert frame["language"] == "nn"


def test_scripts_and_styles_are_kept_for_ever_and_come_packed(room: Workshop) -> None:
    addresses = re.findall(r'"(/static/[^"]+\.(?:js|css))"', page(room, "/{code}").text)
    assert addresses
    for address in addresses:
        for encoding in ("br", "gzip"):
            reply = page(room, address, **{"Accept-Encoding": encoding})
            assert reply.headers["Content-Encoding"] == encoding
            assert "immutable" in reply.headers["Cache-Control"]
    assert page(room, "/static/nothing.js").status == 404
    assert page(room, "/static/../../pyproject.toml").status == 404


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/metrics"])
def test_whoever_watches_the_server_gets_an_answer(room: Workshop, path: str) -> None:
    assert page(room, path).status == 200


def test_the_figures_are_prometheus_and_tell_nobodys_code(room: Workshop) -> None:
    figures = page(room, "/metrics").text
    assert "# TYPE" in figures
    assert room.code not in figures


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_every_ready_programme_can_be_posted_as_it_is(
    facilitator: Facilitator, language: str
) -> None:
    url = f"{facilitator.url}/api/programmes"
    listed = call("GET", f"{url}?language={language}").json
    assert {"verdier", "mestring"} <= {entry["id"] for entry in listed}
    for entry in listed:
        assert entry.keys() == {"id", "title", "minutes", "steps"}
        ready = call("GET", f"{url}/{entry['id']}?language={language}").json
        frame = facilitator.creates(ready).calls("GET").json
        assert frame["language"] == language
        assert frame["title"] == entry["title"]


def test_an_unknown_programme_is_not_found(room: Workshop) -> None:
    reply = page(room, "/api/programmes/unknown")
    assert reply.status == 404
    assert reply.sentence


def test_no_address_of_a_person_is_in_the_log(serve: Callable[..., Server]) -> None:
    server = serve(WORKSHOP_PROXIES="127.0.0.1/32", WORKSHOP_LOG="DEBUG")
    person = "198.51.100.77"
    room = Facilitator(server.url).creates(programme(points()))
    page(room, "/{code}", **{"X-Forwarded-For": person})
    room.calls("GET", key="wrong", headers={"X-Forwarded-For": person})
    room.phone().leaves()
    server.stop()
    assert person not in server.log
    assert room.key not in server.log
