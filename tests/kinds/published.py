"""What is published closing by closing, the slow way: straight from the answers of each closing.

For every line it keeps all answers as they were at the closing when that line was published last,
and works the line out from those.
"""

from collections.abc import Callable, Mapping
from typing import Any

from tests.kinds.cases import Given
from tests.kinds.reference import REFERENCES
from tests.kinds.reference_judged import shape_of_factors
from tests.kinds.reference_parts import Results
from tests.kinds.reference_plan import actions_by_goal, in_order
from workshop.kinds.contract import Answer
from workshop.kinds.shape import Shape
from workshop.same import fold

Answers = Mapping[str, Answer]
ALL = "every line at once"


def rating(shape: Shape, answer: Answer) -> dict[str, Any]:
    """By item: the highest score, whether it is to be developed, the reasons."""
    said: dict[str, Any] = {}
    for line in {shape.id(item.text) for item in shape.items}:
        texts = [item.text for item in shape.items if shape.id(item.text) == line]
        scores = [answer["scores"][text] for text in texts if text in answer["scores"]]
        reasons = [(text, answer.get("reasons", {}).get(text)) for text in texts]
        picked = any(text in answer["grow"] for text in texts)
        said[line] = max(scores, default=None), picked, [one for one in reasons if one[1]]
    return said


def points(shape: Shape, answer: Answer) -> dict[str, Any]:
    """By item what it got, all in one."""
    gave: dict[str, int] = {}
    for item in shape.items:
        line = shape.id(item.text)
        gave[line] = gave.get(line, 0) + answer["points"].get(item.text, 0)
    return {ALL: gave}


def diamond(shape: Shape, answer: Answer) -> dict[str, Any]:
    """The rows of the step's cards in one, and the rows and spellings of each own word."""
    listed = {shape.id(item.text) for item in shape.items}
    said: dict[str, Any] = {ALL: {}}
    for row, cards in enumerate(answer["rows"]):
        for card in cards:
            line = shape.id(card)
            if line in listed:
                said[ALL][line] = min(row, said[ALL].get(line, row))
            else:
                said[line] = sorted([*said.get(line, []), (row, card)])
    return said


def cloud(shape: Shape, answer: Answer) -> dict[str, Any]:
    """The spellings of each word."""
    said: dict[str, Any] = {}
    for word in answer["words"]:
        said[shape.id(word)] = sorted([*said.get(shape.id(word), []), word])
    return said


def matrix(shape: Shape, answer: Answer) -> dict[str, Any]:
    """By item where it was placed."""
    said: dict[str, Any] = {}
    for item in shape.items:
        if item.text in answer["places"]:
            said.setdefault(shape.id(item.text), answer["places"][item.text])
    return said


def choice(shape: Shape, answer: Answer) -> dict[str, Any]:
    """The step's options that are picked in one, and the spellings of each own word."""
    listed = {shape.id(item.text) for item in shape.items}
    said: dict[str, Any] = {ALL: set()}
    for text in answer["picks"]:
        line = shape.id(text)
        if line in listed:
            said[ALL].add(line)
        else:
            said[line] = sorted([*said.get(line, []), text])
    return said


def survey(shape: Shape, answer: Answer) -> dict[str, Any]:
    """By factor how often each score was given, all in one."""
    named = shape_of_factors(shape)
    said: dict[str, list[int]] = {}
    for factor in shape.settings["factors"]:
        line = said.setdefault(named.id(factor["name"]), [])
        line += [answer["scores"][text] for text in factor["statements"]]
    return {ALL: {line: sorted(scores) for line, scores in said.items()}}


def cross(shape: Shape, answer: Answer) -> dict[str, Any]:
    """By line the best place on each side, and all reasons, all in one."""
    said: dict[tuple[str, str], int] = {}
    for side, entries in answer.items():
        for place, entry in enumerate(entries, 1):
            said.setdefault((side, shape.id(entry["item"])), place if side == "improve" else 0)
    whys = {(side, e["item"]): e["why"] for side, entries in answer.items() for e in entries}
    return {ALL: (said, {key: why for key, why in whys.items() if why})}


SAID: dict[str, Callable[[Shape, Answer], dict[str, Any]]] = {
    "rating": rating,
    "points": points,
    "diamond": diamond,
    "cloud": cloud,
    "matrix": matrix,
    "plan": actions_by_goal,
    "choice": choice,
    "survey": survey,
    "cross": cross,
    "notes": lambda _, answer: {ALL: answer},
}


