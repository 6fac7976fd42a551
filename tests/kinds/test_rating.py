"""Rating oneself."""

from typing import Any

import pytest

from tests.kinds.cases import DEEP, HUGE, ODD_TEXTS, ODD_VALUES, brief, results, shape_of
from workshop.kinds import rating
from workshop.text import Invalid

ITEMS = ["Gir autonomi og tillit", "Stiller krav", "Ser ansatte"]
VALUES = {"items": ITEMS}
SHARED = {"items": ITEMS, "share_reasons": True}


def rated(**scores: int) -> dict[str, Any]:
    """Scores by the first word of each item."""
    names = {item.split()[0]: item for item in ITEMS}
    return {"scores": {names[name]: score for name, score in scores.items()}}


def test_settings_have_the_contracts_defaults() -> None:
    assert rating.settings(VALUES) == {
        "items": ITEMS,
        "low": 1,
        "high": 6,
        "low_label": "",
        "high_label": "",
        "reasons": True,
        "share_reasons": False,
        "grow": 2,
    }


def test_a_rating_is_hidden_done_by_persons_and_needs_three_answers() -> None:
    assert rating.by == {"person"}
    assert rating.results_default == "hidden"
    assert rating.least_answers == 3
    assert not rating.rows_of_persons


WRONG_SETTINGS: list[tuple[Any, str]] = [
    *((odd, "") for odd in [None, True, 3, "items", ["items"], DEEP]),
    ({}, "items"),
    ({**VALUES, "budget": 100}, "budget"),
    *(({"items": odd}, "items") for odd in [None, True, 3, "Krav", {"a": 1}, {}, 0.5, HUGE]),
    ({"items": [f"Punkt {n}" for n in range(31)]}, "items"),
    ({"items": [f"Punkt {n}" for n in range(10_000)]}, "items"),
    ({"items": ["Krav", "KRAV"]}, "items[1]"),
    ({"items": ["Krav", "x" * 201]}, "items[1]"),
    *(({"items": ["Krav", odd]}, "items[1]") for odd in ODD_TEXTS),
    *(({**VALUES, "low": odd}, "low") for odd in ODD_VALUES if odd != -1),
    *(({**VALUES, "high": odd}, "high") for odd in [*ODD_VALUES, 1, 0, 22]),
    ({**VALUES, "low": 6, "high": 1}, "high"),
    ({**VALUES, "low": 3, "high": 3}, "high"),
    *(({**VALUES, "low_label": odd}, "low_label") for odd in ODD_TEXTS if odd != ""),
    *(({**VALUES, "high_label": odd}, "high_label") for odd in [None, 6, "x" * 61]),
    *(({**VALUES, "reasons": odd}, "reasons") for odd in [None, 1, "yes", DEEP]),
    *(({**VALUES, "share_reasons": odd}, "share_reasons") for odd in [None, 0, "no", DEEP]),
    ({**VALUES, "reasons": False, "share_reasons": True}, "share_reasons"),
    *(({**VALUES, "grow": odd}, "grow") for odd in [*ODD_VALUES, 6]),
]


@pytest.mark.parametrize(("raw", "where"), WRONG_SETTINGS, ids=brief)
def test_wrong_settings_get_a_sentence_and_the_place(raw: Any, where: str) -> None:
    with pytest.raises(Invalid, match=r"\.$") as wrong:
        rating.settings(raw)
    assert wrong.value.where == where


