"""What a phone fetches before it can answer: little enough for 500 people on a weak line."""

from typing import Any

import pytest

from tests.support.browsers import Visitors
from tests.support.facilitator import Facilitator
from tests.support.pages import Pages, PhonePage
from tests.support.patience import eventually
from tests.support.programmes import GROUPS, diamond, points, programme, rating

MOST_REQUESTS = 4
MOST_BYTES = 60 * 1024
MOST_BYTES_OF_FONT = 30 * 1024


class Line:
    """Watches what comes to a page from now on, as to a phone that was never here.

    ``addresses`` is all that the page asked for.

    ``bytes`` counts what went over the line: packed, headers included.
    """

    def __init__(self, phone: PhonePage, encoding: str) -> None:
        self.addresses: list[str] = []
        self.kinds: dict[str, str] = {}
        self.bytes: dict[str, float] = {}
        self.sockets: list[str] = []
        # A session that has gone out of scope hears nothing.
        self._session = phone.page.context.new_cdp_session(phone.page)
        self._session.on("Network.requestWillBeSent", self._asked)
        self._session.on("Network.loadingFinished", self._came)
        self._session.on(
            "Network.webSocketCreated", lambda event: self.sockets.append(event["url"])
        )
        self._session.send("Network.clearBrowserCache")
        self._session.send("Network.clearBrowserCookies")
        origin = {"origin": phone.page.evaluate("location.origin"), "storageTypes": "all"}
        self._session.send("Storage.clearDataForOrigin", origin)
        self._session.send("Network.enable")
        headers = {"Accept-Encoding": encoding}
        self._session.send("Network.setExtraHTTPHeaders", {"headers": headers})

    def _asked(self, event: dict[str, Any]) -> None:
        if not event["request"]["url"].startswith("data:"):
            self.kinds[event["requestId"]] = event["type"]
            self.addresses.append(event["request"]["url"])

    def _came(self, event: dict[str, Any]) -> None:
        self.bytes[event["requestId"]] = event["encodedDataLength"]

    def all_came(self) -> bool:
        return self.kinds.keys() <= self.bytes.keys()

    def bytes_of(self, *, fonts: bool) -> list[float]:
        return [size for id, size in self.bytes.items() if (self.kinds[id] == "Font") == fonts]


# Plain HTTP on a local network has gzip only.
@pytest.mark.parametrize("encoding", ["br", "gzip"])
def test_a_first_visit_is_four_requests_and_sixty_kilobytes(
    facilitator: Facilitator, visitors: Visitors, encoding: str
) -> None:
    room = facilitator.creates(programme(diamond(), points(), rating(), groups=GROUPS))
    phone = Pages(visitors, room).phone()
    line = Line(phone, encoding)
    phone.reloads()
    phone.reads("Hvilken gruppe er du i?")
    eventually(line.all_came, "everything asked for has come")
    needed = line.bytes_of(fonts=False)
    assert len(needed) + len(line.sockets) <= MOST_REQUESTS
    assert sum(needed) <= MOST_BYTES
    assert sum(line.bytes_of(fonts=True)) <= MOST_BYTES_OF_FONT
    nothing_more_for_any_kind(phone, room.desk(), line)
    for later in (".webmanifest", "icon", "sw.js", "later"):
        assert not [address for address in line.addresses if later in address]


def nothing_more_for_any_kind(phone: PhonePage, desk: Any, line: Line) -> None:
    """The first visit brought what every kind of exercise needs."""
    before = dict(line.kinds)
    phone.chooses_group("Gruppe 1")
    for step, words in (("verdier", "av 9 lagt"), ("hundre", "poeng igjen"), ("egen", "1 av 3")):
        desk.opens(step)
        phone.reads(words)
    more = [kind for id, kind in line.kinds.items() if id not in before and kind != "Font"]
    assert more == []
