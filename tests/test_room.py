"""What a move means: every sentence of the contract about steps, rounds and the clock."""

from typing import Any

import pytest

from tests.support.day import NOW_MS, PROGRAMME, begun, framed, moved, nothing_comes, refusal
from workshop import room
from workshop.room import Refused


class TestANewRoom:
    def test_has_no_step(self) -> None:
        frame = framed(begun())
        assert frame["step"] is None
        assert (frame["open"], frame["shown"], frame["clock"]) == (False, False, None)

    def test_has_every_step_in_its_first_round_closed_and_shown_only_where_results_are_live(
        self,
    ) -> None:
        assert [
            (state["id"], state["round"], state["open"], state["shown"])
            for state in room.states(begun(), PROGRAMME)
        ] == [
            ("words", "person", False, True),
            ("points", "person", False, False),
            ("secret", "person", False, False),
        ]


class TestTheFrame:
    def test_holds_exactly_what_the_contract_says(self) -> None:
        now = moved(begun(), step="words", open=True)
        assert framed(now) == {
            "version": now.version,
            "code": "482736",
            "title": "Dagen",
            "language": "nb",
            "step": {
                "id": "words",
                "kind": "thumbs",
                "title": "Verdier",
                "prompt": "",
                "settings": {"items": ["Tillit", "Mot", "Modig"]},
                "by": ["person", "group"],
                "round": "person",
                "epoch": 0,
            },
            "open": True,
            "shown": True,
            "clock": {"ends": None, "left": 60, "running": False},
            "groups": ["Gruppe 1", "Gruppe 2"],
            "now": NOW_MS,
        }

    def test_of_the_desk_tells_every_step(self) -> None:
        now = moved(begun(), step="words", open=True)
        assert room.states(now, PROGRAMME)[0] == {
            "id": "words",
            "round": "person",
            "open": True,
            "shown": True,
            "opened": True,
            "opened_rounds": ["person"],
            "merged": {},
            "hidden": [],
            "frozen": True,
            "epoch": 0,
        }


