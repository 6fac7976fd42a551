"""What closings publish: never anything that fewer than the least number of seats have changed."""

from collections import Counter
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.kinds.cases import shape_of, summed
from tests.kinds.published import Published
from tests.kinds.strategies import answers, shapes
from tests.kinds.test_laws import answered_kinds, rounded
from tests.support.thorough import examples
from workshop.kinds import diamond, points, rating
from workshop.kinds.contract import Answer, Kind
from workshop.kinds.publication import Given, composed, named_groups
from workshop.kinds.shape import Shape

SEATS = "abcdef"
GROUPS = ("G1", "G2", None)
ITEMS = ["a", "b"]
CARDS = [f"kort {number}" for number in range(12)]
Day = list[dict[str, tuple[str | None, Answer]]]


@st.composite
def days(draw: st.DrawFn, kind: Kind) -> tuple[Shape, Day]:
    """A step, and what was cast before each of its closings, from a handful of answers."""
    shape = replace(draw(shapes(kind)), round="person", least=draw(st.integers(2, 3)))
    pool = [kind.answer(shape, one) for one in draw(st.lists(answers(kind, shape), min_size=3))]
    casts = st.dictionaries(
        st.sampled_from(SEATS), st.tuples(st.sampled_from(GROUPS), st.sampled_from(pool))
    )
    return shape, draw(st.lists(casts, min_size=2, max_size=6))


def results(kind: Kind, shape: Shape, published: dict[str, Given]) -> dict[str, Any]:
    """The results of composed answers, as the store would sum them up."""
    told = list(published.values())
    notes = [note for one in told for note in kind.notes(shape, one.answer).values()]
    return kind.results(shape, summed(kind, shape, told), notes)


@answered_kinds
@settings(deadline=None, max_examples=examples(60))
@given(data=st.data())
def test_a_line_changes_only_when_enough_seats_have_changed_it_and_then_it_does(
    kind: Kind, data: st.DataObject
) -> None:
    shape, day = data.draw(days(kind))
    reference = Published(kind.name, shape)
    now: dict[str, Given] = {}
    published: dict[str, Given] = {}
    for casts in day:
        now |= {seat: Given(*cast) for seat, cast in casts.items()}
        published = composed(kind, shape, published, now) or published
        reference.closes({seat: given.answer for seat, given in now.items()})
        expected = reference.results
        assert bool(published) == (expected is not None)
        if expected is None:
            continue
        found = results(kind, shape, published)
        if kind is diamond:
            listed = {item.text for item in shape.shown}
            cards = [line for line in found["cards"] if line["card"] in listed]
            own = {line["card"]: line["rows"] for line in found["cards"] if line not in cards}
            assert own == reference.own_words()
            found = {"cards": cards}
            expected = {"cards": [line for line in expected["cards"] if line["card"] in listed]}
        assert rounded(found) == rounded(expected)


@answered_kinds
@settings(deadline=None, max_examples=examples(30))
@given(data=st.data())
def test_new_and_changed_answers_carry_a_group_only_where_enough_of_it_are_new(
    kind: Kind, data: st.DataObject
) -> None:
    shape, day = data.draw(days(kind))
    now: dict[str, Given] = {}
    published: dict[str, Given] = {}
    for casts in day:
        now |= {seat: Given(*cast) for seat, cast in casts.items()}
        before, published = published, composed(kind, shape, published, now) or published
        fresh = [one for seat, one in published.items() if one != before.get(seat)]
        groups = Counter(one.group for one in fresh)
        nameless = groups.pop(None, 0)
        assert all(count >= shape.least for count in groups.values())
        assert not groups or nameless == 0 or nameless >= shape.least


@answered_kinds
@settings(deadline=None, max_examples=examples(20))
@given(data=st.data())
def test_an_answer_with_all_lines_due_is_published_as_it_is(
    kind: Kind, data: st.DataObject
) -> None:
    shape, day = data.draw(days(kind))
    every = [answer for casts in day for _, answer in casts.values()]
    for answer in every:
        due = kind.parts(shape, answer).keys()
        for before in (None, answer):
            assert kind.compose(shape, before, answer, due) == answer
        for before in every:
            kept = kind.compose(shape, before, answer, ())
            assert kept is not None
            assert kind.parts(shape, kept) == kind.parts(shape, before)
        assert kind.compose(shape, None, answer, ()) is None


def rated(a: int | None = None, b: int | None = None, **more: Any) -> Given:
    scores = {item: score for item, score in zip(ITEMS, (a, b), strict=True) if score}
    return Given(None, {"scores": scores, "grow": [], **more})


