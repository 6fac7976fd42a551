"""Whatever is asked over HTTP gets an answer that is no accident of the server's."""

import json
from random import Random
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.bent import SENDABLE, bent
from tests.gallery.exhibits import EXHIBITS
from tests.support.facilitator import Facilitator, Workshop
from tests.support.http import call
from tests.support.programmes import points, programme
from tests.support.server import Server
from tests.support.thorough import examples
from workshop.kinds import KINDS

MOST_BYTES = 400_000
PROGRAMMES_A_KIND = 40
PARTS = ["api", "rooms", "steps", "results", "screen", "desk", "static", "sw.js", "step", "..", "%"]
METHODS = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"]
HEADERS = ["Accept", "Accept-Language", "Content-Type", "Cookie", "Origin", "Authorization"]

pieces = st.sampled_from(PARTS) | st.text(max_size=12)
header = st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=40)


@pytest.fixture(scope="module")
def room(server: Server) -> Workshop:
    return Facilitator(server.url).creates(programme(points()))


@settings(max_examples=examples(150))
@given(
    method=st.sampled_from(METHODS),
    path=st.lists(pieces, max_size=5),
    query=st.text(max_size=20),
    headers=st.dictionaries(st.sampled_from(HEADERS), header, max_size=3),
    body=st.none() | st.binary(max_size=200),
    inside=st.booleans(),
)
def test_no_request_is_an_accident(
    room: Workshop,
    server: Server,
    method: str,
    path: list[str],
    query: str,
    headers: dict[str, str],
    body: bytes | None,
    inside: bool,
) -> None:
    parts = ["api", "rooms", room.code, *path] if inside else path
    if method == "DELETE" and parts == ["api", "rooms", room.code]:
        return
    address = "/".join(quote(part, safe="") for part in parts)
    reply = call(
        method, f"{server.url}/{address}?{quote(query)}", raw=body, headers=headers, key=room.key
    )
    assert reply.status < 500, reply.text
    if reply.status >= 400 and parts[:1] == ["api"] and method != "HEAD":
        assert reply.sentence
    assert room.calls("GET").status == 200
    assert "Traceback" not in server.log


@pytest.mark.parametrize("name", KINDS)
def test_a_bent_programme_gets_a_sentence_or_a_room(
    name: str, server: Server, facilitator: Facilitator
) -> None:
    step: dict[str, Any] = {"id": "step", "kind": name, **EXHIBITS[name].step}
    ways = list(bent(programme(step, groups=["Gruppe 1"]), SENDABLE))
    for way, wrong in Random(name).sample(ways, PROGRAMMES_A_KIND):
        raw = json.dumps(wrong).encode()
        if len(raw) > MOST_BYTES:
            continue
        headers = {"Content-Type": "application/json"}
        reply = facilitator.tries_to_create(None, raw=raw, headers=headers)
        assert reply.status in (201, 400, 413, 422), (way, reply.text)
        assert reply.status == 201 or reply.sentence
    assert "Traceback" not in server.log
