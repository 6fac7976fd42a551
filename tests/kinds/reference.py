"""The results of every kind the slow way: straight from the answers, without any counter."""

import statistics
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from tests.kinds.cases import Given
from tests.kinds.reference_notes import notes
from tests.kinds.reference_plan import plan
from workshop.kinds.shape import Item, Shape
from workshop.same import fold

Results = dict[str, Any]


def enough(shape: Shape, given: Sequence[Given]) -> Sequence[Given]:
    """All of them, or none where they are too few for anything to be told."""
    return given if len(given) >= shape.least else []


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


def quartiles(values: Sequence[int]) -> list[float] | None:
    """The library's own inclusive quartiles, which want two values or more."""
    if not values:
        return None
    doubled = list(values) * 2 if len(values) == 1 else values
    return statistics.quantiles(doubled, n=4, method="inclusive")


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


def rating(shape: Shape, given: Sequence[Given]) -> Results:
    """Every answer's highest score for every line."""
    told = enough(shape, given)
    low, high = shape.settings["low"], shape.settings["high"]
    lines, grow = [], []
    for item in shape.shown:
        scores, reasons, picked = [], [], 0
        for _, answer in told:
            mine = [s for t, s in answer["scores"].items() if _counts(shape, t, item.id)]
            scores += [max(mine)] if mine else []
            picked += any(_counts(shape, text, item.id) for text in answer["grow"])
        for _, answer in given:
            said = answer.get("reasons", {})
            reasons += [reason for text, reason in said.items() if _counts(shape, text, item.id)]
        line: Results = {"item": item.text, "counts": None, "mean": None, "answers": len(scores)}
        if len(scores) >= shape.least:
            line["counts"] = [scores.count(score) for score in range(low, high + 1)]
            line["mean"] = statistics.mean(scores) if scores else None
            if shape.settings["share_reasons"]:
                kept = [reason for reason in reasons if not shape.is_hidden(reason)]
                line["reasons"] = sorted(kept, key=lambda reason: (fold(reason), reason))
        lines.append(line)
        told_of = len(scores) >= shape.least
        grow.append({"item": item.text, "count": picked if told_of else None})
    return {"items": lines, "grow": grow if shape.settings["grow"] else []}


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


def matrix(shape: Shape, given: Sequence[Given]) -> Results:
    """Every answer's place for every line."""
    lines: list[Results] = []
    for item in shape.shown:
        places = []
        for _, answer in enough(shape, given):
            mine = [i.text for i in shape.items if _counts(shape, i.text, item.id)]
            placed = [answer["places"][text] for text in mine if text in answer["places"]]
            places += placed[:1]
        told = places if len(places) >= shape.least else []
        across, up = [x for x, _ in told], [y for _, y in told]
        x, y = (statistics.mean(values or [0]) for values in (across, up))
        corner = f"{'high' if x >= 50 else 'low'}_{'high' if y >= 50 else 'low'}"
        lines.append(
            {
                "item": item.text,
                "x": x if told else None,
                "y": y if told else None,
                "spread_x": statistics.pstdev(across) if across else None,
                "spread_y": statistics.pstdev(up) if up else None,
                "quartiles_x": quartiles(across),
                "quartiles_y": quartiles(up),
                "answers": len(places),
                "corner": corner if told else None,
            }
        )
    return {"items": lines}


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


def survey(shape: Shape, given: Sequence[Given]) -> Results:
    """Every score of every statement, in one long list a factor."""
    told = len(given) >= shape.least
    scale = range(shape.settings["low"], shape.settings["high"] + 1)
    named = shape_of_factors(shape)
    lines: list[Results] = []
    for line in named.shown:
        scores = [
            answer["scores"][statement]
            for factor in shape.settings["factors"]
            for statement in factor["statements"]
            for _, answer in given
            if _counts(named, factor["name"], line.id)
        ]
        lines.append(
            {
                "name": line.text,
                "mean": statistics.mean(scores) if told and scores else None,
                "counts": [scores.count(score) for score in scale] if told else None,
                "answers": len(given) if told else 0,
            }
        )
    return {"factors": lines}


def cross(shape: Shape, given: Sequence[Given]) -> Results:
    """Every answer's place for every line on either side, and what was written beside it."""
    told = enough(shape, given)
    return {"items": [_crossed(shape, told, item.id, item.text) for item in shape.shown]}


def _crossed(shape: Shape, given: Sequence[Given], line: str, text: str) -> Results:
    named: dict[str, list[int]] = {"pleased": [], "improve": []}
    reasons: dict[str, list[str]] = {"pleased": [], "improve": []}
    for _, answer in given:
        for side, entries in answer.items():
            mine = [e for e in entries if _counts(shape, e["item"], line)]
            named[side] += [entries.index(mine[0]) + 1] if mine else []
            whys = [entry["why"] for entry in mine]
            reasons[side] += [why for why in whys if why and not shape.is_hidden(why)]
    for side, places in named.items():
        reasons[side] = reasons[side] if len(places) >= shape.least else []
        reasons[side].sort(key=lambda reason: (fold(reason), reason))
    return {
        "item": text,
        "pleased": len(named["pleased"]),
        "improve_first": named["improve"].count(1),
        "improve_second": named["improve"].count(2),
        "why_pleased": reasons["pleased"],
        "why_improve": reasons["improve"],
    }


def shape_of_factors(shape: Shape) -> Shape:
    """The shape of a step that has the factors as its list."""
    names = [factor["name"] for factor in shape.settings["factors"]]
    return replace(shape, items=tuple(Item(name, name) for name in names))


def _counts(shape: Shape, text: str, line: str) -> bool:
    return shape.id(text) == line and not shape.is_hidden(text)


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
