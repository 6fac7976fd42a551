"""What the server writes down of people, at its most talkative: nothing that leads to anybody."""

import re
import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import redis
import socketio

from tests.support.elsewhere import Elsewhere
from tests.support.facilitator import Facilitator
from tests.support.http import call
from tests.support.programmes import BEHAVIOURS, points, programme, rating
from tests.support.server import Server
from workshop.store.backup import back_up

# What all of these use is started once, by the worker that runs them.
pytestmark = pytest.mark.xdist_group("privacy")

BEHIND_THE_PROXY = "203.0.113.7"
ADDRESSES = ("127.0.0.2", "127.0.0.3", BEHIND_THE_PROXY)
WRITTEN = "Fordi Kari Nordmann aldri hører etter"
FIRST_NAME = "Kunigunde"
TALK = {
    "id": "prat",
    "kind": "talk",
    "settings": {"segments": [{"name": "Fortell", "seconds": 60}], "names": True},
}
TYPED_KEY = "en-nokkel-som-ikke-passer"
PASSWORD = "et-passord-som-ikke-passer"


class Day:
    """A gathering with everything that can go right and wrong, and what must not be told of it.

    ``secrets`` are all texts that lead to a person or open a door, by what they are.
    """

    def __init__(self, server: Server) -> None:
        self.server = server
        step = rating(settings={"share_reasons": True})
        made_by = Facilitator(server.url)
        self.room = made_by.creates(programme(step, TALK), key="rett-passord")
        self.broken = made_by.creates(programme(points()), key="rett-passord")
        self.guests = [
            Elsewhere(server.url, "127.0.0.2"),
            Elsewhere(server.url, "127.0.0.3", behind=BEHIND_THE_PROXY),
        ]
        self.secrets = {address: address for address in ADDRESSES} | {
            "the desk's key": self.room.key,
            "the other desk's key": self.broken.key,
            "what somebody wrote": WRITTEN,
            "a first name": FIRST_NAME,
            "a key that somebody tried": TYPED_KEY,
            "a password that somebody tried": PASSWORD,
        }

    def passes(self) -> None:
        desk = self.room.desk()
        desk.opens("egen")
        joined = [self._answers(guest, number) for number, guest in enumerate(self.guests)]
        desk.opens("prat")
        for guest, socket in zip(self.guests, joined, strict=True):
            told = guest.asks(socket, "company", {"step": "prat", "name": FIRST_NAME})
            assert FIRST_NAME in told["names"].values()
        for guest in self.guests:
            self._guesses(guest)
            self._sends_nonsense(guest)
        self._meets_an_error()
        for guest in self.guests:
            guest.leaves()

    def _answers(self, guest: Elsewhere, number: int) -> socketio.Client:
        status, headers, _body = guest.calls("GET", f"/{self.room.code}")
        assert status == 200
        cookie = headers["Set-Cookie"].split(";")[0]
        socket = guest.connects(cookie)
        joined = guest.asks(socket, "join", {"code": self.room.code, "as": "phone"})
        answer = {"scores": {BEHAVIOURS[0]: 4}, "reasons": {BEHAVIOURS[0]: WRITTEN}}
        cast = guest.asks(socket, "cast", {"step": "egen", "answer": answer})
        assert cast["version"] == 1
        shown = guest.calls("POST", f"/{self.room.code}/back/code", headers={"Cookie": cookie})[2]
        code = "".join(re.findall(r"<span>(\w{3})</span>", shown.decode()))
        assert len(code) == 9
        used = guest.calls(
            "POST",
            f"/{self.room.code}/back",
            f"code={code}".encode(),
            {"Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded"},
        )
        assert used[0] == 200
        self.secrets[f"return code {number}"] = code
        self.secrets[f"cookie {number}"] = cookie.partition("=")[2]
        self.secrets[f"seat {number}"] = joined["seat"]
        return socket

    def _guesses(self, guest: Elsewhere) -> None:
        """Wrong codes, keys and passwords, on pages and sockets, until it is too much."""
        statuses = [guest.calls("GET", f"/{900_000 + guess}")[0] for guess in range(40)]
        assert 429 in statuses
        key = {"Authorization": f"Bearer {TYPED_KEY}"}
        guest.calls("GET", f"/api/rooms/{self.room.code}", headers=key)
        password = {"Authorization": f"Bearer {PASSWORD}", "Content-Type": "application/json"}
        guest.calls("POST", "/api/rooms", b"{}", password)
        socket = guest.connects()
        wish = {"code": self.room.code, "as": "desk", "key": TYPED_KEY}
        for _ in range(3):
            assert "error" in guest.asks(socket, "join", wish)

    def _sends_nonsense(self, guest: Elsewhere) -> None:
        guest.calls("POST", "/api/rooms", b"{", {"Content-Type": "application/json"})
        guest.calls("GET", "/", headers={"Host": "no host/"})
        guest.calls(
            "GET", "/socket.io/?EIO=4&transport=websocket", headers={"Upgrade": "websocket"}
        )
        guest.sends_bytes(b"nonsense\r\n\r\n")
        guest.sends_bytes(b"GET / HTTP/1.1\r\nContent-Length: many\r\n\r\n")
        guest.sends_bytes(b"GET /" + b"a" * 70_000 + b" HTTP/1.1\r\n\r\n")
        socket = guest.connects()
        socket.emit("cast", WRITTEN)
        socket.eio.send("not a packet")

    def _meets_an_error(self) -> None:
        """The room's document is damaged in the store, and both pages and sockets meet it."""
        address = next(self.server.data.glob("store/*.sock"), None)
        assert address is not None
        store = redis.Redis(unix_socket_path=str(address))
        store.hset(f"{{{self.broken.code}}}:room", "doc", "damaged")
        store.hset(f"{{{self.broken.code}}}:room", "version", "99")
        store.close()
        for guest in self.guests:
            assert guest.calls("GET", f"/{self.broken.code}")[0] == 500
            wish = {"code": self.broken.code, "as": "phone"}
            assert guest.asks(guest.connects(), "join", wish)["code"] == "away"


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Day]:
    """A day on a server of its own, with a store of its own, as it is told to say all it can."""
    environment = {
        "REDIS_URL": "",
        "WORKSHOP_LOG": "DEBUG",
        "WORKSHOP_PROXIES": "127.0.0.3",
        "WORKSHOP_CREATE_PASSWORD": "rett-passord",
    }
    with Server(tmp_path_factory.mktemp("talkative") / "data", environment) as server:
        gathering = Day(server)
        gathering.passes()
        yield gathering