def test_some_items_may_be_left_unrated() -> None:
    shape = shape_of(rating, VALUES)
    answer = rating.answer(shape, {"scores": {"STILLER krav": 4}, "grow": ["ser ansatte"]})
    assert answer == {"scores": {"Stiller krav": 4}, "grow": ["Ser ansatte"]}


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        ({"scores": {}}, "Rate at least one of them."),
        ({"grow": ["Ser ansatte"]}, "Rate at least one of them."),
        (rated(Ser=7), "Rate “Ser ansatte” with a whole number from 1 to 6."),
        (rated(Ser=0), "Rate “Ser ansatte” with a whole number from 1 to 6."),
        ({"scores": {"Glede": 3}}, "“Glede” is not among those to choose from."),
        ({**rated(Ser=3), "grow": ITEMS}, "Choose at most 2 items to develop."),
        (
            {**rated(Ser=3), "grow": ["Ser ansatte", "ser ansatte "]},
            "“Ser ansatte” stands in the answer twice.",
        ),
    ],
)
def test_a_wrong_rating_is_told_what_to_do(answer: Any, sentence: str) -> None:
    with pytest.raises(Invalid) as wrong:
        rating.answer(shape_of(rating, VALUES), answer)
    assert str(wrong.value) == sentence


WRONG_ANSWERS: list[Any] = [
    *ODD_VALUES,
    {"scores": None},
    {"scores": [4]},
    {"scores": DEEP},
    {**rated(Ser=3), "extra": 1},
    {"scores": {f"Punkt {n}": 1 for n in range(10_000)}},
    {"scores": {"Ser ansatte": 3, "SER ANSATTE": 3}},
    *({"scores": {"Ser ansatte": odd}} for odd in ODD_VALUES),
    *({"scores": {odd: 3}} for odd in ODD_TEXTS if isinstance(odd, str)),
    *({**rated(Ser=3), "grow": odd} for odd in [None, "Ser ansatte", 1, {}, DEEP, [None], [[]]]),
    *({**rated(Ser=3), "reasons": odd} for odd in [None, "fordi", 1, [], DEEP]),
    *({**rated(Ser=3), "reasons": {"Ser ansatte": odd}} for odd in ODD_TEXTS[2:]),
    {**rated(Ser=3), "reasons": {"Ser ansatte": "x" * 501}},
    {**rated(Ser=3), "reasons": {"Glede": "fordi"}},
]


@pytest.mark.parametrize("raw", WRONG_ANSWERS, ids=brief)
def test_a_wrong_answer_gets_a_sentence(raw: Any) -> None:
    with pytest.raises(Invalid, match=r"\.$"):
        rating.answer(shape_of(rating, SHARED), raw)


@pytest.mark.parametrize(
    "reasons", [{"Ser ansatte": "hemmelig"}, DEEP, {"x": "x" * 10_000}], ids=brief
)
def test_reasons_that_are_not_shared_are_dropped_unread(reasons: Any) -> None:
    shape = shape_of(rating, VALUES)
    answer = rating.answer(shape, {**rated(Ser=3), "reasons": reasons})
    assert "reasons" not in answer
    assert rating.notes(shape, answer) == {}


def test_shared_reasons_keep_their_lines_and_blank_ones_are_left_out() -> None:
    shape = shape_of(rating, SHARED)
    reasons = {"ser ansatte": " To\r\nlinjer ", "Stiller krav": " \n"}
    answer = rating.answer(shape, {**rated(Ser=3), "reasons": reasons})
    assert answer["reasons"] == {"Ser ansatte": "To\nlinjer"}


def test_results_stand_in_the_settings_order_with_the_whole_scale() -> None:
    grow = ["Stiller krav", "Ser ansatte"]
    answers = [rated(Ser=6, Gir=2), rated(Ser=6), {**rated(Ser=3), "grow": grow}]
    found = results(rating, shape_of(rating, VALUES, least=3), answers)
    assert found == {
        "items": [
            {"item": "Gir autonomi og tillit", "counts": None, "mean": None, "answers": 1},
            {"item": "Stiller krav", "counts": None, "mean": None, "answers": 0},
            {"item": "Ser ansatte", "counts": [0, 0, 1, 0, 0, 2], "mean": 5, "answers": 3},
        ],
        "grow": [
            {"item": "Gir autonomi og tillit", "count": None},
            {"item": "Stiller krav", "count": None},
            {"item": "Ser ansatte", "count": 1},
        ],
    }


