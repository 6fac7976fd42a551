"""A kind that nobody answers: kept back, then shown on every page, in all its sizes."""

from collections.abc import Iterator

from tests.gallery.exhibits import EXHIBITS
from tests.gallery.moment import Moment
from tests.gallery.stage import LYING, Stage
from tests.gallery.walks.gathering import gathered, gathered_in
from tests.support.browsers import NARROW_PHONE, Visitors
from tests.support.facilitator import Facilitator
from workshop.kinds import KINDS
from workshop.kinds.abilities import Drawn


def told(name: str, facilitator: Facilitator, visitors: Visitors) -> Iterator[Moment]:
    exhibit = EXHIBITS[name]
    first = {"id": "step", "kind": name, "results": "hidden", "clock": 300, **exhibit.step}
    sizes = [
        {"id": size, "kind": name, "title": exhibit.step["title"], "settings": settings}
        for size, settings in exhibit.sizes.items()
    ]
    stage = Stage(name, [first, *sizes], facilitator, visitors)
    draws = isinstance(KINDS[name], Drawn)
    yield from _kept_back(stage)
    yield from _shown(stage)
    if draws:
        yield from gathered(stage)
    for size in exhibit.sizes:
        stage.moves(step=size)
        stage.phone_is_at("result")
        stage.screen_shows("result")
        yield from stage.pages_of_the_result(size)
        yield stage.moment(stage.phone, size)
        if draws:
            yield from gathered_in(stage, size)


def _kept_back(stage: Stage) -> Iterator[Moment]:
    stage.moves(step="step")
    stage.phone_is_at("look")
    stage.screen_shows("task")
    yield stage.moment(stage.phone, "kept-back")
    yield stage.moment(stage.screen, "kept-back")
    yield stage.moment(stage.desk, "kept-back")


def _shown(stage: Stage) -> Iterator[Moment]:
    stage.moves(shown=True)
    stage.phone_is_at("result")
    stage.screen_shows("result")
    yield stage.moment(stage.phone, "shown", rich=True)
    yield from stage.pages_of_the_result("shown", rich=True)
    yield stage.moment(stage.desk, "shown", rich=True)
    stage.hand.big_button.wait_for()
    yield stage.moment(stage.hand, "shown")
    page = stage.phone.page
    size = page.viewport_size
    assert size
    for state, other in (("narrow", NARROW_PHONE), ("lying", LYING)):
        page.set_viewport_size({"width": other["width"], "height": other["height"]})
        yield stage.moment(stage.phone, state)
    page.set_viewport_size(size)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    yield stage.moment(stage.phone, "large-letters")
    page.evaluate("document.documentElement.style.fontSize = ''")
