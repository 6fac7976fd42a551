"""Ranking cards in a diamond."""

from typing import Any

import pytest

from tests.kinds.cases import DEEP, HUGE, ODD_TEXTS, ODD_VALUES, brief, results, shape_of
from workshop.kinds import diamond
from workshop.text import Invalid

CARDS = [f"kort {n}" for n in range(1, 13)]
VALUES = {"cards": CARDS, "own": False}
OWN = {"cards": CARDS, "own": True}
GROUPS = ("Gruppe 1", "Gruppe 2", "Gruppe 3")


def laid(*cards: Any) -> dict[str, Any]:
    """Nine cards from the top."""
    one, two, three, four, five, six, seven, eight, nine = cards
    return {"rows": [[one], [two, three], [four, five, six], [seven, eight], [nine]]}


FIRST_NINE = laid(*CARDS[:9])


def test_own_words_are_allowed_unless_the_programme_says_otherwise() -> None:
    assert diamond.settings({"cards": CARDS}) == OWN
    assert diamond.settings({"cards": []}) == {"cards": [], "own": True}


def test_a_step_has_nine_cards_or_more_or_only_own_words() -> None:
    assert diamond.items({"own": True}, CARDS[:9]) == CARDS[:9]
    assert diamond.items({"own": True}, []) == []
    for own, cards in ((False, []), (False, CARDS[:8]), (True, CARDS[:1]), (True, CARDS[:8])):
        with pytest.raises(Invalid, match="at least 9 items"):
            diamond.items({"own": own}, cards)


WRONG_SETTINGS: list[tuple[Any, str]] = [
    *((odd, "") for odd in [None, True, 3, "cards", ["cards"], DEEP]),
    ({}, "cards"),
    ({"own": True}, "cards"),
    ({**VALUES, "items": []}, "items"),
    *(({"cards": odd}, "cards") for odd in [None, True, 3, "mot", {"a": 1}, {}, 0.5, HUGE]),
    ({"cards": CARDS[:8], "own": False}, "cards"),
    ({"cards": CARDS[:8]}, "cards"),
    ({"cards": [f"kort {n}" for n in range(61)]}, "cards"),
    ({"cards": [f"kort {n}" for n in range(10_000)]}, "cards"),
    ({"cards": [*CARDS, "KORT 1 "]}, "cards[12]"),
    ({"cards": ["mot", "x" * 61, *CARDS]}, "cards[1]"),
    *(({"cards": ["mot", odd, *CARDS]}, "cards[1]") for odd in ODD_TEXTS),
    *(({**VALUES, "own": odd}, "own") for odd in [None, 0, 1, "true", [], {}, DEEP]),
]


@pytest.mark.parametrize(("raw", "where"), WRONG_SETTINGS, ids=brief)
def test_wrong_settings_get_a_sentence_and_the_place(raw: Any, where: str) -> None:
    with pytest.raises(Invalid, match=r"\.$") as wrong:
        diamond.settings(raw)
    assert wrong.value.where == where


def test_cards_are_read_as_people_read_them() -> None:
    shouted = {"rows": [[card.upper() + " " for card in row] for row in FIRST_NINE["rows"]]}
    assert diamond.answer(shape_of(diamond, VALUES), shouted) == FIRST_NINE


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ([], "Put 9 more cards in place."),
        ([["kort 1"], ["kort 2"]], "Put 7 more cards in place."),
        (laid(*CARDS[:8], None)["rows"], "Put 1 more card in place."),
        ([["kort 1", "kort 2"]], "There is room for 1 card in row 1."),
        ([[], [], CARDS[:4]], "There is room for 3 cards in row 3."),
        ([["kort 1"], ["KORT 1"]], "“kort 1” stands in the answer twice."),
        ([["glede"]], "“glede” is not among those to choose from."),
    ],
)
def test_an_unready_diamond_is_told_what_is_missing(rows: Any, sentence: str) -> None:
    with pytest.raises(Invalid) as wrong:
        diamond.answer(shape_of(diamond, VALUES), {"rows": rows})
    assert str(wrong.value) == sentence


WRONG_ANSWERS: list[Any] = [
    *ODD_VALUES,
    {"rows": None},
    {"rows": "kort"},
    {"rows": {"1": ["kort 1"]}},
    {"rows": DEEP},
    {"rows": [[]] * 6},
    {"rows": [["kort 1"]] * 10_000},
    {"rows": [[f"kort {n}" for n in range(10_000)]]},
    {**FIRST_NINE, "extra": 1},
    {"cards": CARDS},
    laid(*CARDS[:8], "x" * 61),
    laid(*CARDS[:8], "kort 1"),
    laid("egen", *CARDS[:7], " EGEN"),
    *(laid(odd, *CARDS[:8]) for odd in ODD_TEXTS),
    *({"rows": [odd, *FIRST_NINE["rows"][1:]]} for odd in ODD_VALUES),
]


