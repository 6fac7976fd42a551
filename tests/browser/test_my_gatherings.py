"""One's own rooms in one browser and another, and the password of a server that has one."""

import json
from collections.abc import Callable
from pathlib import Path

from tests.support.browsers import DESK, NARROW_PHONE, Visitors
from tests.support.facilitator import Facilitator, Workshop
from tests.support.obstacles import obstacles
from tests.support.pages import Face
from tests.support.pages.planning import Mouse, PlanPage
from tests.support.patience import eventually
from tests.support.programmes import GROUPS, diamond, points, programme
from tests.support.server import Server

PASSWORD = "blåbær og bjørk"


def shelf(visitors: Visitors, url: str) -> Face:
    """The list in a browser that has come to it from the front door."""
    page = visitors.opens(f"{url}/", DESK, locale="nb-NO")
    page.get_by_role("link", name="Mine samlinger").click()
    face = Face(page)
    face.reads("Ingen styring er åpnet i denne nettleseren ennå.")
    return face


def opens_desk(face: Face, room: Workshop) -> None:
    """The desk by its link, and back to the list."""
    face.page.goto(room.created["desk_url"])
    face.reads("Venterom")
    face.page.goto(f"{room.url}/mine?language=nb")


def acts(face: Face, title: str, name: str) -> None:
    """One of the buttons at a room."""
    face.page.locator(".own-room").filter(has_text=title).get_by_role("button", name=name).click()


def test_rooms_come_into_the_list_go_to_another_browser_and_leave(
    facilitator: Facilitator, visitors: Visitors, tmp_path: Path
) -> None:
    title = "Medarbeiderutviklingssamtaler for virksomhetslederne i oppvekstsektoren"
    first = facilitator.creates(programme(points(), diamond(), groups=GROUPS, title=title))
    second = facilitator.creates(programme(points(), title="Fagdag"))
    first.phone()
    face = shelf(visitors, first.url)
    for room in (first, second):
        opens_desk(face, room)
    face.reads(
        title, "2 steg", "1 har vært der", "Sist brukt i dag", "Fagdag", "Ingen har vært der"
    )
    draft = json.dumps({"title": "Halvferdig dag", "steps": [{"id": "a", "kind": "cloud"}]})
    face.page.evaluate("(draft) => localStorage.setItem('samling-plan', draft)", draft)
    face.reloads()
    face.reads("Halvferdig dag", "1 steg")
    face.is_pictured("my-gatherings")
    assert obstacles(face.page) == []

    # The keys as a file, and into another browser.
    with face.page.expect_download() as waiting:
        face.presses("Lagre en nøkkelfil")
    file = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(file)
    other = shelf(visitors, first.url)
    other.is_pictured("my-gatherings-empty")
    (tmp_path / "day.json").write_text(json.dumps(programme(points())), "utf-8")
    other.page.set_input_files("#recovery-file", tmp_path / "day.json")
    other.reads("Dette er et program.")
    other.page.set_input_files("#recovery-file", file)
    other.reads("2 rom kom på listen.", title, "Fagdag")
    other.page.set_viewport_size({"width": NARROW_PHONE["width"], "height": 900})
    assert other.fits_its_width()
    other.is_pictured("my-gatherings-narrow")
    other.page.get_by_role("link", name="Åpne styringen").first.click()
    other.reads("Venterom")

    # One is forgotten here, and one is deleted everywhere.
    acts(face, "Fagdag", "Fjern fra listen")
    link = face.page.locator("#desk-link")
    assert link.input_value() == second.created["desk_url"]
    face.is_pictured("my-gatherings-forget")
    face.presses("Fjern fra listen")
    face.reads("Fjernet fra listen: Fagdag")
    eventually(lambda: face.focused("element.id") == "heading")
    assert second.calls("GET").status == 200
    acts(face, title, "Slett rommet")
    face.page.keyboard.type("123 456")
    face.page.keyboard.press("Enter")
    face.reads("Dette er ikke koden til rommet.")
    face.page.locator("#delete-code").fill(first.code)
    face.page.keyboard.press("Enter")
    face.reads("Ingen styring er åpnet", "er slettet")
    assert first.calls("GET").status == 404


def test_a_wrong_password_is_told_and_nothing_that_was_written_is_lost(
    serve: Callable[..., Server], visitors: Visitors, tmp_path: Path
) -> None:
    server = serve(WORKSHOP_CREATE_PASSWORD=PASSWORD)
    day = programme(points(), title="Dagen i dag")
    file = tmp_path / "day.json"
    file.write_text(json.dumps(day), "utf-8")

    # Where rooms are made: the file that was chosen stays chosen.
    page = visitors.opens(f"{server.url}/new", DESK, locale="nb-NO")
    visitors.expects_refusals(page, 403)
    new = Face(page)
    page.set_input_files("#file", file)
    field = page.locator("#password")
    field.fill("feil")
    page.keyboard.press("Enter")
    new.reads("Dette er ikke passordet til denne serveren.")
    assert new.focused("element.id") == "password"
    assert obstacles(page) == []
    field.fill(PASSWORD)
    page.keyboard.press("Enter")
    new.reads("Venterom", "Dagen i dag")

    # In the editor, with a room's programme as a copy: a dialog asks.
    code = page.url.rsplit("/", 1)[1].partition("?")[0]
    page.goto(f"{server.url}/plan?room={code}&language=nb")
    planner = PlanPage(page, Mouse(page))
    planner.reads("Åpnet: Dagen i dag")
    planner.hand.presses(page.locator("button.next"))
    page.locator("dialog #password").fill("feil")
    page.keyboard.press("Enter")
    page.locator("dialog").get_by_text("Dette er ikke passordet til denne serveren.").wait_for()
    assert page.locator("dialog #password").get_attribute("aria-invalid") == "true"
    planner.is_pictured("planning-password")
    assert obstacles(page) == []
    page.keyboard.press("Escape")
    assert planner.steps() == ["Fordel 100 poeng"]
    planner.hand.presses(page.locator("button.next"))
    page.locator("dialog #password").fill(PASSWORD)
    page.keyboard.press("Enter")
    planner.reads("Venterom", "Dagen i dag")
    assert page.url.rsplit("/", 1)[1].partition("?")[0] != code
