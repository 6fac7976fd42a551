"""Deciding on a closing: the answers that are published of it, put in the store."""

import msgspec

from workshop.kinds import publication
from workshop.kinds.publication import Given
from workshop.programme import Step
from workshop.service import reshaping
from workshop.service.rooms import Held
from workshop.store import Answered, Closing, Place, Store


def decide(store: Store, held: Held, step: Step, place: Place, *, published: bool) -> bool:
    """Decide on the last closing of a round that is closed; whether anything is published now.

    ``published``: whether anything was before. Raises ``Reshaped`` where the step is read
    otherwise than ``held`` knows, and ``Away``.
    """
    kind, shape = held.kind(step), held.shape(place.step, place.round)
    state = held.room.steps[step.id]
    closing = Closing(state.closings[place.round], state.epochs[place.round], shape.number)
    stored = {answered.seat: answered for answered in store.answers(place)}
    before = store.answers(place, published=True) if published else []
    now = _given(list(stored.values()))
    composed = publication.composed(kind, shape, _given(before), now)
    if composed is None or composed == now:
        done = store.publish(place, closing, copy=composed is not None)
        return published or (done and composed is not None)
    lines = {answered.seat: answered.line for answered in before}
    counted = [
        (
            stored[seat]._replace(
                group=given.group,
                answer=msgspec.json.encode(given.answer),
                line={**stored[seat].line, **lines.get(seat, {})},
            ),
            reshaping.count(kind, shape, given.answer, given.group, seat),
        )
        for seat, given in composed.items()
    ]
    return store.publish_composed(place, closing, counted) or published


def _given(answers: list[Answered]) -> dict[str, Given]:
    return {a.seat: Given(a.group, msgspec.json.decode(a.answer)) for a in answers}
