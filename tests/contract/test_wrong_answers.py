"""Answers that cannot be: each gets a sentence for the person, and changes nothing."""

from typing import Any

import pytest

from tests.support.facilitator import Facilitator, Workshop
from tests.support.people import Desk
from tests.support.programmes import VALUES, diamond, gives, points, programme, ranks


@pytest.fixture
def room(facilitator: Facilitator) -> Workshop:
    return facilitator.creates(programme(points(), diamond(by=["person"])))


@pytest.fixture
def desk(room: Workshop) -> Desk:
    return room.desk()


WRONG_POINTS: list[tuple[Any, str | None]] = [
    (gives(Tillit=60, Respekt=28), "Du har 12 poeng igjen."),
    (gives(Tillit=60, Respekt=41), None),
    (gives(Tillit=101), None),
    (gives(Tillit=-1, Mot=101), None),
    ({"points": {"Tillit": 99.5, "Mot": 0.5}}, None),
    ({"points": {"Tillit": "100"}}, None),
    ({"points": {"Tillit": True, "Mot": 99}}, None),
    ({"points": {"Ukjent": 100}}, None),
    ({"points": {"Tillit": 50, " tillit ": 50}}, None),
    ({"points": {"Tillit": 10**30}}, None),
    ({"points": [100]}, None),
    ({"points": None}, None),
    ({}, None),
    (None, None),
    ([], None),
    ("100", None),
    ({"points": {"Tillit": 100}, "extra": 1}, None),
]


@pytest.mark.parametrize(("answer", "sentence"), WRONG_POINTS)
def test_points_that_do_not_add_up_get_a_sentence_and_change_nothing(
    room: Workshop, desk: Desk, answer: Any, sentence: str | None
) -> None:
    desk.opens("hundre")
    refused = room.phone().tries(answer)
    assert refused["code"] == "invalid"
    assert refused["error"]
    assert sentence is None or refused["error"] == sentence
    assert room.results("hundre")["answers"] == 0


EIGHT = ranks(VALUES[:8])
TWICE = ranks([*VALUES[:8], VALUES[0].upper()])


@pytest.mark.parametrize(
    "answer",
    [
        EIGHT,
        TWICE,
        {"rows": [VALUES[:9]]},
        {"rows": [["tillit"]]},
        {"rows": [[""], ["a", "b"], ["c", "d", "e"], ["f", "g"], ["h"]]},
        {"rows": [["x" * 500], *ranks(VALUES)["rows"][1:]]},
        {"rows": [[1], *ranks(VALUES)["rows"][1:]]},
        {"rows": "tillit"},
        {},
        None,
    ],
)
def test_a_diamond_that_is_not_whole_gets_a_sentence_and_changes_nothing(
    room: Workshop, desk: Desk, answer: Any
) -> None:
    desk.opens("verdier")
    refused = room.phone().tries(answer)
    assert refused["code"] == "invalid"
    assert refused["error"]
    assert room.results("verdier")["answers"] == 0
