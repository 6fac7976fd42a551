"""nginx in front of four processes, as deploy/nginx has it."""

import asyncio
import shutil
import ssl
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
import requests

from tests.scale.browsing import BrowsingPhone, BrowsingScreen
from tests.scale.nginx import DEPLOYED, Nginx
from tests.scale.ports import free_run
from tests.support.crowd import connect
from tests.support.facilitator import Facilitator, Workshop
from tests.support.http import call
from tests.support.patience import eventually
from tests.support.programmes import gives, points, programme
from tests.support.server import Server
from tests.support.sources import HOUSE
from workshop.web.assets import asset

# What all of these use is started once, by the worker that runs them.
pytestmark = pytest.mark.xdist_group("nginx")

WORKERS = 4
BUILT = HOUSE / "static" / "dist"


class Front:
    """The server, nginx before it, and a browser that trusts its certificate."""

    def __init__(self, server: Server, nginx: Nginx, ports: list[int]) -> None:
        self.server, self.nginx, self.ports = server, nginx, ports
        self.browser = requests.Session()
        self.browser.trust_env = False
        self.browser.verify = str(nginx.certificate)

    def gets(self, path: str, **headers: str) -> requests.Response:
        return self.browser.get(self.nginx.url + path, headers=headers, allow_redirects=False)

    def phone(self, room: Workshop, transport: str) -> BrowsingPhone:
        return BrowsingPhone(self.nginx.open_url, room.code, transport)

    def homes(self, seats: set[str]) -> dict[str, set[str]]:
        """The processes that each seat's sockets went to; nothing until all of them have ended."""
        found: dict[str, set[str]] = {seat: set() for seat in seats}
        for line in self.nginx.ways.read_text().splitlines():
            process, path, seat = line.split(" ")
            if path == "/socket.io/" and seat in found:
                found[seat].add(process)
        return found if all(found.values()) else {}


@pytest.fixture(scope="module")
def front(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Front]:
    folder = tmp_path_factory.mktemp("front")
    first = free_run(WORKERS)
    arguments = ["--workers", str(WORKERS), "--each-port", str(first)]
    environment = {"REDIS_URL": "", "WORKSHOP_PROXIES": "127.0.0.1"}
    ports = [first + at for at in range(WORKERS)]
    with (
        Server(folder / "data", environment, arguments) as server,
        Nginx(folder / "nginx", ports) as nginx,
    ):
        shutil.copytree(BUILT, nginx.static, dirs_exist_ok=True)
        yield Front(server, nginx, ports)


@pytest.fixture
def room(front: Front) -> Workshop:
    return Facilitator(front.server.url).creates(programme(points()))


def test_phones_that_poll_and_phones_on_websocket_are_one_workshop_on_four_processes(
    front: Front, room: Workshop
) -> None:
    desk = room.desk()
    polling = [front.phone(room, "polling") for _ in range(6)]
    others = [front.phone(room, "websocket") for _ in range(6)]
    screen = BrowsingScreen(front.nginx.open_url, room.code, "polling")
    assert desk.counts(lambda here: here["people"] == 12)
    desk.opens("hundre")
    for phone in (*polling, *others):
        assert phone.sees_room(lambda frame: frame["open"])
        assert phone.answers(gives(Tillit=100)) == 1
    assert screen.sees(lambda tally: tally["answers"] == 12)
    for phone in polling:
        assert phone.answers(gives(Mot=100)) == 2
    shown = screen.sees(lambda tally: tally["results"]["items"][0]["points"] == 600)
    assert shown["answers"] == 12


def test_a_seat_keeps_its_process_and_people_behind_one_address_are_spread(
    front: Front, room: Workshop
) -> None:
    phones = [front.phone(room, transport) for transport in ("websocket", "polling") * 6]
    for phone in phones:
        phone.leaves()
        phone.joins()
    room.desk().opens("hundre")
    for phone in phones:
        assert phone.sees_room(lambda frame: frame["open"])
        phone.leaves()
    seats = {str(phone.browser.cookies["seat"]) for phone in phones}
    homes = eventually(lambda: front.homes(seats))
    assert len(seats) == len(phones)
    assert all(len(home) == 1 for home in homes.values())
    assert len(set().union(*homes.values())) > 1


