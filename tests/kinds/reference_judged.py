"""The results of kinds in which every line is judged by itself, the slow way."""

import statistics
from collections.abc import Sequence
from dataclasses import replace

from tests.kinds.cases import Given
from tests.kinds.reference_parts import Results, counts, enough, quartiles
from workshop.kinds.shape import Item, Shape
from workshop.same import fold


def rating(shape: Shape, given: Sequence[Given]) -> Results:
    """Every answer's highest score for every line."""
    told = enough(shape, given)
    low, high = shape.settings["low"], shape.settings["high"]
    lines, grow = [], []
    for item in shape.shown:
        scores, reasons, picked = [], [], 0
        for _, answer in told:
            mine = [s for t, s in answer["scores"].items() if counts(shape, t, item.id)]
            scores += [max(mine)] if mine else []
            picked += any(counts(shape, text, item.id) for text in answer["grow"])
        for _, answer in given:
            said = answer.get("reasons", {})
            reasons += [reason for text, reason in said.items() if counts(shape, text, item.id)]
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


def matrix(shape: Shape, given: Sequence[Given]) -> Results:
    """Every answer's place for every line."""
    lines: list[Results] = []
    for item in shape.shown:
        places = []
        for _, answer in enough(shape, given):
            mine = [i.text for i in shape.items if counts(shape, i.text, item.id)]
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
            if counts(named, factor["name"], line.id)
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
            mine = [e for e in entries if counts(shape, e["item"], line)]
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
