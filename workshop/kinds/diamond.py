"""Ranking nine cards in rows of 1, 2, 3, 2 and 1: most important on top, equal within a row.

An answer adds ``row:<card>:<1..5>``, in a group's round also ``in:<row>:<group's place>:<card>``,
and ``as:<spelling>`` for every own word. Of cards merged into one, an answer's uppermost counts.
"""

from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

from workshop.kinds import check, diamond_form, diamond_parts, figures, words
from workshop.kinds.contract import Answer, Notes, Numbers, Row
from workshop.kinds.shape import Shape
from workshop.same import clean, fold, same
from workshop.text import Invalid

name = "diamond"
title = "Diamond"
list_name: str | None = "cards"
by = frozenset({"person", "group", "room"})
results_default = "live"
least_answers = 0
takes: tuple[str, ...] = ("first", "top_rows")
rows_of_persons = True
form = diamond_form.FORM
own_texts_if: str | None = "own"
parts = diamond_parts.parts
compose = diamond_parts.compose
combine = diamond_parts.combine
own_texts = diamond_parts.own_texts
told = diamond_parts.told
tellable = words.tellable

_ROOM, _WEIGHTS = diamond_parts.ROOM, diamond_parts.WEIGHTS
_NINE = sum(_ROOM)
_MOST_CARDS, _LONGEST = 60, 60
_COLUMNS = [
    f"row {row}" if room == 1 else f"row {row} {letter}"
    for row, room in enumerate(_ROOM, 1)
    for letter in "abc"[:room]
]


def settings(raw: Mapping[str, Any]) -> dict[str, Any]:
    """``cards`` and ``own``: whether people may lay own words too, as they may unless told."""
    given = check.settings(raw, ("cards", "own"))
    texts = check.required(given, "cards")
    own = check.switch(given, "own", True)
    return {"cards": items({"own": own}, texts) if texts != [] else [], "own": own}


def items(settings: Mapping[str, Any], texts: Sequence[str]) -> list[str]:
    """9 to 60 different texts, or none at all where own words are allowed."""
    least = 0 if settings["own"] and not texts else _NINE
    return check.texts(texts, where="cards", least=least, most=_MOST_CARDS, longest=_LONGEST)


def answer(shape: Shape, raw: Any) -> Answer:
    """``{"rows": [[card], [card, card], ...]}`` with nine different cards."""
    laid = draft(shape, raw)
    left = sum(card is None for row in laid["rows"] for card in row)
    if left:
        raise Invalid(
            "Put {count} more card in place.",
            plural="Put {count} more cards in place.",
            where="rows",
            count=left,
        )
    return laid


def draft(shape: Shape, raw: Any) -> Answer:
    """The same form with None in empty places; rows left out or too short are filled with it."""
    given = check.answer(raw, ("rows",)).get("rows")
    if not isinstance(given, list | tuple) or len(given) > len(_ROOM):
        raise check.unreadable("rows")
    rows = [_row(shape, number, given[number - 1 : number]) for number in range(1, len(_ROOM) + 1)]
    laid = set()
    for card in (card for row in rows for card in row if card is not None):
        if fold(card) in laid:
            raise check.twice(card)
        laid.add(fold(card))
    return {"rows": rows}


def _row(shape: Shape, number: int, given: Sequence[Any]) -> list[str | None]:
    room = _ROOM[number - 1]
    cards = given[0] if given else ()
    if not isinstance(cards, list | tuple):
        raise check.unreadable("rows")
    if len(cards) > room:
        raise Invalid(
            "There is room for {count} card in row {row}.",
            plural="There is room for {count} cards in row {row}.",
            where="rows",
            count=room,
            row=number,
        )
    texts = [None if card is None else _card(shape, card) for card in cards]
    return texts + [None] * (room - len(texts))


def _card(shape: Shape, card: Any) -> str:
    if not shape.settings["own"]:
        return check.item(shape, card).text
    text = clean(card, longest=_LONGEST, where="rows")
    item = shape.find(text)
    return item.text if item else text


def numbers(shape: Shape, answer: Answer, group: str | None) -> Numbers:
    """The counters named at the top of this module, each with 1."""
    best: dict[str, int] = {}
    counters: list[str] = []
    for row, cards in enumerate(answer["rows"], 1):
        for card in cards:
            if card is None or shape.is_hidden(card):
                continue
            best.setdefault(shape.id(card), row)
            counters += words.spelled(shape, card)
    counters += [f"row:{card}:{row}" for card, row in best.items()]
    for place, known in enumerate(shape.groups):
        if group is not None and same(known, group):
            counters += [f"in:{row}:{place}:{card}" for card, row in best.items()]
    return dict.fromkeys(counters, 1)


def notes(shape: Shape, answer: Answer) -> Notes:
    """None."""
    return {}


