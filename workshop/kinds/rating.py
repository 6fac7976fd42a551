"""Rating oneself on some items, saying why, and picking a few to develop.

An answer adds ``score:<item>:<score>`` for every item it rates and ``grow:<item>`` for those
picked. Of items merged into one, an answer's highest score counts. Reasons stay on the phone
unless the step shares them; then they are notes.
"""

from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

from workshop.kinds import check, rating_form, rating_parts
from workshop.kinds import texts as texts_at_once
from workshop.kinds.contract import Answer, Notes, Numbers, Row
from workshop.kinds.shape import Shape
from workshop.same import clean
from workshop.text import Invalid

name = "rating"
title = "Rating"
list_name: str | None = "items"
by = frozenset({"person"})
results_default = "hidden"
least_answers = 3
takes: tuple[str, ...] = ("first",)
rows_of_persons = False
form = rating_form.FORM
own_texts_if: str | None = "share_reasons"
parts = rating_parts.parts
compose = rating_parts.compose
own_texts = rating_parts.own_texts
told = rating_parts.told
tellable = rating_parts.tellable
texts = rating_parts.texts
brief = rating_parts.brief

_SETTINGS = (
    "items",
    "low",
    "high",
    "low_label",
    "high_label",
    "reasons",
    "share_reasons",
    "grow",
)
_MOST_ITEMS = 30
_LOWEST, _HIGHEST, _WIDEST = -100, 100, 20
_MOST_TO_GROW = 5
_REASON_LONGEST = 500


def settings(raw: Mapping[str, Any]) -> dict[str, Any]:
    """All of ``_SETTINGS``; ``grow`` is the most items that one may pick to develop."""
    given = check.settings(raw, _SETTINGS)
    texts = check.required(given, "items")
    low = check.whole(given, "low", 1, _LOWEST, _HIGHEST - 1)
    reasons = check.switch(given, "reasons", True)
    share_reasons = check.switch(given, "share_reasons", False)
    if share_reasons and not reasons:
        raise Invalid("Reasons that are not asked for cannot be shared.", where="share_reasons")
    return {
        "items": items(given, texts) if texts != [] else [],
        "low": low,
        "high": check.whole(given, "high", max(6, low + 1), low + 1, low + _WIDEST),
        "low_label": check.label(given, "low_label"),
        "high_label": check.label(given, "high_label"),
        "reasons": reasons,
        "share_reasons": share_reasons,
        "grow": check.whole(given, "grow", 2, 0, _MOST_TO_GROW),
    }


def items(settings: Mapping[str, Any], texts: Sequence[str]) -> list[str]:
    """1 to 30 different texts."""
    return check.texts(texts, where="items", least=1, most=_MOST_ITEMS, longest=check.ITEM_LONGEST)


def answer(shape: Shape, raw: Any) -> Answer:
    """``{"scores": {item: score}, "reasons"?: {item: text}, "grow": [item]}``, a score at least."""
    rated = draft(shape, raw)
    if not rated["scores"]:
        raise Invalid("Rate at least one of them.", where="scores")
    return rated


def draft(shape: Shape, raw: Any) -> Answer:
    """The same form, perhaps without scores."""
    given = check.answer(raw, ("scores", "reasons", "grow"))
    rated: Answer = {
        "scores": _scores(shape, given.get("scores", {})),
        "grow": _grow(shape, given.get("grow", [])),
    }
    if shape.settings["share_reasons"]:
        rated["reasons"] = _reasons(shape, given.get("reasons", {}))
    return rated


def _scores(shape: Shape, given: Any) -> dict[str, int]:
    low, high = shape.settings["low"], shape.settings["high"]
    scores = {}
    for item, score in check.by_item(shape, given, "scores"):
        if not check.is_whole(score, low, high):
            raise Invalid(
                "Rate “{item}” with a whole number from {low} to {high}.",
                where="scores",
                item=item.text,
                low=low,
                high=high,
            )
        scores[item.text] = score
    return scores