def test_scripts_styles_and_fonts_come_packed_from_the_disk_and_stay_for_ever(
    front: Front,
) -> None:
    kinds = {
        "phone.js": "text/javascript; charset=utf-8",
        "phone.css": "text/css; charset=utf-8",
        "icon.svg": "image/svg+xml",
    }
    for name, kind in kinds.items():
        plain = front.gets(asset(name), **{"Accept-Encoding": "identity"})
        for offered, used in (("gzip, deflate, br", "br"), ("gzip", "gzip"), ("identity", None)):
            sent = front.gets(asset(name), **{"Accept-Encoding": offered})
            assert sent.status_code == 200
            assert sent.headers.get("Content-Encoding") == used
            assert sent.headers["Content-Type"] == kind
            assert "immutable" in sent.headers["Cache-Control"]
            assert sent.headers["Vary"] == "Accept-Encoding"
            assert "Content-Security-Policy" not in sent.headers, "a process has sent it"
            if used == "gzip":
                assert sent.content == plain.content
    (font,) = [path.name for path in BUILT.glob("latin-*.woff2")]
    sent = front.gets(f"/static/{font}")
    assert sent.content == (BUILT / font).read_bytes()
    assert sent.headers["Content-Type"] == "font/woff2"


def test_a_file_that_is_not_on_the_disk_is_asked_of_the_processes(front: Front) -> None:
    name = asset("desk.js").removeprefix("/static/")
    for file in front.nginx.static.glob(f"{name}*"):
        file.unlink()
    sent = front.gets(f"/static/{name}")
    assert sent.status_code == 200
    assert "Content-Security-Policy" in sent.headers
    assert front.gets("/static/nothing.js").status_code == 404


def test_everything_is_https_and_the_processes_know_it(front: Front, room: Workshop) -> None:
    away = call("GET", f"{front.nginx.plain_url}/{room.code}?language=nn")
    assert away.status == 301
    assert away.headers["Location"] == f"{front.nginx.url}/{room.code}?language=nn"
    page = front.gets(f"/{room.code}")
    assert "Secure" in page.headers["Set-Cookie"]
    assert page.headers["Strict-Transport-Security"]
    assert f"{front.nginx.url}/{room.code}" in page.text
    made = front.browser.post(f"{front.nginx.url}/api/rooms", json=programme(points()))
    assert made.json()["join_url"].startswith(front.nginx.url)


def test_a_phone_answers_over_websocket_in_tls(front: Front, room: Workshop) -> None:
    room.desk().opens("hundre")
    trusts = ssl.create_default_context(cafile=str(front.nginx.certificate))

    async def answers() -> tuple[dict[str, Any], dict[str, Any]]:
        phone = await connect(front.nginx.url, trusts)
        joined = await phone.joins(room.code)
        acknowledged = await phone.casts("hundre", gives(Tillit=100))
        phone.leaves()
        await phone.writer.wait_closed()
        return joined, acknowledged

    # In a thread of its own: a test before this one may have left its loop to this one.
    with ThreadPoolExecutor(1) as beside:
        joined, acknowledged = beside.submit(asyncio.run, answers()).result()
    assert joined["room"]["open"]
    assert acknowledged == {"version": 1}


def test_the_figures_are_closed_to_the_world_and_open_on_a_processs_own_port(front: Front) -> None:
    assert front.gets("/metrics").status_code == 404
    assert front.gets("/%6Detrics").status_code == 404
    assert call("GET", f"http://127.0.0.1:{front.ports[0]}/metrics").status == 200
    assert front.gets("/readyz").status_code == 200


def test_nginx_writes_nothing_of_what_people_do(front: Front, room: Workshop) -> None:
    # A name that no disk takes is among the weightiest things that nginx complains of.
    unheard_of = f"/static/{'long' * 100}.js"
    for path in ("/", "/static/nothing.js", unheard_of, f"/{room.code}", "/api/rooms/1"):
        front.gets(path)
    assert (front.nginx.folder / "error.log").read_text() == ""
    assert "access_log off;" in (DEPLOYED / "nginx.conf").read_text("utf-8")
