"""A day planned from blank in a real browser: by mouse, and by keyboard alone."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator

from tests.support.browsers import DESK, Visitors
from tests.support.facilitator import Facilitator
from tests.support.obstacles import in_light
from tests.support.pages import DeskPage, Pages
from tests.support.pages.planning import Keyboard, Mouse, PlanPage
from tests.support.patience import eventually
from tests.support.programmes import GROUPS, diamond, points, programme
from tests.support.server import Server
from workshop import programmes
from workshop.programme import parse, to_json
from workshop.text import Invalid

LONG_AGO_MS = 1_700_000_000_000
_PASTE = """(field, text) => {
  field.select();
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  const about = { clipboardData, cancelable: true, bubbles: true };
  field.dispatchEvent(new ClipboardEvent("paste", about));
}"""


def by_place(programme: dict[str, Any]) -> dict[str, Any]:
    """Its steps named by their places, here and where a later one takes from them."""
    named = copy.deepcopy(programme)
    places = {step["id"]: str(at) for at, step in enumerate(named["steps"], 1)}
    for step in named["steps"]:
        step["id"] = places[step["id"]]
        for value in step["settings"].values():
            if isinstance(value, dict) and "from" in value:
                value["from"] = places[value["from"]]
    return named


def as_read(programme: dict[str, Any]) -> dict[str, Any]:
    """As the server reads it; when the day begins is not part of the ready programmes."""
    try:
        read = to_json(parse(by_place(programme)))
    except Invalid as wrong:
        return {wrong.where: wrong.text}
    return {name: value for name, value in read.items() if name != "start"}


def opens(visitors: Visitors, server: Server, path: str = "/plan", **more: Any) -> PlanPage:
    page = visitors.opens(f"{server.url}{path}", DESK, locale="nb-NO", **more)
    page.locator(".plan-add").wait_for()
    return PlanPage(page, Mouse(page))


def pastes(field: Locator, text: str) -> None:
    """What was copied elsewhere in the place of what stands there."""
    field.focus()
    field.evaluate(_PASTE, text)


@pytest.mark.parametrize("hand", [Mouse, Keyboard])
def test_programme_one_is_planned_from_blank_and_its_room_is_made(
    visitors: Visitors, server: Server, hand: type[Mouse] | type[Keyboard]
) -> None:
    ready = programmes.load("verdier", "nb")
    planner = opens(visitors, server)
    planner.hand = hand(planner.page)
    planner.plans(by_place(ready))
    eventually(lambda: len(planner.draft["steps"]) == len(ready["steps"]))
    eventually(
        lambda: as_read(planner.draft) == as_read(ready),
        lambda: f"all is as in the ready programme, and not {planner.draft}",
    )
    planner.is_pictured(f"planning-{hand.__name__.lower()}")
    planner.hand.presses(planner.page.locator("button.next"))
    desk = DeskPage(planner.page)
    desk.reads("Venterom", ready["title"], f"{len(ready['steps'])} steg er klare.")


def test_what_is_written_can_be_undone_moved_kept_shared_and_opened_again(
    visitors: Visitors, server: Server, tmp_path: Path
) -> None:
    planner = opens(visitors, server)
    page = planner.page
    planner.writes("Fagdag", "title")
    planner.adds("points")
    planner.writes("Hva er viktigst?", "title")
    planner.writes("20", "clock", 0)

    # Groups may begin with what their members answered; without such a round that is gone.
    in_groups = page.get_by_role("checkbox", name="I grupper")
    in_groups.check()
    page.get_by_label("Gruppene begynner med").select_option("combined")
    eventually(lambda: [step.get("start") for step in planner.draft["steps"]] == ["combined"])
    planner.is_pictured("planning-beginning")
    in_groups.uncheck()
    eventually(lambda: ["start" in step for step in planner.draft["steps"]] == [False])

    # Errors stand beside the field, and a wrong one loses nothing.
    items = planner.field("settings", "items")
    planner.writes("Tillit\nMot\ntillit", "settings", "items")
    eventually(lambda: items.get_attribute("aria-invalid") == "true")
    wrong = page.locator(f"[id='{items.get_attribute('aria-describedby')}']")
    eventually(lambda: wrong.inner_text() == "Linje 3: «tillit» står to ganger i listen.")
    pastes(items, "Tillit\tMot\r\nRaushet\t\r\n")
    assert items.input_value() == "Tillit\nMot\nRaushet"
    planner.writes("mange", "settings", "budget")
    eventually(lambda: planner.field("settings", "budget").get_attribute("aria-invalid") == "true")
    page.keyboard.press("ControlOrMeta+Z")
    eventually(lambda: planner.field("settings", "budget").input_value() == "100")

    # The faces beside it are the real ones.
    phone = page.frame_locator("iframe[title$='telefonen']")
    phone.get_by_text("Hva er viktigst?").wait_for()
    phone.get_by_text("Raushet").first.wait_for()
    page.frame_locator("iframe[title$='skjermen']").get_by_text("Raushet").wait_for()
    phone.get_by_role("button", name="Fordel likt").click()
    phone.locator("button.main").click()
    phone.get_by_text("Ingenting blir sendt").wait_for()
    planner.presses("Etterpå")
    page.frame_locator("iframe[title$='skjermen']").locator("[data-shows=result]").wait_for()
    page.mouse.wheel(0, -4000)
    planner.is_pictured("planning-afterwards")
    planner.presses("Mens folk svarer")
    phone.locator("button.main").wait_for()

    # Steps are copied, dragged, moved by keyboard, taken away and brought back.
    planner.adds("cloud")
    planner.writes("Ett ord", "title")
    page.get_by_role("button", name="Legg til steg").click()
    page.get_by_role("button", name="Pause 15 min").click()
    eventually(lambda: planner.steps() == ["Hva er viktigst?", "Ett ord", "Pause"])
    assert planner.begins() == ["09.00", "09.20", "09.20"]
    planner.drags("Pause", onto="Hva er viktigst?")
    eventually(lambda: planner.steps() == ["Pause", "Hva er viktigst?", "Ett ord"])
    assert planner.begins() == ["09.00", "09.15", "09.35"]
    planner.line("Pause").focus()
    page.keyboard.press("Alt+ArrowDown")
    eventually(lambda: planner.steps() == ["Hva er viktigst?", "Pause", "Ett ord"])
    assert "Pause" in planner.focused()
    page.get_by_role("button", name="Slett: Pause").click()
    eventually(lambda: planner.steps() == ["Hva er viktigst?", "Ett ord"])
    planner.presses("Angre")
    eventually(lambda: planner.steps() == ["Hva er viktigst?", "Pause", "Ett ord"])
    planner.line("Ett ord").click()
    page.get_by_role("button", name="Kopier: Ett ord").click()
    eventually(lambda: len(planner.steps()) == 4)
    planner.is_pictured("planning")
    assert in_light(page) == []

    # It is kept, handed on as a link and as a file, and opened again.
    eventually(lambda: len(planner.draft["steps"]) == 4)
    written = planner.draft
    planner.reloads()
    planner.reads("Fagdag", "Pause")
    page.evaluate("navigator.clipboard.writeText = undefined")
    planner.presses("Del")
    link = page.locator("#share-link").input_value()
    planner.presses("Kopier lenken")
    planner.page.get_by_text("Merk lenken og kopier den selv.").wait_for()
    page.keyboard.press("Escape")
    with page.expect_download() as waiting:
        planner.presses("Lagre som fil")
    file = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(file)
    assert (file.name, json.loads(file.read_text("utf-8"))) == ("Fagdag.json", written)
    other = opens(visitors, server, link.removeprefix(server.url))
    other.reads("Åpnet: Fagdag")
    eventually(lambda: other.draft == written)
    assert "#" not in other.page.url
    other.presses("Angre")
    other.reads("Nytt program")
    other.page.set_input_files("#open-file", file)
    other.reads("Åpnet: Fagdag")
    (tmp_path / "none.json").write_text("{", "utf-8")
    other.presses("Åpne …")
    other.page.locator("dialog #open-file").set_input_files(tmp_path / "none.json")
    other.reads("Filen er ikke et program")


def test_a_rooms_programme_is_planned_on_as_a_copy_also_on_a_phone(
    visitors: Visitors, facilitator: Facilitator
) -> None:
    between = points(title="Mellom samlingene", opens=LONG_AGO_MS, until=LONG_AGO_MS + 1)
    room = facilitator.creates(programme(diamond(clock=600), between, groups=GROUPS))
    desk = Pages(visitors, room).desk()
    desk.opens_the_dialog("Svarene og rommet")
    with desk.page.expect_popup() as opening:
        desk.page.get_by_role("link", name="Planlegg videre på en kopi").click()
    copied = PlanPage(opening.value, Mouse(opening.value))
    copied.reads("Åpnet: Lederutvikling", "Diamant")
    copied.reads("Datoene er passert. Sett nye: Mellom samlingene")
    copied.page.set_viewport_size({"width": 390, "height": 844})
    copied.page.locator(".plan-step").nth(1).click()
    eventually(lambda: copied.page.locator("iframe").count() == 2)
    copied.reads("Dette er passert, så ingenting åpner av seg selv.")
    copied.field("until").fill("2099-12-31T12:00")
    copied.field("until").press("Tab")
    copied.reads("Dette er passert, så det åpner med en gang.", "Rommet slettes 30 dager etter")
    copied.is_pictured("planning-phone")
    assert copied.fits_its_width()
    assert in_light(copied.page) == []

    # Rows of a spreadsheet are as many parts of a talk.
    copied.adds("talk")
    pastes(copied.field("settings", "segments", 0, "name"), "Fortell\t4\r\nLytt\t2:30\tBare lytt")
    names = [copied.field("settings", "segments", each, "name") for each in (0, 1)]
    eventually(lambda: [each.input_value() for each in names] == ["Fortell", "Lytt"])
    assert copied.field("settings", "segments", 1, "seconds").input_value() == "2:30"
