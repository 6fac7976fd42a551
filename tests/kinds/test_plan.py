"""A plan: what an action is, what a deadline is, and how rows become one table."""

from datetime import date
from typing import Any

import pytest

from tests.kinds.cases import DEEP, ODD_TEXTS, ODD_VALUES, brief, results, shape_of, summed
from workshop.kinds import plan
from workshop.text import Invalid

GOALS = ["Rolleklarhet", "Mestringsklima", "Autonomi"]
STEP = {"for": GOALS, "least": 1, "most": 3}


def row(action: str, **more: Any) -> dict[str, Any]:
    usual = {"id": action[:9].replace(" ", "-"), "for": GOALS[0], "owner": "Leder"}
    return {**usual, "action": action, "due": "2027-03-20", **more}


def rows(*given: Any) -> dict[str, Any]:
    return {"actions": list(given)}


def told(found: dict[str, Any]) -> list[tuple[str, str, str, str | None]]:
    return [(row["for"], row["action"], row["owner"], row["due"]) for row in found["actions"]]


def test_what_is_left_out_of_the_settings_has_a_default() -> None:
    assert plan.settings({"for": GOALS}) == {"for": GOALS, "least": 1, "most": 10}


@pytest.mark.parametrize(
    ("wrong", "where"),
    [
        ({"for": ["a", "A"]}, "for[1]"),
        ({"for": "Ro"}, "for"),
        ({"for": ["x" * 201]}, "for[0]"),
        ({"for": [str(number) for number in range(31)]}, "for"),
        ({"for": [str(number) for number in range(10_000)]}, "for"),
        ({"least": 0}, "least"),
        ({"least": True}, "least"),
        ({"most": 31}, "most"),
        ({"least": 3, "most": 2}, "most"),
        ({"goals": []}, "goals"),
    ],
    ids=brief,
)
def test_a_strange_setting_is_refused_by_name(wrong: dict[str, Any], where: str) -> None:
    with pytest.raises(Invalid) as refused:
        plan.settings({**STEP, **wrong})
    assert refused.value.where == where


@pytest.mark.parametrize(
    "answer",
    [
        *ODD_VALUES,
        {"plan": []},
        {"actions": {}},
        rows(),
        rows(None),
        rows("Korte møter"),
        rows(DEEP),
        rows({}),
        rows(row("Korte møter"), row("Korte møter")),
        rows(*[row(f"Tiltak {number}", id="") for number in range(4)]),
        rows(*[row("Tiltak")] * 10_000),
        rows({**row("Korte møter"), "done": True}),
    ],
    ids=brief,
)
def test_what_is_no_plan_is_refused(answer: Any) -> None:
    with pytest.raises(Invalid):
        plan.answer(shape_of(plan, STEP), answer)


@pytest.mark.parametrize("text", ODD_TEXTS, ids=brief)
def test_what_is_no_action_is_refused(text: Any) -> None:
    with pytest.raises(Invalid):
        plan.answer(shape_of(plan, STEP), rows({**row("Møter"), "action": text}))


@pytest.mark.parametrize("text", [t for t in ODD_TEXTS if t not in ("", "  \n ")], ids=brief)
def test_who_sees_to_it_may_be_left_out_but_not_be_strange(text: Any) -> None:
    with pytest.raises(Invalid):
        plan.answer(shape_of(plan, STEP), rows(row("Møter", owner=text)))


@pytest.mark.parametrize("id", [7, None, "", "a b", "x" * 41, "<b>", "a\n", ["a"]], ids=brief)
def test_an_id_is_a_short_name_or_left_out(id: Any) -> None:
    shape = shape_of(plan, STEP)
    if id == "":
        assert plan.answer(shape, rows(row("Møter", id=id)))["actions"][0]["id"] == "1"
        return
    with pytest.raises(Invalid):
        plan.answer(shape, rows(row("Møter", id=id)))


@pytest.mark.parametrize(
    "day",
    [
        *[value for value in ODD_VALUES if value not in (None, "")],
        "2027-02-29",
        "2027-13-01",
        "15.01.2027",
        "2027-1-5",
        "20270115",
        "2027-W03-1",
        "1999-12-31",
        "2027-01-15T08:00",
        "２０２７-01-15",
        "2027-01-15\n",
    ],
    ids=brief,
)
def test_a_deadline_is_a_real_day(day: Any) -> None:
    with pytest.raises(Invalid, match="A deadline is a date"):
        plan.answer(shape_of(plan, STEP), rows(row("Møter", due=day)))


