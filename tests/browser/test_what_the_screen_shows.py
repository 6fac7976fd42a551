"""What the desk and its keyboard put on the big screen instead of the step."""

from playwright.sync_api import expect

from tests.support.browsers import Visitors
from tests.support.facilitator import Facilitator
from tests.support.obstacles import in_light
from tests.support.pages import DeskPage, Pages, ScreenPage
from tests.support.programmes import gives, points, programme

FIRST, SECOND = gives(Tillit=60, Respekt=40), gives(Mot=100)


def chooses(desk: DeskPage, what: str) -> None:
    desk.page.get_by_label("Skjermen viser").select_option(label=what)


def test_the_desk_chooses_what_the_screen_shows(
    facilitator: Facilitator, visitors: Visitors
) -> None:
    room = facilitator.creates(programme(points(clock=600), points("neste")))
    phones = room.phones(2)
    pages = Pages(visitors, room)
    desk, screen = pages.desk(), pages.screen()
    desk.presses_the_big_button("Gå til første steg")
    desk.presses_the_big_button("Åpne for svar")
    desk.reads("Deltakerne kan svare")
    phones[0].answers(FIRST)
    screen.page.locator('[data-shows="result"]').wait_for()
    screen.reads("1 fordelte 100 poeng")

    chooses(desk, "bildet som det er nå")
    phones[1].answers(SECOND)
    desk.reads("2 har svart")
    chooses(desk, "oppgaven")
    screen.page.locator('[data-shows="task"]').wait_for()
    chooses(desk, "klokka")
    screen.page.locator(".clock-picture .clock").wait_for()
    assert not in_light(screen.page)
    chooses(desk, "koden")
    screen.page.locator(".door-picture").wait_for()
    chooses(desk, "ingenting")
    screen.page.locator(".blank").wait_for()
    desk.presses_the_big_button("Lukk for svar")
    desk.presses_the_big_button("Gå til neste steg")
    screen.page.locator('[data-shows="task"]').wait_for()


def test_a_picture_that_is_held_does_not_move_while_answers_go_on(
    facilitator: Facilitator, visitors: Visitors
) -> None:
    room = facilitator.creates(programme(points()))
    first, second = room.phones(2)
    pages = Pages(visitors, room)
    screen, leads = pages.screen(), room.desk()
    leads.opens("hundre")
    first.answers(FIRST)
    screen.reads("1 fordelte 100 poeng")
    leads.moves(view="still")
    second.answers(SECOND)
    leads.counts(lambda here: here["answered"] == 2)
    # What would have moved it has come once the clock, which is never held, is drawn.
    leads.moves(clock={"left": 90, "running": False})
    screen.reads("1:30", "1 fordelte 100 poeng")
    leads.moves(view="")
    screen.reads("2 fordelte 100 poeng")


def test_the_keyboard_leads_from_the_desk_and_from_the_screen_beside_it(
    facilitator: Facilitator, visitors: Visitors
) -> None:
    room = facilitator.creates(programme(points(clock=600, results="hidden"), points("neste")))
    pages = Pages(visitors, room)
    desk = pages.desk()
    desk.reads("Gå til første steg")
    desk.keyboard("ArrowRight")
    desk.reads("Åpne for svar")
    desk.keyboard("l")
    desk.reads("Deltakerne kan svare")
    desk.keyboard("-")
    desk.has_minutes_left(9)
    desk.keyboard(" ")
    desk.reads("på pause")
    desk.keyboard("?")
    desk.page.locator("dialog[open] .key-list").wait_for()
    assert not in_light(desk.page)
    desk.keyboard("Escape")

    # The same browser has the screen open: it has no right of its own, and asks the desk.
    screen = ScreenPage(desk.page.context.new_page())
    screen.page.goto(f"{room.url}/screen/{room.code}")
    screen.page.locator('[data-shows="task"]').wait_for()
    screen.keyboard("b")
    screen.page.locator(".blank").wait_for()
    desk.page.locator("#screen-view[data-other]").wait_for()
    screen.keyboard("b")
    screen.page.locator('[data-shows="task"]').wait_for()
    screen.keyboard("l")
    desk.reads("Ingen kan svare nå")
    before = desk.big_button.inner_text()
    screen.keyboard("ArrowRight")
    expect(desk.big_button).not_to_have_text(before)
    screen.keyboard("?")
    screen.page.locator(".keys").wait_for()
    assert not in_light(screen.page)


def test_a_screen_without_a_desk_beside_it_can_be_dark_and_no_more(
    facilitator: Facilitator, visitors: Visitors
) -> None:
    room = facilitator.creates(programme(points()))
    screen, leads = Pages(visitors, room).screen(), room.desk()
    leads.opens("hundre")
    screen.page.locator('[data-shows="task"]').wait_for()
    screen.keyboard("l", "r", "b")
    screen.page.locator(".blank").wait_for()
    screen.keyboard("b")
    screen.page.locator('[data-shows="task"]').wait_for()
    assert leads.room["open"]
