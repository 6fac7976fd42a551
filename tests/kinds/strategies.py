"""Random steps and answers of every kind; one that ``PLANS`` lacks fails the tests of the laws."""

from collections.abc import Callable, Mapping
from itertools import pairwise
from random import Random
from typing import Any

from hypothesis import strategies as st

from tests.kinds.cases import Given, shape_of
from workshop.kinds.contract import Answer, Kind
from workshop.kinds.shape import Shape
from workshop.same import clean, fold
from workshop.text import Invalid

LETTERS = "aAåÅæøéßſKİ:' ,😀\u0301"
GROUPS = ("Gruppe 1", "Gruppe: 2", "Grüppe 3")


def _usable(text: str) -> bool:
    try:
        clean(text, longest=60)
    except Invalid:
        return False
    return True


SPELLINGS = [
    spelling
    for word in ["mot", "ro", "a:b", "straße", "ærlig", "raus", "trygg", "lojal", "ås", "1"]
    for spelling in [word, word.capitalize(), word.upper()]
]
words = st.sampled_from(SPELLINGS) | (
    st.text(LETTERS, min_size=1, max_size=6).filter(_usable).map(lambda t: clean(t, longest=60))
)


def texts(least: int, most: int) -> st.SearchStrategy[list[str]]:
    """That many different texts, some of which differ by little."""
    return st.lists(words, min_size=least, max_size=most, unique_by=fold)


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

PLANS: dict[str, tuple[st.SearchStrategy[Any], Callable[[Shape], st.SearchStrategy[Answer]]]] = {
    "points": (points_settings, points_answers),
    "diamond": (diamond_settings, diamond_answers),
    "rating": (rating_settings, rating_answers),
    "cloud": (cloud_settings, cloud_answers),
    "matrix": (matrix_settings, matrix_answers),
}


@st.composite
def shapes(draw: st.DrawFn, kind: Kind) -> Shape:
    """A step of that kind, perhaps with texts merged (also in chains and circles) and hidden."""
    raw: Mapping[str, Any] = draw(PLANS[kind.name][0])
    listed = raw[kind.list_name] if kind.list_name else []
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
