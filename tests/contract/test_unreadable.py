"""Whatever a client sends: it is answered, it changes nothing, and no log names its address."""

import http.client
import json
import socket
from collections.abc import Callable

import pytest
import websocket

from tests.support.facilitator import Facilitator
from tests.support.http import call
from tests.support.programmes import points, programme
from tests.support.server import Server
from tests.support.wire import Wire

pytestmark = pytest.mark.live

DEEP = "[" * 20_000 + "]" * 20_000
UNREADABLE_REQUESTS = [
    r'421["join",{"code":"\ud800"}]',
    '421["join",NaN]',
    '421["join",1e400]',
    '421["join",' + "9" * 5_000 + "]",
    f'421["join",{DEEP}]',
    '421["join",{"code":',
    '421["join"]',
    '421["join",[],{}]',
]
NOISE = ["42{}", "42null", "42[]", '42["cast"', "451-[1]", "49", "4", "43", '45999-0["cast",{}]']


@pytest.fixture
def own_server(serve: Callable[..., Server]) -> Server:
    return serve()


def connected(server: Server) -> websocket.WebSocket:
    """A WebSocket that has said hello to Socket.IO, and speaks the wire itself from there."""
    address = server.url.replace("http", "ws") + "/socket.io/?EIO=4&transport=websocket"
    wire = websocket.create_connection(address, timeout=30)
    wire.recv()
    wire.send("40")
    wire.recv()
    return wire


def acknowledged(wire: websocket.WebSocket) -> dict[str, str]:
    """What the request with the number 1 is answered with; pings are left alone."""
    while True:
        message = wire.recv()
        if isinstance(message, str) and message.startswith("431"):
            answer: dict[str, str] = json.loads(message[3:])[0]
            return answer


@pytest.mark.parametrize("request_", UNREADABLE_REQUESTS, ids=range(len(UNREADABLE_REQUESTS)))
def test_a_request_that_cannot_be_read_gets_a_sentence(server: Server, request_: str) -> None:
    wire = connected(server)
    wire.send(request_)
    answer = acknowledged(wire)
    assert answer["code"] in ("invalid", "unknown")
    assert answer["error"]
    wire.close()


def test_noise_changes_nothing_and_leaves_no_trace(own_server: Server) -> None:
    wire = connected(own_server)
    for noise in NOISE:
        wire.send(noise)
    wire.send('421["join",{"code":"1","as":"phone"}]')
    assert acknowledged(wire)["code"] == "unknown"
    wire.close()
    for raw in (b"NONSENSE\r\n\r\n", b"GET / HTTP/1.1\r\nHost: [\r\n\r\n"):
        _says(own_server, raw)
    assert call("GET", f"{own_server.url}/healthz").status == 200
    assert "Traceback" not in own_server.log
    assert "127.0.0.1" not in _log_lines(own_server.log)


def test_a_programme_that_cannot_be_read_gets_a_sentence(server: Server) -> None:
    for raw in (DEEP.encode(), b"\xff", b"{", b""):
        headers = {"Content-Type": "application/json"}
        reply = call("POST", f"{server.url}/api/rooms", raw=raw, headers=headers)
        assert reply.status in (400, 422)
        assert reply.sentence


def test_an_origin_that_cannot_be_read_is_not_ours(server: Server) -> None:
    headers = {"Origin": "http://["}
    reply = call("POST", f"{server.url}/api/rooms", content={}, headers=headers)
    assert reply.status == 403


def test_a_programme_may_come_in_chunks(server: Server) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    body = json.dumps(programme(points())).encode()
    connection.request(
        "POST",
        "/api/rooms",
        body=iter([body[:40], body[40:]]),
        headers={"Content-Type": "application/json"},
        encode_chunked=True,
    )
    assert connection.getresponse().status == 201
    connection.close()


def test_other_cookies_do_not_cost_somebody_the_seat(facilitator: Facilitator) -> None:
    room = facilitator.creates(programme(points()))
    seats = set()
    for cookie in ("seat=abc", 'a={"x":1}; seat=abc', 'x="; seat=abc', "a b=c; seat=abc"):
        wire = Wire(room.url, headers={"Cookie": cookie})
        seats.add(wire.call("join", {"code": room.code, "as": "phone"})["seat"])
        wire.close()
    assert len(seats) == 1


def _says(server: Server, raw: bytes) -> None:
    with socket.create_connection(("127.0.0.1", server.port), timeout=30) as connection:
        connection.sendall(raw)
        connection.recv(1000)


def _log_lines(log: str) -> str:
    """The log without the lines that tell where the server is."""
    return "\n".join(line for line in log.splitlines() if "Samling: http" not in line)
