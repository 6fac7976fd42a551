"""A kind that puts people together: while it is open, when a part is over, and at its end."""

from collections.abc import Iterator

from tests.gallery.moment import Moment
from tests.gallery.stage import Stage
from tests.support.browsers import NARROW_PHONE

GUESTS = 9
PLANNED_S = 300
SOME_S = 20


def gathered(stage: Stage) -> Iterator[Moment]:
    """Through the parts of a step of two, its clock standing so that pictures are alike."""
    stage.moves(open=True, clock=_at(PLANNED_S - SOME_S))
    _first, second = stage.leads.room["step"]["legs"]
    yield from _everywhere(stage, "together", "Fortell, én om gangen", rich=True)
    page = stage.phone.page
    size = page.viewport_size
    assert size
    page.set_viewport_size({"width": NARROW_PHONE["width"], "height": NARROW_PHONE["height"]})
    yield stage.moment(stage.phone, "together-narrow")
    page.set_viewport_size(size)
    stage.moves(clock=_at(second))
    yield from _everywhere(stage, "next-part", "Neste del begynner")
    stage.moves(clock=_at(-1))
    yield from _everywhere(stage, "over", "Tiden er ute")
    stage.moves(open=False)
    yield from _everywhere(stage, "ended", "Samtalen er over")


def gathered_in(stage: Stage, size: str) -> Iterator[Moment]:
    """Another size of the kind, with more people there; one of them comes late."""
    guests = stage.room.phones(GUESTS)
    stage.moves(open=True)
    late = stage.room.phone()
    stage.desk.reads(f"{GUESTS + 3} her")
    segment = stage.leads.room["step"]["settings"]["segments"][0]["name"]
    yield from _everywhere(stage, f"{size}-together", segment)
    for guest in (*guests, late):
        guest.leaves()


def _everywhere(stage: Stage, state: str, reads: str, *, rich: bool = False) -> Iterator[Moment]:
    """Once everybody's page ``reads`` what is said now."""
    for face in (stage.phone, stage.screen, stage.desk):
        face.reads(reads)
    yield stage.moment(stage.phone, state, rich=rich)
    yield from stage.pages_of_the_result(state, rich=rich)
    yield stage.moment(stage.desk, state, rich=rich)


def _at(left: float) -> dict[str, object]:
    return {"left": left, "running": False}
