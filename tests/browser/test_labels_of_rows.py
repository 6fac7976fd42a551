"""Labels of several lines on the screen: every line is seen to belong to its own row."""

from itertools import pairwise
from typing import Any

import pytest

from tests.gallery.exhibits.texts import MATTERS
from tests.support.browsers import Visitors
from tests.support.facilitator import Facilitator
from tests.support.pages import Pages
from tests.support.programmes import points, programme

# For each label: the top of its first line, the foot of its last one, and how tall its type is.
LINES = """labels => labels.map(label => {
  const text = document.createRange();
  text.selectNodeContents(label);
  const { top, bottom } = text.getBoundingClientRect();
  return [top, bottom, parseFloat(getComputedStyle(label).fontSize)];
})"""
# Lines of one label follow upon each other without a gap.
LEAST_APART_EM = 0.2

SIX, NINE = MATTERS[:6], MATTERS[:9]
RATED = [{"item": item, "why": ""} for item in NINE]
CASES: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "bars": (
        points("step", settings={"items": SIX}),
        {"points": {SIX[0]: 60, SIX[1]: 40}},
    ),
    "two sides": (
        {"id": "step", "kind": "cross", "title": "Kryss", "settings": {"items": NINE}},
        {"pleased": RATED[:2], "improve": RATED[3:5]},
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_the_lines_of_one_label_are_nearer_to_each_other_than_to_the_next_label(
    facilitator: Facilitator, guests: Visitors, case: str
) -> None:
    step, answer = CASES[case]
    items = step["settings"]["items"]
    room = facilitator.creates(programme(step))
    desk = room.desk()
    desk.opens("step")
    room.phone().answers(answer)
    desk.moves(open=False, shown=True)
    screen = Pages(guests, room).screen(reduced_motion="reduce")
    labels = screen.page.locator(".row-label")
    labels.nth(len(items) - 1).wait_for()
    lines = sorted(labels.evaluate_all(LINES))
    assert any(bottom - top > 2 * tall for top, bottom, tall in lines), "one has two lines"
    apart = [below[0] - above[1] for above, below in pairwise(lines)]
    assert min(apart) > LEAST_APART_EM * lines[0][2], apart
