"""What people write is kept in order while it changes, and read as if it all came at once."""

from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.kinds.cases import ANSWERED, Given, shape_of, summed
from tests.kinds.reference_notes import notes as reference
from tests.kinds.strategies import shapes
from tests.support.thorough import examples
from workshop.kinds import choice, cross, notes, plan, rating
from workshop.kinds.abilities import Brief, KeepsTexts
from workshop.kinds.contract import Answer, Kind
from workshop.kinds.shape import Shape

answered_kinds = pytest.mark.parametrize("kind", ANSWERED.values(), ids=ANSWERED.keys())
NAMES = ["a", "b", "a~2", "a~3", "b~2", "Tema", "c"]
names = st.sampled_from(NAMES)


@answered_kinds
@settings(deadline=None, max_examples=examples(60))
@given(data=st.data(), seed=st.integers(0, 999))
def test_a_kind_whose_answers_have_notes_keeps_them(
    kind: Kind, data: st.DataObject, seed: int
) -> None:
    shape = data.draw(shapes(kind))
    answer = kind.answer(shape, kind.example(shape, Random(seed)))
    assert isinstance(kind, KeepsTexts) or not kind.notes(shape, answer)


@st.composite
def walls(draw: st.DrawFn) -> Shape:
    """A wall on which notes are merged, hidden and let through by all the names they may have."""
    return shape_of(
        notes,
        {"columns": ["Nå", "Så"], "votes": 9},
        merged=draw(st.dictionaries(names, st.lists(names, min_size=1, max_size=2), max_size=2)),
        hidden=draw(st.lists(names | st.just("Så"), max_size=2)),
        least=draw(st.integers(0, 2)),
    )


note = st.tuples(st.sampled_from(["a", "b", "A"]), st.sampled_from(["Nå", "Så"]))
cast = st.tuples(
    st.sampled_from("pqrs"),
    st.lists(note, max_size=2, unique_by=lambda each: each[0].lower()),
    st.lists(names, max_size=3, unique=True),
)


@settings(deadline=None, max_examples=examples(400))
@given(shape=walls(), casts=st.lists(cast, max_size=12), looks=st.sets(st.integers(0, 11)))
def test_a_wall_kept_cast_by_cast_is_the_wall_worked_out_from_the_answers(
    shape: Shape, casts: list[tuple[str, list[tuple[str, str]], list[str]]], looks: set[int]
) -> None:
    wall = notes.texts(shape)
    arrivals: dict[tuple[str, str], int] = {}
    put: dict[tuple[str, str], Any] = {}
    held: dict[str, Answer] = {}
    tally: dict[str, int] = {}
    for moment, (seat, hung, votes) in enumerate(casts):
        answer = notes.answer(
            shape,
            {
                "notes": [
                    {"id": id, "column": column, "text": f"{seat} {id}"} for id, column in hung
                ],
                "votes": votes,
            },
        )
        for key in [key for key in put if key[0] == seat]:
            wall.drop(put.pop(key))
        ids = [each["id"] for each in answer["notes"]]
        arrivals = {
            key: arrival for key, arrival in arrivals.items() if key[0] != seat or key[1] in ids
        }
        held[seat] = answer
        before, tally = tally, summed(notes, shape, [(None, each) for each in held.values()])
        for counter in before.keys() | tally.keys():
            if before.get(counter) != tally.get(counter):
                wall.count(counter, tally.get(counter, 0))
        for place, each in enumerate(answer["notes"]):
            arrival = arrivals.setdefault((seat, each["id"]), 10 * moment + place)
            put[seat, each["id"]] = wall.put((seat, each["id"]), arrival, each)
        if moment in looks:
            wall.results(tally)
    written = {
        (seat, each["id"]): each for seat, answer in held.items() for each in answer["notes"]
    }
    in_line = [written[key] for key in sorted(arrivals, key=arrivals.__getitem__)]
    assert wall.results(tally) == notes.results(shape, tally, in_line)
    given: list[Given] = [(None, answer) for answer in held.values()]
    assert notes.results(shape, tally, list(written.values())) == reference(shape, given)


@pytest.mark.parametrize(
    ("kind", "raw"),
    [
        (plan, {"for": ["Ro"]}),
        (cross, {"items": list("abcd")}),
        (rating, {"items": ["Ro"], "share_reasons": True}),
        (choice, {"options": ["Ja", "Nei"], "other": True}),
    ],
    ids=lambda given: getattr(given, "name", ""),
)
def test_a_short_result_is_sent_as_it_is(kind: Kind, raw: dict[str, Any]) -> None:
    assert isinstance(kind, Brief)
    shape = shape_of(kind, raw)
    answers = [kind.answer(shape, kind.example(shape, Random(seed))) for seed in range(5)]
    said = [note for answer in answers for note in kind.notes(shape, answer).values()]
    found = kind.results(shape, summed(kind, shape, [(None, each) for each in answers]), said)
    assert kind.brief(shape, found, desk=False, open=True) == found


def test_while_answers_come_a_plan_is_its_earliest_200_and_says_how_many_more() -> None:
    shape = shape_of(plan, {"for": ["Ro"]})
    rows = [
        {"id": f"{day}", "for": "Ro", "action": f"gjøre {day}", "owner": "", "due": None}
        for day in range(250)
    ]
    found = plan.results(shape, {"answers": 1, "for:i0": 1}, rows)
    assert len(found["actions"]) == 250
    assert "others" not in found
    short = plan.brief(shape, found, desk=True, open=True)
    assert (short["actions"], short["others"]) == (found["actions"][:200], 50)
    assert plan.brief(shape, found, desk=False, open=False) == found


def test_while_answers_come_a_cross_has_40_reasons_a_line_and_says_how_many_more() -> None:
    shape = shape_of(cross, {"items": list("abcd")})
    reasons = [{"side": "pleased", "item": "a", "text": f"fordi {n:03}"} for n in range(250)]
    found = cross.results(shape, {"answers": 250, "pleased:i0": 250}, reasons)
    first = found["items"][0]
    assert (len(first["why_pleased"]), first["more_pleased"]) == (200, 50)
    line = cross.brief(shape, found, desk=True, open=True)["items"][0]
    assert (line["why_pleased"], line["more_pleased"]) == (first["why_pleased"][:40], 210)
    assert cross.brief(shape, found, desk=False, open=False) == found


def test_all_but_desks_get_the_ten_commonest_own_words_of_a_choice() -> None:
    shape = shape_of(choice, {"options": ["Ja", "Nei"], "other": True})
    counters = {f"pick:own:ord {n:02}": 30 - n for n in range(25)}
    spelled = {f"as:ord {n:02}": 30 - n for n in range(25)}
    found = choice.results(shape, {"answers": 99, "pick:i1": 2, **counters, **spelled}, [])
    assert choice.brief(shape, found, desk=True, open=True) == found
    short = choice.brief(shape, found, desk=False, open=False)
    words = [line["item"] for line in short["items"]]
    assert words == [*(f"ord {n:02}" for n in range(10)), "Nei", "Ja"]
    assert short["others"] == 15