def test_nobody_is_asked_what_to_develop_where_grow_is_zero() -> None:
    shape = shape_of(rating, {**VALUES, "grow": 0})
    assert results(rating, shape, [rated(Ser=3)])["grow"] == []


def test_shared_reasons_stand_by_alphabet_and_only_where_enough_have_rated() -> None:
    shape = shape_of(rating, SHARED, least=3)
    answers = [
        {**rated(Ser=3, Gir=1), "reasons": {"Ser ansatte": said, "Stiller krav": "alene"}}
        for said in ["trives", "Blir sett", "æres"]
    ]
    lines = results(rating, shape, answers)["items"]
    assert lines[2]["reasons"] == ["Blir sett", "trives", "æres"]
    assert "alene" not in str(lines)


def test_a_reason_can_be_hidden() -> None:
    shape = shape_of(rating, SHARED, hidden=["stygt"])
    answer = {**rated(Ser=3), "reasons": {"Ser ansatte": "Stygt"}}
    assert results(rating, shape, [answer])["items"][2]["reasons"] == []


def test_of_merged_items_an_answers_highest_score_counts_once() -> None:
    shape = shape_of(rating, SHARED, merged={"Ledelse": ITEMS[:2]})
    answer = {**rated(Gir=2, Stiller=5), "grow": ITEMS[:2], "reasons": {ITEMS[0]: "ja"}}
    found = results(rating, shape, [answer])
    assert found["items"][0] == {
        "item": "Ledelse",
        "counts": [0, 0, 0, 0, 1, 0],
        "mean": 5,
        "answers": 1,
        "reasons": ["ja"],
    }
    assert found["grow"] == [{"item": "Ledelse", "count": 1}, {"item": "Ser ansatte", "count": 0}]


def test_what_is_hidden_counts_for_nothing_where_it_was_merged() -> None:
    shape = shape_of(rating, SHARED, merged={ITEMS[1]: [ITEMS[0]]}, hidden=[ITEMS[0]])
    answer = {**rated(Gir=6, Ser=2), "grow": ITEMS[:1], "reasons": {ITEMS[0]: "skjult"}}
    found = results(rating, shape, [answer])
    assert [line["answers"] for line in found["items"]] == [0, 1]
    assert [line["count"] for line in found["grow"]] == [0, 0]
    assert "skjult" not in str(found)


def test_a_later_step_takes_the_highest_means_and_those_without_last() -> None:
    found = results(rating, shape_of(rating, VALUES), [rated(Stiller=2, Ser=5)])
    assert rating.take(found, "first") == ["Ser ansatte", "Stiller krav", "Gir autonomi og tillit"]
    assert rating.behind(found)["Ser ansatte"] == 1


def test_a_scale_may_go_below_zero() -> None:
    shape = shape_of(rating, {**VALUES, "low": -2, "high": 2})
    line = results(rating, shape, [rated(Ser=-2), rated(Ser=0)])["items"][2]
    assert (line["counts"], line["mean"]) == ([1, 0, 1, 0, 0], -1)


def test_there_are_no_rows_of_persons_only_a_table_of_sums() -> None:
    shape = shape_of(rating, VALUES, least=3)
    answers = [{**rated(Ser=score), "grow": ["Ser ansatte"]} for score in (3, 4, 5)]
    assert rating.header(shape, answers) == []
    assert rating.rows(shape, rating.answer(shape, answers[0])) == []
    header, rows = rating.table(shape, results(rating, shape, answers))
    assert header == ["item", "1", "2", "3", "4", "5", "6", "mean", "answers", "grow"]
    assert rows[0] == ["Gir autonomi og tillit", *[None] * 7, 0, None]
    assert rows[2] == ["Ser ansatte", 0, 0, 1, 1, 1, 0, 4, 3, 3]
