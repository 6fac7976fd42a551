"""What a process knows of a place, told to it change by change, is what it would read anew."""

from dataclasses import replace

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.kinds.cases import ANSWERED
from tests.kinds.strategies import casts
from tests.support.thorough import examples
from workshop.kinds.contract import Kind
from workshop.kinds.shape import Shape
from workshop.same import fold
from workshop.service import reshaping
from workshop.service.reading import Reading
from workshop.store import Answered, Change

answered_kinds = pytest.mark.parametrize("kind", ANSWERED.values(), ids=ANSWERED.keys())


class Lying:
    """The answers and sums of one place as the store has them."""

    def __init__(self, kind: Kind, shape: Shape) -> None:
        self.rev = 0
        self.numbers: dict[str, int] = {}
        self.said: dict[str, Answered] = {}
        self._kind, self._shape = kind, shape
        self._given: dict[str, dict[str, int]] = {}

    def cast(self, seat: str, group: str | None, answer: dict[str, object]) -> None:
        self.rev += 1
        counted = reshaping.count(self._kind, self._shape, answer, group)
        for counter, amount in self._given.get(seat, {}).items():
            self.numbers[counter] -= amount
        for counter, amount in counted.numbers.items():
            self.numbers[counter] = self.numbers.get(counter, 0) + amount
        self._given[seat] = dict(counted.numbers)
        known = self.said[seat].line if seat in self.said else {}
        line = {id: known.get(id, self.rev * 1_000 + at) for at, id in enumerate(counted.notes)}
        self.said[seat] = Answered(seat, group, 1, msgspec.json.encode(answer), line)

    def change(self, heard: set[str] | None, *, whole: bool) -> Change:
        """All there is where ``heard`` is None, else what these seats may have changed."""
        numbers = {
            counter: amount for counter, amount in self.numbers.items() if amount or not whole
        }
        said = {
            seat: answered if answered.line else None
            for seat, answered in self.said.items()
            if (heard is None and answered.line) or (heard is not None and seat in heard)
        }
        return Change(
            self.rev, self._shape.number, len(self.said), whole, numbers, heard is None, said
        )


@answered_kinds
@settings(deadline=None, max_examples=examples(60))
@given(data=st.data())
def test_what_is_told_change_by_change_is_what_is_read_anew(
    kind: Kind, data: st.DataObject
) -> None:
    shape, sent = data.draw(casts(kind))
    texts = [text for _, (_, answer) in sent for text in _texts_in(answer)]
    some = st.lists(st.sampled_from(texts), max_size=3) if texts else st.just([])
    shape = replace(
        shape,
        waits=data.draw(st.booleans()),
        watched=tuple(data.draw(some)),
        passed=frozenset(map(fold, data.draw(some))),
    )
    place, known = Lying(kind, shape), Reading(kind, shape)
    heard: set[str] | None = None
    for seat, (group, answer) in sent:
        place.cast(seat, group, answer)
        heard = heard if heard is None else heard | {seat}
        if data.draw(st.booleans()):
            known.take(
                place.change(heard, whole=heard is None or data.draw(st.booleans())), known.rev
            )
            heard = data.draw(st.sampled_from([set[str](), None])) if known.rev else None
    known.take(place.change(heard, whole=heard is None), known.rev)
    anew = Reading(kind, shape)
    anew.take(place.change(None, whole=True), None)
    assert known.answers == anew.answers == len(place.said)
    assert known.results() == anew.results()
    assert known.results() is known.results()


def _texts_in(found: object) -> list[str]:
    if isinstance(found, dict):
        return [text for inside in found.values() for text in _texts_in(inside)]
    if isinstance(found, list):
        return [text for inside in found for text in _texts_in(inside)]
    return [found] if isinstance(found, str) and found else []


def test_what_changed_since_another_revision_than_the_known_one_is_left_for_the_next_time() -> None:
    kind, shape = ANSWERED["cloud"], Shape({"words": 3, "longest": 30})
    place, known = Lying(kind, shape), Reading(kind, shape)
    place.cast("a", None, {"words": ["mot"]})
    known.take(place.change(None, whole=True), None)
    place.cast("b", None, {"words": ["ro"]})
    late = place.change({"b"}, whole=False)
    place.cast("c", None, {"words": ["mot"]})
    known.take(place.change({"b", "c"}, whole=False), 1)
    known.take(late, 1)
    assert (known.rev, known.answers) == (3, 3)
    assert [line["count"] for line in known.results()[0]["items"]] == [2, 1]
