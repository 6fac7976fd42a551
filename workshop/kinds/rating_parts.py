"""Publishing a rating item by item, for an answer may leave any of them unrated."""

from collections.abc import Callable, Collection, Mapping

from workshop.kinds.contract import Answer, Part
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
