"""Picking one or several of some options, or something else where that is allowed.

An answer adds ``pick:<option>`` for everything it picks, and ``as:<spelling>`` for every own word.
Of options merged into one, an answer's count once.
"""

from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

from workshop.kinds import check, choice_form, choice_parts, words
from workshop.kinds.contract import Answer, Notes, Numbers, Row
from workshop.kinds.shape import Shape
from workshop.same import clean, fold
from workshop.text import Invalid

name = "choice"
title = "Choice"
list_name: str | None = "options"
by = frozenset({"person", "group", "room"})
results_default = "live"
least_answers = 0
takes: tuple[str, ...] = ("first", "picked")
rows_of_persons = True
form = choice_form.FORM
own_texts_if: str | None = "other"
parts = choice_parts.parts
compose = choice_parts.compose
combine = choice_parts.combine

_MOST_OPTIONS = 30
_OWN_LONGEST = 100
_SENT = 200
_OWN_SENT = 10
_BETWEEN = " | "


def settings(raw: Mapping[str, Any]) -> dict[str, Any]:
    """``options``, the ``least`` and ``most`` picks, 1 unless told, and ``other``: own words."""
    given = check.settings(raw, ("options", "least", "most", "other"))
    texts = check.required(given, "options")
    least = check.whole(given, "least", 1, 1, _MOST_OPTIONS)
    limits = {
        "least": least,
        "most": check.whole(given, "most", least, least, _MOST_OPTIONS),
        "other": check.switch(given, "other", False),
    }
    return {"options": items(limits, texts) if texts != [] else [], **limits}


def items(settings: Mapping[str, Any], texts: Sequence[str]) -> list[str]:
    """2 to 30 different texts, and as many as must be picked; one is enough beside own words."""
    least = 1 if settings["other"] else max(2, settings["least"])
    return check.texts(
        texts, where="options", least=least, most=_MOST_OPTIONS, longest=check.ITEM_LONGEST
    )


def answer(shape: Shape, raw: Any) -> Answer:
    """``{"picks": [option]}`` with as many different ones as the settings ask for."""
    picked = draft(shape, raw)
    left = shape.settings["least"] - len(picked["picks"])
    if left > 0:
        raise Invalid("Choose {count} more.", where="picks", count=left)
    return picked


def draft(shape: Shape, raw: Any) -> Answer:
    """The same form, perhaps with too few."""
    given = check.answer(raw, ("picks",)).get("picks", [])
    if not isinstance(given, list | tuple):
        raise check.unreadable("picks")
    most = shape.settings["most"]
    if len(given) > most:
        raise Invalid("Choose at most {count}.", where="picks", count=most)
    found: dict[str, str] = {}
    for pick in given:
        text = _pick(shape, pick)
        if fold(text) in found:
            raise check.twice(text)
        found[fold(text)] = text
    return {"picks": list(found.values())}


def _pick(shape: Shape, pick: Any) -> str:
    if not shape.settings["other"]:
        return check.item(shape, pick).text
    item = shape.find(clean(pick, longest=check.ITEM_LONGEST, where="picks"))
    return item.text if item else clean(pick, longest=_OWN_LONGEST, where="picks")


def numbers(shape: Shape, answer: Answer, group: str | None) -> Numbers:
    """The counters named at the top of this module, each with 1."""
    shown = [text for text in answer["picks"] if not shape.is_hidden(text)]
    counters = [f"pick:{shape.id(text)}" for text in shown]
    counters += [counter for text in shown for counter in words.spelled(shape, text)]
    return dict.fromkeys(counters, 1)


def notes(shape: Shape, answer: Answer) -> Notes:
    """None."""
    return {}


def own_texts(shape: Shape, answer: Answer) -> Mapping[str, dict[str, Any]]:
    """The own words."""
    return words.own(shape, answer["picks"])


def told(shape: Shape, answer: Answer) -> Answer:
    """The answer without the own words that are held back."""
    return {"picks": words.told(shape, answer["picks"])}


