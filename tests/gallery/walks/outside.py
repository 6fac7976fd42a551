"""The pages without a room: the front door, the form for a new room, what is not there."""

from collections.abc import Iterator

from playwright.sync_api import FilePayload

from tests.gallery.moment import Moment
from tests.gallery.stage import HAND
from tests.support.browsers import DESK, Visitors
from tests.support.facilitator import Facilitator
from tests.support.pages import Face
from tests.support.programmes import points, programme

BAD_FILE = FilePayload(name="program.txt", mimeType="text/plain", buffer=b"Program for dagen")


def outside(facilitator: Facilitator, visitors: Visitors) -> Iterator[Moment]:
    room = facilitator.creates(programme(points()))
    sizes = (("phone", HAND, True), ("desk", DESK, False))
    for name, size, touch in sizes:
        page = visitors.opens(f"{room.url}/", size, touch=touch, locale="nb-NO")
        visitors.expects_refusals(page, 400, 403, 404, 422)
        face = Face(page)
        yield Moment("house", name, "front-door", page, rich=True)
        page.goto(f"{room.url}/?code=000000")
        yield Moment("house", name, "wrong-code", page)
        page.goto(f"{room.url}/finnes-ikke")
        yield Moment("house", name, "not-found", page)
        page.goto(f"{room.url}/000000")
        page.get_by_role("heading").first.wait_for()
        yield Moment("house", name, "unknown-room", page)
        for about in ("privacy", "accessibility"):
            page.goto(f"{room.url}/{about}")
            yield Moment("house", name, about, page)
        page.goto(f"{room.url}/new")
        yield Moment("house", name, "new", page, rich=True)
        page.locator("label[for=own]").click()
        page.locator("#file").set_input_files(BAD_FILE)
        page.locator("button[type=submit]").click()
        page.locator('[aria-invalid="true"]').wait_for()
        yield Moment("house", name, "new-bad-file", page)
        page.goto(f"{room.url}/desk/{room.code}")
        face.reads("Lenke eller nøkkel")
        yield Moment("house", name, "shut-door", page)
        page.locator("#key").fill("feil")
        page.locator("button.main").click()
        page.locator('#key[aria-invalid="true"]').wait_for()
        yield Moment("house", name, "shut-door-wrong", page)