@pytest.mark.parametrize("raw", WRONG_ANSWERS, ids=brief)
@pytest.mark.parametrize("settings", [VALUES, OWN])
def test_a_wrong_answer_gets_a_sentence(raw: Any, settings: dict[str, Any]) -> None:
    with pytest.raises(Invalid, match=r"\.$"):
        diamond.answer(shape_of(diamond, settings), raw)


def test_an_unfinished_diamond_has_its_nine_places() -> None:
    shape = shape_of(diamond, OWN)
    empty = {"rows": [[None], [None] * 2, [None] * 3, [None] * 2, [None]]}
    assert diamond.draft(shape, {"rows": []}) == empty
    assert diamond.draft(shape, {"rows": [[], [None, " KORT 2"], ["raus"]]}) == {
        "rows": [[None], [None, "kort 2"], ["raus", None, None], [None] * 2, [None]]
    }


@pytest.mark.parametrize("raw", [{"rows": [["mot"], ["Mot"]]}, {"rows": [[1]]}, {}, {"row": []}])
def test_no_card_is_doubled_in_an_unfinished_diamond_and_nonsense_gets_a_sentence(raw: Any) -> None:
    with pytest.raises(Invalid, match=r"\.$"):
        diamond.draft(shape_of(diamond, OWN), raw)


def test_a_card_scores_its_mean_row_weight_with_zero_where_it_is_not_laid() -> None:
    found = results(diamond, shape_of(diamond, VALUES), [FIRST_NINE, laid(*reversed(CARDS[3:12]))])
    first = next(line for line in found["cards"] if line["card"] == "kort 1")
    assert first == {"card": "kort 1", "rows": [1, 0, 0, 0, 0], "score": 2.5, "spread": 2.5}
    assert found["top_rows"] == ["kort 1", "kort 12", "kort 2", "kort 3", "kort 10", "kort 11"]
    scores = [line["score"] for line in found["cards"]]
    assert scores == sorted(scores, reverse=True)


def test_cards_nobody_laid_are_listed_last_with_zero() -> None:
    found = results(diamond, shape_of(diamond, VALUES), [FIRST_NINE])
    assert [line["card"] for line in found["cards"]] == CARDS
    assert found["cards"][-1] == {"card": "kort 12", "rows": [0] * 5, "score": 0, "spread": 0}
    assert found["top_rows"] == ["kort 1", "kort 2", "kort 3"]


def test_without_answers_there_are_no_figures_and_nothing_on_top() -> None:
    found = results(diamond, shape_of(diamond, VALUES), [])
    assert found["cards"][0] == {"card": "kort 1", "rows": [0] * 5, "score": None, "spread": None}
    assert found["top_rows"] == []
    assert "groups" not in found


def test_own_words_are_shown_in_their_commonest_spelling() -> None:
    words = ["raushet", "Raushet", "RAUSHET", "Raushet"]
    answers = [laid(word, *CARDS[:8]) for word in words]
    shown = results(diamond, shape_of(diamond, OWN), answers)["cards"][0]
    assert (shown["card"], shown["rows"]) == ("Raushet", [4, 0, 0, 0, 0])
    tied = results(diamond, shape_of(diamond, OWN), answers[:2])["cards"][0]
    assert tied["card"] == "Raushet"


def test_own_words_may_hold_colons_and_emoji() -> None:
    found = results(diamond, shape_of(diamond, OWN), [laid("row:1:😀", *CARDS[:8])])
    assert found["cards"][0]["card"] == "row:1:😀"


def test_of_merged_cards_an_answers_uppermost_counts_once() -> None:
    shape = shape_of(diamond, OWN, merged={"kort 1": ["kort 5", "modig"]})
    found = results(diamond, shape, [laid(*CARDS[1:9], "modig"), laid("modig", *CARDS[:8])])
    merged = next(line for line in found["cards"] if line["card"] == "kort 1")
    assert merged["rows"] == [1, 0, 1, 0, 0]
    assert not {"kort 5", "modig"} & {line["card"] for line in found["cards"]}


def test_a_merge_into_a_new_word_is_shown_as_the_facilitator_wrote_it() -> None:
    shape = shape_of(diamond, OWN, merged={"Mot": ["modig", "modige"]})
    found = results(diamond, shape, [laid("modig", *CARDS[:8]), laid("mot", *CARDS[:8])])
    assert (found["cards"][0]["card"], found["cards"][0]["rows"][0]) == ("Mot", 2)


