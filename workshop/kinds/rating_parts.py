"""Publishing a rating item by item, for any may be left unrated; and its reasons, to hold back."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from workshop.kinds.contract import Answer, Part
from workshop.kinds.shape import Shape
from workshop.same import fold


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


def tellable(
    shape: Shape, results: Mapping[str, Any], held: Sequence[Mapping[str, Any]]
) -> list[Mapping[str, Any]]:
    """The reasons of items that may be told of."""
    told = {shape.id(line["item"]) for line in results["items"] if "reasons" in line}
    return [one for one in held if shape.id(one["under"]) in told]


def written(shape: Shape, notes: Sequence[Mapping[str, Any]], item: str) -> list[str]:
    """The reasons for one item that may be told, by alphabet."""
    reasons = [
        note["text"]
        for note in notes
        if shape.id(note["item"]) == item
        and not shape.is_hidden(note["item"])
        and not shape.is_hidden(note["text"])
    ]
    return sorted(reasons, key=lambda reason: (fold(reason), reason))