def test_an_item_that_one_seat_rated_anew_stands_while_the_other_items_change() -> None:
    shape = shape_of(rating, {"items": ITEMS}, least=3)
    now = {seat: rated(1, 1) for seat in "abc"}
    first = composed(rating, shape, {}, now)
    assert first == now
    now |= {"d": rated(2, 6), "e": rated(2), "f": rated(2)}
    second = composed(rating, shape, first, now)
    assert second is not None
    one, other = results(rating, shape, second)["items"]
    assert (one["counts"], one["answers"]) == ([3, 3, 0, 0, 0, 0], 6)
    assert (other["counts"], other["answers"]) == ([3, 0, 0, 0, 0, 0], 3)
    now |= {"e": rated(2, 5), "f": rated(2, 4)}
    third = composed(rating, shape, second, now)
    assert third is not None
    assert results(rating, shape, third)["items"][1]["counts"] == [3, 0, 0, 1, 1, 1]


def test_an_item_never_shown_is_shown_once_enough_have_rated_it() -> None:
    shape = shape_of(rating, {"items": ITEMS}, least=3)
    now = {"a": rated(1, 1), "b": rated(1, 2), "c": rated(1)}
    first = composed(rating, shape, {}, now)
    assert first is not None
    assert results(rating, shape, first)["items"][1]["counts"] is None
    now |= {seat: rated(a=3) for seat in "de"} | {"f": rated(b=3)}
    second = composed(rating, shape, first, now)
    assert second is not None
    one, other = results(rating, shape, second)["items"]
    assert one["counts"] == [3, 0, 0, 0, 0, 0]
    assert other["counts"] == [1, 1, 1, 0, 0, 0]


def test_an_item_that_too_few_rate_any_more_stands_as_it_was_shown() -> None:
    shape = shape_of(rating, {"items": ITEMS}, least=3)
    first = {seat: rated(1, 6) for seat in "abcd"}
    now = {**{seat: rated(a=1) for seat in "abc"}, "d": rated(1, 6)}
    assert composed(rating, shape, first, now) is None


def laid(*own: str) -> Given:
    one, two, three, four, five, six, seven, eight, nine = [*own, *CARDS][:9]
    return Given(None, {"rows": [[one], [two, three], [four, five, six], [seven, eight], [nine]]})


def test_an_own_word_that_one_seat_more_has_laid_stands_while_the_cards_change() -> None:
    shape = shape_of(diamond, {"cards": CARDS}, least=3)
    now = {seat: laid("ro") for seat in "abc"}
    first = composed(diamond, shape, {}, now)
    now |= {"d": laid("raus", "ro"), "e": laid(), "f": laid()}
    second = composed(diamond, shape, first or {}, now)
    assert second is not None
    cards = {line["card"]: line["rows"] for line in results(diamond, shape, second)["cards"]}
    assert cards["ro"] == [3, 0, 0, 0, 0]
    assert cards["kort 0"] == [2, 4, 0, 0, 0]
    header = diamond.header(shape, [])
    rows = [row for one in second.values() for row in diamond.rows(shape, one.answer)]
    assert all(len(row) == len(header) for row in rows)
    assert "ro" not in str(rows)


def test_points_changed_by_too_few_are_not_published_and_by_enough_they_all_are() -> None:
    shape = shape_of(points, {"items": ITEMS}, least=3)
    first = {seat: Given("G1", {"points": {"a": 100}}) for seat in "abc"}
    moved = Given("G1", {"points": {"a": 60, "b": 40}})
    same = Given("G1", {"points": {"b": 0, "a": 100}})
    assert composed(points, shape, first, {**first, "a": moved, "b": moved, "c": same}) is None
    now = {**first, "a": moved, "b": moved, "d": moved}
    assert composed(points, shape, first, now) == now


def test_a_group_with_too_few_new_answers_is_not_named_beside_them() -> None:
    shape = shape_of(points, {"items": ITEMS}, least=3, groups=("G1", "G2"))

    def gives(seats: str, group: str, a: int) -> dict[str, Given]:
        return {seat: Given(group, {"points": {"a": a, "b": 100 - a}}) for seat in seats}

    now = gives("abc", "G1", 10) | gives("defg", "G2", 20)
    first = composed(points, shape, {}, now)
    assert first == now
    now |= gives("a", "G1", 30) | gives("de", "G2", 30) | gives("h", "G1", 30)
    second = composed(points, shape, first, now) or {}
    assert {seat: one.group for seat, one in second.items()} == {
        **dict.fromkeys("adeh"),
        **dict.fromkeys("bc", "G1"),
        **dict.fromkeys("fg", "G2"),
    }


@pytest.mark.parametrize(
    ("groups", "named"),
    [
        ([], set()),
        (["G1"] * 3, {"G1"}),
        (["G1"] * 2, set()),
        (["G1"] * 3 + ["G2"] * 3, {"G1", "G2"}),
        (["G1"] * 3 + ["G2"] * 2, set()),
        (["G1"] * 5 + ["G2"] * 3 + [None], {"G1"}),
        (["G1"] * 3 + [None] * 3, {"G1"}),
    ],
)
def test_the_nameless_are_enough_together(groups: list[str | None], named: set[str]) -> None:
    Random(1).shuffle(groups)
    assert named_groups(groups, fewest=3, least=3) == named
