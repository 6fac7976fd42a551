"""Giving a few words: the same word given by several grows.

An answer adds ``word:<word>`` and ``as:<spelling>`` for every word. Case, spaces and Unicode form
do not tell words apart; of words merged into one, an answer's count once.
"""

from collections.abc import Collection, Mapping, Sequence
from random import Random
from typing import Any

from workshop.kinds import check, cloud_form, combined, words
from workshop.kinds.contract import Answer, Notes, Numbers, Part, Row
from workshop.kinds.shape import Shape
from workshop.same import clean, fold
from workshop.text import Invalid

name = "cloud"
title = "Word cloud"
list_name: str | None = None
by = frozenset({"person", "group", "room"})
results_default = "live"
least_answers = 0
takes: tuple[str, ...] = ("first",)
rows_of_persons = True
form = cloud_form.FORM
own_texts_if: str | None = None

_MOST_WORDS = 10
_LONGEST = 60
_SENT = 200


def settings(raw: Mapping[str, Any]) -> dict[str, Any]:
    """``words``, how many each may give, and ``longest``, in characters: 3 and 30 unless told."""
    given = check.settings(raw, ("words", "longest"))
    return {
        "words": check.whole(given, "words", 3, 1, _MOST_WORDS),
        "longest": check.whole(given, "longest", 30, 1, _LONGEST),
    }


def items(settings: Mapping[str, Any], texts: Sequence[str]) -> list[str]:
    """None: there is nothing to choose from."""
    return check.texts(texts, where="items", least=0, most=0, longest=check.ITEM_LONGEST)


def answer(shape: Shape, raw: Any) -> Answer:
    """``{"words": [word]}`` with one word or more, all different."""
    given = draft(shape, raw)
    if not given["words"]:
        raise Invalid("Write a word.", where="words")
    return given


def draft(shape: Shape, raw: Any) -> Answer:
    """The same form, perhaps without words."""
    given = check.answer(raw, ("words",)).get("words", [])
    if not isinstance(given, list | tuple):
        raise check.unreadable("words")
    most = shape.settings["words"]
    if len(given) > most:
        raise Invalid(
            "Give at most {count} word.",
            plural="Give at most {count} words.",
            where="words",
            count=most,
        )
    found: dict[str, str] = {}
    for word in given:
        text = clean(word, longest=shape.settings["longest"], where="words")
        if fold(text) in found:
            raise check.twice(text)
        found[fold(text)] = text
    return {"words": list(found.values())}


def numbers(shape: Shape, answer: Answer, group: str | None) -> Numbers:
    """The counters named at the top of this module, each with 1."""
    shown = [word for word in answer["words"] if not shape.is_hidden(word)]
    counters = [f"word:{shape.id(word)}" for word in shown]
    counters += [counter for word in shown for counter in words.spelled(shape, word)]
    return dict.fromkeys(counters, 1)


def notes(shape: Shape, answer: Answer) -> Notes:
    """None."""
    return {}


def own_texts(shape: Shape, answer: Answer) -> Mapping[str, dict[str, Any]]:
    """The own words."""
    return words.own(shape, answer["words"])


def told(shape: Shape, answer: Answer) -> Answer:
    """The answer without the words that are held back."""
    return {"words": words.told(shape, answer["words"])}


def results(
    shape: Shape, tally: Mapping[str, int], notes: Sequence[Mapping[str, Any]]
) -> dict[str, Any]:
    """``{"items": [{"item", "count"}], "words", "different", "others"?}``, most given first.

    The first 200 are sent; ``others`` says how many different words are left out. Words given by
    fewer than ``shape.least`` are in no figure. ``words`` is the sum of all counts.
    """
    if tally.get("answers", 0) < shape.least:
        tally = {}
    spellings = words.spellings(shape, tally)
    lines: list[dict[str, Any]] = [
        {"item": spellings[counter.removeprefix("word:")], "count": count}
        for counter, count in tally.items()
        if counter.startswith("word:") and count >= max(1, shape.least)
    ]
    lines.sort(key=lambda line: (-line["count"], fold(line["item"]), line["item"]))
    found: dict[str, Any] = {
        "items": lines[:_SENT],
        "words": sum(line["count"] for line in lines),
        "different": len(lines),
    }
    return found | ({"others": len(lines) - _SENT} if len(lines) > _SENT else {})


tellable = words.tellable


def take(results: Mapping[str, Any], how: str) -> list[str]:
    """``first``: all words, most given first."""
    return [line["item"] for line in results["items"]]


def behind(results: Mapping[str, Any]) -> dict[str, int]:
    """How many answers gave each word."""
    return {line["item"]: line["count"] for line in results["items"]}


def parts(shape: Shape, answer: Answer) -> Mapping[str, Part]:
    """A part for each word, for each is shown only where enough have given it."""
    said: dict[str, list[str]] = {}
    for word in answer["words"]:
        said.setdefault(shape.id(word), []).append(word)
    return {line: Part(counts=True, said=sorted(given)) for line, given in said.items()}


def compose(
    shape: Shape, before: Answer | None, now: Answer, due: Collection[str]
) -> Answer | None:
    """The words ``due`` of the one, the others of the other; None where that is none."""
    old = before["words"] if before else []
    composed = [word for word in old if shape.id(word) not in due]
    composed += [word for word in now["words"] if shape.id(word) in due]
    return {"words": composed} if composed else None


def combine(shape: Shape, answers: Sequence[Answer]) -> Answer | None:
    """The commonest words that several gave."""
    said = combined.lines(shape, ([(word, 1) for word in answer["words"]] for answer in answers))
    found = combined.foremost(said, shape.settings["words"])
    return {"words": found} if found else None


def header(shape: Shape, answers: Sequence[Answer]) -> list[str]:
    """``word 1`` and so on, as many as one may give."""
    return [f"word {number}" for number in range(1, shape.settings["words"] + 1)]


def rows(shape: Shape, answer: Answer) -> list[Row]:
    """One row of words as they were written.

    Empty where ``shape.least`` asks for more than one answer: a single row cannot know how many
    others have given the same word.
    """
    written = [] if shape.least > 1 else answer["words"]
    return [[*written, *[None] * (shape.settings["words"] - len(written))]]


def table(shape: Shape, results: Mapping[str, Any] | None) -> tuple[list[str], list[Row]]:
    """One row for each word, most given first."""
    lines = results["items"] if results else []
    return ["item", "count"], [[line["item"], line["count"]] for line in lines]


def example(shape: Shape, random: Random) -> Answer:
    """A few words, the first of the common ones oftener than the last."""
    fitting = [word for word in words.EXAMPLES if len(word) <= shape.settings["longest"]] or ["a"]
    order = sorted(fitting, key=lambda word: fitting.index(word) + random.gauss(0, 4))
    return {"words": order[: random.randint(1, shape.settings["words"])]}
