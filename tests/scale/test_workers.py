"""Several processes of one server: whoever is on which, the workshop is one."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import requests

from tests.scale.browsing import BrowsingPhone
from tests.scale.several import Several
from tests.support.facilitator import Facilitator, Workshop
from tests.support.patience import eventually
from tests.support.people import Desk, Phone, Screen
from tests.support.programmes import VALUES, diamond, gives, points, programme
from tests.support.sources import HOUSE
from tests.support.wire import Wire

# What all of these use is started once, by the worker that runs them.
pytestmark = pytest.mark.xdist_group("workers")

GROUPS = ["Gruppe 1", "Gruppe 2"]
HALF_DONE = {"rows": [[VALUES[0]], *([None] * places for places in (2, 3, 2, 1))]}


@pytest.fixture
def room(several: Several) -> Workshop:
    return Facilitator(several.url).creates(programme(points(), diamond(), groups=GROUPS))


def test_phones_on_one_worker_and_the_screen_and_desk_on_another_are_one_workshop(
    several: Several, room: Workshop
) -> None:
    one, other = several.each
    screen, desk = Screen(other, room.code), Desk(other, room.code, key=room.key)
    phones = [Phone(one, room.code) for _ in range(3)]
    assert desk.counts(lambda here: here["people"] == 3)
    desk.opens("hundre")
    for phone in phones:
        assert phone.sees_room(lambda frame: frame["open"])
        assert phone.answers(gives(Tillit=100)) == 1
    assert screen.sees(lambda tally: tally["answers"] == 3)["results"]["items"][0]["points"] == 300
    desk.closes()
    assert phones[0].sees(lambda tally: tally["answers"] == 3)


def test_what_a_room_does_by_itself_is_done_once_whoever_looks(
    several: Several, room: Workshop
) -> None:
    desk, *others = (Desk(url, room.code, key=room.key) for url in several.each)
    desk.opens("hundre")
    begun = desk.moves(clock={"left": -4, "running": True, "closes": True})["version"]
    soon = desk.moves(clock={"left": -4, "running": True})["version"]
    assert soon == begun + 1
    for each in (desk, *others):
        closed = each.sees_room(lambda frame: frame["version"] > soon and not frame["open"])
        assert closed["version"] == soon + 1


def test_a_group_sees_its_cards_move_from_worker_to_worker(
    several: Several, room: Workshop
) -> None:
    room.desk().opens("verdier")
    mates = [Phone(url, room.code, group=GROUPS[0]) for url in several.each]
    stranger = Phone(several.each[1], room.code, group=GROUPS[1])
    assert mates[0].drafts(HALF_DONE, step="verdier")["version"] == 1
    for mate in mates[1:]:
        assert mate.hears(lambda mine: mine["draft"])["answer"] == HALF_DONE
    assert not stranger.wire.frames["mine"]


def test_a_group_begins_with_the_same_on_every_worker_and_every_screen_compares_its_rounds(
    several: Several,
) -> None:
    one, other = several.each
    together = points(by=["person", "group"], start="combined")
    room = Facilitator(several.url).creates(programme(together, groups=GROUPS))
    desk, screen = Desk(one, room.code, key=room.key), Screen(other, room.code)
    mates = [Phone(url, room.code, group=GROUPS[0]) for url in (one, other, other)]
    desk.opens("hundre")
    for mate in mates:
        mate.answers(gives(Mot=100), step="hundre")
    desk.moves(round="group", open=True)
    begun = [mate.hears(lambda mine: mine["round"] == "group") for mate in mates]
    assert [mine["answer"]["points"]["Mot"] for mine in begun] == [100, 100, 100]
    mates[2].answers(gives(Tillit=100), step="hundre", round="group", base=1)
    desk.moves(view="rounds")
    (before,) = screen.sees(lambda tally: tally.get("rounds"))["rounds"]
    assert (before["round"], before["answers"]) == ("person", 3)


def test_a_seat_that_takes_another_group_on_one_worker_sits_there_on_all(
    several: Several, room: Workshop
) -> None:
    one, other = several.each
    page = Phone(one, room.code, group=GROUPS[0])
    second_page = Phone(other, room.code, seat=page.joined["seat"])
    mate = Phone(one, room.code, group=GROUPS[1])
    assert second_page.joined["group"] == GROUPS[0]
    page.asks("join", {**page.joined, "code": room.code, "as": "phone", "group": GROUPS[1]})
    room.desk().opens("verdier")
    eventually(lambda: second_page.room["open"])

    assert mate.drafts(HALF_DONE, step="verdier")["version"] == 1
    assert second_page.hears(lambda mine: mine["draft"])["answer"] == HALF_DONE
    done = {"rows": [VALUES[:1], VALUES[1:3], VALUES[3:6], VALUES[6:8], VALUES[8:9]]}
    assert second_page.answers(done, step="verdier", base=1) == 2
    assert mate.hears(lambda mine: not mine["draft"])["answer"] == done


def test_a_desk_on_one_worker_moves_a_phone_on_the_other_and_gives_its_group_a_name(
    several: Several, room: Workshop
) -> None:
    one, other = several.each
    desk = Desk(one, room.code, key=room.key)
    phone, mate = (Phone(other, room.code, group=group) for group in GROUPS)
    desk.opens("verdier")
    mate.drafts(HALF_DONE, step="verdier")
    wish = {"seat": 1, "to": GROUPS[1]}
    desk.does("groups", version=desk.room["version"], move=wish)
    desk.does("groups", version=desk.room["version"], rename={"group": GROUPS[1], "to": "Blå"})
    assert phone.wire.waits_for("seated", lambda told: told["group"] == "Blå")["people"] == 2
    done = {"rows": [VALUES[:1], VALUES[1:3], VALUES[3:6], VALUES[6:8], VALUES[8:9]]}
    assert phone.answers(done, step="verdier", base=1) == 2
    assert mate.hears(lambda mine: not mine["draft"])["answer"] == done


def test_first_names_reach_ones_company_on_the_other_worker_until_the_talk_is_over(
    several: Several,
) -> None:
    settings = {"segments": [{"name": "Fortell", "seconds": 60}], "names": True}
    room = Facilitator(several.url).creates(
        programme({"id": "prat", "kind": "talk", "settings": settings})
    )
    desk = room.desk()
    pair = [Phone(url, room.code) for url in several.each]
    desk.opens("prat")
    for phone in pair:
        assert phone.sees_room(lambda frame: frame["open"])
    for phone, name in zip(pair, ("Kari", "Ola"), strict=True):
        assert "names" in phone.asks("company", {"step": "prat", "name": name})
    eventually(lambda: [_company(phone) for phone in pair] == [{"Kari", "Ola"}] * 2)
    desk.closes()
    desk.opens("prat")
    for phone in pair:
        assert phone.sees_room(lambda frame: frame["version"] == desk.room["version"])
        assert _company(phone) == set()


def _company(phone: Phone) -> set[str]:
    return set(phone.asks("company", {"step": "prat"})["names"].values())


def test_a_polling_client_works_on_one_worker_with_nothing_in_front(
    several: Several, room: Workshop
) -> None:
    phone = BrowsingPhone(several.each[0], room.code, "polling")
    desk = Desk(several.each[1], room.code, key=room.key)
    desk.opens("hundre")
    assert phone.sees_room(lambda frame: frame["open"])
    assert phone.answers(gives(Mot=100)) == 1


@pytest.mark.parametrize(
    "wrong",
    [
        ["--workers", "65"],
        ["--workers", "2", "--each-port", "65535"],
    ],
)
def test_a_number_of_workers_or_ports_that_cannot_be_is_an_error(
    tmp_path: Path, wrong: list[str]
) -> None:
    command = ["serve", "--port", "0", "--data", str(tmp_path / "data"), *wrong]
    refused = subprocess.run(
        [sys.executable, "-m", "workshop", *command],
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        cwd=HOUSE,
        timeout=60,
    )
    assert refused.returncode != 0
    assert wrong[-2] in refused.stderr
    assert "Traceback" not in refused.stderr


def test_a_place_changes_phones_and_a_phone_changes_hands_from_worker_to_worker(
    several: Several, room: Workshop
) -> None:
    one, other = several.each
    room.desk().opens("hundre", shared=True)
    first, second = requests.Session(), requests.Session()
    for browser in (first, second):
        assert browser.get(f"{one}/{room.code}", timeout=60).status_code == 200
    wish = {"code": room.code, "as": "phone"}
    wires = [Wire(url, browser=browser) for url, browser in ((one, first), (other, second))]
    mine, before = (wire.call("join", wish) for wire in wires)
    shown = first.post(f"{other}/{room.code}/back/code", timeout=60).text
    code = "".join(re.findall(r"<span>(\w{3})</span>", shown))
    back = second.post(f"{one}/{room.code}/back", {"code": code}, timeout=60)
    assert back.status_code == 200
    came = wires[1].call("join", wish)
    assert before["piece"] != mine["piece"] == came["piece"]
    wires[0].waits_for("elsewhere", lambda frame: frame == {})
    # The next person on the first phone: known to every worker at once.
    assert wires[0].call("next_person", {"seat": mine["seat"]})["seat"] != mine["seat"]
    again = Wire(other, browser=first).call("join", wish)
    assert again["piece"] not in (mine["piece"], before["piece"])
