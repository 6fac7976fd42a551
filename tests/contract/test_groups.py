"""Groups: one answer that all phones of the group see and change together."""

import pytest

from tests.support.facilitator import Facilitator, Workshop
from tests.support.people import Desk, Phone
from tests.support.programmes import GROUPS, VALUES, diamond, points, programme, ranks

pytestmark = pytest.mark.live


@pytest.fixture
def room(facilitator: Facilitator) -> Workshop:
    return facilitator.creates(programme(diamond(), points(by=["person", "group"]), groups=GROUPS))


@pytest.fixture
def desk(room: Workshop) -> Desk:
    person = room.desk()
    person.opens("verdier")
    return person


@pytest.fixture
def pair(room: Workshop, desk: Desk) -> tuple[Phone, Phone]:
    """Two phones of the same group."""
    return room.phone(group="Gruppe 1"), room.phone(group="Gruppe 1")


UNFINISHED = {"rows": [["tillit"], [None, None], [None] * 3, [None, None], [None]]}
ONE_MORE = {"rows": [["tillit"], ["mot", None], [None] * 3, [None, None], [None]]}


def test_a_draft_is_shown_to_the_group_and_counted_by_nobody(
    room: Workshop, pair: tuple[Phone, Phone]
) -> None:
    one, other = pair
    screen = room.screen()
    stranger = room.phone(group="Gruppe 2")
    assert one.drafts(UNFINISHED, base=0) == {"version": 1}
    heard = other.hears(lambda mine: mine["version"] == 1)
    assert heard == {
        "step": "verdier",
        "round": "group",
        "epoch": one.room["step"]["epoch"],
        "answer": UNFINISHED,
        "version": 1,
        "draft": True,
    }
    assert room.results("verdier")["answers"] == 0
    assert stranger.joins()["mine"] is None
    assert not stranger.wire.frames["mine"]
    assert not [tally for tally in screen.wire.frames["tally"] if tally["answers"]]


def test_whoever_comes_later_gets_the_groups_draft(
    room: Workshop, pair: tuple[Phone, Phone]
) -> None:
    pair[0].drafts(UNFINISHED, base=0)
    mine = room.phone(group="Gruppe 1").joined["mine"]
    assert (mine["answer"], mine["version"], mine["draft"]) == (UNFINISHED, 1, True)


def test_of_two_changes_at_once_the_second_is_told_and_made_again(
    pair: tuple[Phone, Phone],
) -> None:
    one, other = pair
    one.drafts(UNFINISHED, base=0)
    mine_alone = {"rows": [[None], ["mot", None], [None] * 3, [None, None], [None]]}
    refused = other.drafts(mine_alone, base=0)
    assert refused["code"] == "stale"
    assert refused["error"]
    assert refused["mine"]["answer"] == UNFINISHED
    assert refused["mine"]["version"] == 1
    assert other.drafts(ONE_MORE, base=1) == {"version": 2}
    assert one.hears(lambda mine: mine["version"] == 2)["answer"] == ONE_MORE


def test_drafts_and_answers_count_in_one_line(room: Workshop, pair: tuple[Phone, Phone]) -> None:
    one, other = pair
    one.drafts(UNFINISHED, base=0)
    assert other.answers(ranks(VALUES), base=1) == 2
    heard = one.hears(lambda mine: mine["version"] == 2)
    assert (heard["draft"], heard["answer"]) == (False, ranks(VALUES))
    assert one.tries(ranks(VALUES[::-1]), base=1)["code"] == "stale"
    assert one.answers(ranks(VALUES[::-1]), base=2) == 3
    assert room.results("verdier")["answers"] == 1


def test_an_answer_sent_again_after_a_lost_acknowledgement_is_no_conflict(
    room: Workshop, pair: tuple[Phone, Phone]
) -> None:
    one, _other = pair
    assert one.answers(ranks(VALUES), base=0) == 1
    assert one.answers(ranks(VALUES), base=0) == 1
    assert room.results("verdier")["answers"] == 1


