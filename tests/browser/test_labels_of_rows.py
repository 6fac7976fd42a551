"""Labels of several lines: each line belongs to its own row, and to what stands before it."""

from itertools import pairwise

from tests.gallery.exhibits.texts import MATTERS
from tests.support.browsers import Visitors
from tests.support.facilitator import Facilitator
from tests.support.pages import Pages
from tests.support.programmes import points, programme

# For each label: the top of its first line, the foot of its last one, and how tall its letters are.
LINES = """labels => labels.map(label => {
  const text = document.createRange();
  text.selectNodeContents(label);
  const { top, bottom } = text.getBoundingClientRect();
  return [top, bottom, parseFloat(getComputedStyle(label).fontSize)];
})"""
LEAST_APART_EM = 0.3


def test_the_lines_of_one_label_are_nearer_to_each_other_than_to_the_next_label(
    facilitator: Facilitator, guests: Visitors
) -> None:
    items = MATTERS[:6]
    room = facilitator.creates(programme(points(settings={"items": items})))
    desk = room.desk()
    desk.opens("hundre")
    room.phone().answers({"points": {items[0]: 60, items[1]: 40}})
    desk.moves(open=False, shown=True)
    screen = Pages(guests, room).screen(reduced_motion="reduce")
    screen.shows(items[0], items[1])
    labels = screen.page.locator(".bars-label")
    lines = sorted(labels.evaluate_all(LINES))
    assert len(lines) == len(items)
    assert any(bottom - top > 2 * tall for top, bottom, tall in lines), "one has two lines"
    apart = [below[0] - above[1] for above, below in pairwise(lines)]
    assert min(apart) > LEAST_APART_EM * lines[0][2], apart
