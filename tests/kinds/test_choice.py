"""Picking some of several: what is an answer, what is a tie, what own words count as."""

from typing import Any

import pytest

from tests.kinds.cases import DEEP, HUGE, ODD_TEXTS, ODD_VALUES, brief, results, shape_of, summed
from workshop.kinds import choice
from workshop.text import Invalid

OPTIONS = ["Halv dag", "Digitalt", "Frokost"]
ONE = {"options": OPTIONS}
OTHER = {"options": OPTIONS, "most": 3, "other": True}


def picks(*given: str) -> dict[str, Any]:
    return {"picks": list(given)}


def counts(found: dict[str, Any]) -> list[tuple[str, int]]:
    return [(line["item"], line["count"]) for line in found["items"]]


def test_one_option_is_picked_unless_told_and_nothing_else() -> None:
    assert choice.settings(ONE) == {"options": OPTIONS, "least": 1, "most": 1, "other": False}


def test_most_follows_least_where_it_is_left_out() -> None:
    assert choice.settings({**ONE, "least": 2})["most"] == 2


WRONG_SETTINGS: list[tuple[Any, str]] = [
    *((odd, "") for odd in [None, True, 3, "options", ["options"], DEEP]),
    ({}, "options"),
    ({**ONE, "budget": 100}, "budget"),
    *(({"options": odd}, "options") for odd in [None, True, 3, "Mot", {"a": 1}, {}, 0.5, HUGE]),
    ({"options": ["Mot"]}, "options"),
    ({"options": [f"Valg {n}" for n in range(31)]}, "options"),
    ({"options": [f"Valg {n}" for n in range(10_000)]}, "options"),
    ({"options": ["Mot", "MOT"]}, "options[1]"),
    ({"options": ["Mot", "x" * 201]}, "options[1]"),
    *(({"options": ["Mot", odd]}, "options[1]") for odd in ODD_TEXTS),
    *(({**ONE, "least": odd}, "least") for odd in [*ODD_VALUES, 0, 31]),
    *(({**ONE, "most": odd}, "most") for odd in [*ODD_VALUES, 0, 31]),
    ({**ONE, "least": 3, "most": 2}, "most"),
    ({**ONE, "least": 4}, "options"),
    *(({**ONE, "other": odd}, "other") for odd in [None, 1, "yes", DEEP]),
]


@pytest.mark.parametrize(("raw", "where"), WRONG_SETTINGS, ids=brief)
def test_wrong_settings_get_a_sentence_and_the_place(raw: Any, where: str) -> None:
    with pytest.raises(Invalid, match=r"\.$") as wrong:
        choice.settings(raw)
    assert wrong.value.where == where


@pytest.mark.parametrize(
    ("settings", "answer", "sentence"),
    [
        (ONE, picks(), "Choose 1 more."),
        ({**ONE, "least": 3}, picks("Frokost"), "Choose 2 more."),
        (ONE, picks("Frokost", "Digitalt"), "Choose at most 1."),
        (ONE, picks("Gåmøte"), "“Gåmøte” is not among those to choose from."),
        (OTHER, picks("Frokost", "FROKOST "), "“Frokost” stands in the answer twice."),
        (OTHER, picks("Gåmøte", "gåmøte"), "“gåmøte” stands in the answer twice."),
        (OTHER, picks("x" * 101), "This text is too long: at most 100 characters."),
    ],
)
def test_a_wrong_choice_is_told_what_to_do(
    settings: dict[str, Any], answer: Any, sentence: str
) -> None:
    with pytest.raises(Invalid) as wrong:
        choice.answer(shape_of(choice, settings), answer)
    assert str(wrong.value) == sentence


WRONG_ANSWERS: list[Any] = [
    *ODD_VALUES,
    {"picks": "Frokost"},
    {"picks": {"Frokost": 1}},
    {"picks": DEEP},
    {**picks("Frokost"), "extra": 1},
    picks(*(f"Valg {n}" for n in range(10_000))),
    *({"picks": [odd]} for odd in [*ODD_VALUES, *ODD_TEXTS] if odd != "60"),
]


@pytest.mark.parametrize("settings", [ONE, OTHER], ids=["options only", "own words too"])
@pytest.mark.parametrize("raw", WRONG_ANSWERS, ids=brief)
def test_a_wrong_answer_gets_a_sentence(raw: Any, settings: dict[str, Any]) -> None:
    with pytest.raises(Invalid, match=r"\.$"):
        choice.answer(shape_of(choice, settings), raw)


