"""The results of every kind the slow way: straight from the answers, without any counter."""

import statistics
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from tests.kinds.cases import Given
from tests.kinds.reference_judged import cross, matrix, rating, survey
from tests.kinds.reference_notes import notes
from tests.kinds.reference_parts import Results, enough, quartiles
from tests.kinds.reference_plan import plan
from workshop.kinds.shape import Shape
from workshop.same import fold


def points(shape: Shape, given: Sequence[Given]) -> Results:
    """Every answer's points for every line, zeros and all, in one long list."""
    lines: list[Results] = []
    for item in shape.shown:
        values = [
            sum(
                points
                for text, points in answer["points"].items()
                if shape.id(text) == item.id and not shape.is_hidden(text)
            )
            for _, answer in enough(shape, given)
        ]
        lines.append(
            {
                "item": item.text,
                "points": sum(values),
                "mean": statistics.mean(values) if values else None,
                "given": sum(value > 0 for value in values),
                "spread": statistics.pstdev(values) if values else None,
                "quartiles": quartiles(values),
            }
        )
    lines.sort(key=lambda line: -line["points"])
    return {"items": lines, "budget": shape.settings["budget"]}


def diamond(shape: Shape, given: Sequence[Given]) -> Results:
    """Every answer's weight for every card, 0 where it was not laid."""
    laid = [(group, _best_weights(shape, answer)) for group, answer in enough(shape, given)]
    shown = {item.id: item.text for item in shape.shown}
    for card in sorted({card for _, weights in laid for card in weights} - shown.keys()):
        if sum(card in weights for _, weights in laid) >= shape.least:
            shown[card] = _spelling(shape, given, card)
    cards: list[Results] = []
    for card, text in shown.items():
        values = [weights.get(card, 0) for _, weights in laid]
        cards.append(
            {
                "card": text,
                "rows": [values.count(weight) for weight in (5, 4, 3, 2, 1)],
                "score": statistics.mean(values) if values else None,
                "spread": statistics.pstdev(values) if values else None,
            }
        )
    cards.sort(key=lambda line: -(line["score"] or 0))
    on_top = {shown[c] for _, weights in laid for c in weights if c in shown and weights[c] >= 4}
    results: Results = {
        "cards": cards,
        "top_rows": [line["card"] for line in cards if line["card"] in on_top],
    }
    if shape.round == "group":
        in_order = sorted(laid, key=lambda one: shape.groups.index(one[0] or ""))
        results["groups"] = [
            {
                "group": group,
                "rows": [
                    [text for card, text in shown.items() if weights.get(card) == weight]
                    for weight in (5, 4, 3, 2, 1)
                ],
            }
            for group, weights in in_order
            if weights and shape.least <= 1
        ]
    return results


def _best_weights(shape: Shape, answer: dict[str, Any]) -> dict[str, int]:
    weights: dict[str, int] = {}
    for weight, row in zip((5, 4, 3, 2, 1), answer["rows"], strict=True):
        for card in row:
            if not shape.is_hidden(card):
                weights[shape.id(card)] = max(weight, weights.get(shape.id(card), 0))
    return weights


def _spelling(shape: Shape, given: Sequence[Given], card: str) -> str:
    """The facilitator's spelling, the last of several; else the commonest, then the first."""
    for into in reversed(list(shape.merged)):
        if "own:" + fold(into) == card:
            return into
    written: Counter[str] = Counter(
        word
        for _, answer in given
        for row in answer["rows"]
        for word in row
        if "own:" + fold(word) == card and shape.id(word) == card and not shape.is_hidden(word)
    )
    return min(written, key=lambda word: (-written[word], word))


def cloud(shape: Shape, given: Sequence[Given]) -> Results:
    """Every answer's words, one by one."""
    answers = [
        {shape.id(word) for word in answer["words"] if not shape.is_hidden(word)}
        for _, answer in enough(shape, given)
    ]
    counts = Counter(line for answer in answers for line in answer)
    lines: list[Results] = [
        {"item": _word(shape, given, line), "count": count}
        for line, count in counts.items()
        if count >= shape.least
    ]
    lines.sort(key=lambda line: (-line["count"], fold(line["item"]), line["item"]))
    found: Results = {
        "items": lines[:200],
        "words": sum(line["count"] for line in lines),
        "different": len(lines),
    }
    return found if len(lines) <= 200 else {**found, "others": len(lines) - 200}


def _word(shape: Shape, given: Sequence[Given], line: str) -> str:
    rows = [(group, {"rows": [answer["words"]]}) for group, answer in given]
    return _spelling(shape, rows, line)


def choice(shape: Shape, given: Sequence[Given]) -> Results:
    """Every answer's picks, one by one."""
    answers = [
        {shape.id(text) for text in answer["picks"] if not shape.is_hidden(text)}
        for _, answer in enough(shape, given)
    ]
    counts = Counter(line for answer in answers for line in answer)
    listed = {item.id: item.text for item in shape.shown}
    own = {
        line: _word(shape, [(None, {"words": answer["picks"]}) for _, answer in given], line)
        for line, count in counts.items()
        if line not in listed and count >= shape.least
    }
    by_alphabet = dict(sorted(own.items(), key=lambda one: (fold(one[1]), one[0])))
    lines: list[Results] = [
        {"item": text, "count": counts[line]} for line, text in {**listed, **by_alphabet}.items()
    ]
    return {"items": sorted(lines, key=lambda line: -line["count"])}


REFERENCES: dict[str, Callable[[Shape, Sequence[Given]], Results]] = {
    "points": points,
    "diamond": diamond,
    "rating": rating,
    "cloud": cloud,
    "matrix": matrix,
    "plan": plan,
    "choice": choice,
    "survey": survey,
    "cross": cross,
    "notes": notes,
}
