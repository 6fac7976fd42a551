"""One step of a kind, from before it opens to a result of 400 answers, and through its rounds."""

from collections.abc import Iterator

from tests.gallery.exhibits import EXHIBITS
from tests.gallery.exhibits.texts import DEPARTMENTS
from tests.gallery.moment import Moment
from tests.gallery.stage import LYING, Stage
from tests.gallery.walks.rounds import together
from tests.support.browsers import NARROW_PHONE, Visitors
from tests.support.facilitator import Facilitator
from tests.support.pages.slow_line import SlowLine
from tests.support.thorough import THOROUGH
from workshop.kinds import KINDS

MANY, HALL = 40, 400
# What is the same whatever the kind is shown with this one, which is answered in every round; in a
# thorough run with all.
IN_FULL = "diamond"
ROUNDS = ("person", "group", "room")
# Those whose picture of a whole hall is made otherwise than that of forty.
CROWDED = ("diamond", "cloud", "notes", "matrix", "plan")


def through_the_day(name: str, facilitator: Facilitator, visitors: Visitors) -> Iterator[Moment]:
    exhibit, kind = EXHIBITS[name], KINDS[name]
    by = [each for each in ROUNDS if each in kind.by]
    step = {"id": "step", "kind": name, "by": by, "results": "hidden", "clock": 600}
    groups = DEPARTMENTS if "group" in kind.by else []
    stage = Stage(name, [{**step, **exhibit.step}], facilitator, visitors, groups)
    if groups:
        stage.phone.chooses_group(groups[0])
    in_full = THOROUGH or name == IN_FULL
    yield from _before(stage, in_full)
    yield from _one_answers(stage, in_full)
    yield from _two_desks(stage)
    yield from _many_answer(stage, in_full)
    yield from _without_network(stage)
    if THOROUGH or name in CROWDED:
        yield from _a_hall_answers(stage)
    yield from together(stage, by, in_full, exhibit.compared)


def _before(stage: Stage, in_full: bool) -> Iterator[Moment]:
    stage.moves(step="step")
    if not in_full:
        return
    stage.phone_is_at("soon")
    yield stage.moment(stage.phone, "soon")
    stage.screen_shows("task")
    yield stage.moment(stage.screen, "before")
    yield stage.moment(stage.desk, "before")


def _one_answers(stage: Stage, in_full: bool) -> Iterator[Moment]:
    phone, hand = stage.phone, EXHIBITS[stage.subject].hand
    stage.moves(open=True)
    stage.phone_is_at("answer")
    yield stage.moment(phone, "empty")
    yield stage.moment(stage.screen, "empty")
    yield stage.moment(stage.desk, "empty")
    hand.begins(phone)
    yield stage.moment(phone, "begun", rich=True)
    hand.errs(phone)
    yield stage.moment(phone, "error")
    yield from _on_other_glass(stage, in_full)
    stage.visitors.goes_offline(phone.page)
    phone.reads("Uten nett")
    yield stage.moment(phone, "offline")
    hand.finishes(phone)
    phone.main.tap()
    stage.phone_is_at("sent")
    yield stage.moment(phone, "kept")
    stage.visitors.comes_back(phone.page)
    stage.phone_is_at("received")
    yield stage.moment(phone, "received")
    stage.screen_counts(1)
    yield stage.moment(stage.screen, "hidden")
    stage.desk_counts(1)
    yield stage.moment(stage.desk, "one")
    stage.moves(open=False, shown=True)
    _sees_the_result(stage, 1)
    yield stage.moment(phone, "one")
    yield stage.moment(stage.screen, "one")


def _on_other_glass(stage: Stage, in_full: bool) -> Iterator[Moment]:
    """A small phone, one that lies, and one whose owner needs large letters."""
    page = stage.phone.page
    size = page.viewport_size
    assert size
    for state, other in (("narrow", NARROW_PHONE), ("lying", LYING))[: 1 + in_full]:
        page.set_viewport_size({"width": other["width"], "height": other["height"]})
        yield stage.moment(stage.phone, state)
    page.set_viewport_size(size)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    yield stage.moment(stage.phone, "large-letters")
    page.evaluate("document.documentElement.style.fontSize = ''")


def _many_answer(stage: Stage, in_full: bool) -> Iterator[Moment]:
    stage.moves(open=True, shown=False)
    stage.answers(MANY - 1)
    stage.screen_counts(MANY)
    if in_full:
        yield stage.moment(stage.screen, "hidden-many")
        stage.listener.leaves()
        stage.screen.page.locator(".everybody").wait_for()
        yield stage.moment(stage.screen, "everybody")
    stage.desk_counts(MANY)
    yield stage.moment(stage.desk, "many")
    stage.moves(shown=True, open=False)
    _sees_the_result(stage, MANY)
    yield stage.moment(stage.phone, "many", rich=True)
    yield from stage.pages_of_the_result("many", rich=True)
    yield stage.moment(stage.desk, "shown", rich=True)
    if in_full:
        yield stage.moment(stage.hand, "many", rich=True)


def _a_hall_answers(stage: Stage) -> Iterator[Moment]:
    stage.moves(open=True)
    stage.answers(HALL - MANY)
    stage.moves(open=False)
    _sees_the_result(stage, HALL)
    yield from stage.pages_of_the_result("hall")


def _sees_the_result(stage: Stage, count: int) -> None:
    """Waits for the result on phone and screen, where so many answers are enough for it."""
    if count < KINDS[stage.subject].least_answers:
        stage.phone_is_at("received")
        stage.screen_shows("task")
        return
    stage.phone_is_at("result")
    stage.screen_shows("result")
    stage.screen.page.locator(".foot .closed").wait_for()
    stage.screen_counts(count)


def _two_desks(stage: Stage) -> Iterator[Moment]:
    """The second of two desks is told that somebody was first."""
    line = SlowLine()
    second = stage.another_desk(before=line.lies_to)
    second.big_button.wait_for()
    line.holds = True
    stage.moves(open=True)
    stage.moves(open=False)
    second.page.get_by_role("switch").nth(1).click()
    second.page.locator(".notice").wait_for()
    yield stage.moment(second, "error")
    second.page.context.close()


def _without_network(stage: Stage) -> Iterator[Moment]:
    for face in (stage.screen, stage.desk):
        stage.visitors.goes_offline(face.page)
        face.reads("Ingen kontakt")
        yield stage.moment(face, "offline")
        stage.visitors.comes_back(face.page)
        face.is_rid_of("Ingen kontakt")
