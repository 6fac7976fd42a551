"""A step's list: made ready, frozen by the first opening, unfrozen by nothing but clear."""

from typing import Any

import pytest

from tests.support.day import (
    PROGRAMME,
    begun,
    come,
    framed,
    moved,
    nothing_comes,
    refusal,
    texts,
    with_items,
)
from workshop import room
from workshop.room import Refused


class TestTheFirstOpening:
    def test_freezes_what_comes_from_the_earlier_step(self) -> None:
        now = moved(begun(), step="points", open=True, incoming=come("Tillit", "Mot"))
        now = moved(moved(now, open=False), open=True, incoming=come("Respekt", "Omsorg"))
        assert texts(now, "points") == ["Tillit", "Mot"]
        assert framed(now)["step"]["settings"] == {"items": ["Tillit", "Mot"], "budget": 100}

    def test_asks_for_what_comes_only_where_a_list_comes_from_an_earlier_step(self) -> None:
        now = moved(begun(), step="words", open=True, incoming=nothing_comes)
        assert texts(now, "words") == ["Tillit", "Mot", "Modig"]

    def test_gives_the_items_ids_in_their_order(self) -> None:
        now = moved(begun(), step="words", open=True)
        items = room.shape(now, PROGRAMME, "words", "person").items
        assert [item.id for item in items] == ["i0", "i1", "i2"]

    def test_freezes_the_list_sent_by_items_rather_than_what_comes(self) -> None:
        now = with_items(begun(), [{"text": "Mot", "of": ["mot", "modig"]}, {"text": "Ro"}])
        now = moved(now, step="points", open=True, incoming=come("Respekt"))
        items = room.shape(now, PROGRAMME, "points", "person").items
        assert [(item.text, item.of) for item in items] == [("Mot", ("mot", "modig")), ("Ro", ())]

    def test_with_too_few_items_is_invalid_and_leaves_the_room_as_it_was(self) -> None:
        now = moved(begun(), step="points")
        assert refusal(moved, now, open=True, incoming=come("Tillit")) == "invalid"
        assert framed(now)["open"] is False
        now = with_items(now, [{"text": "Tillit"}])
        assert refusal(moved, now, open=True) == "invalid"

    def test_from_a_source_that_cannot_give_is_invalid_and_says_why(self) -> None:
        with pytest.raises(Refused, match="Nothing has come"):
            moved(begun(), step="points", open=True, incoming=nothing_comes)
        ready = with_items(moved(begun(), step="points"), [{"text": "Tillit"}, {"text": "Mot"}])
        with pytest.raises(Refused, match="Nothing has come"):
            moved(ready, open=True, incoming=nothing_comes)

    def test_is_all_that_tells_what_came_over(self) -> None:
        now = with_items(moved(begun(), step="points"), [{"text": "Tillit"}, {"text": "Mot"}])
        assert framed(now)["step"]["settings"]["items"] == []
        assert texts(now, "points") == []
        assert texts(moved(now, open=True), "points") == ["Tillit", "Mot"]

    def test_of_another_round_keeps_the_items(self) -> None:
        now = moved(begun(), step="words", open=True)
        before = now.steps["words"].items
        now = moved(now, round="group", open=True)
        assert now.steps["words"].items == before


