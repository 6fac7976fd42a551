"""Rounds: a group may begin with what its members answered alone, and each round has its clock."""

import time
from typing import Any

import pytest

from tests.support.facilitator import Facilitator, Workshop
from tests.support.people import Desk, Phone
from tests.support.programmes import GROUPS, gives, points, programme

pytestmark = pytest.mark.live

BOTH = ["person", "group"]
IN_COMMON = {"points": {"Tillit": 50, "Respekt": 17, "Mot": 33}}
THREE = [gives(Tillit=50, Respekt=50), gives(Tillit=100), gives(Mot=100)]


def together(facilitator: Facilitator, **more: Any) -> tuple[Workshop, Desk]:
    """A room in its first round, in which everybody answers alone."""
    step = points(by=BOTH, start="combined", **more)
    room = facilitator.creates(programme(step, groups=GROUPS))
    desk = room.desk()
    desk.opens("hundre")
    return room, desk


def members(room: Workshop, answers: list[dict[str, Any]], group: str | None) -> list[Phone]:
    """Phones of one group, each with its own answer."""
    phones = room.phones(len(answers), **({"group": group} if group else {}))
    for phone, answer in zip(phones, answers, strict=True):
        phone.answers(answer)
    return phones


def begins(desk: Desk) -> None:
    """The groups' round opens."""
    desk.moves(open=False)
    desk.moves(round="group")
    desk.moves(open=True)


def test_three_members_begin_with_what_they_have_in_common_and_two_with_nothing(
    facilitator: Facilitator,
) -> None:
    room, desk = together(facilitator)
    three, two = members(room, THREE, "Gruppe 1"), members(room, THREE[:2], "Gruppe 2")
    begins(desk)
    heard = [phone.hears(lambda mine: mine["round"] == "group") for phone in three]
    assert all((mine["answer"], mine["draft"]) == (IN_COMMON, True) for mine in heard)
    assert two[0].joins()["mine"] is None
    assert not two[1].wire.frames["mine"]
    assert room.phone(group="Gruppe 1").joined["mine"]["answer"] == IN_COMMON
    assert room.results("hundre")["answers"] == 0
    # They go on with it, from the version that it has.
    assert three[0].answers(IN_COMMON, base=heard[0]["version"]) == 2
    assert three[1].tries(THREE[1], base=0)["mine"]["answer"] == IN_COMMON


def test_what_the_group_has_stands_when_opened_again_and_begins_anew_when_cleared(
    facilitator: Facilitator,
) -> None:
    room, desk = together(facilitator)
    three = members(room, THREE, "Gruppe 1")
    begins(desk)
    three[0].answers(THREE[2], base=1)
    desk.moves(open=False)
    desk.moves(open=True)
    assert three[0].joins()["mine"]["answer"] == THREE[2]
    desk.does("clear", version=desk.room["version"], step="hundre", round="group")
    mine = three[1].hears(lambda mine: mine["epoch"] == 1)
    assert (mine["answer"], mine["draft"], mine["version"]) == (IN_COMMON, True, 1)


def test_members_are_those_who_sit_in_the_group_when_it_begins(facilitator: Facilitator) -> None:
    room, desk = together(facilitator)
    late = members(room, THREE, None)
    strangers = members(room, [gives(Tillit=100)] * 2, "Gruppe 1")
    desk.moves(open=False)
    for phone in late:
        phone.joins(group="Gruppe 1")
    strangers[0].joins(group="Gruppe 2")
    begins(desk)
    mine = late[0].hears(lambda mine: mine["round"] == "group")
    assert mine["answer"] == {"points": {"Tillit": 63, "Respekt": 12, "Mot": 25}}


def test_a_group_with_a_new_name_hears_what_it_begins_with_and_paper_is_part_of_it(
    facilitator: Facilitator,
) -> None:
    room, desk = together(facilitator)
    two = members(room, THREE[:2], "Gruppe 1")
    sheet = {"step": "hundre", "id": "sheet-0001", "answer": THREE[2], "group": "Gruppe 1"}
    assert desk.asks("paper", sheet) == {"version": 1}
    wish = {"group": "Gruppe 1", "to": "Blå"}
    desk.does("groups", version=desk.room["version"], rename=wish)
    begins(desk)
    heard = [phone.hears(lambda mine: mine["round"] == "group") for phone in two]
    assert all((mine["answer"], mine["draft"]) == (IN_COMMON, True) for mine in heard)


