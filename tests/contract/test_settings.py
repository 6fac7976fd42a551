"""What a server is told from outside: addresses, passwords, proxies, limits."""

from collections.abc import Callable

from tests.support.facilitator import Facilitator
from tests.support.http import call
from tests.support.patience import eventually
from tests.support.programmes import points, programme
from tests.support.server import Server
from tests.support.wire import Wire

Serve = Callable[..., Server]


def test_addresses_begin_with_the_public_one(serve: Serve) -> None:
    server = serve(WORKSHOP_PUBLIC_URL="https://samling.example/")
    created = Facilitator(server.url).creates(programme(points())).created
    assert created["join_url"] == f"https://samling.example/{created['code']}"
    assert created["desk_url"].startswith("https://samling.example/desk/")


def test_a_proxys_word_counts_only_from_a_known_proxy(serve: Serve) -> None:
    told = {"X-Forwarded-Host": "samling.example", "X-Forwarded-Proto": "https"}
    trusting, wary = serve(WORKSHOP_PROXIES="127.0.0.1/32"), serve()
    for server, begin in ((trusting, "https://samling.example/"), (wary, wary.url)):
        room = Facilitator(server.url).creates(programme(points()), headers=told)
        assert room.created["join_url"].startswith(begin)


def test_creating_rooms_takes_the_password_where_there_is_one(serve: Serve) -> None:
    facilitator = Facilitator(serve(WORKSHOP_CREATE_PASSWORD="blåbær").url)
    for wrong in (None, "wrong"):
        refused = facilitator.tries_to_create(programme(points()), key=wrong)
        assert refused.status == 403
        assert refused.sentence
    right = "blåbær".encode().decode("latin-1")
    assert facilitator.tries_to_create(programme(points()), key=right).status == 201


def test_guessing_keys_does_not_pay_and_never_blocks_a_right_one(serve: Serve) -> None:
    room = Facilitator(serve().url).creates(programme(points()))
    replies = [room.calls("GET", key=f"wrong-{number}") for number in range(60)]
    assert {reply.status for reply in replies} == {403, 429}
    last = replies[-1]
    assert last.status == 429
    assert int(last.headers["Retry-After"]) >= 1
    assert last.sentence
    assert room.calls("GET").status == 200
    desk, phone = room.desk(), room.phone()
    assert phone.joined["seat"]
    assert desk.opens("hundre")["open"]


def test_guessing_codes_does_not_pay_and_never_blocks_a_right_one(serve: Serve) -> None:
    room = Facilitator(serve().url).creates(programme(points()))
    guesses = [f"{(int(room.code) + number) % 1_000_000:06}" for number in range(1, 61)]
    statuses = [call("GET", f"{room.url}/{guess}").status for guess in guesses]
    assert set(statuses) == {404, 429}
    assert call("GET", f"{room.url}/{room.code}").status == 200
    wire = Wire(room.url)
    said = [wire.call("join", {"code": guess, "as": "phone"}) for guess in guesses]
    assert {answer["code"] for answer in said} <= {"unknown", "slow_down"}
    assert said[-1]["code"] == "slow_down"
    joined = wire.call("join", {"code": room.code, "as": "phone"})
    assert joined["seat"]


def test_a_page_of_another_site_gets_no_socket(serve: Serve) -> None:
    server = serve()
    offered = {
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "c2FtbGluZyBzYW1saW5nLg==",
    }
    for transport, headers in (("websocket", offered), ("polling", {})):
        url = f"{server.url}/socket.io/?EIO=4&transport={transport}"
        refused = call("GET", url, headers={**headers, "Origin": "http://elsewhere.example"})
        assert refused.status in (400, 403)


def test_a_seat_that_asks_too_fast_is_slowed_down_and_nobody_else(serve: Serve) -> None:
    room = Facilitator(serve().url).creates(programme(points()))
    room.desk().opens("hundre")
    eager, calm = room.phone(), room.phone()
    given = [{"Tillit": 100}, {"Mot": 100}]
    said = [eager.tries({"points": given[turn % 2]}) for turn in range(200)]
    assert [answer for answer in said if answer.get("code") == "slow_down"]
    assert calm.answers({"points": {"Tillit": 100}}) == 1


def test_a_payload_that_is_far_too_large_changes_nothing(serve: Serve) -> None:
    room = Facilitator(serve().url).creates(programme(points()))
    room.desk().opens("hundre")
    phone = room.phone()
    huge = {"points": {"x" * 3_000_000: 1}}
    phone.wire.says("cast", {"step": "hundre", "answer": huge})
    eventually(lambda: not phone.wire.connected, "the server hangs up")
    assert room.results("hundre")["answers"] == 0
    assert room.phone().answers({"points": {"Tillit": 100}}) == 1
