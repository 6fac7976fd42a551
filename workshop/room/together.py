"""Who does a step together: drawn from those who are here when it opens, and anew when asked."""

from collections.abc import Callable, Mapping, Sequence
from random import Random
from typing import Any, NamedTuple

from msgspec.structs import replace

from workshop.kinds.abilities import Drawn, Guest
from workshop.kinds.contract import Kind
from workshop.programme import Programme, Step
from workshop.room.state import Refused, Room, StepState, planned, with_state
from workshop.room.time import with_legs

ANEW, LATE = "anew", "late"


class Lot(NamedTuple):
    """What a drawing needs: ``here()`` gives those who are here, in the order of their coming.

    ``sitting()`` gives all who sit in a group, here or not, with the group's key.
    """

    here: Callable[[], Sequence[Guest]]
    random: Random
    sitting: Callable[[], Sequence[Guest]] = tuple


def drawn(state: StepState, step: Step, programme: Programme, kind: Kind, lot: Lot) -> StepState:
    """The state with everybody who is here put together, in a kind that does that."""
    if not isinstance(kind, Drawn):
        return state
    before = state.together or ()
    found = kind.draw(step.settings, programme.groups, lot.here(), before, lot.random)
    return replace(state, together=tuple(found))


def draw(room: Room, programme: Programme, how: Any, kinds: Mapping[str, Kind], lot: Lot) -> Room:
    """The room whose present step is drawn ``anew``, or where those who came ``late`` get a place.

    Raises ``Refused``: this step puts nobody together, or has not opened yet.
    """
    step = planned(programme, room.step)
    state, kind = room.steps[step.id], kinds[step.kind]
    if how not in (ANEW, LATE):
        raise Refused("invalid", "Draw everybody anew, or a place for those who came late.")
    if not isinstance(kind, Drawn) or state.together is None:
        raise Refused("invalid", "People are put together when a step for talking opens.")
    if how == ANEW:
        after = drawn(state, step, programme, kind, lot)
    else:
        found = kind.find_places(step.settings, lot.here(), state.together)
        after = replace(state, together=tuple(found))
    return with_legs(with_state(room, step.id, after), step, kind)