def test_each_refusal_has_its_own_sentence() -> None:
    shape = shape_of(plan, {**STEP, "least": 2})
    with pytest.raises(Invalid, match=r"Write what is to be done\."):
        plan.answer(shape, rows(row("A"), row("", id="b")))
    with pytest.raises(Invalid, match=r"Write at least 2 actions\."):
        plan.answer(shape, rows(row("A")))
    with pytest.raises(Invalid, match=r"Write at most 3 actions\."):
        plan.answer(shape, rows(*[row("A", id=str(number)) for number in range(4)]))
    with pytest.raises(Invalid, match="“Kake” is not among those to choose from"):
        plan.answer(shape, rows(row("A", **{"for": "Kake"})))


def test_what_is_left_out_of_an_action_is_empty_and_its_id_is_made() -> None:
    given = rows({"for": "rolleklarhet ", "action": " Korte  møter "}, row("B", id="1"))
    first, second = plan.answer(shape_of(plan, STEP), given)["actions"]
    assert first == {
        "id": "2",
        "for": "Rolleklarhet",
        "action": "Korte møter",
        "owner": "",
        "due": None,
    }
    assert second["id"] == "1"


def test_a_draft_may_have_actions_that_are_not_written_yet() -> None:
    draft = plan.draft(shape_of(plan, STEP), rows(row("", id="a", owner="Kari", due="")))
    assert draft["actions"] == [
        {"id": "a", "for": GOALS[0], "action": "", "owner": "Kari", "due": None}
    ]


def test_turned_letters_are_dropped_and_emoji_stay() -> None:
    (kept,) = plan.answer(shape_of(plan, STEP), rows(row("Kake \u202e🎂", id="kake")))["actions"]
    assert kept["action"] == "Kake 🎂"


def test_the_earliest_comes_first_and_what_has_no_day_last() -> None:
    given = [
        rows(row("Sist", due=None), row("Midt", **{"for": "Autonomi"})),
        rows(row("Først", due="2026-12-01"), row("Midt i", due="2027-03-20")),
    ]
    found = results(plan, shape_of(plan, STEP), given)
    assert [line[1] for line in told(found)] == ["Først", "Midt i", "Midt", "Sist"]
    assert plan.take(found, "first") == ["Først", "Midt i", "Midt", "Sist"]


def test_merged_actions_are_one_row_with_all_who_see_to_it_and_the_earliest_day() -> None:
    shape = shape_of(plan, STEP, merged={"Korte møter": ["Kortere møter", "korte møter"]})
    given = [
        rows(row("Kortere møter", owner="Kari", due="2027-05-01"), row("Annet")),
        rows(row("Korte Møter", owner="Anne", due="2027-04-01")),
        rows(row("Korte møter", owner="Kari", due=None)),
        rows(row("Korte møter", owner="", **{"for": "Autonomi"})),
    ]
    assert told(results(plan, shape, given)) == [
        ("Rolleklarhet", "Annet", "Leder", "2027-03-20"),
        ("Autonomi", "Korte møter", "", "2027-03-20"),
        ("Rolleklarhet", "Korte møter", "Anne, Kari", "2027-04-01"),
    ]


def test_merged_goals_have_their_actions_together_and_hidden_ones_are_gone() -> None:
    shape = shape_of(
        plan, STEP, merged={"Ro": ["Rolleklarhet", "Autonomi"]}, hidden=["Mestringsklima", "Uro"]
    )
    given = [
        rows(row("A"), row("B", **{"for": "Autonomi"}), row("C", **{"for": "Mestringsklima"})),
        rows(row("uro")),
    ]
    assert [(line[0], line[1]) for line in told(results(plan, shape, given))] == [
        ("Ro", "A"),
        ("Ro", "B"),
    ]


def test_a_goal_that_too_few_have_written_for_has_no_actions() -> None:
    shape = shape_of(plan, STEP, least=3)
    given = [rows(row("A"), row("B", **{"for": "Autonomi"})), rows(row("C")), rows(row("D"))]
    assert {line[0] for line in told(results(plan, shape, given))} == {"Rolleklarhet"}
    assert plan.rows(shape, given[0]) == []


def test_past_a_thousand_actions_the_earliest_are_sent() -> None:
    days = [f"{2027 + number // 12}-{1 + number % 12:02}-01" for number in range(1_002)]
    found = results(plan, shape_of(plan, STEP), [rows(row("A", due=day)) for day in days])
    assert (len(found["actions"]), found["others"]) == (1_000, 2)
    assert found["actions"][0]["due"] == "2027-01-01"


def test_what_an_answer_adds_is_one_for_each_goal() -> None:
    given = plan.answer(shape_of(plan, STEP), rows(row("A"), row("B"), row("C", id="c")))
    assert summed(plan, shape_of(plan, STEP), [(None, given)]) == {"answers": 1, "for:i0": 1}


def test_deadlines_are_the_actions_with_a_day() -> None:
    found = results(plan, shape_of(plan, STEP), [rows(row("A"), row("B", due=None))])
    (one,) = plan.deadlines(found)
    assert one == ("A", date(2027, 3, 20), "A", "Leder", "Rolleklarhet")
