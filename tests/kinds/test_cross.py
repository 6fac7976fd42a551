"""Two to be pleased with and two to improve: order, reasons, and what is counted."""

from typing import Any

import pytest

from tests.kinds.cases import DEEP, HUGE, ODD_TEXTS, ODD_VALUES, brief, results, shape_of, summed
from workshop.kinds import cross
from workshop.text import Invalid

ITEMS = ["Autonomi", "Mestring", "Rolle", "Klima", "Bruk"]
PLAIN = {"items": ITEMS}


def named(*items: str, **why: str) -> dict[str, Any]:
    """Two to be pleased with, then two to improve; reasons by item."""
    entries = [{"item": item, "why": why.get(item, "")} for item in items]
    return {"pleased": entries[:2], "improve": entries[2:]}


USUAL = named("Autonomi", "Mestring", "Rolle", "Klima")


def line(found: dict[str, Any], item: str) -> dict[str, Any]:
    lines: list[dict[str, Any]] = found["items"]
    (one,) = [each for each in lines if each["item"] == item]
    return one


def test_the_settings_are_the_items() -> None:
    assert cross.settings(PLAIN) == PLAIN


WRONG_SETTINGS: list[tuple[Any, str]] = [
    *((odd, "") for odd in [None, True, 3, "items", ["items"], DEEP]),
    ({}, "items"),
    ({**PLAIN, "reasons": True}, "reasons"),
    *(({"items": odd}, "items") for odd in [None, True, 3, "Mot", {"a": 1}, {}, 0.5, HUGE]),
    ({"items": ITEMS[:3]}, "items"),
    ({"items": [f"Faktor {n}" for n in range(31)]}, "items"),
    ({"items": [f"Faktor {n}" for n in range(10_000)]}, "items"),
    ({"items": [*ITEMS, "ROLLE"]}, "items[5]"),
    ({"items": [*ITEMS, "x" * 201]}, "items[5]"),
    *(({"items": [*ITEMS, odd]}, "items[5]") for odd in ODD_TEXTS),
]


@pytest.mark.parametrize(("raw", "where"), WRONG_SETTINGS, ids=brief)
def test_wrong_settings_get_a_sentence_and_the_place(raw: Any, where: str) -> None:
    with pytest.raises(Invalid, match=r"\.$") as wrong:
        cross.settings(raw)
    assert wrong.value.where == where


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        ({}, "Name the two you are most pleased with."),
        (named("Autonomi"), "Name the two you are most pleased with."),
        (named("Autonomi", "Rolle"), "Name the two that are most important to improve."),
        (named("Autonomi", "Rolle", "Bruk"), "Name the two that are most important to improve."),
        (named(*ITEMS), "Name no more than two on each side."),
        (named("Autonomi", "Rolle", "Klima", "ROLLE"), "“Rolle” stands in the answer twice."),
        (named("Rolle", "rolle", "Bruk", "Klima"), "“Rolle” stands in the answer twice."),
        (named("Lønn", "Rolle", "Bruk", "Klima"), "“Lønn” is not among those to choose from."),
        (
            named("Autonomi", "Rolle", "Bruk", "Klima", Bruk="x" * 301),
            "This text is too long: at most 300 characters.",
        ),
    ],
)
def test_a_wrong_cross_is_told_what_to_do(answer: Any, sentence: str) -> None:
    with pytest.raises(Invalid) as wrong:
        cross.answer(shape_of(cross, PLAIN), answer)
    assert str(wrong.value) == sentence


def with_first(entry: Any) -> dict[str, Any]:
    """The usual answer with something else for the first that pleases."""
    return {**USUAL, "pleased": [entry, USUAL["pleased"][1]]}


WRONG_ANSWERS: list[Any] = [
    *ODD_VALUES,
    {**USUAL, "extra": 1},
    *({**USUAL, "improve": odd} for odd in [*ODD_VALUES, "Rolle", {"item": "Rolle"}]),
    *(with_first(odd) for odd in [*ODD_VALUES, "Autonomi", {"item": "Autonomi", "more": 1}]),
    *(with_first({"item": odd, "why": ""}) for odd in [*ODD_TEXTS, "😀"]),
    *(with_first({"item": "Autonomi", "why": odd}) for odd in ODD_TEXTS[2:]),
    {**USUAL, "pleased": [{"item": "Autonomi", "why": ""}] * 10_000},
]


@pytest.mark.parametrize("raw", WRONG_ANSWERS, ids=brief)
def test_a_wrong_answer_gets_a_sentence(raw: Any) -> None:
    with pytest.raises(Invalid, match=r"\.$"):
        cross.answer(shape_of(cross, PLAIN), raw)


def test_a_reason_may_be_left_out_and_is_kept_on_one_line() -> None:
    answer = cross.answer(
        shape_of(cross, PLAIN),
        {
            "pleased": [{"item": "autonomi"}, {"item": "Mestring", "why": " \n"}],
            "improve": [{"item": "Rolle", "why": " To\nlinjer 👍"}, {"item": "Klima", "why": ""}],
        },
    )
    assert answer == named("Autonomi", "Mestring", "Rolle", "Klima", Rolle="To linjer 👍")


