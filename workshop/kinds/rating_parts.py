"""Publishing a rating item by item, for any may be left unrated; its reasons, told or held back."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from workshop.kinds import figures
from workshop.kinds import reasons as given_reasons
from workshop.kinds.contract import Answer, Part
from workshop.kinds.reasons import Given, Reasons
from workshop.kinds.shape import Shape


def parts(shape: Shape, answer: Answer) -> Mapping[str, Part]:
    """A part for each item that is rated, picked or given a reason; only rating it counts."""
    best: dict[str, int] = {}
    for text, score in answer["scores"].items():
        best[shape.id(text)] = max(score, best.get(shape.id(text), score))
    picked = {shape.id(text) for text in answer["grow"]}
    reasons: dict[str, dict[str, str]] = {}
    for text, reason in answer.get("reasons", {}).items():
        reasons.setdefault(shape.id(text), {})[text] = reason
    return {
        item: Part(item in best, (best.get(item), item in picked, reasons.get(item)))
        for item in best.keys() | picked | reasons.keys()
    }


def compose(
    shape: Shape, before: Answer | None, now: Answer, due: Collection[str]
) -> Answer | None:
    """The items ``due`` of the one, the others of the other; None where that is nothing."""
    new = _only(now, lambda text: shape.id(text) in due)
    old = _only(before or {}, lambda text: shape.id(text) not in due)
    composed: Answer = {
        "scores": {**old["scores"], **new["scores"]},
        "grow": [*old["grow"], *new["grow"]],
    }
    if "reasons" in now:
        composed["reasons"] = {**old["reasons"], **new["reasons"]}
    return composed if any(composed.values()) else None


def _only(answer: Answer, wanted: Callable[[str], bool]) -> Answer:
    """What the answer says of the items that are wanted."""
    return {
        "scores": {t: score for t, score in answer.get("scores", {}).items() if wanted(t)},
        "grow": [text for text in answer.get("grow", []) if wanted(text)],
        "reasons": {t: reason for t, reason in answer.get("reasons", {}).items() if wanted(t)},
    }


def own_texts(shape: Shape, answer: Answer) -> Mapping[str, dict[str, Any]]:
    """The shared reasons."""
    reasons = answer.get("reasons", {})
    return {reason: {"text": reason, "under": item} for item, reason in reasons.items()}


def told(shape: Shape, answer: Answer) -> Answer:
    """As it is: there are no rows of persons."""
    return answer


def tellable(
    shape: Shape, results: Mapping[str, Any], held: Sequence[Mapping[str, Any]]
) -> list[Mapping[str, Any]]:
    """The reasons of items that may be told of."""
    told = {shape.id(line["item"]) for line in results["items"] if "reasons" in line}
    return [one for one in held if shape.id(one["under"]) in told]


def texts(shape: Shape) -> Reasons:
    """The shared reasons, by item."""
    return Reasons(shape, lambda note: shape.id(note["item"]), _told)


def _told(shape: Shape, tally: Mapping[str, int], given: Given) -> dict[str, Any]:
    if tally.get("answers", 0) < shape.least:
        tally = {}
    scores = figures.by_item(tally, "score")
    scale = range(shape.settings["low"], shape.settings["high"] + 1)
    lines: list[dict[str, Any]] = []
    grow: list[dict[str, Any]] = []
    for item in shape.shown:
        counts = scores.get(item.id, {})
        answers = sum(counts.values())
        told = answers >= shape.least
        line: dict[str, Any] = {
            "item": item.text,
            "counts": [counts.get(score, 0) for score in scale] if told else None,
            "mean": figures.mean(counts) if told else None,
            "answers": answers,
        }
        if told and shape.settings["share_reasons"]:
            line["reasons"], more = given(item.id)
            line |= {"more_reasons": more} if more else {}
        lines.append(line)
        picked = tally.get(f"grow:{item.id}", 0) if told else None
        grow.append({"item": item.text, "count": picked})
    return {"items": lines, "grow": grow if shape.settings["grow"] else []}


def brief(shape: Shape, results: Mapping[str, Any], *, desk: bool, open: bool) -> Mapping[str, Any]:
    """While answers come, the first 40 reasons of each item."""
    if not open:
        return results
    lines = [given_reasons.brief(line, ("reasons", "more_reasons")) for line in results["items"]]
    return {**results, "items": lines}
