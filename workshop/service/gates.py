"""What a change of the room means to the store: which gates change, and whose answers go."""

from collections.abc import Sequence

from workshop.room import Room
from workshop.store import Gate


def gates(before: Room, after: Room) -> dict[str, Gate]:
    """The gates of the steps that changed, and of those that were left and come to."""
    return {
        step: Gate(state.open, state.round, state.epochs, state.shape, state.closings)
        for step, state in after.steps.items()
        if before.steps.get(step) != state or after.step == step or before.step == step
    }


def cleared(before: Room, after: Room) -> Sequence[tuple[str, str]]:
    """(step, round) of everything that was cleared."""
    return [
        (step, round_)
        for step, state in after.steps.items()
        for round_, epoch in state.epochs.items()
        if epoch != before.steps[step].epochs[round_]
    ]
