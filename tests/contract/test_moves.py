"""What a move means: every sentence of it, through a real server."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.support.facilitator import Facilitator, Workshop
from tests.support.people import Desk
from tests.support.programmes import GROUPS, diamond, gives, points, programme, rates, rating

pytestmark = pytest.mark.live

Frame = dict[str, Any]


@pytest.fixture
def room(facilitator: Facilitator) -> Workshop:
    return facilitator.creates(
        programme(
            points(by=["person", "room"], clock=[120, 60]),
            points("skjult", results="hidden", by=["person", "room"]),
            points("privat", results="private"),
            rating(),
        )
    )


@pytest.fixture
def desk(room: Workshop) -> Desk:
    return room.desk()


def state(frame: Frame) -> tuple[Any, ...]:
    return (frame["step"]["id"], frame["step"]["round"], frame["open"], frame["shown"])


@pytest.mark.parametrize(
    ("step", "shown"), [("hundre", True), ("skjult", False), ("privat", False), ("egen", False)]
)
def test_a_step_begins_in_its_first_round_closed_and_shown_only_when_live(
    desk: Desk, step: str, shown: bool
) -> None:
    assert state(desk.moves(step=step)) == (step, "person", False, shown)


def test_one_move_applies_step_round_and_then_the_rest(desk: Desk) -> None:
    frame = desk.moves(
        step="skjult", round="room", open=True, shown=True, clock={"left": 5, "running": False}
    )
    assert state(frame) == ("skjult", "room", True, True)
    assert frame["clock"]["left"] == 5


def test_each_step_remembers_its_own_round_and_whether_it_is_shown(desk: Desk) -> None:
    desk.moves(step="skjult", round="room", shown=True)
    desk.moves(step="hundre", shown=False)
    assert state(desk.moves(step="skjult")) == ("skjult", "room", False, True)
    assert state(desk.moves(step="hundre")) == ("hundre", "person", False, False)


def test_moving_on_closes_the_step_that_is_left(desk: Desk) -> None:
    desk.opens("hundre")
    desk.moves(step="skjult")
    assert state(desk.moves(step="hundre")) == ("hundre", "person", False, True)


def test_moving_on_publishes_what_waits_for_the_closing(room: Workshop, desk: Desk) -> None:
    desk.opens("egen")
    for phone in room.phones(3):
        phone.answers(rates(4, 5))
    assert room.results("egen")["results"] is None
    desk.moves(step="hundre")
    assert room.results("egen")["results"]["items"][0]["mean"] == 4


def test_changing_the_round_closes_it_and_sets_shown_back(desk: Desk) -> None:
    desk.moves(step="skjult", open=True, shown=True)
    assert state(desk.moves(round="room")) == ("skjult", "room", False, False)
    desk.moves(step="hundre", open=True, shown=False)
    assert state(desk.moves(round="room")) == ("hundre", "room", False, True)


def test_a_move_that_changes_nothing_leaves_an_open_step_open(desk: Desk) -> None:
    desk.opens("hundre")
    assert desk.moves(step="hundre", round="person")["open"]


def test_every_move_brings_the_room_to_everybody_and_a_tally_to_who_may_have_it(
    room: Workshop, desk: Desk
) -> None:
    screen, phone = room.screen(), room.phone()
    for wish in ({"step": "skjult"}, {"open": True}, {"shown": True}, {"round": "room"}):
        frame = desk.moves(**wish)
        for person in (screen, phone, desk):
            person.wire.waits_for("room", reached(frame["version"]))
        for person in (screen, desk):
            fits = at(frame["step"]["id"], frame["step"]["round"])
            assert person.wire.waits_for("tally", fits)["answers"] == 0
    assert not phone.wire.frames["tally"]


def reached(version: int) -> Callable[[Frame], bool]:
    return lambda frame: frame["version"] >= version


def at(step: str, round_: str) -> Callable[[Frame], bool]:
    return lambda frame: (frame["step"], frame["round"]) == (step, round_)


def test_a_second_desk_cannot_undo_the_first_unseen(room: Workshop, desk: Desk) -> None:
    other = room.desk()
    seen = other.room["version"]
    moved = desk.moves(step="hundre")
    refused = other.asks("move", {"version": seen, "step": "skjult"})
    assert refused["code"] == "stale"
    assert refused["error"]
    assert refused["room"]["version"] == moved["version"]
    assert refused["room"]["step"]["id"] == "hundre"
    again = other.asks("move", {"version": refused["room"]["version"], "step": "skjult"})
    assert "error" not in again


def test_a_move_that_is_sent_again_is_applied_once(desk: Desk) -> None:
    wish = {"version": desk.room["version"], "step": "hundre", "open": True}
    first = desk.asks("move", wish)
    assert desk.asks("move", wish) == first
    assert desk.sees_room(reached(first["version"]))["version"] == first["version"]


@pytest.mark.parametrize(
    ("wish", "code"),
    [
        ({"step": "ukjent"}, "unknown"),
        ({"step": 7}, "unknown"),
        ({"step": "hundre", "round": "group"}, "invalid"),
        ({"step": "hundre", "open": "yes"}, "invalid"),
        ({"step": "hundre", "shown": 1}, "invalid"),
        ({"step": "hundre", "clock": {"left": "long"}}, "invalid"),
        ({"step": "hundre", "clock": 5}, "invalid"),
        ({"open": True}, "invalid"),
        ({"step": "hundre", "version": "new"}, "invalid"),
        ({"step": "hundre", "version": None}, "invalid"),
    ],
)
def test_a_move_that_cannot_be_made_changes_nothing(
    room: Workshop, desk: Desk, wish: Frame, code: str
) -> None:
    refused = desk.tries_to_move(**wish)
    assert refused["code"] == code
    assert refused["error"]
    frame = room.calls("GET").json
    assert (frame["version"], frame["step"]) == (desk.room["version"], None)


def test_nobody_but_a_desk_moves_anything(room: Workshop, desk: Desk) -> None:
    desk.opens("hundre")
    before = room.calls("GET").json["version"]
    requests: list[tuple[str, Frame]] = [
        ("move", {"version": before, "open": False}),
        ("items", {"version": before, "step": "skjult", "items": [{"text": "x", "of": []}]}),
        ("merge", {"step": "hundre", "into": "Mot", "what": ["Tillit"]}),
        ("unmerge", {"step": "hundre", "into": "Mot"}),
        ("hide", {"step": "hundre", "what": ["Mot"]}),
        ("unhide", {"step": "hundre", "what": ["Mot"]}),
        ("clear", {"version": before, "step": "hundre", "round": "person"}),
    ]
    for person in (room.phone(), room.screen()):
        for event, payload in requests:
            assert person.asks(event, payload)["code"] == "forbidden"
    assert room.calls("GET").json["version"] == before


def test_the_clock_is_set_from_the_programme_and_waits(desk: Desk) -> None:
    assert desk.moves(step="hundre")["clock"] == {"ends": None, "left": 120, "running": False}
    assert desk.moves(round="room")["clock"]["left"] == 60
    assert desk.moves(step="skjult")["clock"] is None


def test_the_clock_runs_rests_and_goes(desk: Desk) -> None:
    frame = desk.moves(step="hundre", clock={"left": 90, "running": True})
    assert frame["clock"]["running"]
    assert 0 < frame["clock"]["ends"] - frame["now"] <= 90_000
    resting = desk.moves(clock={"left": 30.5, "running": False})["clock"]
    assert resting == {"ends": None, "left": 30.5, "running": False}
    assert desk.moves(clock=None)["clock"] is None


def test_a_clock_may_stand_below_zero(desk: Desk) -> None:
    overtime = desk.moves(step="hundre", clock={"left": -10, "running": True})
    assert overtime["clock"]["ends"] < overtime["now"]


def test_the_state_of_a_room_survives_a_new_desk(room: Workshop, desk: Desk) -> None:
    frame = desk.moves(step="skjult", round="room", open=True, shown=True)
    assert state(room.desk().joined["room"]) == state(frame)


def test_only_clear_takes_answers_away_and_old_answers_do_not_come_back(
    room: Workshop, desk: Desk
) -> None:
    desk.opens("hundre")
    phone = room.phone()
    phone.answers(gives(Tillit=100))
    epoch = desk.room["step"]["epoch"]
    frame = desk.does("clear", version=desk.room["version"], step="hundre", round="person")
    assert frame["step"]["epoch"] == epoch + 1
    assert frame["open"]
    assert room.results("hundre")["answers"] == 0
    late = phone.tries(gives(Tillit=100), epoch=epoch)
    assert late["code"] == "stale"
    assert late["error"]
    assert phone.answers(gives(Mot=100), epoch=epoch + 1) == 1
    assert room.results("hundre")["results"]["items"][0]["item"] == "Mot"


def test_clearing_one_round_leaves_the_others(room: Workshop, desk: Desk) -> None:
    desk.opens("hundre")
    room.phone().answers(gives(Tillit=100))
    desk.moves(round="room", open=True)
    desk.answers(gives(Mot=100))
    desk.does("clear", version=desk.room["version"], step="hundre", round="room")
    assert room.results("hundre", "?round=room")["answers"] == 0
    assert room.results("hundre", "?round=person")["answers"] == 1


def test_a_stale_clear_is_refused(room: Workshop, desk: Desk) -> None:
    version = desk.room["version"]
    desk.opens("hundre")
    room.phone().answers(gives(Tillit=100))
    refused = desk.asks("clear", {"version": version, "step": "hundre", "round": "person"})
    assert refused["code"] == "stale"
    assert room.results("hundre")["answers"] == 1


def test_a_groups_step_needs_groups(facilitator: Facilitator) -> None:
    assert facilitator.tries_to_create(programme(diamond())).status == 422
    assert facilitator.tries_to_create(programme(diamond(), groups=GROUPS)).status == 201
