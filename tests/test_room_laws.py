"""Laws that hold whatever a desk does."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.support.day import PROGRAMME, begun, moved, with_items
from workshop import room
from workshop.room import Refused, Room

STEP = st.sampled_from(["words", "points", "secret"])
ROUND = st.sampled_from(["person", "group", "room"])
WORD = st.sampled_from(["Tillit", "Mot", "modig", "A", "Ny"])
CLOCK = st.none() | st.fixed_dictionaries(
    {"left": st.integers(-100, 1_000), "running": st.booleans()}
)
CHANGES: st.SearchStrategy[tuple[Any, ...]] = st.one_of(
    st.tuples(
        st.just("move"),
        st.fixed_dictionaries(
            {},
            optional={
                "step": STEP | st.none(),
                "round": ROUND,
                "open": st.booleans(),
                "shown": st.booleans(),
                "clock": CLOCK,
                "draw": st.sampled_from(["anew", "late"]),
            },
        ),
    ),
    st.tuples(st.just("clear"), STEP, ROUND),
    st.tuples(
        st.just("set_items"), STEP, st.lists(WORD.map(lambda word: {"text": word}), max_size=4)
    ),
    st.tuples(st.just("merge"), STEP, WORD, st.lists(WORD, max_size=3)),
    st.tuples(st.just("unmerge"), STEP, WORD),
    st.tuples(st.sampled_from(["hide", "unhide"]), STEP, WORD),
)


def changed(now: Room, change: tuple[Any, ...]) -> Room:
    """The room after ``change``, or as it was where the change is refused."""
    verb, *arguments = change
    try:
        if verb == "move":
            return moved(now, **arguments[0])
        if verb == "set_items":
            return with_items(now, arguments[1], arguments[0])
        after: Room = getattr(room, verb)(now, PROGRAMME, *arguments)
        return after
    except Refused:
        return now


def shapes(now: Room) -> dict[str, tuple[Any, ...]]:
    found = {}
    for step in PROGRAMME.steps:
        shape = room.shape(now, PROGRAMME, step.id, "person")
        found[step.id] = (shape.items, shape.merged, shape.hidden)
    return found


@given(st.lists(CHANGES, max_size=30))
def test_whatever_the_desk_does_the_laws_of_the_room_hold(changes: list[tuple[Any, ...]]) -> None:
    now = begun()
    for change in changes:
        before, now = now, changed(now, change)
        assert now is before or now.version == before.version + 1
        assert room.decode(room.encode(now), now.version) == now
        for step in PROGRAMME.steps:
            was, state = before.steps[step.id], now.steps[step.id]
            assert not state.open or (now.step == step.id and state.frozen)
            assert was.items == state.items or not was.frozen or change[0] == "clear"
            assert state.frozen == state.opened
            assert state.round in step.by
            closed = was.open and not (state.open and state.round == was.round)
            assert state.closings[was.round] == was.closings[was.round] + closed
            assert all(state.epochs[round] >= was.epochs[round] for round in step.by)
            same_shape = shapes(before)[step.id] == shapes(now)[step.id]
            assert same_shape or state.shape > was.shape
            shape = room.shape(now, PROGRAMME, step.id, state.round)
            ends = {shape.read_as(word) for word in ("Tillit", "Mot", "modig", "A", "Ny")}
            assert all(shape.read_as(end) == end for end in ends)