def test_leaving_out_the_base_means_the_first(pair: tuple[Phone, Phone]) -> None:
    one, other = pair
    assert one.answers(ranks(VALUES)) == 1
    assert other.tries(ranks(VALUES[::-1]))["code"] == "stale"


def test_a_groups_answer_needs_a_group(room: Workshop, desk: Desk) -> None:
    alone = room.phone()
    for said in (alone.tries(ranks(VALUES)), alone.drafts(UNFINISHED)):
        assert said["code"] == "invalid"
        assert said["error"]


def test_a_draft_is_for_a_groups_round_only(room: Workshop, desk: Desk) -> None:
    desk.opens("hundre")
    said = room.phone(group="Gruppe 1").drafts({"points": {"Tillit": 1}}, step="hundre")
    assert said["code"] == "invalid"


def test_a_closed_step_takes_no_draft(desk: Desk, pair: tuple[Phone, Phone]) -> None:
    desk.closes()
    assert pair[0].drafts(UNFINISHED, base=0)["code"] == "closed"


def test_a_draft_that_makes_no_sense_is_refused(pair: tuple[Phone, Phone]) -> None:
    for wrong in (None, {}, {"rows": [[1]]}, {"rows": [["a", "b"]]}, {"rows": [["a"], ["a"]]}):
        assert pair[0].drafts(wrong, base=0)["code"] == "invalid"


def test_while_a_groups_round_is_open_nobody_changes_group(room: Workshop, desk: Desk) -> None:
    phone = room.phone(group="Gruppe 1")
    phone.leaves()
    wire = room.phone().wire
    said = wire.call(
        "join",
        {"code": room.code, "as": "phone", "seat": phone.joined["seat"], "group": "Gruppe 2"},
    )
    assert said["error"]
    assert said["code"] == "forbidden"
    desk.closes()
    assert phone.joins(group="Gruppe 2")["group"] == "Gruppe 2"


def test_who_is_in_no_group_yet_may_still_choose_one(room: Workshop, desk: Desk) -> None:
    phone = room.phone()
    phone.leaves()
    assert phone.joins(group="Gruppe 2")["group"] == "Gruppe 2"
    assert phone.answers(ranks(VALUES)) == 1


def test_the_group_stands_with_the_answer_from_when_it_was_given(
    room: Workshop, desk: Desk
) -> None:
    desk.opens("hundre")
    phones = [room.phone(group="Gruppe 1") for _ in range(3)]
    for phone in phones:
        phone.answers({"points": {"Tillit": 100}})
    for phone in phones:
        phone.leaves()
        phone.joins(group="Gruppe 2")
    body = room.calls("GET", "/steps/hundre/answers.csv").text
    assert body.count("Gruppe 1") == 3
    assert "Gruppe 2" not in body


def test_six_groups_three_on_top_become_the_items_of_the_points_untyped(
    facilitator: Facilitator,
) -> None:
    groups = [f"Gruppe {number}" for number in range(1, 7)]
    chosen = points(settings={"items": {"from": "verdier", "take": "top_rows"}})
    room = facilitator.creates(programme(diamond(), chosen, groups=groups))
    desk = room.desk()
    desk.opens("verdier")
    tops = [
        *(("tillit", "respekt", "mot"), ("tillit", "åpenhet", "respekt")),
        *(("mot", "tillit", "ansvar"), ("respekt", "tillit", "åpenhet")),
        *(("ansvar", "mot", "tillit"), ("tillit", "mot", "nysgjerrighet")),
    ]
    for group, top in zip(groups, tops, strict=True):
        rest = [value for value in VALUES if value not in top]
        room.phone(group=group).answers(ranks([*top, *rest]))
    expected = {"tillit", "respekt", "mot", "åpenhet", "ansvar", "nysgjerrighet"}
    assert set(room.results("verdier")["results"]["top_rows"]) == expected
    frame = desk.opens("hundre")
    assert set(frame["step"]["settings"]["items"]) == expected
    phone = room.phone()
    assert phone.answers({"points": {"tillit": 70, "nysgjerrighet": 30}}) == 1