def test_hidden_cards_and_own_words_are_nowhere_in_the_results() -> None:
    shape = shape_of(diamond, OWN, hidden=["Kort 2", "stygt"], groups=GROUPS, round="group")
    found = results(diamond, shape, [laid("Stygt", *CARDS[:8])], ["Gruppe 1"])
    assert "stygt" not in str(found).lower()
    assert "'kort 2'" not in str(found)
    assert found["groups"][0]["rows"] == [
        [],
        ["kort 1"],
        ["kort 3", "kort 4", "kort 5"],
        ["kort 6", "kort 7"],
        ["kort 8"],
    ]


def test_groups_stand_in_the_programmes_order_as_they_laid_their_cards() -> None:
    shape = shape_of(diamond, OWN, groups=GROUPS, round="group", merged={"ro": ["kort 9"]})
    found = results(
        diamond, shape, [laid(*CARDS[3:]), laid("raus", *CARDS[:8])], ["gruppe 3", "Gruppe 1"]
    )
    assert [group["group"] for group in found["groups"]] == ["Gruppe 1", "Gruppe 3"]
    assert found["groups"][0]["rows"][0] == ["raus"]
    assert sorted(found["groups"][1]["rows"][2]) == ["kort 7", "kort 8", "ro"]


def test_own_words_of_fewer_than_the_least_are_withheld_and_so_are_single_groups() -> None:
    shape = shape_of(diamond, OWN, groups=GROUPS, round="group", least=3)
    rare, common = laid("sjelden", *CARDS[:8]), laid("vanlig", *CARDS[:8])
    found = results(diamond, shape, [rare, rare, common, common, common], [*GROUPS, None, None])
    shown = [line["card"] for line in found["cards"]]
    assert "vanlig" in shown
    assert "sjelden" not in shown
    assert "sjelden" not in found["top_rows"]
    assert found["groups"] == []


def test_rows_withhold_own_words_where_the_step_has_a_least_number_of_answers() -> None:
    answer = laid("sjelden", *CARDS[:8])
    assert diamond.rows(shape_of(diamond, OWN, least=3), answer) == [[None, *CARDS[:8]]]
    assert diamond.rows(shape_of(diamond, OWN), answer) == [["sjelden", *CARDS[:8]]]


def test_the_columns_name_row_and_place() -> None:
    assert diamond.header(shape_of(diamond, OWN), []) == [
        "row 1",
        "row 2 a",
        "row 2 b",
        "row 3 a",
        "row 3 b",
        "row 3 c",
        "row 4 a",
        "row 4 b",
        "row 5",
    ]


def test_the_table_gives_every_card() -> None:
    shape = shape_of(diamond, VALUES)
    header, rows = diamond.table(shape, results(diamond, shape, [FIRST_NINE]))
    assert header == [
        "card",
        *(f"row {row}" for row in range(1, 6)),
        "score",
        "spread",
        "top rows",
    ]
    assert rows[0] == ["kort 1", 1, 0, 0, 0, 0, 5, 0, 1]
    assert len(rows) == 12


def test_six_groups_overlapping_three_on_top_become_one_set_of_values() -> None:
    values = [
        "tillit",
        "respekt",
        "åpenhet",
        "mot",
        "ansvar",
        "humor",
        "omsorg",
        "kvalitet",
        "læring",
        "trivsel",
        "samarbeid",
        "ærlighet",
    ]
    groups = tuple(f"Gruppe {number}" for number in range(1, 7))
    on_top = [
        ["tillit", "respekt", "mot"],
        ["Tillit", "åpenhet", "mot"],
        ["respekt", "tillit", "ansvar"],
        ["tillit", "mot", "raushet"],
        ["åpenhet", "tillit", "respekt"],
        ["ansvar", "RAUSHET", "tillit"],
    ]
    answers = []
    for three in on_top:
        rest = [value for value in values if value not in [one.casefold() for one in three]]
        answers.append(laid(*three, *rest[:6]))
    shape = shape_of(diamond, {"cards": values}, groups=groups, round="group")
    found = results(diamond, shape, answers, groups)
    taken = diamond.take(found, "top_rows")
    assert set(taken) == {"tillit", "respekt", "åpenhet", "mot", "ansvar", "RAUSHET"}
    assert taken[0] == "tillit"
    assert found["cards"][0]["rows"] == [3, 3, 0, 0, 0]
    assert diamond.take(found, "first")[0] == "tillit"
    assert diamond.behind(found)["tillit"] == 6
    assert [group["rows"][0] for group in found["groups"]] == [
        ["tillit"],
        ["tillit"],
        ["respekt"],
        ["tillit"],
        ["åpenhet"],
        ["ansvar"],
    ]
