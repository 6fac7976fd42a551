"""What comes over from an earlier step, and what the facilitator merges, hides and strikes."""

from typing import Any

import pytest

from tests.support.facilitator import Facilitator, Workshop
from tests.support.people import Desk
from tests.support.programmes import (
    VALUES,
    diamond,
    gives,
    points,
    programme,
    ranks,
    rating,
)

pytestmark = pytest.mark.live


def taken(take: str = "first", n: int | None = None, step: str = "verdier") -> dict[str, Any]:
    source = {"from": step, "take": take, **({} if n is None else {"n": n})}
    return points("valgt", settings={"items": source})


@pytest.fixture
def room(facilitator: Facilitator) -> Workshop:
    room = facilitator.creates(programme(diamond(by=["person"]), taken(n=3)))
    desk = room.desk()
    desk.opens("verdier")
    room.phone().answers(ranks(VALUES))
    room.phone().answers(ranks(VALUES))
    return room


@pytest.fixture
def desk(room: Workshop) -> Desk:
    return room.desk()


def items(frame: dict[str, Any]) -> list[str]:
    found: list[str] = frame["step"]["settings"]["items"]
    return found


def test_the_first_of_a_ranking_come_over_when_the_step_opens(desk: Desk) -> None:
    assert items(desk.moves(step="valgt")) == []
    assert items(desk.moves(open=True)) == ["tillit", "respekt", "mot"]


def test_the_desk_sees_what_came_over_before_it_opens(desk: Desk) -> None:
    desk.moves(step="valgt")
    incoming = desk.shares(lambda frame: frame["incoming"])["incoming"]
    assert (incoming["step"], incoming["from"]) == ("valgt", "verdier")
    assert [item["text"] for item in incoming["items"]] == ["tillit", "respekt", "mot"]
    assert "refusal" not in incoming


def test_the_desk_is_told_beforehand_why_a_step_cannot_be_opened(desk: Desk) -> None:
    version = desk.moves(step="valgt")["version"]
    desk.does("items", version=version, step="valgt", items=[{"text": "mot", "of": []}])
    incoming = desk.shares(lambda frame: frame["incoming"].get("refusal"))["incoming"]
    refused = desk.tries_to_move(open=True)
    assert refused["code"] == "invalid"
    assert refused["error"] in incoming["refusal"].values()
    assert set(incoming["refusal"]) == {"nb", "nn", "en"}


def test_once_opened_the_items_stay_whatever_happens_before_them(
    room: Workshop, desk: Desk
) -> None:
    desk.opens("valgt")
    desk.opens("verdier")
    room.phone().answers(ranks(VALUES[::-1]))
    assert items(desk.opens("valgt")) == ["tillit", "respekt", "mot"]


def test_the_desk_strikes_adds_and_merges_before_opening(room: Workshop, desk: Desk) -> None:
    desk.moves(step="valgt")
    prepared = [
        {"text": "tillit", "of": ["tillit"]},
        {"text": "mot", "of": ["mot", "modig"]},
        {"text": "humor", "of": []},
    ]
    version = desk.room["version"]
    desk.does("items", version=version, step="valgt", items=prepared)
    assert items(desk.opens("valgt")) == ["tillit", "mot", "humor"]
    assert room.phone().answers({"points": {"humor": 100}}) == 1


@pytest.mark.parametrize(
    "wrong",
    [
        "tillit",
        [{"text": ""}],
        [{"text": "a", "of": []}, {"text": "A ", "of": []}],
        [{"of": ["a"]}],
        ["a", "b"],
        [{"text": "x" * 1000, "of": []}, {"text": "b", "of": []}],
    ],
)
def test_a_list_that_cannot_be_used_is_refused(desk: Desk, wrong: Any) -> None:
    desk.moves(step="valgt")
    version = desk.room["version"]
    refused = desk.asks("items", {"version": version, "step": "valgt", "items": wrong})
    assert refused["code"] == "invalid"
    assert refused["error"]


def test_a_list_is_only_made_before_the_step_opens(desk: Desk) -> None:
    desk.opens("valgt")
    ready = [{"text": "a", "of": []}, {"text": "b", "of": []}]
    payload = {"version": desk.room["version"], "step": "valgt", "items": ready}
    assert desk.asks("items", payload)["code"] == "invalid"


def test_only_clear_unfreezes(room: Workshop, desk: Desk) -> None:
    desk.opens("valgt")
    desk.closes()
    desk.opens("verdier")
    for phone in room.phones(6):
        phone.answers(ranks(VALUES[::-1]))
    desk.moves(step="valgt")
    assert items(desk.room) == ["tillit", "respekt", "mot"]
    desk.does("clear", version=desk.room["version"], step="valgt", round="person")
    assert items(desk.moves(open=True)) == ["faglighet", "samarbeid", "humor"]