def results(
    shape: Shape, tally: Mapping[str, int], notes: Sequence[Mapping[str, Any]]
) -> dict[str, Any]:
    """``{"cards": [...], "top_rows": [...], "groups"?: [...]}``, highest score first.

    Own words placed by fewer than ``shape.least`` answers are left out. A group's rows hold only
    what is shown, so merging and hiding shorten them; where ``shape.least`` asks for more than one
    answer, no group's diamond is given.
    """
    answers = tally.get("answers", 0)
    if answers < shape.least:
        tally, answers = {}, 0
    placed = figures.by_item(tally, "row")
    shown = _shown(shape, tally, placed)
    cards: list[dict[str, Any]] = []
    for card, text in shown.items():
        rows = [placed.get(card, {}).get(row, 0) for row in range(1, len(_ROOM) + 1)]
        counts = {0: answers - sum(rows), **dict(zip(_WEIGHTS, rows, strict=True))}
        cards.append(
            {
                "card": text,
                "rows": rows,
                "score": figures.mean(counts),
                "spread": figures.spread(counts),
            }
        )
    cards.sort(key=lambda line: line["score"] or 0, reverse=True)
    top_rows = [line["card"] for line in cards if line["rows"][0] or line["rows"][1]]
    found: dict[str, Any] = {"cards": cards, "top_rows": top_rows}
    if shape.round == "group":
        found["groups"] = _groups(shape, tally, shown) if shape.least <= 1 else []
    return found


def _shown(
    shape: Shape, tally: Mapping[str, int], placed: Mapping[str, Mapping[int, int]]
) -> dict[str, str]:
    """Id -> text of the cards to show: the settings' in their order, then own words by alphabet."""
    shown = {item.id: item.text for item in shape.shown}
    spellings = words.spellings(shape, tally)
    for card in sorted(placed.keys() & spellings.keys()):
        if sum(placed[card].values()) >= shape.least:
            shown.setdefault(card, spellings[card])
    return shown


def _groups(
    shape: Shape, tally: Mapping[str, int], shown: Mapping[str, str]
) -> list[dict[str, Any]]:
    """The diamonds of the groups that have answered, in the programme's order."""
    laid: dict[int, dict[str, int]] = {}
    for counter in tally:
        if counter.startswith("in:"):
            _, row, place, card = counter.split(":", 3)
            laid.setdefault(int(place), {})[card] = int(row)
    groups = []
    for index in sorted(laid):
        rows: list[list[str]] = [[] for _ in _ROOM]
        for card, text in shown.items():
            if card in laid[index]:
                rows[laid[index][card] - 1].append(text)
        groups.append({"group": shape.groups[index], "rows": rows})
    return groups


def take(results: Mapping[str, Any], how: str) -> list[str]:
    """``first``: all cards. ``top_rows``: those that any answer has in its two uppermost rows."""
    ways = {"first": [line["card"] for line in results["cards"]], "top_rows": results["top_rows"]}
    return list(ways[how])


def behind(results: Mapping[str, Any]) -> dict[str, int]:
    """How many answers laid each card."""
    return {line["card"]: sum(line["rows"]) for line in results["cards"]}


def header(shape: Shape, answers: Sequence[Answer]) -> list[str]:
    """``row 1``, ``row 2 a``, ``row 2 b`` … ``row 5``."""
    return list(_COLUMNS)


def rows(shape: Shape, answer: Answer) -> list[Row]:
    """One row of nine cards as they were laid.

    Where ``shape.least`` asks for more than one answer, places with own words are left empty:
    a single row cannot know how many others have written the same.
    """
    withheld = shape.least > 1
    cards = [c for row, room in zip(answer["rows"], _ROOM, strict=True) for c in row[:room]]
    return [[None if c and withheld and not shape.find(c) else c for c in cards]]


def table(shape: Shape, results: Mapping[str, Any] | None) -> tuple[list[str], list[Row]]:
    """One row for each card, highest score first; ``top rows`` is 1 for those on top, else 0."""
    places = [f"row {row}" for row in range(1, len(_ROOM) + 1)]
    lines = results["cards"] if results else []
    return ["card", *places, "score", "spread", "top rows"], [
        [
            line["card"],
            *line["rows"],
            line["score"],
            line["spread"],
            int(bool(line["rows"][0] or line["rows"][1])),
        ]
        for line in lines
    ]


def example(shape: Shape, random: Random) -> Answer:
    """Nine cards, the first ones oftener near the top; own words where cards are too few."""
    texts = [item.text for item in shape.items]
    if shape.settings["own"]:
        spare = [word for word in words.EXAMPLES if shape.find(word) is None]
        random.shuffle(spare)
        texts += spare[: max(_NINE - len(texts), int(random.random() < 0.2))]
    order = [place + random.gauss(0, 4) for place in range(len(texts))]
    chosen = iter([text for _, text in sorted(zip(order, texts, strict=True))])
    return {"rows": [[next(chosen) for _ in range(room)] for room in _ROOM]}