class TestItems:
    def test_also_change_a_list_that_was_planned(self) -> None:
        now = with_items(begun(), [{"text": "Ro"}, {"text": "Mot", "of": []}], "words")
        assert framed(moved(now, step="words"))["step"]["settings"]["items"] == ["Ro", "Mot"]
        assert texts(moved(now, step="words", open=True), "words") == ["Ro", "Mot"]

    def test_are_planned_again_with_none(self) -> None:
        now = with_items(with_items(begun(), [{"text": "Ro"}], "words"), None, "words")
        assert texts(now, "words") == ["Tillit", "Mot", "Modig"]

    def test_made_of_themselves_alone_are_made_of_nothing(self) -> None:
        now = with_items(begun(), [{"text": "Mot", "of": [" mot"]}], "words")
        assert room.shape(now, PROGRAMME, "words", "person").items[0].of == ()

    def test_are_invalid_once_the_step_has_been_opened(self) -> None:
        now = moved(moved(begun(), step="points", open=True), open=False)
        assert refusal(with_items, now, [{"text": "A"}, {"text": "B"}]) == "invalid"

    @pytest.mark.parametrize(
        "items",
        [
            "Mot",
            ["Mot"],
            [{}],
            [{"text": ""}],
            [{"text": 5}],
            [{"text": "Mot"}, {"text": "MOT "}],
            [{"text": "x" * 201}, {"text": "y"}],
            [{"text": "Mot", "of": [5]}],
            [{"text": "Mot", "of": {"a": 1}}],
            [{"text": f"Mot {n}"} for n in range(501)],
        ],
    )
    def test_that_cannot_be_used_are_invalid(self, items: Any) -> None:
        assert refusal(with_items, begun(), items) == "invalid"

    def test_of_no_step_are_unknown(self) -> None:
        assert refusal(with_items, begun(), [], "nowhere") == "unknown"


class TestClearing:
    def test_raises_the_epoch_of_that_round_only(self) -> None:
        now = room.clear(moved(begun(), step="words"), PROGRAMME, "words", "person")
        assert now.steps["words"].epochs == {"person": 1, "group": 0}
        assert framed(now)["step"]["epoch"] == 1

    def test_unfreezes(self) -> None:
        now = moved(moved(begun(), step="points", open=True), open=False)
        now = room.clear(now, PROGRAMME, "points", "person")
        assert room.states(now, PROGRAMME)[1]["frozen"] is False
        assert room.states(now, PROGRAMME)[1]["opened"] is False
        now = moved(now, open=True, incoming=come("Respekt", "Omsorg"))
        assert texts(now, "points") == ["Respekt", "Omsorg"]

    def test_forgets_merges_and_hidden_texts_when_it_unfreezes(self) -> None:
        now = moved(moved(begun(), step="words", open=True), open=False)
        now = room.merge(now, PROGRAMME, "words", "Mot", ["Modig"])
        now = room.hide(now, PROGRAMME, "words", "Tillit")
        now = room.clear(now, PROGRAMME, "words", "person")
        shape = room.shape(now, PROGRAMME, "words", "person")
        assert (shape.merged, shape.hidden) == ({}, frozenset())

    def test_keeps_the_items_while_another_round_has_been_opened(self) -> None:
        now = moved(begun(), step="words", open=True)
        now = moved(moved(now, round="group", open=True), open=False)
        now = room.clear(now, PROGRAMME, "words", "person")
        assert now.steps["words"].frozen
        now = room.clear(now, PROGRAMME, "words", "group")
        assert not now.steps["words"].frozen

    def test_an_open_round_leaves_it_open_with_the_same_items(self) -> None:
        now = moved(begun(), step="points", open=True)
        now = room.clear(now, PROGRAMME, "points", "person")
        assert framed(now)["open"] is True
        assert texts(now, "points") == ["Tillit", "Mot"]

    def test_keeps_the_list_that_the_desk_made_ready(self) -> None:
        now = with_items(begun(), [{"text": "Ro"}, {"text": "Mot"}])
        now = moved(moved(now, step="points", open=True), open=False)
        now = moved(room.clear(now, PROGRAMME, "points", "person"), open=True)
        assert texts(now, "points") == ["Ro", "Mot"]

    def test_a_round_or_step_that_is_not_there_is_refused(self) -> None:
        assert refusal(room.clear, begun(), PROGRAMME, "points", "group") == "invalid"
        assert refusal(room.clear, begun(), PROGRAMME, "points", ["person"]) == "invalid"
        assert refusal(room.clear, begun(), PROGRAMME, "nowhere", "person") == "unknown"
