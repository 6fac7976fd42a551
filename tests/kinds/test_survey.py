"""Agreeing with statements: every one is answered, and only factors have figures."""

from typing import Any

import pytest

from tests.kinds.cases import DEEP, HUGE, ODD_TEXTS, ODD_VALUES, brief, results, shape_of, summed
from workshop.kinds import survey
from workshop.kinds.publication import Given, composed
from workshop.text import Invalid

FACTORS = [
    {"name": "Samarbeid", "statements": ["Vi deler", "Jeg får hjelp"]},
    {"name": "Mestring", "statements": ["Jeg lærer"]},
]
PLAIN = {"factors": FACTORS}


def scores(deler: int, hjelp: int, lærer: int) -> dict[str, Any]:
    return {"scores": {"Vi deler": deler, "Jeg får hjelp": hjelp, "Jeg lærer": lærer}}


def factor(*statements: Any, name: Any = "Ro") -> dict[str, Any]:
    return {"name": name, "statements": list(statements)}


def test_settings_have_the_contracts_defaults() -> None:
    ends = {"low": 1, "high": 5, "low_label": "", "high_label": ""}
    assert survey.settings(PLAIN) == {**PLAIN, **ends}


def test_a_survey_is_hidden_done_by_persons_and_needs_three_answers() -> None:
    assert survey.by == {"person"}
    assert survey.results_default == "hidden"
    assert survey.least_answers == 3
    assert not survey.rows_of_persons


NO_FACTORS: list[Any] = [None, True, "Ro", {"a": 1}, 0.5, HUGE, []]
WRONG_SETTINGS: list[tuple[Any, str]] = [
    *((odd, "") for odd in [None, True, 3, "factors", ["factors"], DEEP]),
    ({}, "factors"),
    ({**PLAIN, "grow": 1}, "grow"),
    *(({"factors": odd}, "factors") for odd in NO_FACTORS),
    ({"factors": [factor(f"Utsagn {n}", name=f"Ro {n}") for n in range(21)]}, "factors"),
    ({"factors": [factor("Vi deler")] * 10_000}, "factors"),
    ({"factors": [factor(*(f"Utsagn {n}" for n in range(101)))]}, "factors[0].statements"),
    ({"factors": [factor(*(f"{x} {n}" for n in range(51)), name=x) for x in "ab"]}, "factors"),
    *(({"factors": [odd]}, "factors[0]") for odd in [None, 1, "Ro", ["Ro"], DEEP]),
    ({"factors": [{"name": "Ro"}]}, "factors[0].statements"),
    ({"factors": [{"statements": ["Vi deler"]}]}, "factors[0].name"),
    ({"factors": [{**factor("Vi deler"), "weight": 2}]}, "factors[0].weight"),
    ({"factors": [factor()]}, "factors[0].statements"),
    ({"factors": [factor("Vi deler", "VI DELER")]}, "factors[0].statements[1]"),
    ({"factors": [*FACTORS, factor("vi deler")]}, "factors[2].statements[0]"),
    ({"factors": [*FACTORS, factor("Ny", name="MESTRING")]}, "factors[2].name"),
    *(({"factors": [factor("a", odd)]}, "factors[0].statements[1]") for odd in ODD_TEXTS),
    *(({"factors": [factor("a", name=odd)]}, "factors[0].name") for odd in ODD_TEXTS),
    *(({**PLAIN, "low": odd}, "low") for odd in ODD_VALUES if odd != -1),
    *(({**PLAIN, "high": odd}, "high") for odd in [*ODD_VALUES, 1, 0, 12]),
    *(({**PLAIN, "low_label": odd}, "low_label") for odd in ODD_TEXTS if odd != ""),
    *(({**PLAIN, "high_label": odd}, "high_label") for odd in [None, 6, "x" * 61]),
]


@pytest.mark.parametrize(("raw", "where"), WRONG_SETTINGS, ids=brief)
def test_wrong_settings_get_a_sentence_and_the_place(raw: Any, where: str) -> None:
    with pytest.raises(Invalid, match=r"\.$") as wrong:
        survey.settings(raw)
    assert wrong.value.where == where


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        ({"scores": {}}, "3 statements are left."),
        ({"scores": {"Vi deler": 4, "Jeg lærer": 5}}, "1 statement is left."),
        (scores(4, 6, 1), "Answer “Jeg får hjelp” with a whole number from 1 to 5."),
        (scores(0, 3, 1), "Answer “Vi deler” with a whole number from 1 to 5."),
        ({"scores": {"Samarbeid": 3}}, "“Samarbeid” is not among the statements."),
        ({"scores": {"Vi deler": 3, "vi deler ": 3}}, "“Vi deler” stands in the answer twice."),
    ],
)
def test_a_wrong_survey_is_told_what_to_do(answer: Any, sentence: str) -> None:
    with pytest.raises(Invalid) as wrong:
        survey.answer(shape_of(survey, PLAIN), answer)
    assert str(wrong.value) == sentence


