"""What browsers are left with after a gathering, against what the page on privacy says of it."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.support.browsers import DESK, PHONE, Visitors
from tests.support.facilitator import Facilitator, Workshop
from tests.support.http import call
from tests.support.outline import Outline
from tests.support.pages import Face, Pages, PhonePage
from tests.support.patience import eventually
from tests.support.programmes import GROUPS, VALUES, diamond, points, programme, ranks

# Everything but cookies in which a page can leave something.
LEFT = """async () => [
  ...Object.keys(localStorage).map((key) => ["localStorage", key]),
  ...Object.keys(sessionStorage).map((key) => ["sessionStorage", key]),
  ...(await indexedDB.databases()).map((base) => ["indexedDB", base.name]),
  ...(await caches.keys()).map((name) => ["caches", name]),
]"""
OTHERS = [value for value in VALUES if value != "ansvar"][:8]


@pytest.fixture
def room(facilitator: Facilitator) -> Workshop:
    from_groups = {"items": {"from": "verdier", "take": "top_rows"}}
    steps = (diamond(), points(results="hidden", settings=from_groups))
    return facilitator.creates(programme(*steps, groups=GROUPS))


def said(room: Workshop) -> list[tuple[str, str]]:
    """What the page says that browsers keep: (place, name)."""
    return Outline(call("GET", f"{room.url}/privacy").text).kept


def left_in(page: Page) -> list[tuple[str, str]]:
    """What this page's browser holds, by (place, name). No script can read its cookies."""
    assert page.evaluate("document.cookie") == ""
    cookies: list[Any] = list(page.context.cookies())
    assert all(cookie["httpOnly"] for cookie in cookies)
    return [("cookie", cookie["name"]) for cookie in cookies] + [
        (place, name) for place, name in page.evaluate(LEFT)
    ]


def pattern(name: str) -> re.Pattern[str]:
    """A name on the page, whose CAPITALS stand for what differs. A group may be left out."""
    parts = re.split(r"([A-Z]{2,})", name)
    return re.compile("".join("[^.:]*" if part.isupper() else re.escape(part) for part in parts))


def line_of(found: tuple[str, str], lines: list[tuple[str, str]]) -> tuple[str, str]:
    """The line of the page that tells of what was ``found``."""
    place, name = found
    for line in lines:
        if line[0] == place and pattern(line[1]).fullmatch(name):
            return line
    raise AssertionError(f"The page on privacy says nothing of {place} {name}")


def outside(room: Workshop, visitors: Visitors) -> Page:
    """One browser on all pages that are in no room."""
    page = visitors.opens(f"{room.url}/", PHONE)
    visitors.expects_refusals(page, 404)
    for path in (
        "/new",
        "/plan",
        "/mine",
        "/privacy",
        "/accessibility",
        "/000000",
        "/privacy?language=nn",
    ):
        page.goto(f"{room.url}{path}")
    return page


def phones_answer(room: Workshop, pages: Pages) -> list[Face]:
    """One phone lays a card, and one puts off its group and speaks another language."""
    phone, other = pages.phone("Gruppe 1"), pages.phone(query="?language=nn")
    other.presses("Vel seinare")
    room.desk().opens("verdier")
    phone.lays("tillit", 0)
    return [phone, other]


def the_desk_keeps_two_words_apart(room: Workshop, pages: Pages) -> list[Face]:
    """Two groups answer; sound is turned on, and what came over is looked through."""
    for group, highest, base in zip(GROUPS, ("ansvar", "ansvarlig"), (1, 0), strict=True):
        room.phone(group=group).answers(ranks([highest, *OTHERS]), base=base)
    screen, desk = pages.screen(), pages.desk()
    screen.reads("2 av 2")
    screen.keyboard("s")
    room.desk().closes()
    desk.presses_the_big_button("Gå til neste steg")
    desk.button("Behold begge").first.click()
    return [screen, desk]


def somebody_plans(room: Workshop, visitors: Visitors) -> list[Face]:
    """A programme is begun on the planning page."""
    planner = Face(visitors.opens(f"{room.url}/plan", DESK))
    planner.page.locator("#title").fill("Fagdag")
    return [planner]


def test_browsers_keep_what_the_page_on_privacy_says_and_nothing_else(
    room: Workshop, visitors: Visitors
) -> None:
    lines, pages = said(room), Pages(visitors, room)
    bystander = outside(room, visitors)
    assert left_in(bystander) == []
    faces = [*phones_answer(room, pages), *the_desk_keeps_two_words_apart(room, pages)]
    faces += somebody_plans(room, visitors)

    def found() -> set[tuple[str, str]]:
        return {line_of(each, lines) for face in faces for each in left_in(face.page)}

    # A phone's page is kept a while after its first use.
    eventually(lambda: len(found()) == len(lines), "all is kept that the page tells of")
    assert found() == set(lines)


def test_only_phones_and_desks_get_a_cookie(room: Workshop, visitors: Visitors) -> None:
    pages = Pages(visitors, room)
    phone: PhonePage = pages.phone("Gruppe 1")
    desk, screen = pages.desk(), pages.screen()
    desk.reads("Venterom")
    screen.reads("1 er her")
    held = {
        name: {cookie.get("name") for cookie in face.page.context.cookies()}
        for name, face in (("phone", phone), ("desk", desk), ("screen", screen))
    }
    assert held == {"phone": {"seat"}, "desk": {f"desk-{room.code}"}, "screen": set()}


def test_the_page_on_privacy_is_reached_from_the_front_door(
    room: Workshop, visitors: Visitors
) -> None:
    page = visitors.opens(f"{room.url}/", DESK, locale="nb-NO")
    page.get_by_role("link", name="Personvern").first.click()
    page.get_by_role("heading", level=1, name="Personvern").wait_for()