class Published:
    """What everybody may know of a step's round after each of its closings."""

    def __init__(self, kind: str, shape: Shape) -> None:
        self._kind = kind
        self._shape = shape
        self._at: dict[str, Answers] = {}

    def closes(self, now: Answers) -> None:
        """The round is closed with these answers."""
        least, lines = self._shape.least, self._lines(now)
        if not self._at:
            if len(now) >= least:
                self._at = {line: dict(now) for line in lines}
            return
        changed = {line: self._changed(line, now) for line in lines}
        if len(set().union(*changed.values())) < least:
            return
        known = self._at.get(ALL, now)
        if ALL in lines and len(changed[ALL]) < least:
            now = {seat: answer for seat, answer in now.items() if seat in known}
        for line in lines:
            shown = self._behind(line, self._at.get(line, {})) >= least
            moved = len(changed[line] & now.keys()) >= least
            if not shown or (moved and self._behind(line, now) >= least):
                self._at[line] = dict(now)

    @property
    def results(self) -> Results | None:
        """The results, None before the first publication; of own words only how they lie."""
        if not self._at:
            return None
        joined = _JOINED.get(self._kind)
        return joined(self) if joined else self.worked_out(ALL)

    def item_by_item(self) -> Results:
        """Each of the step's items as it was published last."""
        each = [self.worked_out(item.id) for item in self._shape.shown]
        names = each[0] if each else REFERENCES[self._kind](self._shape, [])
        return {name: [one[name][at] for at, one in enumerate(each) if one[name]] for name in names}

    def word_by_word(self) -> Results:
        """Each word as it was published last."""
        lines = [
            word
            for line in self._at
            for word in self.worked_out(line)["items"]
            if self._shape.id(word["item"]) == line
        ]
        lines.sort(key=lambda line: (-line["count"], fold(line["item"]), line["item"]))
        counted = sum(line["count"] for line in lines)
        return {"items": lines, "words": counted, "different": len(lines)}

    def goal_by_goal(self) -> Results:
        """The actions of each goal as they were published last."""
        rows = [
            row
            for item in self._shape.shown
            for row in self.worked_out(item.id)["actions"]
            if row["for"] == item.text
        ]
        return {"actions": in_order(self._shape, rows)}

    def options_and_own_words(self) -> Results:
        """The step's options as they were published last, all at once, and each own word."""
        listed = {item.text for item in self._shape.shown}
        lines = [line for line in self.worked_out(ALL)["items"] if line["item"] in listed]
        own = [
            word
            for line in self._at
            if line.startswith("own:")
            for word in self.worked_out(line)["items"]
            if word["item"] not in listed and self._shape.id(word["item"]) == line
        ]
        own.sort(key=lambda line: fold(line["item"]))
        return {"items": sorted(lines + own, key=lambda line: -line["count"])}

    def own_words(self) -> dict[str, list[int]]:
        """The rows of every own word that is shown."""
        listed = {shape.text for shape in self._shape.shown}
        return {
            card["card"]: card["rows"]
            for line in self._at
            if line.startswith("own:")
            for card in self.worked_out(line)["cards"]
            if card["card"] not in listed and self._shape.id(card["card"]) == line
        }

    def worked_out(self, line: str) -> Results:
        """All results as they would be if every line were as old as this one."""
        given: list[Given] = [(None, answer) for answer in self._at.get(line, {}).values()]
        return REFERENCES[self._kind](self._shape, given)

    def _lines(self, now: Answers) -> set[str]:
        return {line for answer in now.values() for line in self._said(answer)} | self._at.keys()

    def _changed(self, line: str, now: Answers) -> set[str]:
        """The seats that say something else of a line than when it was published."""
        before = self._at.get(line, {})
        return {
            seat
            for seat, answer in now.items()
            if self._of(line, before.get(seat)) != self._of(line, answer)
        }

    def _behind(self, line: str, answers: Answers) -> int:
        """How many have rated an item, written a word, or answered at all."""
        return sum(self._rated(self._of(line, answer)) for answer in answers.values())

    def _rated(self, said: Any) -> bool:
        if self._kind == "rating":
            return said is not None and said[0] is not None
        return said is not None

    def _of(self, line: str, answer: Answer | None) -> Any:
        said = self._said(answer).get(line) if answer else None
        return None if said == (None, False, []) else said

    def _said(self, answer: Answer) -> dict[str, Any]:
        return SAID[self._kind](self._shape, answer)


_JOINED: dict[str, Callable[[Published], Results]] = {
    "rating": Published.item_by_item,
    "matrix": Published.item_by_item,
    "cloud": Published.word_by_word,
    "plan": Published.goal_by_goal,
    "choice": Published.options_and_own_words,
}
