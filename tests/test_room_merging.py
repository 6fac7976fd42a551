"""Merging and hiding texts, and taking it back."""

from typing import Any

import pytest

from tests.support.day import NOW_MS, PROGRAMME, begun, framed, moved, nothing_comes, refusal
from workshop import room
from workshop.programme import parse
from workshop.room import Room


class TestMergingAndHiding:
    @staticmethod
    def reads(now: Room, *words: str) -> list[str]:
        shape = room.shape(now, PROGRAMME, "words", "person")
        return [shape.read_as(word) for word in words]

    def test_merged_words_count_as_the_one_they_went_into(self) -> None:
        now = room.merge(begun(), PROGRAMME, "words", "Mot", ["Modig", "djerv"])
        assert self.reads(now, "modig", "Djerv", "Tillit") == ["Mot", "Mot", "Tillit"]

    def test_a_word_is_not_merged_into_itself(self) -> None:
        now = room.merge(begun(), PROGRAMME, "words", "Mot", ["mot", "Modig"])
        assert now.steps["words"].merged == {"Mot": ("modig",)}
        assert refusal(room.merge, now, PROGRAMME, "words", "Mot", [" MOT"]) == "invalid"

    def test_more_can_be_merged_into_the_same_later_however_it_is_spelled(self) -> None:
        now = room.merge(begun(), PROGRAMME, "words", "mot", ["modig"])
        now = room.merge(now, PROGRAMME, "words", "Mot", ["djerv", "modig"])
        assert self.reads(now, "modig", "djerv") == ["Mot", "Mot"]

    def test_a_word_counts_as_one_other_the_latest(self) -> None:
        now = room.merge(begun(), PROGRAMME, "words", "Mot", ["Modig"])
        now = room.merge(now, PROGRAMME, "words", "Tillit", ["Modig"])
        assert self.reads(now, "Modig") == ["Tillit"]
        assert list(now.steps["words"].merged) == ["Tillit"]

    def test_merging_back_turns_the_two_around(self) -> None:
        now = room.merge(begun(), PROGRAMME, "words", "B", ["A"])
        now = room.merge(now, PROGRAMME, "words", "C", ["B"])
        assert self.reads(now, "A") == ["C"]
        now = room.merge(now, PROGRAMME, "words", "A", ["C"])
        assert self.reads(now, "A", "B", "C") == ["A", "A", "A"]

    def test_unmerging_lets_the_words_stand_for_themselves_again(self) -> None:
        now = room.merge(begun(), PROGRAMME, "words", "Mot", ["Modig"])
        now = room.unmerge(now, PROGRAMME, "words", "MOT")
        assert self.reads(now, "Modig") == ["Modig"]
        again = room.unmerge(now, PROGRAMME, "words", "Mot")
        assert again.steps == now.steps, "sent again, it changes nothing"

    def test_hidden_texts_come_back(self) -> None:
        now = room.hide(begun(), PROGRAMME, "words", ["Mot", "tillit"])
        assert room.shape(now, PROGRAMME, "words", "person").is_hidden("MOT")
        now = room.unhide(now, PROGRAMME, "words", "mot")
        shape = room.shape(now, PROGRAMME, "words", "person")
        assert (shape.is_hidden("Mot"), shape.is_hidden("Tillit")) == (False, True)

    def test_phones_keep_the_items_that_were_frozen(self) -> None:
        now = moved(begun(), step="words", open=True)
        now = room.hide(now, PROGRAMME, "words", "Tillit")
        now = room.merge(now, PROGRAMME, "words", "Mot og vilje", ["Mot", "Modig"])
        assert framed(now)["step"]["settings"]["items"] == ["Tillit", "Mot", "Modig"]

    def test_the_shape_number_rises_when_the_shape_changes_and_only_then(self) -> None:
        now = moved(begun(), step="words", open=True)
        numbers = [now.steps["words"].shape]
        for change in (room.hide, room.hide, room.unhide, room.unhide):
            now = change(now, PROGRAMME, "words", "Mot")
            numbers.append(now.steps["words"].shape)
        assert [number - numbers[0] for number in numbers] == [0, 1, 1, 2, 2]

    @pytest.mark.parametrize("what", [[], None, 5, [5], [""], "x" * 501, {}, ["a"] * 501])
    def test_texts_that_cannot_be_read_are_invalid(self, what: Any) -> None:
        for change in (room.hide, room.unhide):
            assert refusal(change, begun(), PROGRAMME, "words", what) == "invalid"
        assert refusal(room.merge, begun(), PROGRAMME, "words", "Mot", what) == "invalid"

    def test_a_step_that_is_not_there_is_unknown(self) -> None:
        assert refusal(room.hide, begun(), PROGRAMME, "nowhere", "Mot") == "unknown"
        assert refusal(room.unmerge, begun(), PROGRAMME, None, "Mot") == "unknown"

    def test_a_step_holds_only_so_many_merged_or_hidden_texts(self) -> None:
        hidden = merged = begun()
        for hundreds in range(0, 2_000, 500):
            words = [f"word {number}" for number in range(hundreds, hundreds + 500)]
            hidden = room.hide(hidden, PROGRAMME, "words", words)
            merged = room.merge(merged, PROGRAMME, "words", "Mot", words)
        assert refusal(room.hide, hidden, PROGRAMME, "words", "one more") == "invalid"
        assert refusal(room.merge, merged, PROGRAMME, "words", "Mot", ["one more"]) == "invalid"


class TestWhereResultsAreWithheldBelowANumberOfAnswers:
    PROGRAMME = parse(
        {"steps": [{"id": "own", "kind": "rating", "settings": {"items": ["A", "B", "C"]}}]}
    )

    def opened(self, now: Room) -> Room:
        wish = {"step": "own", "open": True}
        return room.move(now, self.PROGRAMME, wish, now_ms=NOW_MS, incoming=nothing_comes)

    def test_nothing_is_merged_or_taken_apart_once_the_step_has_been_opened(self) -> None:
        ready = room.merge(begun(self.PROGRAMME), self.PROGRAMME, "own", "A", ["B"])
        apart = room.unmerge(ready, self.PROGRAMME, "own", "A")
        for now in (self.opened(ready), self.opened(apart)):
            closed = room.move(
                now, self.PROGRAMME, {"open": False}, now_ms=NOW_MS, incoming=nothing_comes
            )
            for then in (now, closed):
                assert refusal(room.merge, then, self.PROGRAMME, "own", "C", ["A"]) == "invalid"
                assert refusal(room.unmerge, then, self.PROGRAMME, "own", "A") == "invalid"
        cleared = room.clear(closed, self.PROGRAMME, "own", "person")
        assert room.merge(cleared, self.PROGRAMME, "own", "A", ["B"]).steps["own"].merged

    def test_a_line_is_hidden_with_all_that_is_merged_into_it(self) -> None:
        now = room.merge(begun(self.PROGRAMME), self.PROGRAMME, "own", "A and B", ["A", "B"])
        now = room.hide(self.opened(now), self.PROGRAMME, "own", "a")
        shape = room.shape(now, self.PROGRAMME, "own", "person")
        assert [shape.is_hidden(text) for text in ("A", "B", "A and B", "C")] == [
            *(True, True, True, False)
        ]
        assert [item.text for item in shape.shown] == ["C"]
        now = room.unhide(now, self.PROGRAMME, "own", "A")
        assert len(room.shape(now, self.PROGRAMME, "own", "person").shown) == 2
