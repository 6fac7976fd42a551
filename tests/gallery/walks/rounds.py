"""The rounds that a kind is answered in together: by groups, then by the whole room."""

from collections.abc import Iterator, Sequence

from tests.gallery.moment import Moment
from tests.gallery.stage import Stage

FEW = 3


def together(
    stage: Stage, rounds: Sequence[str], in_full: bool, compared: Sequence[str]
) -> Iterator[Moment]:
    """``in_full``: with what is the same whatever the kind is."""
    if "group" in rounds:
        yield from _by_groups(stage, in_full)
        yield from _beside_each_other(stage, in_full, compared)
    if "room" in rounds:
        yield from _by_the_room(stage, in_full)


def _by_groups(stage: Stage, in_full: bool) -> Iterator[Moment]:
    stage.moves(round="group", open=True, shown=True)
    stage.phone_is_at("answer")
    yield stage.moment(stage.phone, "group-empty")
    stage.answers(0, stage.groups[:FEW])
    stage.screen_shows("result")
    stage.screen_counts(FEW)
    if in_full:
        yield from stage.pages_of_the_result("groups-few")
    stage.answers(0, stage.groups[FEW:])
    stage.moves(open=False)
    stage.screen_counts(len(stage.groups))
    stage.phone_is_at("result")
    yield from stage.pages_of_the_result("groups")
    yield stage.moment(stage.phone, "groups")
    yield stage.moment(stage.desk, "groups")
    if in_full:
        yield stage.moment(stage.hand, "groups")


def _beside_each_other(stage: Stage, in_full: bool, compared: Sequence[str]) -> Iterator[Moment]:
    for view in compared:
        stage.moves(view=view)
        drawn = ".groups-chart" if view == "groups" else ".rounds-chart, .matrix-was"
        stage.screen.page.locator(drawn).first.wait_for()
        yield stage.moment(stage.screen, f"beside-{view}", rich=in_full)


def _by_the_room(stage: Stage, in_full: bool) -> Iterator[Moment]:
    stage.moves(round="room", open=True, shown=True)
    stage.phone_is_at("look")
    yield stage.moment(stage.desk, "plenary")
    if in_full:
        yield stage.moment(stage.phone, "plenary")
        yield stage.moment(stage.screen, "plenary")
        yield stage.moment(stage.hand, "plenary")
    (answer,) = stage.examples(stage.leads.room["step"], 1)
    stage.leads.answers(answer)
    stage.screen_shows("result")
    yield from stage.pages_of_the_result("agreed")
    yield stage.moment(stage.desk, "agreed")