WRONG_ANSWERS: list[Any] = [
    *ODD_VALUES,
    {"scores": None},
    {"scores": [4]},
    {"scores": DEEP},
    {**scores(1, 2, 3), "extra": 1},
    {"scores": {f"Utsagn {n}": 1 for n in range(10_000)}},
    *({"scores": {**scores(1, 2, 3)["scores"], "Vi deler": odd}} for odd in ODD_VALUES),
    *({"scores": {odd: 3}} for odd in ODD_TEXTS if isinstance(odd, str)),
    {"scores": {"👍": 3}},
]


@pytest.mark.parametrize("raw", WRONG_ANSWERS, ids=brief)
def test_a_wrong_answer_gets_a_sentence(raw: Any) -> None:
    with pytest.raises(Invalid, match=r"\.$"):
        survey.answer(shape_of(survey, PLAIN), raw)


def test_a_factors_figures_are_of_all_scores_that_its_statements_got() -> None:
    given = [scores(5, 4, 1), scores(5, 2, 1), scores(4, 4, 3)]
    assert results(survey, shape_of(survey, PLAIN, least=3), given) == {
        "factors": [
            {"name": "Samarbeid", "mean": 4, "counts": [0, 1, 0, 3, 2], "answers": 3},
            {"name": "Mestring", "mean": 5 / 3, "counts": [2, 0, 1, 0, 0], "answers": 3},
        ]
    }


def test_no_counter_and_no_figure_names_a_statement() -> None:
    shape = shape_of(survey, PLAIN)
    tally = summed(survey, shape, [(None, scores(5, 5, 2)), (None, scores(5, 1, 2))])
    assert tally == {"answers": 2, "score:f0:5": 3, "score:f0:1": 1, "score:f1:2": 2}
    found = results(survey, shape, [scores(5, 5, 2)])
    told = str([found, survey.table(shape, found), survey.take(found, "first")])
    assert not [text for one in FACTORS for text in one["statements"] if text in told]


def test_below_the_least_number_of_answers_there_are_no_figures() -> None:
    found = results(survey, shape_of(survey, PLAIN, least=3), [scores(5, 5, 2)] * 2)
    assert {line["mean"] for line in found["factors"]} == {None}
    assert {line["answers"] for line in found["factors"]} == {0}


def test_scores_that_change_places_within_a_factor_are_no_change() -> None:
    shape = shape_of(survey, PLAIN, least=3)
    first = {seat: Given(None, scores(5, 1, 2)) for seat in "abc"}
    assert composed(survey, shape, first, {s: Given(None, scores(1, 5, 2)) for s in "abc"}) is None
    now = {seat: Given(None, scores(1, 4, 2)) for seat in "abc"}
    assert composed(survey, shape, first, now) == now


def test_merged_factors_have_the_figures_of_all_their_statements_and_hidden_ones_none() -> None:
    shape = shape_of(survey, PLAIN, merged={"Samarbeid": ["Mestring"]})
    (line,) = results(survey, shape, [scores(5, 4, 3)])["factors"]
    assert (line["name"], line["mean"], line["answers"]) == ("Samarbeid", 4, 1)
    hidden = results(survey, shape_of(survey, PLAIN, hidden=["mestring"]), [scores(5, 4, 3)])
    assert [line["name"] for line in hidden["factors"]] == ["Samarbeid"]


def test_there_are_no_rows_of_persons_only_a_table_of_factors() -> None:
    shape = shape_of(survey, PLAIN, least=3)
    answers = [scores(3, 4, 5)] * 3
    assert survey.header(shape, answers) == []
    assert survey.rows(shape, answers[0]) == []
    header, rows = survey.table(shape, results(survey, shape, answers))
    assert header == ["item", "1", "2", "3", "4", "5", "mean", "answers"]
    assert rows == [["Samarbeid", 0, 0, 3, 3, 0, 3.5, 3], ["Mestring", 0, 0, 0, 0, 3, 5, 3]]


def test_a_later_step_takes_the_highest_means_first() -> None:
    found = results(survey, shape_of(survey, PLAIN), [scores(1, 2, 5)])
    assert survey.take(found, "first") == ["Mestring", "Samarbeid"]
    assert survey.behind(found) == {"Samarbeid": 1, "Mestring": 1}
