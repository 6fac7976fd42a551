"""A kind with other settings: the fewest items, nine, thirty, long words, each with 40 answers."""

from collections.abc import Iterator

from tests.gallery.exhibits import EXHIBITS
from tests.gallery.moment import Moment
from tests.gallery.stage import Stage
from tests.support.browsers import NARROW_PHONE, Visitors
from tests.support.facilitator import Facilitator
from tests.support.thorough import THOROUGH

MANY = 40
# What has room enough is shown in a thorough run only.
EASY = ("few", "nine", "long")
TITLE = "Arbeidsmiljøundersøkelsen og likestillingskonsekvensvurderingene"


def in_all_sizes(name: str, facilitator: Facilitator, visitors: Visitors) -> Iterator[Moment]:
    every = EXHIBITS[name].sizes
    hard = [size for size in every if THOROUGH or size not in EASY] or list(every)[-1:]
    sizes = {size: every[size] for size in hard}
    steps = [
        {"id": size, "kind": name, "title": TITLE, "results": "live", "settings": settings}
        for size, settings in sizes.items()
    ]
    stage = Stage(name, steps, facilitator, visitors)
    for size in sizes:
        yield from _in_one_size(stage, size)


def _in_one_size(stage: Stage, size: str) -> Iterator[Moment]:
    stage.moves(step=size, open=True)
    stage.phone_is_at("answer")
    yield stage.moment(stage.phone, f"{size}-empty")
    stage.answers(MANY)
    stage.moves(open=False, shown=True)
    stage.screen_shows("result")
    stage.screen_counts(MANY)
    yield from stage.pages_of_the_result(size)
    stage.desk_counts(MANY)
    yield stage.moment(stage.desk, size)
    page = stage.phone.page
    stage.phone_is_at("result")
    before = page.viewport_size
    assert before
    page.set_viewport_size({"width": NARROW_PHONE["width"], "height": NARROW_PHONE["height"]})
    yield stage.moment(stage.phone, f"{size}-narrow")
    page.set_viewport_size(before)
