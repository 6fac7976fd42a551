"""Random steps and answers of every kind; one that ``PLANS`` lacks fails the tests of the laws."""

from collections.abc import Callable, Mapping
from datetime import date
from itertools import pairwise
from random import Random
from typing import Any

from hypothesis import strategies as st

from tests.kinds.cases import Given, shape_of
from tests.kinds.spellings import texts, words
from workshop.kinds.contract import Answer, Kind
from workshop.kinds.shape import Shape
from workshop.same import fold

GROUPS = ("Gruppe 1", "Gruppe: 2", "Grüppe 3")


@st.composite
def points_answers(draw: st.DrawFn, shape: Shape) -> Answer:
    """The budget cut at random places."""
    budget = shape.settings["budget"]
    cuts = draw(
        st.lists(
            st.integers(0, budget), min_size=len(shape.items) - 1, max_size=len(shape.items) - 1
        )
    )
    edges = [0, *sorted(cuts), budget]
    portions = [above - below for below, above in pairwise(edges)]
    return {"points": {i.text: p for i, p in zip(shape.items, portions, strict=True)}}


@st.composite
def diamond_answers(draw: st.DrawFn, shape: Shape) -> Answer:
    """Nine different cards, own words among them where they may be."""
    cards = [item.text for item in shape.items]
    own = draw(texts(9, 9)) if shape.settings["own"] else []
    pool = list({fold(text): text for text in cards + own}.values())
    nine = iter(draw(st.permutations(pool))[:9])
    return {"rows": [[next(nine) for _ in range(room)] for room in (1, 2, 3, 2, 1)]}


@st.composite
def rating_answers(draw: st.DrawFn, shape: Shape) -> Answer:
    """Some items rated, some with reasons, some to develop."""
    names = st.sampled_from([item.text for item in shape.items])
    score = st.integers(shape.settings["low"], shape.settings["high"])
    most = shape.settings["grow"]
    return {
        "scores": draw(st.dictionaries(names, score, min_size=1)),
        "reasons": draw(st.dictionaries(names, words)),
        "grow": draw(st.lists(names, max_size=most, unique=True)),
    }


@st.composite
def cloud_answers(draw: st.DrawFn, shape: Shape) -> Answer:
    """As many words as may be given, or fewer."""
    short = words.filter(lambda word: len(word) <= shape.settings["longest"])
    most = shape.settings["words"]
    return {"words": draw(st.lists(short, min_size=1, max_size=most, unique_by=fold))}


@st.composite
def matrix_answers(draw: st.DrawFn, shape: Shape) -> Answer:
    """Some items placed."""
    names = st.sampled_from([item.text for item in shape.items])
    axis = st.integers(0, 100)
    place = st.tuples(axis, axis).map(list)
    return {"places": draw(st.dictionaries(names, place, min_size=1))}


@st.composite
def plan_answers(draw: st.DrawFn, shape: Shape) -> Answer:
    """As many actions as may be given, or fewer, some without a name or a day."""
    row = st.fixed_dictionaries(
        {
            "for": st.sampled_from([item.text for item in shape.items]),
            "action": words,
            "owner": st.just("") | words,
            "due": st.none() | st.dates(date(2026, 12, 30), date(2027, 1, 3)).map(str),
        }
    )
    least, most = shape.settings["least"], shape.settings["most"]
    return {"actions": draw(st.lists(row, min_size=least, max_size=most))}


@st.composite
def choice_answers(draw: st.DrawFn, shape: Shape) -> Answer:
    """As many picks as are wanted, own words among them where they may be."""
    options = [item.text for item in shape.items]
    own = draw(texts(3, 3)) if shape.settings["other"] else []
    pool = list({fold(text): text for text in options + own}.values())
    most = min(shape.settings["most"], len(pool))
    return {
        "picks": draw(st.permutations(pool))[: draw(st.integers(shape.settings["least"], most))]
    }


@st.composite
def notes_answers(draw: st.DrawFn, shape: Shape) -> Answer:
    """Notes whose id says all of them, and votes for notes, names and nothing."""
    columns = [item.text for item in shape.items]
    short = words.map(fold).filter(lambda text: len(text) <= shape.settings["longest"])
    hung = [
        {"id": text, "column": columns[len(text) % len(columns)], "text": text}
        for text in draw(st.lists(short, max_size=shape.settings["most"], unique_by=fold))
    ]
    return {"notes": hung, "votes": draw(texts(0, shape.settings["votes"]))}


@st.composite
def survey_answers(draw: st.DrawFn, shape: Shape) -> Answer:
    """A score for every statement."""
    score = st.integers(shape.settings["low"], shape.settings["high"])
    factors = shape.settings["factors"]
    return {"scores": {text: draw(score) for factor in factors for text in factor["statements"]}}


