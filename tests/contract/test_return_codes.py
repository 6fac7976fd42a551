"""A person's way back in on another phone: by a code that the first one shows, and nothing else."""

import re
from html import unescape
from typing import Any

import pytest
import requests
from requests.adapters import HTTPAdapter

from tests.support.facilitator import Facilitator, Workshop
from tests.support.programmes import GROUPS, gives, points, programme
from tests.support.wire import Frame, Wire
from workshop import identity

pytestmark = pytest.mark.live

PARTS = re.compile(r"<span>([2-9A-Z]{3})</span>")


class From(HTTPAdapter):
    """Calls from an address of this machine's own."""

    def __init__(self, address: str) -> None:
        self._address = address
        super().__init__()

    def init_poolmanager(self, *sizes: Any, **more: Any) -> None:
        super().init_poolmanager(*sizes, source_address=(self._address, 0), **more)


class Browser:
    """A phone's browser, with its cookies, in one room."""

    def __init__(self, room: Workshop, address: str = "127.0.0.1") -> None:
        self.room = room
        self.http = requests.Session()
        self.http.mount("http://", From(address))
        assert self.http.get(f"{room.url}/{room.code}", timeout=60).status_code == 200

    @property
    def cookies(self) -> dict[str, str]:
        return {each.name: str(each.value) for each in self.http.cookies}

    def joins(self, **more: str) -> Frame:
        self.wire = Wire(self.room.url, browser=self.http)
        return self.wire.call("join", {"code": self.room.code, "as": "phone", **more})

    def posts(self, path: str, **form: str) -> requests.Response:
        return self.http.post(f"{self.room.url}/{self.room.code}/back{path}", form, timeout=60)

    def shows_a_code(self, **form: str) -> str:
        page = self.posts("/code", **form)
        assert page.status_code == 200, page.text
        return " ".join(PARTS.findall(page.text))

    def comes_back(self, typed: str) -> int:
        return self.posts("", code=typed).status_code


@pytest.fixture
def room(facilitator: Facilitator) -> Workshop:
    return facilitator.creates(programme(points(), groups=GROUPS))


def test_the_other_phone_has_the_same_seat_and_both_can_answer(room: Workshop) -> None:
    desk = room.desk()
    desk.opens("hundre")
    first, second = Browser(room), Browser(room)
    before = first.joins(group=GROUPS[1])
    assert "elsewhere" not in before
    first.wire.call("cast", {"step": "hundre", "answer": gives(Tillit=100)})
    code = first.shows_a_code()
    assert second.comes_back(code.lower().replace(" ", "-")) == 200
    came = second.joins()
    assert came["mine"]["answer"] == gives(Tillit=100)
    assert (came["group"], came["piece"]) == (GROUPS[1], before["piece"])
    first.wire.waits_for("elsewhere", lambda frame: frame == {})
    second.wire.call("cast", {"step": "hundre", "answer": gives(Mot=100)})
    assert desk.sees(lambda frame: frame["results"]["items"][0]["item"] == "Mot")
    assert desk.counts(lambda here: here == {"people": 1, "answered": 1})
    assert first.joins()["mine"]["answer"] == gives(Mot=100)
    assert first.joins()["elsewhere"] is True


def test_a_code_works_once_and_not_after_its_time_nor_in_another_room(
    facilitator: Facilitator, room: Workshop
) -> None:
    first, second, third = (Browser(room) for _ in range(3))
    first.joins()
    older, code = first.shows_a_code(), first.shows_a_code(lasting="1")
    assert second.comes_back(older) == 403
    elsewhere = Browser(facilitator.creates(programme(points())))
    elsewhere.joins()
    assert elsewhere.comes_back(code) == 403
    assert second.comes_back(code) == 200
    # The page may be sent again by the phone that used it, and by no other.
    assert second.comes_back(code) == 200
    assert third.comes_back(code) == 403
    assert second.joins()["piece"] == first.joins()["piece"]


def test_it_lets_in_where_the_door_is_closed_and_takes_no_place_of_its_own(room: Workshop) -> None:
    desk = room.desk()
    desk.moves(seats=2)
    first, second = Browser(room), Browser(room)
    first.joins()
    second.joins()
    assert second.comes_back(first.shows_a_code()) == 200
    # The seat that the second phone had is free again, and only that one.
    assert "error" not in Browser(room).joins()
    assert Browser(room).joins()["code"] == "closed"
    desk.moves(locked=True)
    late = Browser(room)
    assert late.joins()["code"] == "closed"
    assert late.comes_back(second.shows_a_code()) == 200
    assert "error" not in late.joins()


def test_wrong_tries_are_slowed_and_a_right_one_never_is(room: Workshop) -> None:
    first, second = (Browser(room, "127.0.0.6") for _ in range(2))
    first.joins()
    code = first.shows_a_code()
    statuses = [second.comes_back(f"222-222-22{last}") for last in "23456789BCDFGHJKMNPQRSTVWXZ"]
    assert set(statuses) == {403, 429}
    page = second.posts("", code="<b>")
    assert int(page.headers["Retry-After"]) > 0
    assert "&lt;b&gt;" not in page.text
    assert "For mange feil forsøk" in unescape(page.text)
    assert second.comes_back(code) == 200


def test_only_a_browser_with_a_seat_shows_a_code_and_only_its_own_pages_ask(
    room: Workshop,
) -> None:
    stranger = Browser(room)
    assert stranger.posts("/code").status_code == 403
    stranger.joins()
    address = f"{room.url}/{room.code}/back/code"
    headers = {"Origin": "https://elsewhere.example"}
    assert stranger.http.post(address, headers=headers, timeout=60).status_code == 403
    without_cookie = requests.post(address, timeout=60)
    assert without_cookie.status_code == 403
    assert requests.get(address, timeout=60).status_code == 405


def test_no_cookie_is_changed_or_added_and_the_page_is_not_kept(room: Workshop) -> None:
    first, second = Browser(room), Browser(room)
    first.joins()
    before = first.cookies, second.cookies
    page = first.posts("/code")
    assert page.headers["Cache-Control"] == "no-store"
    assert second.comes_back(" ".join(PARTS.findall(page.text))) == 200
    assert (first.cookies, second.cookies) == before
    assert list(before[0]) == [identity.SEAT_COOKIE]


def test_who_came_back_stays_who_they_are_when_the_first_phone_goes_on_to_others(
    room: Workshop,
) -> None:
    room.desk().opens("hundre", shared=True)
    first, second = Browser(room), Browser(room)
    mine = first.joins()
    assert second.comes_back(first.shows_a_code()) == 200
    first.wire.call("next_person", {"seat": mine["seat"]})
    assert first.joins()["piece"] != mine["piece"]
    came = second.joins()
    assert came["piece"] == mine["piece"]
    # And this phone can go on to others as well.
    second.wire.call("next_person", {"seat": came["seat"]})
    assert second.joins()["piece"] not in (mine["piece"], first.joins()["piece"])


def test_a_code_is_easy_to_type_and_hard_to_guess() -> None:
    codes = {identity.new_return_code() for _ in range(200)}
    assert len(codes) == 200
    for code in codes:
        assert identity.return_code(f" {code[:3]} {code[3:6].lower()}-{code[6:]}\n") == code
    assert len(identity.RETURN_SIGNS) ** identity.RETURN_LENGTH > 2**42
    for wrong in ("", "222", "A" * 9, "2" * 10, None, 7, "2" * 5_000, "22222222İ"):
        assert identity.return_code(wrong) is None
    secret = b"secret"
    hashes = {identity.return_hash("222222222", room, secret) for room in ("111111", "222222")}
    assert len(hashes) == 2
