"""What a phone fetches before it can answer: little enough for 500 people on a weak line."""

from typing import Any

import pytest

from tests.gallery.exhibits import EXHIBITS
from tests.support.browsers import Visitors
from tests.support.facilitator import Facilitator, Workshop
from tests.support.pages import Pages, PhonePage
from tests.support.patience import eventually
from tests.support.programmes import diamond, points, programme

MOST_REQUESTS = 4
MOST_BYTES = 60 * 1024
MOST_BYTES_OF_FONT = 30 * 1024
# What a kind may be made of: its script and its style.
FETCHED = """(part) =>
  performance.getEntriesByType("resource").some((each) => each.name.includes(part))"""
FILES_OF_A_KIND = 2


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
        # What was asked for before has nothing to do with this visit.
        if event["requestId"] in self.kinds:
            self.bytes[event["requestId"]] = event["encodedDataLength"]

    def all_came(self) -> bool:
        return self.kinds.keys() <= self.bytes.keys()

    def bytes_of(self, *, fonts: bool) -> list[float]:
        return [size for id, size in self.bytes.items() if (self.kinds[id] == "Font") == fonts]

    def is_that_of_a_first_visit(self) -> None:
        """Everything asked for has come, and it is no more than a first visit may ask for."""
        eventually(self.all_came, "everything asked for has come")
        needed = self.bytes_of(fonts=False)
        assert len(needed) + len(self.sockets) <= MOST_REQUESTS
        assert sum(needed) <= MOST_BYTES
        assert sum(self.bytes_of(fonts=True)) <= MOST_BYTES_OF_FONT
        for later in (".webmanifest", "icon", "sw.js", "later", "kind"):
            assert not [address for address in self.addresses if later in address]


def kinds_room(facilitator: Facilitator) -> Workshop:
    """A room whose programme has a step of each kind of exercise, named after it."""
    steps = [
        {**exhibit.step, "id": name, "kind": name, "by": ["person"]}
        for name, exhibit in EXHIBITS.items()
    ]
    return facilitator.creates(programme(*steps))


def comes_for_the_first_time(phone: PhonePage, encoding: str = "gzip, br") -> Line:
    line = Line(phone, encoding)
    phone.reloads()
    return line


def shows_the_kind(phone: PhonePage) -> None:
    """The page of a step is there: the one to answer it, or what it tells."""
    phone.page.locator(".page.answer, .page.result").wait_for()


# Plain HTTP on a local network has gzip only.
@pytest.mark.parametrize("encoding", ["gzip, br", "gzip"])
def test_a_first_visit_is_four_requests_and_sixty_kilobytes(
    facilitator: Facilitator, visitors: Visitors, encoding: str
) -> None:
    phone = Pages(visitors, kinds_room(facilitator)).phone()
    line = comes_for_the_first_time(phone, encoding)
    phone.reads("Du er med")
    line.is_that_of_a_first_visit()


def test_so_is_one_while_a_step_is_open_whatever_its_kind(
    facilitator: Facilitator, visitors: Visitors
) -> None:
    room = kinds_room(facilitator)
    desk, phone = room.desk(), Pages(visitors, room).phone()
    for name in EXHIBITS:
        desk.opens(name)
        line = comes_for_the_first_time(phone, "gzip")
        shows_the_kind(phone)
        line.is_that_of_a_first_visit()


def test_the_kind_of_the_first_step_is_there_before_it_opens(
    facilitator: Facilitator, visitors: Visitors
) -> None:
    room = facilitator.creates(programme(points(), diamond(by=["person"])))
    phone = Pages(visitors, room).phone()
    line = comes_for_the_first_time(phone)
    phone.reads("Du er med")
    room.desk().opens("hundre")
    phone.reads("100 poeng igjen")
    line.is_that_of_a_first_visit()


def test_any_other_kind_is_fetched_when_its_step_opens(
    facilitator: Facilitator, visitors: Visitors
) -> None:
    room = kinds_room(facilitator)
    desk, phone = room.desk(), Pages(visitors, room).phone()
    line = comes_for_the_first_time(phone)
    phone.reads("Du er med")
    for name in list(EXHIBITS)[1:]:
        before = len(line.addresses)
        desk.opens(name)
        phone.page.wait_for_function(FETCHED, arg=f"/static/kind-{name}-")
        shows_the_kind(phone)
        more = [address for address in line.addresses[before:] if not address.endswith(".woff2")]
        assert 0 < len(more) <= FILES_OF_A_KIND
        assert all(f"/static/kind-{name}-" in address for address in more)


def test_a_kind_that_cannot_be_fetched_at_first_is_fetched_as_soon_as_it_can(
    facilitator: Facilitator, visitors: Visitors
) -> None:
    room = facilitator.creates(programme(points(), diamond(by=["person"], title="Verdier")))
    desk, phone = room.desk(), Pages(visitors, room).phone()
    desk.opens("hundre")
    phone.gives("Tillit", 60)
    visitors.expects_breaks(phone.page)
    phone.page.route("**/static/kind*", lambda route: route.abort())
    desk.opens("verdier")
    phone.reads("Verdier", "Kobler til …", "Prøv nå")
    assert phone.focused() == "Verdier"
    phone.page.unroute("**/static/kind*")
    phone.reads("av 9 lagt")
    assert phone.focused() == "Verdier"
    desk.opens("hundre")
    phone.reads("40 poeng igjen")


def test_a_page_that_is_older_than_the_servers_files_is_opened_anew(
    facilitator: Facilitator, visitors: Visitors
) -> None:
    room = facilitator.creates(programme(points(), diamond(by=["person"])))
    phone = Pages(visitors, room).phone()
    phone.reads("Du er med")
    visitors.expects_refusals(phone.page, 404)
    phone.page.route("**/static/kind*", lambda route: route.fulfill(status=404))
    room.desk().opens("verdier")
    phone.reads("av 9 lagt")


def test_a_step_that_opened_while_the_network_was_away_is_there_when_it_is_back(
    facilitator: Facilitator, visitors: Visitors
) -> None:
    room = facilitator.creates(programme(points(), diamond(by=["person"])))
    desk, phone = room.desk(), Pages(visitors, room).phone()
    desk.opens("hundre")
    phone.gives("Tillit", 100)
    visitors.goes_offline(phone.page)
    phone.presses_main("Send svaret")
    phone.reads("Svaret er lagret på telefonen.")
    desk.opens("verdier")
    visitors.comes_back(phone.page)
    phone.reads("av 9 lagt")
    desk.opens("hundre")
    phone.reads("Svaret er mottatt")
    assert room.results("hundre")["answers"] == 1