class TestAMove:
    def test_applies_step_then_round_then_the_rest(self) -> None:
        now = moved(
            begun(),
            clock={"left": 7, "running": False},
            shown=False,
            open=True,
            round="group",
            step="words",
        )
        frame = framed(now)
        assert (frame["step"]["id"], frame["step"]["round"]) == ("words", "group")
        assert (frame["open"], frame["shown"], frame["clock"]["left"]) == (True, False, 7)

    def test_raises_the_version_by_one_also_when_it_changes_nothing(self) -> None:
        now = begun()
        assert moved(now).version == now.version + 1
        assert moved(now, step="words", round="group", open=True).version == now.version + 1

    def test_each_step_remembers_its_round_and_whether_it_is_shown(self) -> None:
        now = moved(begun(), step="words", round="group", shown=False)
        now = moved(moved(now, step="secret"), step="words")
        assert framed(now)["step"]["round"] == "group"
        assert framed(now)["shown"] is False

    def test_to_another_step_closes_the_step_that_is_left(self) -> None:
        now = moved(begun(), step="words", open=True)
        now = moved(now, step="secret", open=True)
        assert now.steps["words"].open is False
        assert now.steps["words"].closings == {"person": 1, "group": 0}
        assert framed(moved(now, step="words"))["open"] is False

    def test_to_the_present_step_leaves_it_open_and_its_clock_as_it_is(self) -> None:
        now = moved(begun(), step="words", open=True, clock={"left": 5, "running": False})
        now = moved(now, step="words")
        assert framed(now)["open"] is True
        assert framed(now)["clock"]["left"] == 5

    def test_to_another_round_closes_it_and_sets_shown_back(self) -> None:
        now = moved(begun(), step="words", open=True, shown=False)
        now = moved(now, round="group")
        assert (framed(now)["open"], framed(now)["shown"]) == (False, True)
        assert now.steps["words"].closings == {"person": 1, "group": 0}

    def test_to_the_present_round_changes_nothing(self) -> None:
        now = moved(begun(), step="words", open=True, shown=False)
        now = moved(now, round="person")
        assert (framed(now)["open"], framed(now)["shown"]) == (True, False)

    def test_can_open_the_round_it_goes_to(self) -> None:
        now = moved(begun(), step="words", open=True)
        now = moved(now, round="group", open=True)
        assert (framed(now)["step"]["round"], framed(now)["open"]) == ("group", True)

    def test_counts_a_closing_only_when_something_was_open(self) -> None:
        now = moved(begun(), step="words", open=False)
        now = moved(moved(now, open=True), open=True)
        now = moved(moved(now, open=False), open=False)
        assert now.steps["words"].closings == {"person": 1, "group": 0}

    def test_of_a_private_step_may_say_shown(self) -> None:
        assert framed(moved(begun(), step="secret", shown=True))["shown"] is True

    def test_to_no_step_goes_back_to_the_waiting_room(self) -> None:
        now = moved(begun(), step="words", open=True)
        now = moved(now, step=None)
        assert (framed(now)["step"], framed(now)["clock"]) == (None, None)
        assert now.steps["words"].open is False

    @pytest.mark.parametrize("step", ["nowhere", "", 1, ["words"], {"id": "words"}, True])
    def test_to_a_step_that_is_not_there_is_unknown(self, step: Any) -> None:
        assert refusal(moved, begun(), step=step) == "unknown"

    @pytest.mark.parametrize(
        "wish",
        [
            {"round": "room"},
            {"round": None},
            {"round": ["person"]},
            {"open": 1},
            {"open": None},
            {"shown": "yes"},
            {"clock": 60},
            {"clock": {}},
            {"clock": {"left": 60}},
            {"clock": {"running": True}},
            {"clock": {"left": True, "running": True}},
            {"clock": {"left": "60", "running": True}},
            {"clock": {"left": 60, "running": 1}},
            {"clock": {"left": float("nan"), "running": True}},
            {"clock": {"left": float("inf"), "running": True}},
            {"clock": {"left": 10**30, "running": True}},
        ],
    )
    def test_that_cannot_be_read_is_invalid(self, wish: dict[str, Any]) -> None:
        assert refusal(moved, begun(), step="words", **wish) == "invalid"

    @pytest.mark.parametrize("wish", [{"round": "person"}, {"open": True}, {"shown": True}])
    def test_that_needs_a_step_is_invalid_in_the_waiting_room(self, wish: dict[str, Any]) -> None:
        assert refusal(moved, begun(), **wish) == "invalid"


class TestTheClock:
    def test_is_set_from_the_programme_full_and_resting_by_step_and_by_round(self) -> None:
        now = moved(begun(), step="words")
        assert framed(now)["clock"] == {"ends": None, "left": 60, "running": False}
        now = moved(now, round="group")
        assert framed(now)["clock"] == {"ends": None, "left": 300, "running": False}
        assert framed(moved(now, step="secret"))["clock"] is None
        assert framed(moved(moved(now, step="secret"), step="words"))["clock"]["left"] == 300

    def test_running_tells_when_it_ends_and_what_is_left_now(self) -> None:
        now = moved(begun(), step="words", clock={"left": 90.5, "running": True})
        ends = NOW_MS + 90_500
        assert framed(now)["clock"] == {"ends": ends, "left": 90.5, "running": True}
        assert framed(now, 30_000)["clock"] == {"ends": ends, "left": 60.5, "running": True}

    def test_goes_below_zero_in_overtime(self) -> None:
        now = moved(begun(), step="words", clock={"left": 1, "running": True})
        assert framed(now, 3_500)["clock"]["left"] == -2.5
        now = moved(now, clock={"left": -2.5, "running": False})
        assert framed(now, 60_000)["clock"] == {"ends": None, "left": -2.5, "running": False}

    def test_can_be_taken_away_and_can_run_in_the_waiting_room(self) -> None:
        assert framed(moved(begun(), step="words", clock=None))["clock"] is None
        waiting = moved(begun(), clock={"left": 300, "running": True})
        assert framed(waiting)["clock"]["left"] == 300


def test_a_refusal_says_a_sentence_and_never_changes_the_room() -> None:
    now = moved(begun(), step="words", open=True)
    kept = room.encode(now)
    with pytest.raises(Refused):
        moved(now, step="points", open=True, incoming=nothing_comes)
    assert room.encode(now) == kept
