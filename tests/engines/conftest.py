"""Each engine is started once, and its pages are held to good behaviour as Chromium's are."""

from collections.abc import Iterator

import pytest

from tests.support.browsers import DESK
from tests.support.engines import Engine, Window, here, start
from tests.support.engines.visit import Opens, Visit
from tests.support.facilitator import Workshop

IPHONE = {"width": 390, "height": 844}
# A wall of 1280 px is drawn in half the time, and all on it is in parts of its width.
SIZES = {"phone": IPHONE, "desk": DESK, "screen": {"width": 1280, "height": 720}}

# What engines say of themselves: a server is away, or a size is told one frame later.
ENGINES_SAY = (
    *("connection to", "WebSocket", "NetworkError", "Failed to load resource"),
    "ResizeObserver loop completed with undelivered notifications",
)


@pytest.fixture(
    scope="session",
    params=[pytest.param(name, marks=pytest.mark.xdist_group(name)) for name in here()],
)
def engine(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, Engine]]:
    """The engine's name and the running browser."""
    with start(request.param, tmp_path_factory.mktemp(request.param)) as running:
        yield request.param, running


@pytest.fixture
def opens(engine: tuple[str, Engine]) -> Iterator[Opens]:
    """Opens a face of a room: ``opens(room, "phone")``. Fails for what a page complains of."""
    name, running = engine
    windows: list[Window] = []

    def visit(room: Workshop, face: str) -> Visit:
        address = {"phone": "/?language=nb", "screen": f"/screen/{room.code}"}
        url = room.created["desk_url"] if face == "desk" else room.url + address[face]
        window = running.window(**SIZES[face])
        windows.append(window)
        window.opens(url)
        return Visit(window, name, face)

    yield visit
    for window in windows:
        window.close()
    complaints = [each for window in windows for each in window.complaints]
    assert not [each for each in complaints if not any(one in each for one in ENGINES_SAY)]