def test_results_count_both_sides_with_the_order_to_improve_in() -> None:
    given = [
        named("Autonomi", "Mestring", "Rolle", "Klima", Rolle="Uklart", Autonomi="Tillit"),
        named("Autonomi", "Klima", "Rolle", "Mestring", Rolle="Ingen vet"),
        named("Autonomi", "Bruk", "Klima", "Rolle"),
    ]
    found = results(cross, shape_of(cross, PLAIN), given)
    assert [each["item"] for each in found["items"]] == ITEMS
    assert line(found, "Rolle") == {
        "item": "Rolle",
        "pleased": 0,
        "improve_first": 2,
        "improve_second": 1,
        "why_pleased": [],
        "why_improve": ["Ingen vet", "Uklart"],
    }
    assert (line(found, "Autonomi")["pleased"], line(found, "Autonomi")["why_pleased"]) == (
        3,
        ["Tillit"],
    )


def test_what_an_answer_adds_is_one_for_each_side_and_place() -> None:
    assert summed(cross, shape_of(cross, PLAIN), [(None, USUAL)]) == {
        "answers": 1,
        "pleased:i0": 1,
        "pleased:i1": 1,
        "improve:i2:1": 1,
        "improve:i3:2": 1,
    }


def test_of_merged_items_an_answer_counts_once_on_each_side_as_the_more_important() -> None:
    shape = shape_of(cross, PLAIN, merged={"Rolle": ["Klima"], "Mestring": ["Autonomi"]})
    found = results(cross, shape, [named(*ITEMS[:4], Klima="Kaldt", Rolle="Uklart")])
    assert line(found, "Mestring")["pleased"] == 1
    rolle = line(found, "Rolle")
    assert (rolle["improve_first"], rolle["improve_second"]) == (1, 0)
    assert rolle["why_improve"] == ["Kaldt", "Uklart"]


def test_hidden_items_and_hidden_reasons_are_in_nothing() -> None:
    shape = shape_of(cross, PLAIN, hidden=["rolle", "stygt"])
    found = results(cross, shape, [named(*ITEMS[:4], Rolle="Bort", Klima="Stygt", Autonomi="Ja")])
    assert "Rolle" not in str(found)
    assert "Bort" not in str(found)
    assert "Stygt" not in str(found)
    assert line(found, "Autonomi")["why_pleased"] == ["Ja"]


def test_reasons_of_too_few_are_in_no_result_and_in_no_row() -> None:
    shape = shape_of(cross, PLAIN, least=3)
    given = [named(*ITEMS[:4], Rolle="Alene", Autonomi="Sammen")]
    given += [named("Autonomi", "Rolle", "Klima", "Bruk")] * 2
    found = results(cross, shape, given)
    assert "Alene" not in str(found)
    assert line(found, "Autonomi")["why_pleased"] == ["Sammen"]
    assert cross.rows(shape, given[0])[0][1::2] == [None] * 4


def test_reasons_wait_for_the_facilitator_and_the_desk_is_told_where_enough_have_named() -> None:
    shape = shape_of(cross, PLAIN, least=2, waits=True)
    given = [named(*ITEMS[:4], Rolle="Uklart", Autonomi="Ja")]
    given += [named("Autonomi", "Bruk", "Klima", "Mestring")]
    found = results(cross, shape, given)
    assert "Ja" not in str(found)
    texts = [cross.own_texts(shape, answer) for answer in given]
    held = [{**text, "count": 1} for each in texts for text in each.values()]
    assert [one["text"] for one in held] == ["Ja", "Uklart"]
    assert [one["text"] for one in cross.tellable(shape, found, held)] == ["Ja"]
    passed = shape_of(cross, PLAIN, least=2, waits=True, passed=frozenset(["ja"]))
    assert line(results(cross, passed, given), "Autonomi")["why_pleased"] == ["Ja"]


def test_the_first_two_hundred_reasons_of_an_item_are_sent() -> None:
    given = [named(*ITEMS[:4], Rolle=f"Fordi {n:03}") for n in range(210)]
    whys = line(results(cross, shape_of(cross, PLAIN), given), "Rolle")["why_improve"]
    assert (len(whys), whys[-1]) == (200, "Fordi 199")


def test_a_row_has_every_item_with_its_reason_and_the_table_all_of_them() -> None:
    shape = shape_of(cross, PLAIN)
    answer = named(*ITEMS[:4], Rolle="Uklart", Klima="Kaldt")
    assert cross.header(shape, []) == [
        *("pleased 1", "why", "pleased 2", "why", "improve 1", "why", "improve 2", "why"),
    ]
    row = ["Autonomi", None, "Mestring", None, "Rolle", "Uklart", "Klima", "Kaldt"]
    assert cross.rows(shape, answer) == [row]
    header, rows = cross.table(shape, results(cross, shape, [answer, answer]))
    assert header[-2:] == ["why_pleased", "why_improve"]
    assert rows[2] == ["Rolle", 0, 2, 0, None, "Uklart\nUklart"]


def test_a_later_step_takes_what_most_want_to_improve_and_of_equals_the_one_first() -> None:
    given = [named("Autonomi", "Mestring", "Rolle", "Klima")]
    given += [named("Autonomi", "Mestring", "Klima", "Bruk")]
    found = results(cross, shape_of(cross, PLAIN), given)
    assert cross.take(found, "first") == ["Klima", "Rolle", "Bruk", "Autonomi", "Mestring"]
    assert cross.take(found, "picked") == ["Klima", "Rolle", "Bruk"]
    assert cross.behind(found)["Klima"] == 2
