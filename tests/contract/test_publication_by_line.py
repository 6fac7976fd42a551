"""What a later closing changes: each item, word and group by itself, through a real server."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.kinds.cases import shape_of
from tests.kinds.published import Published
from tests.support.facilitator import Facilitator, Workshop
from tests.support.people import Phone
from tests.support.programmes import (
    BEHAVIOURS,
    GROUPS,
    VALUES,
    diamond,
    gives,
    points,
    programme,
    ranks,
    rates,
    rating,
)
from tests.support.tables import table, unpacked
from workshop.kinds import KINDS

pytestmark = pytest.mark.live

LEAST = 3
SEATS = 5

answers = st.fixed_dictionaries(
    {
        "scores": st.dictionaries(st.sampled_from(BEHAVIOURS[:2]), st.integers(1, 3), min_size=1),
        "reasons": st.dictionaries(st.sampled_from(BEHAVIOURS[:2]), st.sampled_from(["ja", "nei"])),
        "grow": st.lists(st.sampled_from(BEHAVIOURS[:2]), unique=True, max_size=2),
    }
)
rounds = st.dictionaries(st.integers(0, SEATS - 1), answers, min_size=LEAST)


@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(day=st.lists(rounds, min_size=2, max_size=4))
def test_an_items_line_never_changes_by_fewer_seats_than_the_least(
    day: list[dict[int, Any]], facilitator: Facilitator
) -> None:
    step = rating(settings={"items": BEHAVIOURS[:2], "share_reasons": True})
    room = facilitator.creates(programme(step))
    desk = room.desk()
    phones = room.phones(SEATS)
    kind = KINDS["rating"]
    shape = shape_of(kind, step["settings"], least=LEAST)
    expected = Published("rating", shape)
    now: dict[str, Any] = {}
    for given_now in day:
        desk.opens("egen")
        for seat, answer in given_now.items():
            phones[seat].answers(answer)
            now[str(seat)] = kind.answer(shape, answer)
            assert room.results("egen")["results"] == expected.results
        desk.closes()
        expected.closes(now)
        assert room.results("egen")["results"] == expected.results
        exported = unpacked(room.calls("GET", "/export.zip").body)
        for name in (name for name in exported if name.endswith(".csv")):
            results = expected.results or {"items": []}
            told = [row[8] for row in table(exported[name])[1:]]
            assert told == [str(line["answers"]) for line in results["items"]]
    room.leave()


def test_a_single_new_rating_of_an_item_is_not_published_among_three_of_another(
    facilitator: Facilitator,
) -> None:
    room = facilitator.creates(programme(rating()))
    desk = room.desk()
    desk.opens("egen")
    for phone in room.phones(3):
        phone.answers(rates(1, 1))
    desk.closes()
    desk.opens("egen")
    for scores in ((2, 6), (2,), (2,)):
        room.phone().answers(rates(*scores))
    desk.closes()
    frame = room.results("egen")
    first, second, third = frame["results"]["items"]
    assert frame["answers"] == 6
    assert (first["counts"], second["counts"]) == ([3, 3, 0, 0, 0, 0], [3, 0, 0, 0, 0, 0])
    assert (third["counts"], third["answers"]) == (None, 0)


def test_the_minimum_holds_for_every_item_of_a_rating(facilitator: Facilitator) -> None:
    room = facilitator.creates(programme(rating()))
    desk = room.desk()
    desk.opens("egen")
    for scores in ((4, 5), (6, 5), (5,)):
        room.phone().answers(rates(*scores))
    desk.closes()
    first, second, third = room.results("egen")["results"]["items"]
    assert (first["answers"], first["mean"]) == (3, 5)
    assert (second["answers"], second["mean"], second["counts"]) == (2, None, None)
    assert (third["answers"], third["mean"]) == (0, None)
    exported = room.calls("GET", "/steps/egen/answers.csv").text.splitlines()
    assert exported[2].split(";")[1:8] == [""] * 7


def test_what_is_to_be_developed_is_withheld_with_its_item(facilitator: Facilitator) -> None:
    room = facilitator.creates(programme(rating()))
    desk = room.desk()
    desk.opens("egen")
    for scores in ((4, 5), (6, 5), (5,)):
        room.phone().answers(rates(*scores, grow=BEHAVIOURS[:2]))
    desk.closes()
    assert room.results("egen")["results"]["grow"] == [
        {"item": BEHAVIOURS[0], "count": 3},
        {"item": BEHAVIOURS[1], "count": None},
        {"item": BEHAVIOURS[2], "count": None},
    ]


def test_a_withheld_own_word_cannot_be_brought_out(facilitator: Facilitator) -> None:
    room = facilitator.creates(programme(diamond(by=["person"], min_answers=LEAST)))
    desk = room.desk()
    desk.opens("verdier")
    for cards in (["hemmelig", *VALUES[:8]], VALUES[:9], VALUES[:9]):
        room.phone().answers(ranks(cards))
    desk.closes()
    before = room.results("verdier")["results"]
    assert "hemmelig" not in str(before)
    merge = {"step": "verdier", "into": VALUES[9], "what": ["hemmelig"]}
    assert desk.asks("merge", merge)["code"] == "invalid"
    desk.does("hide", step="verdier", what=["hemmelig"])
    assert room.results("verdier")["results"] == before


def grouped(room: Workshop) -> list[tuple[str, str]]:
    """The group and the points of Tillit of every row, sorted."""
    rows = table(room.calls("GET", "/steps/hundre/answers.csv").body)[1:]
    return sorted((row[1], row[2]) for row in rows)


def test_a_group_with_few_new_answers_is_not_named_beside_them(facilitator: Facilitator) -> None:
    room = facilitator.creates(programme(points(min_answers=LEAST), groups=GROUPS))
    desk = room.desk()
    desk.opens("hundre")
    one: list[Phone] = [room.phone(group=GROUPS[0]) for _ in range(3)]
    other: list[Phone] = [room.phone(group=GROUPS[1]) for _ in range(4)]
    for phone in (*one, *other):
        phone.answers(gives(Tillit=100))
    desk.closes()
    assert grouped(room) == [(GROUPS[0], "100")] * 3 + [(GROUPS[1], "100")] * 4
    desk.opens("hundre")
    for phone in (one[0], other[0], room.phone(group=GROUPS[0])):
        phone.answers(gives(Mot=100))
    desk.closes()
    assert [row for row in grouped(room) if row[1] == "0"] == [("", "0")] * 3
    desk.opens("hundre")
    for phone in other[1:]:
        phone.answers(gives(Tillit=50, Mot=50))
    desk.closes()
    assert [row for row in grouped(room) if row[1] == "50"] == [(GROUPS[1], "50")] * 3
