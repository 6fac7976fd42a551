"""A new kind of exercise touches no file but its own, the table of kinds and the catalogues."""

import filecmp
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.browsers import PHONE, SCREEN, Visitors
from tests.support.facilitator import Facilitator
from tests.support.house import copy_house
from tests.support.programmes import programme
from tests.support.server import Server
from tests.support.sources import HOUSE
from tests.support.tables import table

# The copy is built once, by the worker that runs all of these.
pytestmark = pytest.mark.xdist_group("toy")

TOY = HOUSE / "tests" / "toy"
THUMBS = {"id": "tommel", "kind": "thumbs", "settings": {"items": ["Kaffe", "Te"]}}


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with one more kind in it, built."""
    copy = copy_house(tmp_path_factory.mktemp("toy") / "house")
    shutil.copy(TOY / "kind.py", copy / "workshop/kinds/thumbs.py")
    scripts = copy / "static/js/kinds/thumbs"
    scripts.mkdir()
    for face in ("phone.js", "screen.js"):
        shutil.copy(TOY / face, scripts / face)
    for language in ("nb", "nn"):
        shutil.copy(TOY / f"{language}.po", copy / f"workshop/locale/{language}/thumbs.po")
    _put_into_the_table(copy / "workshop/kinds/__init__.py")
    subprocess.run(
        [sys.executable, "hatch_build.py"], cwd=copy, check=True, stdin=subprocess.DEVNULL
    )
    return copy


def _put_into_the_table(file: Path) -> None:
    before = file.read_text(encoding="utf-8")
    importing = "from workshop.kinds import "
    after = before.replace(importing, f"{importing}thumbs\n{importing}", 1)
    after = re.sub(r"(KINDS[^{]*\{[^}]*?),?\s*\}", r'\1, "thumbs": thumbs}', after)
    assert after.count("thumbs") == 3
    file.write_text(after, encoding="utf-8")


@pytest.fixture(scope="module")
def server(house: Path, store_environment: dict[str, str]) -> Iterator[Server]:
    with Server(house.parent / "data", store_environment, house=house) as running:
        yield running


def test_the_new_kind_is_answered_counted_and_taken_home(facilitator: Facilitator) -> None:
    room = facilitator.creates(programme(THUMBS))
    desk, screen, phone = room.desk(), room.screen(), room.phone()
    desk.opens("tommel")
    refused = phone.tries({"thumbs": {"Kaffe": "up"}})
    assert (refused["code"], refused["error"]) == ("invalid", "1 tommel mangler.")
    phone.answers({"thumbs": {"Kaffe": "down", "Te": "up"}})
    frame = screen.sees(lambda tally: tally["answers"] == 1)
    assert frame["results"]["items"][0] == {"item": "Te", "up": 1, "down": 0}
    body = room.calls("GET", "/steps/tommel/answers.csv").body
    assert table(body)[0] == ["answer", "group", "Kaffe", "Te"]
    assert table(body)[1][2:] == ["down", "up"]


def test_the_new_kind_is_on_the_phone_and_on_the_screen(
    facilitator: Facilitator, visitors: Visitors
) -> None:
    room = facilitator.creates(programme(THUMBS))
    room.desk().opens("tommel")
    screen = visitors.opens(f"{room.url}/screen/{room.code}", SCREEN)
    phone = visitors.opens(f"{room.url}/{room.code}", PHONE, touch=True)
    for choice in ("Tommel opp", "Tommel ned"):
        place = 0 if choice == "Tommel opp" else 1
        phone.get_by_role("button", name=choice).nth(place).tap()
    phone.locator("button.main").tap()
    screen.get_by_text("Kaffe: 1 / 0").wait_for()
    screen.get_by_text("Te: 0 / 1").wait_for()


def test_nothing_else_was_touched(house: Path) -> None:
    changed = {
        str(path.relative_to(house))
        for part in ("workshop", "templates", "static")
        for path in (house / part).rglob("*")
        if path.is_file()
        and not {"__pycache__", "dist"} & set(path.parts)
        and _differs(path, HOUSE / path.relative_to(house))
    }
    assert changed == {
        "workshop/kinds/__init__.py",
        "workshop/kinds/thumbs.py",
        "workshop/locale/nb/thumbs.po",
        "workshop/locale/nn/thumbs.po",
        "static/js/kinds/thumbs/phone.js",
        "static/js/kinds/thumbs/screen.js",
    }


def _differs(one: Path, other: Path) -> bool:
    return not other.exists() or not filecmp.cmp(one, other, shallow=False)
