"""What a page's clock shows, and what it should."""

import re

from tests.support.facilitator import Workshop
from tests.support.pages import Face

ABOUT_S = 5


def shown_s(face: Face) -> int:
    """What the page's clock shows, in seconds."""
    said = "".join(face.page.get_by_role("timer").first.inner_text().split())
    found = re.search(r"(\d+):(\d\d)", said)
    assert found, said
    return int(found[1]) * 60 + int(found[2])


def left_s(room: Workshop) -> float:
    """What is left of the room's clock by the server's own, in seconds."""
    frame = room.calls("GET").json
    return float(frame["clock"]["ends"] - frame["now"]) / 1000
