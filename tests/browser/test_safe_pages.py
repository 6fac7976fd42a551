"""What people type is text, what is secret stays where it belongs, and nobody else is told."""

from typing import Any

import pytest
from playwright.sync_api import Dialog, WebSocket

from tests.support.browsers import Visitors
from tests.support.facilitator import Facilitator, Workshop
from tests.support.pages import Face, Pages
from tests.support.programmes import GROUPS, VALUES, diamond, points, programme, rating

IMAGE = "<img src=x onerror=alert(1)>"
SCRIPT = "<script>alert(2)</script>"
TURNED = "snudd \u202eog\u202c tilbake"
ENTITY = "&lt;b&gt; {{ 7 * 7 }} ${7*7}"
UNTURNED = "snudd og tilbake"
TYPED = [IMAGE, SCRIPT, TURNED, ENTITY]
SHOWN = [IMAGE, SCRIPT, UNTURNED, ENTITY]
# What script could read, and what the browser holds without the cookies.
HELD = """() => [document.documentElement.outerHTML, location.href, document.cookie,
  document.referrer, JSON.stringify(localStorage), JSON.stringify(sessionStorage),
  JSON.stringify(history.state), window.name].join(" ")"""


@pytest.fixture
def room(facilitator: Facilitator) -> Workshop:
    steps = (
        diamond(title=f"{IMAGE} diamant", prompt=SCRIPT, settings={"cards": VALUES}),
        points(title=SCRIPT, prompt=IMAGE, settings={"items": TYPED}),
        rating(title=IMAGE, settings={"items": TYPED, "low_label": SCRIPT, "share_reasons": True}),
    )
    return facilitator.creates(
        programme(*steps, title=f"{IMAGE} {TURNED}", groups=[*GROUPS, IMAGE])
    )


def holds_no_markup(face: Face) -> None:
    made = face.page.locator("img, #app script, b:has-text('{{'), [onerror]")
    assert made.count() == 0
    assert face.page.get_by_text("49", exact=True).count() == 0


def test_what_people_type_is_shown_as_text_on_every_page(
    room: Workshop, visitors: Visitors
) -> None:
    pages = Pages(visitors, room)
    phone, desk, screen = pages.phone(IMAGE), pages.desk(), pages.screen()
    alerts: list[Dialog] = []

    def alerted(dialog: Dialog) -> None:
        alerts.append(dialog)
        dialog.dismiss()

    desk.reads(IMAGE)
    mine = Face(visitors.opens_beside(desk.page, f"{room.url}/mine"))
    for face in (phone, desk, screen, mine):
        face.page.on("dialog", alerted)
        face.reads(IMAGE, UNTURNED)
        holds_no_markup(face)
    assert room.key not in mine.page.evaluate(HELD)
    desk.presses_the_big_button("Gå til første steg")
    desk.presses_the_big_button("Åpne for svar")
    for place, (typed, shown) in enumerate(zip(TYPED, SHOWN, strict=True)):
        phone.writes_own_card(typed)
        phone.page.locator(f'[data-place="{place}"]').tap()
        phone.has(shown, place)
    for place, card in enumerate(VALUES[:5], start=len(TYPED)):
        phone.lays(card, place)
    phone.is_pictured("safe-phone-diamond")
    phone.sends("Lever gruppens svar")
    phone.reads(IMAGE)
    screen.reads(*SHOWN)
    screen.is_pictured("safe-screen-diamond")
    desk.presses_the_big_button("Lukk for svar")
    phone.reads(*SHOWN)
    desk.reads(*SHOWN)
    for face in (phone, desk, screen):
        holds_no_markup(face)
    others_typed(room)
    desk.reads("3 har svart")
    desk.presses_the_big_button("Lukk og vis resultatet")
    for face in (phone, desk, screen):
        face.reads(*SHOWN)
        holds_no_markup(face)
    phone.is_pictured("safe-phone-rating")
    screen.is_pictured("safe-screen-rating")
    desk.is_pictured("safe-desk-rating")
    assert alerts == []


def others_typed(room: Workshop) -> None:
    """Three people give reasons that are no reasons."""
    room.desk().opens("egen")
    for phone in room.phones(3):
        scores: dict[str, Any] = dict.fromkeys(TYPED, 4)
        reasons = {item: f"{item} fordi {SCRIPT}" for item in TYPED}
        phone.answers({"scores": scores, "reasons": reasons, "grow": [IMAGE]})


def test_a_phone_holds_one_cookie_that_no_script_reads(room: Workshop, visitors: Visitors) -> None:
    phone = Pages(visitors, room).phone("Gruppe 1")
    (cookie,) = phone.page.context.cookies()
    assert cookie["httpOnly"]
    assert cookie["sameSite"] == "Lax"
    assert cookie["value"] not in phone.page.evaluate(HELD)


def test_the_key_is_in_the_desks_cookie_and_nowhere_else(
    room: Workshop, visitors: Visitors
) -> None:
    desk = Pages(visitors, room).desk()
    desk.reads("Venterom")
    (cookie,) = desk.page.context.cookies()
    assert cookie["httpOnly"]
    assert cookie["sameSite"] == "Strict"
    assert room.key not in desk.page.evaluate(HELD)
    desk.reloads()
    desk.reads("Venterom")
    desk.page.go_back()
    assert room.key not in desk.page.url


def test_a_desk_without_its_key_is_a_shut_door_that_the_link_opens(
    room: Workshop, visitors: Visitors
) -> None:
    desk = Pages(visitors, room).desk()
    desk.reads("Venterom")
    stranger = Pages(visitors, room).phone("Gruppe 1")
    visitors.expects_refusals(stranger.page, 403)
    stranger.page.goto(f"{room.url}/desk/{room.code}")
    stranger.reads("Lenke eller nøkkel til styringen")
    stranger.is_rid_of("Venterom")
    field = stranger.page.locator("#key")
    field.fill(f"{room.created['desk_url']}x")
    stranger.presses("Åpne styringen")
    stranger.reads("Denne lenken åpner ikke styringen av dette rommet.")
    field.fill(room.created["desk_url"])
    stranger.presses("Åpne styringen")
    stranger.reads("Venterom")


def test_the_key_never_comes_near_the_screen(room: Workshop, visitors: Visitors) -> None:
    screen = Pages(visitors, room).screen()
    told: list[str] = []

    def listen(socket: WebSocket) -> None:
        socket.on("framereceived", lambda frame: told.append(str(frame)))
        socket.on("framesent", lambda frame: told.append(str(frame)))

    screen.page.on("websocket", listen)
    screen.page.on("response", lambda response: told.append(str(response.headers)))
    screen.reloads()
    desk = room.desk()
    desk.opens("hundre")
    screen.reads(SCRIPT)
    assert len(told) > 3
    assert room.key not in " ".join(told)
    assert room.key not in screen.page.evaluate(HELD)
    assert screen.page.context.cookies() == []
    assert "programme" not in " ".join(told)
