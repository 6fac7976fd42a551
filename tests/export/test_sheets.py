"""Answers and results as CSV lead back to nobody."""

import csv
from dataclasses import replace
from io import StringIO
from random import Random
from typing import Any

import pytest

from bench.hall import settings_of
from tests.kinds.cases import results, shape_of
from workshop.export import Answered, answers_csv, results_csv, style
from workshop.kinds import KINDS, diamond, points, rating
from workshop.kinds.abilities import OwnTexts
from workshop.kinds.contract import Kind
from workshop.kinds.shape import Shape
from workshop.same import fold

ENGLISH = style("en")
POINTS = {"items": ["Tillit", "=Mot"]}


def read(content: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), strict=True))


def given_points(*groups: str | None) -> list[Answered]:
    """One answer for each, the first with 0 for Tillit, the next with 1 and so on."""
    return [
        Answered(group, {"points": {"Tillit": number, "=Mot": 100 - number}})
        for number, group in enumerate(groups)
    ]


def groups_named(shape: Shape, *groups: str | None) -> list[str]:
    """What stands in the column of groups, in the order the answers were given."""
    rows = read(answers_csv(points, shape, given_points(*groups), {}, ENGLISH))[1:]
    return [row[1] for row in sorted(rows, key=lambda row: int(row[2]))]


def test_a_line_has_a_number_the_group_and_the_kinds_own_columns() -> None:
    rows = read(answers_csv(points, shape_of(points, POINTS), given_points(None), {}, ENGLISH))
    assert rows[0] == ["answer", "group", "Tillit", "'=Mot"]
    assert rows[1][1:] == ["", "0", "100"]


def test_numbers_are_unique_and_drawn_anew_every_time() -> None:
    given = given_points(*[None] * 101)
    shape = shape_of(points, POINTS)
    files = [read(answers_csv(points, shape, given, {}, ENGLISH))[1:] for _ in range(2)]
    drawn = [{row[0] for row in rows} for rows in files]
    assert [len(numbers) for numbers in drawn] == [101, 101]
    assert drawn[0] != drawn[1]


def test_lines_stand_in_shuffled_order_and_none_is_lost() -> None:
    given = given_points(*[None] * 101)
    rows = read(answers_csv(points, shape_of(points, POINTS), given, {}, ENGLISH, Random(1)))[1:]
    order = [int(row[2]) for row in rows]
    assert order != sorted(order)
    assert sorted(order) == list(range(101))


def test_a_person_round_does_not_name_groups_with_fewer_than_three_answers() -> None:
    shape = shape_of(points, POINTS)
    assert groups_named(shape, "A", "A", "A", "B", "B", None) == ["A", "A", "A", "", "", ""]


def test_a_groups_round_names_every_group() -> None:
    shape = shape_of(points, POINTS, round="group", groups=("A", "B"))
    assert groups_named(shape, "A", "B") == ["A", "B"]


def test_the_nameless_are_at_least_the_least_number_of_answers_together() -> None:
    shape = shape_of(points, POINTS, least=3)
    assert groups_named(shape, *"AAABBBB", None) == ["", "", "", "B", "B", "B", "B", ""]
    assert groups_named(shape, *"AAABBBB") == list("AAABBBB")
    higher = shape_of(points, POINTS, least=4, round="group", groups=("A", "B"))
    assert groups_named(higher, *"ABBBB") == [""] * 5


def test_fewer_answers_than_the_least_give_a_header_alone() -> None:
    shape = shape_of(points, POINTS, least=3)
    rows = read(answers_csv(points, shape, given_points("A", "A"), None, ENGLISH))
    assert rows == [["answer", "group", "Tillit", "'=Mot"]]


def test_a_diamonds_row_has_its_nine_cards_by_place() -> None:
    cards = [f"kort {number}" for number in range(1, 10)]
    laid = {"rows": [cards[:1], cards[1:3], cards[3:6], cards[6:8], cards[8:]]}
    shape = shape_of(diamond, {"cards": cards}, round="group", groups=("A",))
    rows = read(answers_csv(diamond, shape, [Answered("A", laid)], {}, ENGLISH))
    columns = "row 1,row 2 a,row 2 b,row 3 a,row 3 b,row 3 c,row 4 a,row 4 b,row 5"
    assert rows[0] == ["answer", "group", *columns.split(",")]
    assert rows[1][1:] == ["A", *cards]


def test_a_rating_has_only_sums_in_both_files() -> None:
    shape = shape_of(rating, {"items": ["Stiller krav"]}, least=3)
    answers: list[Any] = [{"scores": {"Stiller krav": score}, "grow": []} for score in (2, 3, 3)]
    found = results(rating, shape, answers)
    given = [Answered("A", answer) for answer in answers]
    content = answers_csv(rating, shape, given, found, style("nb"))
    assert content == results_csv(rating, shape, found, style("nb"))
    assert content.decode("utf-8-sig").splitlines() == [
        "item;1;2;3;4;5;6;mean;answers;grow",
        "Stiller krav;0;1;2;0;0;0;2,6666666666666665;3;0",
    ]


@pytest.mark.parametrize("kind", [points, rating])
def test_results_that_may_not_be_published_are_a_header_alone(kind: Any) -> None:
    shape = shape_of(kind, {"items": ["Tillit", "Mot"]})
    assert len(read(results_csv(kind, shape, None, ENGLISH))) == 1


@pytest.mark.parametrize(
    "kind", [kind for kind in KINDS.values() if isinstance(kind, OwnTexts)], ids=lambda k: k.name
)
def test_own_texts_that_are_held_back_stand_in_no_file(kind: Kind) -> None:
    assert isinstance(kind, OwnTexts)
    settings = settings_of(kind.name) | ({"cards": []} if kind.name == "diamond" else {})
    shape = shape_of(kind, {**settings, **({kind.own_texts_if: True} if kind.own_texts_if else {})})
    answers = [kind.answer(shape, kind.example(shape, Random(seed))) for seed in range(40)]
    own = {n: t["text"] for answer in answers for n, t in kind.own_texts(shape, answer).items()}
    items = "\n".join(item.text for item in shape.items)
    texts = {name: text for name, text in own.items() if text not in items}
    given = [Answered(None, answer) for answer in answers]

    def file(**how: Any) -> str:
        return answers_csv(kind, replace(shape, **how), given, None, ENGLISH).decode()

    def told(**how: Any) -> set[str]:
        content = file(**how)
        return {text for text in texts.values() if text in content}

    assert told(waits=True) == told(hidden=frozenset(map(fold, texts))) == set()
    assert told(watched=tuple(texts.values())) == set()
    if kind.rows_of_persons:
        assert told() == set(texts.values()) != set()
        name, text = next(iter(texts.items()))
        assert text in told(waits=True, passed=frozenset({fold(name)}))
