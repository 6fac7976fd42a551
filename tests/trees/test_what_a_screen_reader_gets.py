"""Chromium's accessibility tree of every kind: answering, received, result, screen and desk.

What each should be stands in a text file beside this one, KIND-STATE.txt. Where a page has changed,
read the new tree as if you heard it; when it is right, write it down:
``WRITE_TREES=1 pytest tests/trees``.
"""

import os
import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.gallery.exhibits import EXHIBITS
from tests.kinds.cases import shape_of
from tests.support.browsers import Visitors
from tests.support.facilitator import Facilitator
from tests.support.pages import Face, Pages
from tests.support.tree import accessibility_tree
from workshop.kinds import KINDS, UNANSWERED
from workshop.kinds.abilities import Drawn

HERE = Path(__file__).parent
ANSWERS = 5
_CHANGING = (
    # Codes, addresses, times of day and the clock are another every time.
    (re.compile(r"\b\d{3} \d{3}\b"), "000 000"),
    (re.compile(r"\b(\d ){2}\d, (\d ){2}\d\b"), "0 0 0, 0 0 0"),
    (re.compile(r'"127[\d."\n :]*:\d+"'), '"ADDRESS"'),
    (re.compile(r'"\d\d"\n *"\."\n *"\d\d"'), '"TIME"'),
)


def heard(face: Face, root: str = "body") -> str:
    """The tree of what the face shows once nothing moves, without what is another every time."""
    face.page.evaluate("new Promise((go) => requestAnimationFrame(() => setTimeout(go)))")
    face.page.evaluate("Promise.allSettled(document.getAnimations().map((each) => each.finished))")
    tree = accessibility_tree(face.page, root)
    for pattern, steady in _CHANGING:
        tree = pattern.sub(steady, tree)
    return tree


def states(kind: str, facilitator: Facilitator, visitors: Visitors) -> Iterator[tuple[str, str]]:
    """A step of the kind from its opening to its result: the name of each state, and its tree."""
    exhibit = EXHIBITS[kind]
    step = {"id": "step", "kind": kind, "results": "hidden", **exhibit.step}
    room = facilitator.creates({"title": "Ledersamling", "language": "nb", "steps": [step]})
    desk, pages = room.desk(), Pages(visitors, room)
    phone, screen = pages.phone(), pages.screen()
    others = room.phones(ANSWERS - 1)
    desk.opens("step")
    phone.page.locator(".answer").wait_for()
    yield "answering", heard(phone)
    exhibit.hand.begins(phone)
    exhibit.hand.errs(phone)
    yield "mistaken", heard(phone)
    exhibit.hand.finishes(phone)
    phone.sends()
    yield "received", heard(phone)
    shape, chance = shape_of(KINDS[kind], exhibit.step["settings"]), random.Random(2026)
    for other in others:
        other.answers(KINDS[kind].example(shape, chance))
    desk.moves(open=False, shown=True)
    phone.page.locator(".result").wait_for()
    yield "result", heard(phone)
    screen.page.locator('[data-shows="result"]').wait_for()
    yield "screen", heard(screen)


def told(kind: str, facilitator: Facilitator, visitors: Visitors) -> Iterator[tuple[str, str]]:
    """A step that nobody answers: kept back, shown, and where people are put together, open."""
    step = {"id": "step", "kind": kind, "results": "hidden", **EXHIBITS[kind].step}
    room = facilitator.creates({"title": "Ledersamling", "language": "nb", "steps": [step]})
    desk, pages = room.desk(), Pages(visitors, room)
    phone, screen = pages.phone(), pages.screen()
    desk.moves(step="step")
    phone.page.locator(".look").wait_for()
    yield "kept-back", heard(phone)
    desk.moves(shown=True)
    phone.page.locator(".result").wait_for()
    yield "result", heard(phone)
    screen.page.locator('[data-shows="result"]').wait_for()
    yield "screen", heard(screen)
    if isinstance(KINDS[kind], Drawn):
        # Who is alone, and then gets company, stands first: chance has no say.
        desk.moves(open=True)
        room.phone()
        desk.moves(draw="late")
        phone.page.locator("li:nth-child(2) .piece").wait_for()
        yield "together", heard(phone)
        yield "together-screen", heard(screen)


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_heard_is_what_was_written_down(
    kind: str, facilitator: Facilitator, guests: Visitors
) -> None:
    wrong = []
    walk = told if kind in UNANSWERED else states
    for state, tree in walk(kind, facilitator, guests):
        file = HERE / f"{kind}-{state}.txt"
        if os.environ.get("WRITE_TREES"):
            file.write_text(tree, encoding="utf-8")
        if not file.exists() or file.read_text(encoding="utf-8") != tree:
            wrong.append(f"{file.name}:\n{tree}")
    assert not wrong, "\n".join(wrong)
