"""A server with a look of its own: logo, colour and welcome on every face, in light and in dark."""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.support.browsers import DESK, PHONE, Visitors
from tests.support.facilitator import Facilitator, Workshop
from tests.support.http import call
from tests.support.logos import drawing
from tests.support.pages import Face, Pages
from tests.support.patience import eventually
from tests.support.programmes import GROUPS, VALUES, diamond, programme, ranks
from tests.support.server import Server
from tests.support.sources import HOUSE
from workshop.look import settle
from workshop.web.assets import inside

# What all of these use is started once, by the worker that runs them.
pytestmark = pytest.mark.xdist_group("organisation")

AXE = (HOUSE / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
RED = "#c8102e"
WELCOME = "Velkommen til ledersamling. Vi begynner klokka ni."
NAME = "Solvik kommune"
MOST_REQUESTS = 4
SCHEMES = ("light", "dark")


@pytest.fixture(scope="module")
def server(
    tmp_path_factory: pytest.TempPathFactory, store_environment: dict[str, str]
) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("organisation")
    light, dark = folder / "logo.svg", folder / "dark.svg"
    light.write_bytes(drawing(RED))
    dark.write_bytes(drawing("#ffffff", "#ffffff"))
    look = {
        "WORKSHOP_ORGANISATION": NAME,
        "WORKSHOP_LOGO": str(light),
        "WORKSHOP_LOGO_DARK": str(dark),
        "WORKSHOP_COLOUR": RED,
        "WORKSHOP_WELCOME": WELCOME,
    }
    with Server(folder / "data", {**store_environment, **look}) as running:
        yield running


@pytest.fixture
def room(server: Server) -> Workshop:
    steps = diamond(title="Sorter i diamant", prompt="Bli enige.")
    return Facilitator(server.url).creates(programme(steps, groups=GROUPS))


def colour_of(scheme: str, token: str) -> str:
    palette = settle(RED)
    colour = (palette.light if scheme == "light" else palette.dark)[token]
    return f"rgb({int(colour[1:3], 16)}, {int(colour[3:5], 16)}, {int(colour[5:7], 16)})"


def ground_is(face: Face, selector: str, scheme: str, token: str) -> None:
    place = face.page.locator(selector).first
    seen = place.evaluate("element => getComputedStyle(element).backgroundColor")
    assert seen == colour_of(scheme, token)


def logo_is_seen(face: Face) -> str:
    """The address of the logo that is drawn, once it has come."""
    image = face.page.get_by_alt_text(NAME)
    image.wait_for()
    eventually(
        lambda: image.evaluate("it => it.complete && it.currentSrc.includes('/organisation/')"),
        "the logo has come",
    )
    assert image.evaluate("it => it.naturalWidth > 0")
    return str(image.evaluate("it => it.currentSrc"))


def can_be_read(face: Face, state: str) -> None:
    """Nothing for axe-core to say about the colours."""
    face.page.evaluate(AXE)
    face.page.evaluate("Promise.allSettled(document.getAnimations().map((each) => each.finished))")
    found: list[dict[str, Any]] = face.page.evaluate(
        """axe.run(document, { runOnly: ["color-contrast", "image-alt"] })
             .then((result) => result.violations)"""
    )
    assert not found, f"{state}: {json.dumps(found, indent=1)}"


@pytest.mark.parametrize(
    ("size", "scheme"),
    [
        (PHONE, "light"),
        (DESK, "dark"),
        pytest.param(PHONE, "dark", marks=pytest.mark.thorough),
        pytest.param(DESK, "light", marks=pytest.mark.thorough),
    ],
)
def test_the_doors(server: Server, visitors: Visitors, scheme: Any, size: dict[str, int]) -> None:
    door = Face(visitors.opens(f"{server.url}/", size, color_scheme=scheme, locale="nb-NO"))
    door.reads(WELCOME)
    logo_is_seen(door)
    ground_is(door, ".button.main", scheme, "accent")
    can_be_read(door, "front door")
    door.is_pictured(f"organisation-door-{size['width']}-{scheme}")
    door.page.goto(f"{server.url}/new")
    logo_is_seen(door)
    can_be_read(door, "new room")
    visitors.expects_refusals(door.page, 404)
    door.page.goto(f"{server.url}/123456")
    logo_is_seen(door)
    can_be_read(door, "error")


@pytest.mark.parametrize("scheme", SCHEMES)
def test_screen_and_desk(room: Workshop, visitors: Visitors, scheme: Any) -> None:
    pages = Pages(visitors, room)
    screen, desk = pages.screen(color_scheme=scheme), pages.desk(color_scheme=scheme)
    screen.reads(WELCOME)
    shown = {logo_is_seen(screen), logo_is_seen(desk)}
    assert len(shown) == 1
    ground_is(screen, ".waiting-door", scheme, "panel")
    ground_is(desk, "button.next", scheme, "accent")
    for face in (screen, desk):
        can_be_read(face, "waiting room")
    screen.is_pictured(f"organisation-screen-waiting-{scheme}")
    room.desk().opens("verdier")
    for group in GROUPS:
        room.phone(group=group).answers(ranks(VALUES))
    screen.shows(VALUES[0])
    logo_is_seen(screen)
    ground_is(screen, '[data-level="1"]', scheme, "l1")
    for face in (screen, desk):
        can_be_read(face, "diamond")
    screen.is_pictured(f"organisation-screen-diamond-{scheme}")
    desk.is_pictured(f"organisation-desk-{scheme}")


@pytest.mark.parametrize("scheme", ["dark", pytest.param("light", marks=pytest.mark.thorough)])
def test_a_phone_fetches_the_logo_when_all_else_is_there(
    room: Workshop, visitors: Visitors, scheme: Any
) -> None:
    phone = Pages(visitors, room).phone("Gruppe 1", color_scheme=scheme)
    phone.reads("Du er med", WELCOME)
    image = phone.page.get_by_alt_text(NAME)
    place = image.bounding_box()
    assert place
    assert place["width"] > place["height"] > 0
    logo = logo_is_seen(phone)
    assert image.bounding_box() == place
    can_be_read(phone, "waiting room")
    phone.is_pictured(f"organisation-phone-{scheme}")
    fetched: list[dict[str, Any]] = phone.page.evaluate(
        "performance.getEntriesByType('resource').map((entry) => entry.toJSON())"
    )
    needed = [each for each in fetched if not each["name"].endswith((".woff2", ".svg"))]
    page_and_socket = 2
    assert len(needed) + page_and_socket <= MOST_REQUESTS
    (last,) = [each for each in fetched if each["name"] == logo]
    assert last["startTime"] > max(each["responseEnd"] for each in needed)


def test_the_logo_is_kept_for_ever_and_can_do_nothing(server: Server, visitors: Visitors) -> None:
    door = Face(visitors.opens(f"{server.url}/", PHONE, locale="nb-NO"))
    reply = call("GET", logo_is_seen(door))
    assert reply.status == 200
    assert reply.headers["Content-Type"].startswith("image/svg+xml")
    assert "immutable" in reply.headers["Cache-Control"]
    assert reply.headers["X-Content-Type-Options"] == "nosniff"
    policy = reply.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "sandbox" in policy
    assert call("GET", f"{server.url}/organisation/logo.svg").status == 404


def test_a_screen_that_chose_dark_shows_the_logo_for_dark(
    room: Workshop, visitors: Visitors
) -> None:
    chosen = Face(
        visitors.opens(f"{room.url}/screen/{room.code}?theme=dark", DESK, color_scheme="light")
    )
    by_device = Pages(visitors, room).screen(color_scheme="dark")
    assert logo_is_seen(chosen) == logo_is_seen(by_device)


def test_the_page_lets_in_its_own_style_and_no_other(server: Server) -> None:
    policy = call("GET", f"{server.url}/").headers["Content-Security-Policy"]
    assert "style-src 'self' 'sha256-" in policy
    assert "unsafe-inline" not in policy


def test_a_server_without_a_look_says_nothing_of_one(serve: Callable[..., Server]) -> None:
    plain = serve(WORKSHOP_ORGANISATION="")
    room = Facilitator(plain.url).creates(programme(diamond(), groups=GROUPS))
    of_the_step = inside("kind-diamond.css")
    for path, styles in (("/", []), (f"/{room.code}", [of_the_step]), (f"/screen/{room.code}", [])):
        reply = call("GET", f"{plain.url}{path}")
        sources = "".join(f" {style.source}" for style in styles)
        assert f"style-src 'self'{sources};" in reply.headers["Content-Security-Policy"]
        assert re.findall("<style>(.*?)</style>", reply.text) == [each.text for each in styles]
        assert "organisation" not in reply.text