def test_too_few_items_cannot_be_opened(facilitator: Facilitator) -> None:
    room = facilitator.creates(programme(diamond(by=["person"], settings={"cards": []}), taken()))
    desk = room.desk()
    refused = desk.tries_to_move(step="valgt", open=True)
    assert refused["code"] == "invalid"
    assert refused["error"]
    assert room.calls("GET").json["step"] is None


def test_a_source_below_its_minimum_cannot_be_opened(facilitator: Facilitator) -> None:
    room = facilitator.creates(programme(rating(), taken(step="egen")))
    desk = room.desk()
    desk.opens("egen")
    for phone in room.phones(2):
        phone.answers({"scores": {"Stiller krav": 4}})
    assert desk.tries_to_move(step="valgt", open=True)["code"] == "invalid"
    room.phone().answers({"scores": {"Stiller krav": 4}})
    desk.closes()
    assert items(desk.opens("valgt"))[0] == "Stiller krav"


def test_the_sources_last_round_with_answers_counts(facilitator: Facilitator) -> None:
    source = points("kilde", by=["person", "room"], settings={"items": ["a", "b", "c"]})
    room = facilitator.creates(programme(source, taken(n=2, step="kilde")))
    desk = room.desk()
    desk.opens("kilde")
    room.phone().answers({"points": {"a": 100}})
    desk.moves(round="room", open=True)
    desk.answers({"points": {"c": 60, "b": 40}})
    assert items(desk.opens("valgt")) == ["c", "b"]


def test_merged_words_count_as_one_and_can_be_taken_apart(room: Workshop, desk: Desk) -> None:
    desk.opens("verdier")
    room.phone().answers(ranks(["modig", *VALUES[:2], *VALUES[3:9]]))
    before = room.results("verdier")["results"]
    desk.does("merge", step="verdier", into="mot", what=["modig"])
    cards = {line["card"]: line for line in room.results("verdier")["results"]["cards"]}
    assert cards["mot"]["rows"] == [1, 2, 0, 0, 0]
    assert "modig" not in cards
    desk.does("unmerge", step="verdier", into="mot")
    assert room.results("verdier")["results"] == before


def test_answers_after_a_merge_count_merged(facilitator: Facilitator) -> None:
    room = facilitator.creates(programme(points()))
    desk = room.desk()
    desk.opens("hundre")
    room.phone().answers(gives(Tillit=50, Mot=50))
    desk.does("merge", step="hundre", into="Tillit", what=["Mot"])
    room.phone().answers(gives(Mot=100))
    screen = room.screen()
    frame = screen.sees(lambda tally: tally["answers"] == 2)
    assert [(line["item"], line["points"]) for line in frame["results"]["items"]] == [
        ("Tillit", 200),
        ("Respekt", 0),
    ]


def test_what_is_hidden_is_not_sent_and_comes_back_whole(facilitator: Facilitator) -> None:
    room = facilitator.creates(programme(points()))
    desk = room.desk()
    desk.opens("hundre")
    room.phone().answers(gives(Tillit=60, Mot=40))
    before = room.results("hundre")["results"]
    desk.does("hide", step="hundre", what=["Mot"])
    assert [line["item"] for line in room.results("hundre")["results"]["items"]] == [
        "Tillit",
        "Respekt",
    ]
    assert "Mot" not in str(room.screen().joined["tally"])
    desk.does("unhide", step="hundre", what=["Mot"])
    assert room.results("hundre")["results"] == before


@pytest.mark.parametrize(
    ("event", "payload"),
    [
        ("merge", {"into": "Tillit", "what": []}),
        ("merge", {"into": "", "what": ["Mot"]}),
        ("merge", {"into": "Tillit", "what": {"Mot": 1}}),
        ("merge", {"into": None, "what": ["Mot"]}),
        ("hide", {"what": None}),
        ("hide", {"what": []}),
        ("unhide", {"what": 7}),
    ],
)
def test_a_merge_that_makes_no_sense_is_refused(
    facilitator: Facilitator, event: str, payload: dict[str, Any]
) -> None:
    desk = facilitator.creates(programme(points())).desk()
    desk.moves(step="hundre")
    refused = desk.asks(event, {"step": "hundre", **payload})
    assert refused["code"] == "invalid"
    assert refused["error"]
    assert desk.asks(event, {"step": "ukjent", **payload})["code"] in ("unknown", "invalid")
