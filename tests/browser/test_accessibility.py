"""No serious obstacle for those who use a screen reader, a keyboard or low sight: axe-core."""

import json
from typing import Any

import pytest

from tests.support.browsers import DESK, PHONE, Visitors
from tests.support.facilitator import Facilitator, Workshop
from tests.support.pages import Face, Pages
from tests.support.programmes import (
    BEHAVIOURS,
    GROUPS,
    VALUES,
    diamond,
    gives,
    points,
    programme,
    ranks,
    rates,
    rating,
)
from tests.support.sources import HOUSE

AXE = (HOUSE / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
WEIGHTY = {"serious", "critical"}


@pytest.fixture
def room(facilitator: Facilitator) -> Workshop:
    steps = (
        diamond(title="Sorter i diamant", prompt="Bli enige.", clock=600),
        points(results="hidden", settings={"items": {"from": "verdier", "take": "top_rows"}}),
        rating(title="Hvordan leder jeg?", settings={"low_label": "Lite", "high_label": "Mye"}),
    )
    return facilitator.creates(programme(*steps, groups=GROUPS))


def has_no_obstacle(face: Face, state: str) -> None:
    """Holds what the page shows now to what axe-core knows, in light colours and in dark."""
    if face.page.evaluate("typeof axe") == "undefined":
        face.page.evaluate(AXE)
    wrong = obstacles(face)
    face.page.emulate_media(color_scheme="dark")
    wrong += obstacles(face, "color-contrast")
    face.page.emulate_media(color_scheme="light")
    assert not wrong, f"{state}:\n" + json.dumps(wrong, indent=1, ensure_ascii=False)


def obstacles(face: Face, *rules: str) -> list[str]:
    """What is seriously wrong, by all of axe's rules or by these."""
    # What glides is judged where it comes to rest.
    face.page.evaluate("Promise.all(document.getAnimations().map((each) => each.finished))")
    options = {"resultTypes": ["violations"], **({"runOnly": list(rules)} if rules else {})}
    found: list[dict[str, Any]] = face.page.evaluate(
        "(options) => axe.run(document, options).then((result) => result.violations)", options
    )
    return [
        f"{each['id']}: {node['html']} {node['failureSummary']}"
        for each in found
        if each["impact"] in WEIGHTY
        for node in each["nodes"]
    ]


def test_the_pages_outside_a_room(room: Workshop, visitors: Visitors) -> None:
    face = Face(visitors.opens(f"{room.url}/", PHONE, locale="nb-NO"))
    has_no_obstacle(face, "front door")
    visitors.expects_refusals(face.page, 404)
    for path in ("/?code=000000", "/000000"):
        face.page.goto(f"{room.url}{path}")
        has_no_obstacle(face, path)
    face = Face(visitors.opens(f"{room.url}/new", DESK, locale="nb-NO"))
    has_no_obstacle(face, "new room")
    face.page.goto(f"{room.url}/desk/{room.code}")
    face.reads("Lenke eller nøkkel")
    has_no_obstacle(face, "shut door")


def test_a_phone_through_the_day(room: Workshop, visitors: Visitors) -> None:
    desk = room.desk()
    phone = Pages(visitors, room).phone()
    phone.reads("Hvilken gruppe er du i?")
    has_no_obstacle(phone, "groups")
    phone.chooses_group("Gruppe 1")
    has_no_obstacle(phone, "waiting")
    desk.opens("verdier")
    phone.lays("tillit", 0)
    phone.takes_up("mot")
    has_no_obstacle(phone, "diamond, a card taken up")
    for place, card in enumerate(VALUES[1:9], start=1):
        phone.lays(card, place)
    phone.sends("Lever gruppens svar")
    has_no_obstacle(phone, "received")
    desk.closes()
    phone.reads("Rekkefølgen i 1 svar.")
    has_no_obstacle(phone, "diamond's result")
    desk.opens("hundre")
    phone.gives("tillit", 60)
    has_no_obstacle(phone, "points")
    phone.gives("mot", 40)
    phone.sends()
    desk.moves(open=False, shown=True)
    phone.reads("Snitt for 1 svar")
    has_no_obstacle(phone, "points' result")
    rating_without_obstacle(room, phone)


def rating_without_obstacle(room: Workshop, phone: Any) -> None:
    desk = room.people[0]
    desk.asks("move", {"version": desk.room["version"], "step": "egen", "open": True})
    phone.reads("1 av 3")
    has_no_obstacle(phone, "rating")
    phone.rates(BEHAVIOURS[0], 4, "Fordi")
    phone.skips(BEHAVIOURS[1])
    phone.skips(BEHAVIOURS[2])
    phone.page.locator("label.pick").first.tap()
    has_no_obstacle(phone, "to develop")
    phone.presses_main("Neste")
    phone.reads("Dine vurderinger")
    has_no_obstacle(phone, "summary")
    phone.sends()
    for other in room.phones(2):
        other.answers(rates(3, 4, 5))
    desk.asks("move", {"version": desk.room["version"], "open": False, "shown": True})
    phone.reads("Slik vurderte 3 personer.")
    has_no_obstacle(phone, "rating's result")


def test_desk_and_screen_through_the_day(room: Workshop, visitors: Visitors) -> None:
    pages = Pages(visitors, room)
    desk, screen = pages.desk(), pages.screen()
    groups = [room.phone(group=group) for group in GROUPS]
    screen.reads("2 er her")
    has_no_obstacle(desk, "desk, waiting room")
    has_no_obstacle(screen, "screen, waiting room")
    desk.presses_the_big_button("Gå til første steg")
    desk.presses_the_big_button("Åpne for svar")
    screen.reads("0 av 2")
    has_no_obstacle(screen, "screen, task")
    groups[0].answers(ranks(VALUES))
    groups[1].answers(ranks([*VALUES[1:9], "ansvarlig"]))
    desk.presses_the_big_button("Lukk for svar")
    screen.shows(VALUES[1])
    has_no_obstacle(desk, "desk, diamond")
    has_no_obstacle(screen, "screen, diamond")
    desk.presses_the_big_button("Gå til neste steg")
    desk.reads("Dette kom over fra")
    desk.strikes("tillit")
    desk.adds("raushet")
    has_no_obstacle(desk, "desk, what came over")
    desk.presses_the_big_button("Åpne med")
    groups[0].answers(gives(respekt=60, mot=40))
    desk.reads("1 har svart")
    has_no_obstacle(desk, "desk, only for you")
    desk.presses_the_big_button("Lukk og vis resultatet")
    screen.shows("respekt")
    has_no_obstacle(screen, "screen, points")
    desk.presses_the_big_button("Gå til neste steg")
    desk.presses_the_big_button("Åpne for svar")
    for phone in [*groups, room.phone()]:
        phone.answers(rates(2, 3, 6, grow=BEHAVIOURS[:1]))
    desk.presses_the_big_button("Lukk og vis resultatet")
    screen.shows(*BEHAVIOURS)
    has_no_obstacle(desk, "desk, rating")
    has_no_obstacle(screen, "screen, rating")
    desk.opens_the_dialog("Svarene og rommet")
    has_no_obstacle(desk, "desk, take home")
    desk.presses("Slett rommet …")
    desk.reads("Slette rommet?")
    has_no_obstacle(desk, "desk, delete")
