"""Own texts held back by the room's rule, and the moves that belong to a wall of notes."""

import pytest

from tests.support.day import PROGRAMME, begun, moved, refusal
from tests.support.plans import ALL_KINDS, read, step
from workshop import room
from workshop.kinds.shape import Shape
from workshop.room import Room

WALL = {"kind": "notes", "settings": {"columns": ["A"], "votes": 2}}


def shape(now: Room) -> Shape:
    return room.shape(now, PROGRAMME, "words", "person")


def opened(**rule: object) -> Room:
    now = moved(begun(), step="words", open=True)
    return room.moderate(now, rule.get("words", []), rule.get("waits", False))


class TestTheRule:
    def test_holds_back_own_words_that_begin_with_a_listed_one_and_no_item(self) -> None:
        read_as = shape(opened(words=["Tull", "mot"]))
        words = ("tullete", "et TULL", "attull", "Mot", "ro")
        assert [read_as.is_hidden(word) for word in words] == [True, True, False, False, False]

    def test_lets_a_word_through_by_its_name_until_it_is_hidden(self) -> None:
        now = room.unhide(opened(waits=True), PROGRAMME, "words", ["Ro"])
        assert [shape(now).is_hidden(word) for word in ("ro", "uro")] == [False, True]
        now = room.hide(now, PROGRAMME, "words", ["RO"])
        assert shape(now).is_hidden("ro")
        assert now.steps["words"].passed == ()

    def test_takes_what_the_facilitator_wrote_or_merged_as_let_through(self) -> None:
        now = room.merge(opened(waits=True), PROGRAMME, "words", "Ro", ["hvile"])
        assert [shape(now).is_hidden(word) for word in ("Ro", "hvile", "fart")] == [
            False,
            False,
            True,
        ]

    def test_remembers_nobody_let_through_where_nothing_is_held_back(self) -> None:
        now = room.unhide(opened(), PROGRAMME, "words", ["ro"])
        assert now.steps["words"].passed == ()

    def test_reads_every_opened_step_anew_only_when_it_changes(self) -> None:
        now = opened(words=["tull"])
        same = room.moderate(now, ["tull"], False)
        other = room.moderate(now, ["tull"], True)
        numbers = [each.steps["words"].shape for each in (now, same, other)]
        assert numbers == [numbers[0], numbers[0], numbers[0] + 1]
        assert other.steps["points"].shape == now.steps["points"].shape

    @pytest.mark.parametrize(
        ("words", "waits"), [("tull", False), ([""], False), (["a", "A"], False), ([], None)]
    )
    def test_is_refused_where_it_makes_no_sense(self, words: object, waits: object) -> None:
        assert refusal(room.moderate, begun(), words, waits) == "invalid"


class TestAWall:
    def test_stops_being_read_when_the_room_goes_on(self) -> None:
        now = moved(begun(), step="words", reading="a")
        assert now.steps["words"].reading == "a"
        assert moved(now, step="points").steps["words"].reading is None
        assert moved(now, round="group").steps["words"].reading is None

    def test_is_voted_on_only_where_the_step_has_votes(self) -> None:
        programme = read(step(id="a"), {"id": "b", **WALL})
        now = room.begin("482736", programme)

        def to(now: Room, **wish: object) -> Room:
            return room.move(now, programme, wish, now_ms=0, incoming=lambda _: [], kinds=ALL_KINDS)

        assert to(now, step="b", voting=True).steps["b"].voting
        assert (
            not room.clear(to(now, step="b", voting=True), programme, "b", "person")
            .steps["b"]
            .voting
        )
        assert refusal(to, now, step="a", voting=True) == "invalid"
