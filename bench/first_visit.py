"""From an address that was never opened to a page that can be used, on slow 3G."""

from collections.abc import Mapping
from dataclasses import dataclass

from playwright.sync_api import Browser

from bench.chromium import Trace, phone, slow_line, slow_processor, traced
from tests.support.patience import eventually

SLOWER = 4
_SETTLE_MS = 1_250
_MICROSECONDS = 1_000

# What a person waits for on each page: the news, or the first thing that can be touched.
USABLE = {
    "waiting room": ".page.waiting h1",
    "points": ".page.answer input[type=range]:enabled",
    "diamond": ".page.answer .tray button:enabled",
    "rating": ".page.answer label.score input:enabled",
}

# Marks the first frame that holds the element, once that frame is drawn.
_WATCH = """(() => {
  const drawn = () => {
    const after = new MessageChannel();
    after.port1.onmessage = () => performance.mark("usable");
    after.port2.postMessage(0);
  };
  const watch = new MutationObserver(() => {
    if (!document.querySelector(SELECTOR)) return;
    watch.disconnect();
    requestAnimationFrame(drawn);
  });
  watch.observe(document, { childList: true, subtree: true, attributes: true });
})()"""
_IS_MARKED = "performance.getEntriesByName('usable').length"


@dataclass(frozen=True)
class Visit:
    """Milliseconds since the address was opened, and what came over the line until it was still."""

    usable: float
    moments: Mapping[str, float]
    requests: int
    sockets: int
    needed_bytes: int
    font_bytes: int
    shift: float


def visit(browser: Browser, url: str, selector: str, *, slow: bool, encoding: str = "") -> Visit:
    """One phone's first visit; ``encoding`` is all that it accepts, where one is given."""
    with phone(browser) as page:
        if slow:
            slow_processor(page, SLOWER)
            slow_line(page)
        if encoding:
            page.set_extra_http_headers({"Accept-Encoding": encoding})
        page.add_init_script(_WATCH.replace("SELECTOR", repr(selector)))
        with traced(browser, page) as trace:
            page.goto(url, wait_until="commit")
            eventually(lambda: page.evaluate(_IS_MARKED), f"{selector} is drawn")
            page.wait_for_timeout(_SETTLE_MS)
        return _read(trace, url)


def _read(trace: Trace, url: str) -> Visit:
    # A process that has just begun may miss its own first event: then from the first request on.
    begun = [
        event["ts"]
        for event in trace.named("navigationStart")
        if event["args"]["data"]["documentLoaderURL"] == url
    ] or [trace.named("ResourceSendRequest")[0]["ts"]]
    (usable,) = [event["ts"] for event in trace.named("usable")][:1]
    sent = {
        event["args"]["data"]["requestId"]: event["args"]["data"]["url"]
        for event in trace.named("ResourceSendRequest")
        # Chromium opens pages of its own, and a page may hold its pictures in itself.
        if event["args"]["data"]["url"].startswith("http")
    }
    sizes: dict[str, int] = {}
    moments: dict[str, float] = {}

    def since(ts: float) -> float:
        return float(ts - begun[0]) / _MICROSECONDS

    for event in trace.named("ResourceFinish"):
        data = event["args"]["data"]
        if data["requestId"] in sent:
            address = sent[data["requestId"]]
            sizes[address] = data["encodedDataLength"]
            moments[_kind(address)] = since(event["ts"])
    for event in trace.named("WebSocketReceiveHandshakeResponse")[:1]:
        moments["socket"] = since(event["ts"])
    fonts = sum(size for address, size in sizes.items() if address.endswith(".woff2"))
    return Visit(
        since(usable),
        moments,
        sum(not address.endswith(".woff2") for address in sent.values()),
        len(trace.named("WebSocketCreate")),
        sum(sizes.values()) - fonts,
        fonts,
        sum(event["args"]["data"]["score"] for event in trace.named("LayoutShift")),
    )


def _kind(address: str) -> str:
    """What a file is to the page, by the end of its name; the page itself has none."""
    _, dot, ending = address.rsplit("/", 1)[1].partition(".")
    return ending if dot else "page"