def _grow(shape: Shape, given: Any) -> list[str]:
    if not isinstance(given, list | tuple):
        raise check.unreadable("grow")
    most = shape.settings["grow"]
    if len(given) > most:
        raise Invalid(
            "Choose at most {count} item to develop.",
            plural="Choose at most {count} items to develop.",
            where="grow",
            count=most,
        )
    picked: list[str] = []
    for text in given:
        item = check.item(shape, text)
        if item.text in picked:
            raise check.twice(item.text)
        picked.append(item.text)
    return picked


def _reasons(shape: Shape, given: Any) -> dict[str, str]:
    """The reasons with something in them."""
    return {
        item.text: clean(reason, longest=_REASON_LONGEST, where="reasons", lines=True)
        for item, reason in check.by_item(shape, given, "reasons")
        if not isinstance(reason, str) or reason.strip()
    }


def numbers(shape: Shape, answer: Answer, group: str | None) -> Numbers:
    """The counters named at the top of this module, each with 1."""
    best: dict[str, int] = {}
    for text, score in answer["scores"].items():
        if not shape.is_hidden(text):
            best[shape.id(text)] = max(score, best.get(shape.id(text), score))
    counters = [f"score:{item}:{score}" for item, score in best.items()]
    counters += [f"grow:{shape.id(text)}" for text in answer["grow"] if not shape.is_hidden(text)]
    return dict.fromkeys(counters, 1)


def notes(shape: Shape, answer: Answer) -> Notes:
    """The shared reasons as ``{"item", "text"}``."""
    return {
        f"reason:{check.item(shape, text).id}": {"item": text, "text": reason}
        for text, reason in answer.get("reasons", {}).items()
    }


def results(
    shape: Shape, tally: Mapping[str, int], notes: Sequence[Mapping[str, Any]]
) -> dict[str, Any]:
    """``{"items": [...], "grow": [...]}`` in the settings' order.

    An item rated by fewer than ``shape.least`` has nothing but ``answers``: ``counts``, ``mean``
    and its ``count`` in ``grow`` are None, and there are no reasons. Reasons stand by alphabet, so
    that their order tells nothing of who wrote them or when, the first 200 of an item;
    ``more_reasons`` says how many there are besides.
    """
    return texts_at_once.results(texts(shape), tally, notes)


def take(results: Mapping[str, Any], how: str) -> list[str]:
    """``first``: all items, highest mean first; those without a mean last."""
    lines = [(line["item"], line["mean"]) for line in results["items"]]
    lines.sort(key=lambda line: (line[1] is None, -(line[1] or 0)))
    return [item for item, _ in lines]


def behind(results: Mapping[str, Any]) -> dict[str, int]:
    """How many answers rated each item."""
    return {line["item"]: line["answers"] for line in results["items"]}


def header(shape: Shape, answers: Sequence[Answer]) -> list[str]:
    """None: there are no rows of persons."""
    return []


def rows(shape: Shape, answer: Answer) -> list[Row]:
    """None: there are no rows of persons."""
    return []


def table(shape: Shape, results: Mapping[str, Any] | None) -> tuple[list[str], list[Row]]:
    """One row for each item: how many gave each score, mean, answers, how many picked it."""
    scale = range(shape.settings["low"], shape.settings["high"] + 1)
    columns = ["item", *(str(score) for score in scale), "mean", "answers", "grow"]
    if not results:
        return columns, []
    grow = {line["item"]: line["count"] for line in results["grow"]}
    return columns, [
        [
            line["item"],
            *(line["counts"] or [None] * len(scale)),
            line["mean"],
            line["answers"],
            grow.get(line["item"]),
        ]
        for line in results["items"]
    ]


def example(shape: Shape, random: Random) -> Answer:
    """Most items rated, mostly above the middle; the lowest ones are picked to develop."""
    low, high = shape.settings["low"], shape.settings["high"]
    usual = low + (high - low) * random.gauss(0.65, 0.1)
    texts = [item.text for item in shape.items]
    rated = [text for text in texts if random.random() < 0.95] or texts[:1]
    width = (high - low) / 5
    scores = {text: min(high, max(low, round(usual + random.gauss(0, width)))) for text in rated}
    lowest = sorted(scores, key=lambda text: (scores[text], random.random()))
    return {"scores": scores, "grow": lowest[: random.randint(0, shape.settings["grow"])]}