@st.composite
def cross_answers(draw: st.DrawFn, shape: Shape) -> Answer:
    """Two and two items, some with reasons."""
    items = draw(st.permutations([item.text for item in shape.items]))
    whys = draw(st.lists(st.just("") | words, min_size=4, max_size=4))
    named = [{"item": item, "why": why} for item, why in zip(items[:4], whys, strict=True)]
    return {"pleased": named[:2], "improve": named[2:]}


@st.composite
def survey_settings(draw: st.DrawFn) -> dict[str, Any]:
    """One to three factors, which share out some statements."""
    names, statements = draw(texts(1, 3)), draw(texts(3, 5))
    factors = [
        {"name": name, "statements": statements[at :: len(names)]} for at, name in enumerate(names)
    ]
    return {"factors": factors, "low": draw(st.integers(-1, 2)), "high": draw(st.integers(3, 5))}


points_settings = st.fixed_dictionaries({"items": texts(2, 6), "budget": st.integers(1, 120)})
diamond_settings = st.one_of(
    st.fixed_dictionaries({"cards": texts(9, 11), "own": st.booleans()}),
    st.just({"cards": [], "own": True}),
)
rating_settings = st.fixed_dictionaries(
    {
        "items": texts(1, 5),
        "low": st.integers(-3, 2),
        "high": st.integers(3, 7),
        "share_reasons": st.booleans(),
        "grow": st.integers(0, 3),
    }
)
cloud_settings = st.fixed_dictionaries({"words": st.integers(1, 4), "longest": st.integers(4, 9)})
matrix_settings = st.fixed_dictionaries({"items": texts(1, 5)})
plan_settings = st.fixed_dictionaries(
    {"for": texts(1, 4), "least": st.integers(1, 2), "most": st.integers(2, 4)}
)
cross_settings = st.fixed_dictionaries({"items": texts(4, 6)})
choice_settings = st.one_of(
    st.fixed_dictionaries(
        {
            "options": texts(3, 5),
            "least": st.integers(1, 2),
            "most": st.integers(2, 4),
            "other": st.booleans(),
        }
    ),
    st.fixed_dictionaries({"options": texts(2, 4)}),
)

notes_settings = st.fixed_dictionaries(
    {
        "columns": texts(1, 3),
        "most": st.integers(1, 4),
        "longest": st.integers(5, 9),
        "votes": st.integers(0, 3),
    }
)

PLANS: dict[str, tuple[st.SearchStrategy[Any], Callable[[Shape], st.SearchStrategy[Answer]]]] = {
    "points": (points_settings, points_answers),
    "diamond": (diamond_settings, diamond_answers),
    "rating": (rating_settings, rating_answers),
    "cloud": (cloud_settings, cloud_answers),
    "matrix": (matrix_settings, matrix_answers),
    "plan": (plan_settings, plan_answers),
    "choice": (choice_settings, choice_answers),
    "survey": (survey_settings(), survey_answers),
    "cross": (cross_settings, cross_answers),
    "notes": (notes_settings, notes_answers),
}


@st.composite
def shapes(draw: st.DrawFn, kind: Kind) -> Shape:
    """A step of that kind, perhaps with texts merged (also in chains and circles) and hidden."""
    raw: Mapping[str, Any] = draw(PLANS[kind.name][0])
    listed = raw[kind.list_name] if kind.list_name else []
    listed = listed or [factor["name"] for factor in raw.get("factors", [])]
    some = st.sampled_from(listed) | words if listed else words
    return shape_of(
        kind,
        raw,
        groups=GROUPS,
        round=draw(st.sampled_from(sorted(kind.by))),
        least=draw(st.integers(0, 3)),
        merged=draw(st.dictionaries(some, st.lists(some, min_size=1, max_size=3), max_size=2)),
        hidden=draw(st.lists(some, max_size=2)),
    )


@st.composite
def answers(draw: st.DrawFn, kind: Kind, shape: Shape) -> Answer:
    """A random answer as a client sends it, or the kind's own example."""
    if draw(st.booleans()):
        return kind.example(shape, Random(draw(st.integers(0, 999))))
    return draw(PLANS[kind.name][1](shape))


@st.composite
def casts(draw: st.DrawFn, kind: Kind) -> tuple[Shape, list[tuple[str, Given]]]:
    """A step and what its seats send, one after another: ``(seat, (group, answer))``."""
    shape = draw(shapes(kind))
    by_groups = shape.round == "group"
    seats = st.sampled_from(shape.groups if by_groups else ["a", "b", "c", "d"])
    sent: list[tuple[str, Given]] = []
    for seat in draw(st.lists(seats, max_size=8)):
        answer = kind.answer(shape, draw(answers(kind, shape)))
        sent.append((seat, (seat if by_groups else None, answer)))
    return shape, sent
