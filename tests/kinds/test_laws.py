"""The laws that every kind in the table keeps."""

import inspect
import json
from collections import Counter
from collections.abc import Callable
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.kinds.cases import ANSWERED, Given, in_any_order, summed
from tests.kinds.reference import REFERENCES
from tests.kinds.strategies import answers, casts, shapes
from tests.support.thorough import examples
from workshop.kinds import KINDS
from workshop.kinds.contract import Answer, Kind
from workshop.kinds.shape import Shape
from workshop.text import Invalid

every_kind = pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS.keys())
answered_kinds = pytest.mark.parametrize("kind", ANSWERED.values(), ids=ANSWERED.keys())
unhurried = settings(deadline=None, max_examples=examples(50))

NAMES = ["points", "rows", "scores", "grow", "reasons", "items", "cards", "own", "low", "high"]
anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(NAMES),
    lambda inside: (
        st.lists(inside, max_size=5)
        | st.dictionaries(
            st.sampled_from(NAMES) | st.text(max_size=8),
            inside,
            max_size=4,
        )
    ),
    max_leaves=15,
)


def last_answers(sent: list[tuple[str, Given]]) -> list[Given]:
    """What each seat sent last."""
    return list(dict(sent).values())


def notes_of(kind: Kind, shape: Shape, given: list[Given]) -> list[dict[str, Any]]:
    return [note for _, answer in given for note in kind.notes(shape, answer).values()]


@every_kind
def test_a_kind_is_found_under_its_own_name(kind: Kind) -> None:
    assert KINDS[kind.name] is kind


@every_kind
def test_a_kind_has_the_whole_surface_with_the_contracts_own_parameters(kind: Kind) -> None:
    for name, promised in inspect.getmembers(Kind, inspect.isfunction):
        if not name.startswith("_"):
            _, *parameters = inspect.signature(promised).parameters
            assert list(inspect.signature(getattr(kind, name)).parameters) == parameters, name


@answered_kinds
@unhurried
@given(data=st.data())
def test_the_tally_kept_cast_by_cast_equals_the_sum_over_the_last_answers(
    kind: Kind, data: st.DataObject
) -> None:
    shape, sent = data.draw(casts(kind))
    kept: Counter[str] = Counter()
    added: dict[str, dict[str, int]] = {}
    for seat, (group, answer) in sent:
        kept.subtract(added.get(seat, {}))
        added[seat] = {**kind.numbers(shape, answer, group), "answers": 1}
        kept.update(added[seat])
        kept = +kept
    assert dict(kept) == summed(kind, shape, last_answers(sent))


@answered_kinds
@unhurried
@given(data=st.data())
def test_results_from_the_tally_equal_those_worked_out_from_the_answers(
    kind: Kind, data: st.DataObject
) -> None:
    shape, sent = data.draw(casts(kind))
    last = last_answers(sent)
    found = kind.results(shape, summed(kind, shape, last), notes_of(kind, shape, last))
    assert rounded(found) == rounded(REFERENCES[kind.name](shape, last))


def rounded(value: Any) -> Any:
    """Figures to nine places, where two ways of working them out may differ in the last bit."""
    if isinstance(value, dict):
        return {name: rounded(inside) for name, inside in value.items()}
    if isinstance(value, list):
        return [rounded(inside) for inside in value]
    return round(value, 9) if isinstance(value, float) else value


@answered_kinds
@unhurried
@given(data=st.data())
def test_the_order_of_answers_changes_nothing(kind: Kind, data: st.DataObject) -> None:
    shape, sent = data.draw(casts(kind))
    last = last_answers(sent)
    shuffled = data.draw(st.permutations(last))
    one, other = (
        kind.results(shape, summed(kind, shape, order), notes_of(kind, shape, order))
        for order in (last, shuffled)
    )
    assert in_any_order(one) == in_any_order(other)


@answered_kinds
@unhurried
@given(data=st.data())
def test_results_are_json_and_give_texts_to_take_with_answers_behind_them(
    kind: Kind, data: st.DataObject
) -> None:
    shape, sent = data.draw(casts(kind))
    last = last_answers(sent)
    found = kind.results(shape, summed(kind, shape, last), notes_of(kind, shape, last))
    assert json.loads(json.dumps(found, allow_nan=False)) == found
    for how in kind.takes:
        texts = kind.take(found, how)
        assert len(set(texts)) == len(texts)
        assert kind.behind(found).keys() >= set(texts)
    assert all(0 <= count <= len(last) for count in kind.behind(found).values())


@answered_kinds
@unhurried
@given(data=st.data())
def test_a_valid_answer_read_again_stays_the_same(kind: Kind, data: st.DataObject) -> None:
    shape = data.draw(shapes(kind))
    answer = kind.answer(shape, data.draw(answers(kind, shape)))
    assert kind.answer(shape, answer) == answer
    assert kind.draft(shape, answer) == answer
    assert json.loads(json.dumps(answer)) == answer


@answered_kinds
@unhurried
@given(data=st.data())
def test_settings_read_again_stay_the_same(kind: Kind, data: st.DataObject) -> None:
    shape = data.draw(shapes(kind))
    assert kind.settings(shape.settings) == shape.settings
    if kind.list_name:
        assert kind.settings({**shape.settings, kind.list_name: []})[kind.list_name] == []


@answered_kinds
@unhurried
@given(data=st.data(), seed=st.integers(0, 10_000))
def test_the_example_is_a_valid_answer(kind: Kind, data: st.DataObject, seed: int) -> None:
    shape = data.draw(shapes(kind))
    answer: Answer = kind.example(shape, Random(seed))
    kind.answer(shape, answer)


@answered_kinds
@unhurried
@given(data=st.data())
def test_rows_and_tables_fit_under_their_headers(kind: Kind, data: st.DataObject) -> None:
    shape, sent = data.draw(casts(kind))
    last = last_answers(sent)
    header = kind.header(shape, [answer for _, answer in last])
    rows = [row for _, answer in last for row in kind.rows(shape, answer)]
    assert bool(header) == kind.rows_of_persons
    assert all(len(row) == len(header) for row in rows)
    found = kind.results(shape, summed(kind, shape, last), notes_of(kind, shape, last))
    columns, lines = kind.table(shape, found)
    assert all(len(line) == len(columns) for line in lines)
    assert kind.table(shape, None) == (columns, [])


@answered_kinds
@unhurried
@given(data=st.data(), raw=anything)
def test_whatever_json_is_sent_as_an_answer_gets_at_most_a_sentence(
    kind: Kind, data: st.DataObject, raw: Any
) -> None:
    shape = data.draw(shapes(kind))
    for read in (kind.answer, kind.draft):
        assert sentence(read, shape, raw).endswith(".")


@every_kind
@unhurried
@given(raw=anything)
def test_whatever_json_is_sent_as_settings_gets_at_most_a_sentence(kind: Kind, raw: Any) -> None:
    assert sentence(kind.settings, raw).endswith(".")


def sentence(read: Callable[..., Any], *given: Any) -> str:
    """What the sender is told; nothing but ``Invalid`` may be raised."""
    try:
        read(*given)
    except Invalid as wrong:
        return str(wrong)
    return "All is well."