def test_options_are_kept_as_the_step_spells_them_and_own_words_without_marks() -> None:
    answer = choice.answer(shape_of(choice, OTHER), picks(" frokost", "\u202eGå  møte 🚶"))
    assert answer == picks("Frokost", "Gå møte 🚶")


def test_ties_stand_in_the_settings_order_and_what_nobody_picked_stands_last() -> None:
    found = results(choice, shape_of(choice, ONE), [picks("Frokost"), picks("Digitalt")])
    assert counts(found) == [("Digitalt", 1), ("Frokost", 1), ("Halv dag", 0)]


def test_own_words_stand_among_the_options_in_their_commonest_spelling() -> None:
    given = [picks("Gåmøte"), picks("gåmøte", "Frokost"), picks("gåmøte", "Ro")]
    found = results(choice, shape_of(choice, OTHER), given)
    assert counts(found)[:3] == [("gåmøte", 3), ("Frokost", 1), ("Ro", 1)]


def test_merged_options_and_own_words_count_each_answer_once() -> None:
    shape = shape_of(choice, OTHER, merged={"Digitalt": ["på nett", "Halv dag"]})
    given = [picks("Digitalt", "på nett"), picks("Halv dag"), picks("Frokost")]
    assert counts(results(choice, shape, given)) == [("Digitalt", 2), ("Frokost", 1)]


def test_a_hidden_own_word_is_in_no_figure() -> None:
    shape = shape_of(choice, OTHER, hidden=["tull"])
    assert "Tull" not in str(results(choice, shape, [picks("Tull")]))


def test_own_words_that_hold_a_watched_word_wait_and_options_never_do() -> None:
    shape = shape_of(choice, OTHER, watched=("tull", "frokost"))
    given = [picks("Tullball", "Frokost")]
    assert counts(results(choice, shape, given))[0] == ("Frokost", 1)
    assert "Tullball" not in str(results(choice, shape, given))
    assert choice.own_texts(shape, given[0]) == {"Tullball": {"text": "Tullball"}}


def test_own_words_of_too_few_are_in_no_figure_and_in_no_row() -> None:
    shape = shape_of(choice, OTHER, least=3)
    given = [picks("Frokost", "hemmelig"), picks("ro"), picks("ro"), picks("ro")]
    found = results(choice, shape, given)
    assert counts(found)[:2] == [("ro", 3), ("Frokost", 1)]
    assert "hemmelig" not in str(found)
    assert choice.rows(shape, given[0]) == [[0, 0, 1, None]]


def test_the_first_two_hundred_lines_are_sent_and_the_rest_is_told_by_number() -> None:
    shape = shape_of(choice, OTHER)
    given = [picks(f"a {n}", f"b {n}", f"c {n}") for n in range(70)]
    found = results(choice, shape, given)
    assert (len(found["items"]), found["others"]) == (200, 13)


def test_what_an_answer_adds_is_one_for_each_pick_and_each_spelling() -> None:
    shape = shape_of(choice, OTHER)
    given = [(None, picks("Frokost", "Ro")), (None, picks("ro"))]
    assert summed(choice, shape, given) == {
        "answers": 2,
        "pick:i2": 1,
        "pick:own:ro": 2,
        "as:Ro": 1,
        "as:ro": 1,
    }


def test_a_row_has_0_or_1_for_each_option_and_the_own_words_as_they_were_written() -> None:
    shape = shape_of(choice, OTHER)
    assert choice.header(shape, []) == [*OPTIONS, "other"]
    assert choice.rows(shape, picks("Digitalt", "Ro", "Lek")) == [[0, 1, 0, "Ro | Lek"]]
    assert choice.header(shape_of(choice, ONE), []) == OPTIONS


def test_a_later_step_takes_those_most_picked_first_or_only_those_that_were_picked() -> None:
    found = results(choice, shape_of(choice, OTHER), [picks("Frokost", "Ro"), picks("Ro")])
    assert choice.take(found, "first") == ["Ro", "Frokost", "Halv dag", "Digitalt"]
    assert choice.take(found, "picked") == ["Ro", "Frokost"]
    assert choice.behind(found)["Ro"] == 2
