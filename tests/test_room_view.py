"""What the screens show instead of the step, as a move says it."""

from typing import Any

import pytest

from tests.support.day import begun, framed, moved, refusal
from workshop.room import VIEWS


def test_a_screen_shows_the_step_unless_something_else_is_asked_for() -> None:
    now = moved(begun(), step="words")
    assert "view" not in framed(now)
    for view in VIEWS[1:]:
        assert framed(moved(now, view=view))["view"] == view
    assert "view" not in framed(moved(moved(now, view="blank"), view=""))


def test_the_code_can_be_shown_before_the_first_step() -> None:
    assert framed(moved(begun(), view="code"))["view"] == "code"


@pytest.mark.parametrize("wish", [{"step": "points"}, {"round": "group"}, {"step": None}])
def test_another_step_or_round_is_shown_on_the_screens(wish: dict[str, Any]) -> None:
    now = moved(begun(), step="words", view="blank")
    assert "view" not in framed(moved(now, **wish))
    assert framed(moved(now, **wish, view="clock"))["view"] == "clock"


def test_what_happens_within_a_step_leaves_the_screens_as_they_are() -> None:
    now = moved(begun(), step="words", view="still")
    assert framed(moved(now, open=True, shown=True, round="person"))["view"] == "still"


@pytest.mark.parametrize("view", [None, 1, "wall", ["blank"], "Blank", {"view": "blank"}])
def test_what_no_screen_can_show_is_refused(view: Any) -> None:
    assert refusal(moved, begun(), view=view) == "invalid"