def results(
    shape: Shape, tally: Mapping[str, int], notes: Sequence[Mapping[str, Any]]
) -> dict[str, Any]:
    """``{"items": [{"item", "count"}], "others"?}``, most picked first.

    Own words stand among the options; those that fewer than ``shape.least`` answers hold are left
    out. The first 200 lines are sent; ``others`` says how many are left out after them.
    """
    if tally.get("answers", 0) < shape.least:
        tally = {}
    shown = {item.id: item.text for item in shape.shown}
    spellings = words.spellings(shape, tally)
    counted = {key.removeprefix("pick:"): n for key, n in tally.items() if key.startswith("pick:")}
    own = {line for line in counted.keys() - shown.keys() if counted[line] >= shape.least}
    for line in sorted(own, key=lambda line: (fold(spellings[line]), line)):
        shown[line] = spellings[line]
    lines: list[dict[str, Any]] = [
        {"item": text, "count": counted.get(line, 0)} for line, text in shown.items()
    ]
    lines.sort(key=lambda line: line["count"], reverse=True)
    found: dict[str, Any] = {"items": lines[:_SENT]}
    return found | ({"others": len(lines) - _SENT} if len(lines) > _SENT else {})


def brief(shape: Shape, results: Mapping[str, Any], *, desk: bool, open: bool) -> Mapping[str, Any]:
    """To all but desks the step's own options with the ten own words that most have written."""
    if desk:
        return results
    listed = {item.text for item in shape.shown}
    room = _OWN_SENT
    kept = [line for line in results["items"] if line["item"] in listed or (room := room - 1) >= 0]
    left = results.get("others", 0) + len(results["items"]) - len(kept)
    return {"items": kept, "others": left} if left else results


tellable = words.tellable


def take(results: Mapping[str, Any], how: str) -> list[str]:
    """``first``: all, most picked first. ``picked``: those that any answer holds."""
    least = {"first": 0, "picked": 1}[how]
    return [line["item"] for line in results["items"] if line["count"] >= least]


def behind(results: Mapping[str, Any]) -> dict[str, int]:
    """How many answers picked each."""
    return {line["item"]: line["count"] for line in results["items"]}


def header(shape: Shape, answers: Sequence[Answer]) -> list[str]:
    """A column for each option, as it was when the step opened, and one for own words."""
    own = ["other"] if shape.settings["other"] else []
    return [item.text for item in shape.items] + own


def rows(shape: Shape, answer: Answer) -> list[Row]:
    """One row: 1 for what was picked, else 0, and the own words as they were written.

    Those are left out where ``shape.least`` asks for more than one answer: a single row cannot
    know how many others have written the same.
    """
    row: Row = [int(item.text in answer["picks"]) for item in shape.items]
    if shape.settings["other"]:
        own = [text for text in answer["picks"] if not shape.find(text)]
        row.append(_BETWEEN.join(own) if own and shape.least <= 1 else None)
    return [row]


def table(shape: Shape, results: Mapping[str, Any] | None) -> tuple[list[str], list[Row]]:
    """One row for each option and own word, most picked first."""
    lines = results["items"] if results else []
    return ["item", "count"], [[line["item"], line["count"]] for line in lines]


def example(shape: Shape, random: Random) -> Answer:
    """As many picks as may be or fewer, the first options a little oftener than the last."""
    texts = [item.text for item in shape.items]
    order = sorted(texts, key=lambda text: texts.index(text) + random.gauss(0, len(texts) / 2))
    least, most = shape.settings["least"], shape.settings["most"]
    picked = order[: random.randint(least, max(least, min(most, len(order))))]
    if shape.settings["other"] and (len(picked) < least or random.random() < 0.1):
        spare = [word for word in words.EXAMPLES if shape.find(word) is None]
        random.shuffle(spare)
        picked = picked[: most - 1]
        picked += spare[: max(1, least - len(picked))]
    return {"picks": picked}
