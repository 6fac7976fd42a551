"""Many hands at once: two tabs on one phone, two desks, four phones of one group."""

from concurrent.futures import ThreadPoolExecutor
from random import Random
from typing import Any

import pytest

from tests.support.browsers import Visitors
from tests.support.facilitator import Facilitator, Workshop
from tests.support.pages import Pages, PhonePage, at_once
from tests.support.patience import eventually
from tests.support.people import Desk
from tests.support.programmes import GROUPS, VALUES, diamond, points, programme

HAND = {"width": 390, "height": 844}
MOVES = 25
READY_BUTTON = "button.next:not([aria-disabled])"


def test_two_tabs_of_a_phone_are_one_person_with_one_answer(
    facilitator: Facilitator, visitors: Visitors
) -> None:
    room = facilitator.creates(programme(points()))
    desk = room.desk()
    desk.opens("hundre")
    first = Pages(visitors, room).phone()
    second = PhonePage(visitors.opens_beside(first.page, f"{room.url}/{room.code}"))
    second.gives("Mot", 100)
    first.page.bring_to_front()
    first.gives("Tillit", 100)
    at_once((first, ".foot button.main"), (second, ".foot button.main"))
    for tab in (first, second):
        tab.reads("Svaret er mottatt")
    frame = room.results("hundre")
    assert frame["answers"] == 1
    assert sorted(line["points"] for line in frame["results"]["items"]) == [0, 0, 100]
    assert desk.counts(lambda here: here["answered"] == 1)["people"] == 1
    second.page.close()
    first.changes_the_answer()
    first.gives("Tillit", 0)
    first.gives("Respekt", 100)
    first.sends("Send endringen")
    assert desk.counts(lambda here: here["answered"] == 1)["people"] == 1
    assert room.results("hundre")["results"]["items"][0]["item"] == "Respekt"


def test_two_desks_that_move_at_once_undo_nothing_of_each_other_unseen(
    facilitator: Facilitator, seed: int
) -> None:
    room = facilitator.creates(programme(points(), points("neste")))
    desks = [room.desk(), room.desk()]
    desks[0].opens("hundre")
    begun = desks[0].room["version"]

    def moves(desk: Desk, chance: Random) -> list[tuple[int, dict[str, Any]]]:
        """What this desk did: the version each move made, and what it wished."""
        done: list[tuple[int, dict[str, Any]]] = []
        while len(done) < MOVES:
            seen = desk.room
            wish = {"open": not seen["open"], "shown": chance.random() < 0.5}
            said = desk.asks("move", {"version": seen["version"], **wish})
            if "error" in said:
                assert said["code"] == "stale", said
                assert said["room"]["version"] > seen["version"], f"seed {seed}"
                desk.sees_room(lambda room: room["version"] >= said["room"]["version"])  # noqa: B023
            else:
                assert said["version"] == seen["version"] + 1, f"seed {seed}"
                done.append((said["version"], wish))
        return done

    with ThreadPoolExecutor(2) as together:
        both = together.map(moves, desks, (Random(seed), Random(seed + 1)))
        done = [made for each in both for made in each]
    newest = room.calls("GET").json
    wishes = dict(done)
    assert sorted(wishes) == [*range(begun + 1, newest["version"] + 1)], f"seed {seed}"
    # The same wish from the same version is one move, whoever makes it.
    assert all(wishes[version] == wish for version, wish in done), f"seed {seed}"
    last = wishes[newest["version"]]
    assert {part: newest[part] for part in last} == last, f"seed {seed}"


def test_a_press_on_the_laptop_and_one_on_the_phone_at_once_are_one_step(
    facilitator: Facilitator, visitors: Visitors
) -> None:
    room = facilitator.creates(
        programme(points(), points("neste", title="Etterpå"), points("sist", title="Til slutt"))
    )
    pages = Pages(visitors, room)
    laptop, hand = pages.desk(), pages.desk(HAND, touch=True)
    for desk in (laptop, hand):
        desk.reads("Gå til første steg")
    version = room.calls("GET").json["version"]
    for label, step in (("Åpne for svar", "hundre"), ("Lukk for svar", "hundre")):
        for desk in (laptop, hand):
            desk.page.locator(f"{READY_BUTTON}:visible").wait_for()
        at_once((laptop, READY_BUTTON), (hand, READY_BUTTON))
        for desk in (laptop, hand):
            desk.reads(label)
        newest = room.calls("GET").json
        version += 1
        assert (newest["version"], newest["step"]["id"]) == (version, step)


@pytest.fixture
def four(facilitator: Facilitator, visitors: Visitors) -> list[PhonePage]:
    """Four phones of one group, before a diamond in which one card lies at the top."""
    room = facilitator.creates(programme(diamond(), groups=GROUPS))
    room.desk().opens("verdier")
    pages = Pages(visitors, room)
    phones = [pages.phone("Gruppe 1") for _ in range(4)]
    phones[0].lays(VALUES[0], 0)
    for phone in phones:
        phone.has(VALUES[0], 0)
    return phones


def test_one_card_moved_by_four_phones_at_once_lies_once_where_one_of_them_put_it(
    four: list[PhonePage],
) -> None:
    for phone in four:
        phone.takes_up(VALUES[0])
    at_once(*((phone, f'[data-place="{2 * n + 2}"]') for n, phone in enumerate(four)))

    def settled() -> bool:
        laid = [phone.diamond() for phone in four]
        besides = [phone.page.locator(".tray .card").all_inner_texts() for phone in four]
        once = [
            [*diamond, *beside].count(card) == 1
            for diamond, beside in zip(laid, besides, strict=True)
            for card in VALUES
        ]
        return laid.count(laid[0]) == 4 and all(once) and VALUES[0] in laid[0][2::2]

    eventually(settled, "all four see one diamond, in which every card lies once")


def test_a_groups_answer_delivered_by_four_phones_at_once_counts_once(
    room_of_four: Workshop,
) -> None:
    phones = room_of_four.phones(4, group=GROUPS[0])
    ranked = {"rows": [[VALUES[0]], VALUES[1:3], VALUES[3:6], VALUES[6:8], [VALUES[8]]]}
    with ThreadPoolExecutor(4) as together:
        said = list(together.map(lambda phone: phone.tries(ranked, base=0), phones))
    assert {one.get("version") for one in said} == {1}
    assert room_of_four.results("verdier")["answers"] == 1


@pytest.fixture
def room_of_four(facilitator: Facilitator) -> Workshop:
    room = facilitator.creates(programme(diamond(), groups=GROUPS))
    room.desk().opens("verdier")
    return room
