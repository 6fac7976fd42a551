"""Agreeing or disagreeing with statements that belong to factors; only factors have figures.

An answer adds ``score:<factor>:<score>`` as many times as it gave that score to a statement of the
factor. Of factors merged into one, all statements count.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from random import Random
from typing import Any

from workshop.kinds import check, figures, survey_form, whole
from workshop.kinds.contract import WHOLE, Answer, Notes, Numbers, Part, Row
from workshop.kinds.shape import Item, Shape
from workshop.same import clean, fold
from workshop.text import Invalid

name = "survey"
title = "Survey"
list_name: str | None = None
by = frozenset({"person"})
results_default = "hidden"
least_answers = 3
takes: tuple[str, ...] = ("first",)
rows_of_persons = False
form = survey_form.FORM
compose = whole.compose

_MOST_FACTORS = 20
_MOST_STATEMENTS = 100
_NAME_LONGEST = 100
_LOWEST, _HIGHEST, _WIDEST = -100, 100, 10


def settings(raw: Mapping[str, Any]) -> dict[str, Any]:
    """``factors`` with their ``statements``, ``low`` and ``high``, and the labels of the ends."""
    given = check.settings(raw, ("factors", "low", "high", "low_label", "high_label"))
    low = check.whole(given, "low", 1, _LOWEST, _HIGHEST - 1)
    return {
        "factors": _factors(check.required(given, "factors")),
        "low": low,
        "high": check.whole(given, "high", max(5, low + 1), low + 1, low + _WIDEST),
        "low_label": check.label(given, "low_label"),
        "high_label": check.label(given, "high_label"),
    }


def _factors(given: Any) -> list[dict[str, Any]]:
    """1 to 20 factors of different names; no statement stands twice, in whichever factor."""
    if not isinstance(given, list | tuple):
        raise Invalid("This must be a list of factors.", where="factors")
    if not 1 <= len(given) <= _MOST_FACTORS:
        raise Invalid("List from one to {most} factors.", where="factors", most=_MOST_FACTORS)
    factors = [_factor(raw, f"factors[{at}]") for at, raw in enumerate(given)]
    _all_different((f"factors[{at}].name", one["name"]) for at, one in enumerate(factors))
    statements = [
        (f"factors[{at}].statements[{place}]", text)
        for at, factor in enumerate(factors)
        for place, text in enumerate(factor["statements"])
    ]
    _all_different(statements)
    if len(statements) > _MOST_STATEMENTS:
        raise Invalid(
            "There are too many statements: at most {most}.", where="factors", most=_MOST_STATEMENTS
        )
    return factors


def _factor(raw: Any, where: str) -> dict[str, Any]:
    try:
        given = check.settings(raw, ("name", "statements"))
        return {
            "name": clean(given.get("name"), longest=_NAME_LONGEST, where="name"),
            "statements": check.texts(
                check.required(given, "statements"),
                where="statements",
                least=1,
                most=_MOST_STATEMENTS,
                longest=check.ITEM_LONGEST,
            ),
        }
    except Invalid as wrong:
        raise wrong.inside(where) from None


def _all_different(texts: Iterable[tuple[str, str]]) -> None:
    """``texts``: each with the place it stands in."""
    said: set[str] = set()
    for where, text in texts:
        if fold(text) in said:
            raise Invalid("“{text}” is listed twice.", where=where, text=check.quote(text))
        said.add(fold(text))


def items(settings: Mapping[str, Any], texts: Sequence[str]) -> list[str]:
    """None: the statements belong to the settings."""
    return check.texts(texts, where="items", least=0, most=0, longest=check.ITEM_LONGEST)


def answer(shape: Shape, raw: Any) -> Answer:
    """``{"scores": {statement: score}}`` with one for every statement."""
    given = draft(shape, raw)
    left = sum(len(factor["statements"]) for factor in shape.settings["factors"])
    left -= len(given["scores"])
    if left:
        raise Invalid(
            "{count} statement is left.",
            plural="{count} statements are left.",
            where="scores",
            count=left,
        )
    return given


def draft(shape: Shape, raw: Any) -> Answer:
    """The same form, perhaps with statements left."""
    low, high = shape.settings["low"], shape.settings["high"]
    known = {
        fold(statement): statement
        for factor in shape.settings["factors"]
        for statement in factor["statements"]
    }
    scores: dict[str, int] = {}
    given = check.answer(raw, ("scores",)).get("scores", {})
    for text, score in check.mapping(given, "scores").items():
        statement = known.get(fold(clean(text, longest=check.ITEM_LONGEST)))
        if statement is None:
            raise Invalid("“{text}” is not among the statements.", text=check.quote(text))
        if statement in scores:
            raise check.twice(statement)
        if not check.is_whole(score, low, high):
            raise Invalid(
                "Answer “{statement}” with a whole number from {low} to {high}.",
                where="scores",
                statement=statement,
                low=low,
                high=high,
            )
        scores[statement] = score
    return {"scores": scores}


def numbers(shape: Shape, answer: Answer, group: str | None) -> Numbers:
    """How many statements of each factor got each score."""
    factors, given = _by_factor(shape), answer["scores"]
    return dict(
        Counter(
            f"score:{factors.id(factor['name'])}:{given[statement]}"
            for factor in shape.settings["factors"]
            for statement in factor["statements"]
            if not factors.is_hidden(factor["name"])
        )
    )


def _by_factor(shape: Shape) -> Shape:
    """The shape with its factors as items, so that they are merged and hidden as items are."""
    names = [factor["name"] for factor in shape.settings["factors"]]
    return replace(shape, items=tuple(Item(f"f{at}", name) for at, name in enumerate(names)))


def notes(shape: Shape, answer: Answer) -> Notes:
    """None."""
    return {}


def results(
    shape: Shape, tally: Mapping[str, int], notes: Sequence[Mapping[str, Any]]
) -> dict[str, Any]:
    """``{"factors": [{"name", "mean", "counts", "answers"}]}`` in the settings' order.

    ``counts`` and ``mean`` are of all scores that the factor's statements got, from low to high;
    ``answers`` are people. Below ``shape.least`` answers both are None.
    """
    answers = tally.get("answers", 0)
    told = answers >= shape.least
    scores = figures.by_item(tally, "score")
    scale = range(shape.settings["low"], shape.settings["high"] + 1)
    return {
        "factors": [
            {
                "name": factor.text,
                "mean": figures.mean(scores.get(factor.id, {})) if told else None,
                "counts": [scores.get(factor.id, {}).get(score, 0) for score in scale]
                if told
                else None,
                "answers": answers if told else 0,
            }
            for factor in _by_factor(shape).shown
        ]
    }


def take(results: Mapping[str, Any], how: str) -> list[str]:
    """``first``: all factors, highest mean first; those without a mean last."""
    lines = [(line["name"], line["mean"]) for line in results["factors"]]
    lines.sort(key=lambda line: (line[1] is None, -(line[1] or 0)))
    return [name for name, _ in lines]


def behind(results: Mapping[str, Any]) -> dict[str, int]:
    """How many people answered the statements of each factor."""
    return {line["name"]: line["answers"] for line in results["factors"]}


def parts(shape: Shape, answer: Answer) -> Mapping[str, Part]:
    """One part: what each factor got, whichever of its statements got it."""
    return {
        WHOLE: Part(counts=True, said=numbers(replace(shape, hidden=frozenset()), answer, None))
    }


def header(shape: Shape, answers: Sequence[Answer]) -> list[str]:
    """None: there are no rows of persons."""
    return []


def rows(shape: Shape, answer: Answer) -> list[Row]:
    """None: there are no rows of persons."""
    return []


def table(shape: Shape, results: Mapping[str, Any] | None) -> tuple[list[str], list[Row]]:
    """One row for each factor: how many times each score was given, mean and answers."""
    scale = range(shape.settings["low"], shape.settings["high"] + 1)
    lines = results["factors"] if results else []
    return ["item", *(str(score) for score in scale), "mean", "answers"], [
        [line["name"], *(line["counts"] or [None] * len(scale)), line["mean"], line["answers"]]
        for line in lines
    ]


def example(shape: Shape, random: Random) -> Answer:
    """Mostly above the middle, each factor round a place of its own."""
    low, high = shape.settings["low"], shape.settings["high"]
    width = (high - low) / 5
    scores: dict[str, int] = {}
    for factor in shape.settings["factors"]:
        usual = low + (high - low) * Random(factor["name"]).uniform(0.4, 0.85)
        for statement in factor["statements"]:
            scores[statement] = min(high, max(low, round(random.gauss(usual, width))))
    return {"scores": scores}
