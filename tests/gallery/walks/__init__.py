"""The table of walks. ``moments`` leads through one of them, for the test and for whoever draws."""

from collections.abc import Callable, Iterator
from functools import partial

from tests.gallery.moment import Moment
from tests.gallery.walks.day import through_the_day
from tests.gallery.walks.lobby import around_the_steps
from tests.gallery.walks.outside import outside
from tests.gallery.walks.sizes import in_all_sizes
from tests.gallery.walks.telling import told
from tests.kinds.cases import ANSWERED
from tests.support.browsers import Visitors
from tests.support.facilitator import Facilitator
from workshop.kinds import UNANSWERED

Walk = Callable[[Facilitator, Visitors], Iterator[Moment]]

WALKS: dict[str, Walk] = {
    **{f"{kind}-day": partial(through_the_day, kind) for kind in ANSWERED},
    **{f"{kind}-sizes": partial(in_all_sizes, kind) for kind in ANSWERED},
    **{f"{kind}-told": partial(told, kind) for kind in sorted(UNANSWERED)},
    "room": around_the_steps,
    "house": outside,
}


def moments(walk: str, url: str, visitors: Visitors) -> Iterator[Moment]:
    """Leads a new room on the server at ``url`` through a walk of ``WALKS``, state by state.

    The page of a moment is as it should be seen until the next one is asked for. Whoever changes
    its size, its theme or how colours are seen, changes them back before that.
    """
    yield from WALKS[walk](Facilitator(url), visitors)
