"""The room's clock is one, whatever the devices' own say."""

import time
from typing import Any

import pytest

from tests.support.browsers import DESK, PHONE, SCREEN, Visitors
from tests.support.facilitator import Facilitator
from tests.support.programmes import points, programme

ASTRAY_S = 600
NEAR_S = 0.25
CHANGES = 4

# Each time the reading changes: what it says, in seconds, and the server's time by a device's clock
# that is known to be so far astray. The nearest of some, since a busy machine draws late.
_READS = """([astray, changes]) => new Promise((resolve) => {
  const found = [];
  const said = () => document.querySelector("[role=timer]")?.textContent.match(/(\\d+):(\\d\\d)/);
  let before = said()?.[0];
  const look = () => {
    const now = said();
    if (now && before && now[0] !== before) {
      found.push([Number(now[1]) * 60 + Number(now[2]), Date.now() - astray * 1000]);
    }
    before = now?.[0];
    if (found.length < changes) requestAnimationFrame(look);
    else resolve(found);
  };
  look();
})"""


@pytest.mark.parametrize("astray", [ASTRAY_S, -ASTRAY_S])
def test_phone_screen_and_desk_show_the_same_time_as_the_server(
    facilitator: Facilitator, visitors: Visitors, astray: int
) -> None:
    room = facilitator.creates(programme(points(clock=ASTRAY_S)))
    frame = room.desk().opens("hundre", clock={"left": ASTRAY_S, "running": True})
    ends_s = frame["clock"]["ends"] / 1000
    addresses = (
        (f"{room.url}/{room.code}", PHONE),
        (f"{room.url}/screen/{room.code}", SCREEN),
        (room.created["desk_url"], DESK),
    )
    pages = []
    for address, size in addresses:
        page = visitors.opens(room.url, size, locale="nb-NO")
        page.clock.install(time=time.time() + astray)
        page.goto(address)
        page.locator("[role=timer]").wait_for()
        # How far the page's clock really is from this machine's, which is the server's too.
        begun = time.time()
        shown: float = page.evaluate("Date.now() / 1000")
        off = shown - (begun + time.time()) / 2
        assert abs(off - astray) < ASTRAY_S / 2
        page.evaluate(f"wish => {{ window.found = ({_READS})(wish); }}", [off, CHANGES])
        pages.append(page)
    for page in pages:
        readings: list[list[Any]] = page.evaluate("window.found")
        errors = [abs(ends_s - at_ms / 1000 - said) for said, at_ms in readings]
        assert min(errors) < NEAR_S, (page.url, errors)


def test_a_desk_that_is_astray_sets_the_clock_right(
    facilitator: Facilitator, visitors: Visitors
) -> None:
    room = facilitator.creates(programme(points(clock=ASTRAY_S)))
    page = visitors.opens(room.created["desk_url"], DESK, locale="nb-NO")
    page.clock.install(time=time.time() + ASTRAY_S)
    page.reload()
    page.get_by_role("button", name="Gå til første steg").click()
    page.get_by_role("button", name="Åpne for svar").click()
    page.get_by_role("button", name="Sett klokka på pause").wait_for()
    clock = room.calls("GET").json["clock"]
    assert clock["running"]
    assert ASTRAY_S - 30 < clock["left"] <= ASTRAY_S
    assert abs(clock["ends"] / 1000 - time.time() - ASTRAY_S) < 30
