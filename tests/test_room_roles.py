"""Who does what in a group, and who speaks when."""

from random import Random
from typing import Any

import pytest

from tests.support.plans import ALL_KINDS, read, step
from workshop import room
from workshop.kinds.abilities import Guest
from workshop.programme import Programme, to_json
from workshop.room import Here, Refused, Room

GROUPS = ("Gruppe 1", "Gruppe 2")


def planned(**more: Any) -> Programme:
    return read(step(by=["group"]), groups=list(GROUPS), **more)


def begun(programme: Programme) -> Room:
    return room.begin("482736", programme)


def with_roles(before: Room, programme: Programme, roles: Any) -> Room:
    here = Here(list, str, Random(7))
    return room.arrange(before, programme, {"roles": roles}, here).room


def test_the_desk_picks_or_writes_the_roles_of_a_group() -> None:
    programme = planned(roles="hair")
    before = begun(programme)
    assert room.as_it_is(programme, before).roles == "hair"
    ready = with_roles(before, programme, "way")
    assert room.as_it_is(programme, ready).roles == "way"
    role = {"name": "Ordstyrer", "rule": "Den som har kortest vei hjem"}
    own = with_roles(ready, programme, [role])
    assert to_json(room.as_it_is(programme, own))["roles"] == [role]
    assert room.decode(room.encode(own), own.version) == own
    nothing: list[Any] = ["", []]
    for each in nothing:
        none = with_roles(own, programme, each)
        assert room.as_it_is(programme, none).roles == ""
    half = {"name": "Ordstyrer", "rule": " "}
    bent: list[Any] = ["beard", 7, None, {}, [role] * 7, [half], ["Ordstyrer"], [{**role, "x": 1}]]
    for wrong in bent:
        with pytest.raises(Refused) as refused:
            with_roles(own, programme, wrong)
        assert refused.value.code == "invalid"


def test_turns_are_drawn_once_and_who_comes_later_speaks_last() -> None:
    programme = planned(steps=[step(by=["group"], turn_s=120)])
    (only,) = programme.steps
    assert only.clock == (720,)
    sitting = [Guest(number, "Gruppe 1") for number in range(1, 5)] + [Guest(5, "Gruppe 2")]
    lot = room.Lot(tuple, Random(3), lambda: sitting)

    def moved(before: Room, **wish: Any) -> Room:
        return room.move(
            before,
            programme,
            wish,
            now_ms=0,
            incoming=lambda _: [],
            kinds=ALL_KINDS,
            lot=lot,
        )

    after = moved(begun(programme), step="step-1")
    assert after.steps["step-1"].legs == (720.0,)
    after = moved(after, open=True)
    order = room.orders(after.steps["step-1"], sitting)
    assert sorted(order["Gruppe 1"]) == [1, 2, 3, 4]
    assert order["Gruppe 2"] == [5]
    later = [*sitting[1:], Guest(9, "Gruppe 1"), Guest(7, "Gruppe 1")]
    came = room.orders(after.steps["step-1"], later)["Gruppe 1"]
    assert came == [*(seat for seat in order["Gruppe 1"] if seat != 1), 7, 9]
    again = moved(moved(after, open=False), open=True)
    assert again.steps["step-1"].turns == after.steps["step-1"].turns
    assert room.decode(room.encode(after), after.version) == after
