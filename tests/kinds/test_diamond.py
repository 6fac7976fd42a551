"""Ranking cards in a diamond."""

from typing import Any

import pytest

from tests.kinds.cases import DEEP, HUGE, ODD_TEXTS, ODD_VALUES, brief, shape_of
from tests.kinds.diamonds import CARDS, FIRST_NINE, OWN, VALUES, laid
from workshop.kinds import diamond
from workshop.text import Invalid


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
