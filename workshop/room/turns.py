"""In which order a group speaks: drawn when the round opens; who comes later speaks last."""

from collections.abc import Iterable

from msgspec.structs import replace

from workshop.kinds.abilities import Company, Guest
from workshop.programme import Step
from workshop.room.state import StepState
from workshop.room.together import Lot


def with_turns(state: StepState, step: Step, lot: Lot) -> StepState:
    """The state with an order for every group, where the round has turns and none were drawn."""
    if not step.turn_s or state.round != "group" or state.turns:
        return state
    sitting = by_group(lot.sitting())
    return replace(
        state,
        turns=tuple(
            Company(group, tuple(lot.random.sample(seats, len(seats))))
            for group, seats in sitting.items()
        ),
    )


def orders(state: StepState, sitting: Iterable[Guest]) -> dict[str, list[int]]:
    """Each group's order now, by order numbers: as drawn, then those who came later, as they came.

    Who sits elsewhere by now has no turn here.
    """
    drawn = {company.name: company.seats for company in state.turns}
    found = {}
    for group, seats in by_group(sitting).items():
        first = [seat for seat in drawn.get(group, ()) if seat in seats]
        found[group] = [*first, *(seat for seat in seats if seat not in first)]
    return found


def by_group(sitting: Iterable[Guest]) -> dict[str, list[int]]:
    """The order numbers of those in each group, as they came."""
    found: dict[str, list[int]] = {}
    for number, group in sorted(sitting, key=lambda guest: guest.number):
        if group is not None:
            found.setdefault(group, []).append(number)
    return found