def test_below_a_lowest_number_of_answers_no_group_begins_with_less_than_is_published(
    facilitator: Facilitator,
) -> None:
    room, desk = together(facilitator, min_answers=4)
    four = members(room, [*THREE, gives(Mot=100)], "Gruppe 1")
    three = members(room, THREE, "Gruppe 2")
    begins(desk)
    # Naming the one group would tell what the other three said.
    assert four[0].joins()["mine"] is None
    assert three[0].joins()["mine"] is None
    desk.moves(open=False)
    desk.moves(round="person")
    desk.moves(open=True)
    members(room, [gives(Mot=100)], "Gruppe 2")
    begins(desk)
    assert four[0].joins()["mine"] is None


def test_one_move_may_close_the_persons_round_and_open_the_groups_with_what_it_publishes(
    facilitator: Facilitator,
) -> None:
    room, desk = together(facilitator, min_answers=3)
    three = members(room, THREE, "Gruppe 1")
    seen = desk.room["version"]
    # What cannot be done is not done in part either.
    wrong = {"version": seen, "round": "group", "open": True, "clock": 7}
    assert desk.asks("move", wrong)["code"] == "invalid"
    assert room.phone().joined["room"]["version"] == seen
    wish = {"version": seen, "round": "group", "open": True}
    made = desk.asks("move", wish)
    assert three[0].hears(lambda mine: mine["round"] == "group")["answer"] == IN_COMMON
    # Sent again it is done once.
    assert desk.asks("move", wish) == made
    stood = room.phone(group="Gruppe 1").joined
    assert (stood["room"]["version"], stood["mine"]["version"]) == (made["version"], 1)


def test_each_round_has_its_own_clock_and_it_starts_when_the_round_opens(
    facilitator: Facilitator,
) -> None:
    step = points(by=["person", "group", "room"], clock=[120, 300, None])
    room = facilitator.creates(programme(step, groups=GROUPS))
    desk = room.desk()
    desk.moves(step="hundre")
    found = []
    for round_ in ("person", "group", "room"):
        desk.moves(round=round_)
        clock = desk.room["clock"]
        found.append(clock and clock["left"])
        running = {"left": clock["left"], "running": True} if clock else None
        desk.moves(open=True, **({"clock": running} if running else {}))
        assert not clock or desk.room["clock"]["running"]
        desk.moves(open=False)
    assert found == [120, 300, None]
    assert time.time() < desk.room["now"] / 1000 + 60


def test_a_screen_gets_the_rounds_beside_each_other_only_when_that_is_chosen_and_shown(
    facilitator: Facilitator,
) -> None:
    step = points(by=BOTH, results="hidden")
    room = facilitator.creates(programme(step, groups=GROUPS))
    desk, screen = room.desk(), room.screen()
    desk.opens("hundre")
    (phone, *_others) = members(room, THREE, "Gruppe 1")
    begins(desk)
    phone.answers(THREE[2])
    desk.moves(open=False)
    desk.moves(view="rounds")
    hidden = screen.sees(lambda tally: tally["answers"] == 1 and tally["results"] is None)
    assert "rounds" not in hidden
    desk.moves(shown=True)
    seen = screen.sees(lambda tally: "rounds" in tally)
    (before,) = seen["rounds"]
    assert (before["round"], before["answers"]) == ("person", 3)
    assert {line["item"]: line["mean"] for line in before["results"]["items"]}["Tillit"] == 50
    assert screen.joins()["tally"]["rounds"] == seen["rounds"]
    assert "rounds" not in phone.sees(lambda tally: tally["results"])
    assert "rounds" not in room.results("hundre")
    desk.moves(view="groups")
    seen = screen.sees(lambda tally: "groups" in tally)
    (one,) = seen["groups"]
    assert one["group"] == "Gruppe 1"
    assert one["results"]["items"][0]["item"] == "Mot"
    desk.moves(view="")
    assert not {"rounds", "groups"} & screen.joins()["tally"].keys()


def test_what_is_withheld_of_a_round_is_not_compared(facilitator: Facilitator) -> None:
    room = facilitator.creates(programme(points(by=BOTH, min_answers=2), groups=GROUPS))
    desk, screen = room.desk(), room.screen()
    desk.opens("hundre")
    members(room, THREE[:1], "Gruppe 1")
    begins(desk)
    for group in GROUPS:
        room.phone(group=group).answers(THREE[2])
    desk.moves(open=False)
    desk.moves(view="rounds")
    assert screen.sees(lambda tally: "rounds" in tally and tally["results"])["rounds"] == []
    desk.moves(view="groups")
    assert screen.sees(lambda tally: "groups" in tally)["groups"] == []