def found_in(content: bytes, secrets: dict[str, str]) -> list[str]:
    return [what for what, secret in secrets.items() if secret.encode() in content]


def test_the_log_says_what_went_wrong_and_nothing_of_anybody(day: Day) -> None:
    log = day.server.log
    assert "a page failed" in log
    assert "a request failed" in log
    assert "a malformed request was refused" in log
    assert found_in(log.encode(), day.secrets) == []
    assert not re.findall(r"\b127\.0\.0\.[23]\b", log)


def test_the_files_hold_answers_and_nothing_that_leads_to_who_gave_them(
    day: Day, tmp_path: Path
) -> None:
    written = day.secrets.pop("what somebody wrote")
    back_up(day.server.data, tmp_path / "copy.tar.gz")
    with tarfile.open(tmp_path / "copy.tar.gz") as copy:
        copy.extractall(tmp_path / "copy", filter="data")
    folders = (day.server.data, tmp_path / "copy")
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    held = {path: path.read_bytes() for path in files}
    assert any(path.suffix == ".aof" and written.encode() in held[path] for path in files)
    assert {path: found for path in files if (found := found_in(held[path], day.secrets))} == {}
    day.secrets["what somebody wrote"] = written


def test_the_figures_tell_of_nobody_and_no_room(day: Day) -> None:
    figures = call("GET", f"{day.server.url}/metrics").body
    rooms = {"a room's code": day.room.code, "the other's": day.broken.code}
    assert b"workshop_answers_total 2.0" in figures
    assert found_in(figures, {**day.secrets, **rooms}) == []


def test_guesses_are_counted_by_address_although_none_is_kept(day: Day) -> None:
    one, other = (Elsewhere(day.server.url, f"127.0.0.{number}") for number in (4, 5))
    assert 429 in [one.calls("GET", f"/{900_000 + guess}")[0] for guess in range(40)]
    assert other.calls("GET", "/900000")[0] == 404
