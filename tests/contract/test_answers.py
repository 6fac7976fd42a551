"""Answering: what counts, what is refused and with which words."""

from collections.abc import Callable
from threading import Thread
from typing import Any

import pytest

from tests.support.facilitator import Facilitator, Workshop
from tests.support.people import Desk, Phone
from tests.support.programmes import (
    GROUPS,
    VALUES,
    diamond,
    gives,
    points,
    programme,
    ranks,
    rates,
    rating,
)

pytestmark = pytest.mark.live


@pytest.fixture
def room(facilitator: Facilitator) -> Workshop:
    return facilitator.creates(
        programme(points(by=["person", "room"]), points("to"), rating(), diamond(by=["person"]))
    )


@pytest.fixture
def desk(room: Workshop) -> Desk:
    return room.desk()


def test_an_answer_is_acknowledged_counted_and_seen(room: Workshop, desk: Desk) -> None:
    desk.opens("hundre")
    screen, phone = room.screen(), room.phone()
    assert phone.answers(gives(Tillit=60, Respekt=40)) == 1
    frame = screen.sees(lambda tally: tally["answers"] == 1)
    assert (frame["step"], frame["round"]) == ("hundre", "person")
    assert frame["results"]["items"][0] == {
        "item": "Tillit",
        "points": 60,
        "mean": 60,
        "given": 1,
        "spread": 0,
        "quartiles": [60, 60, 60],
    }


def test_a_changed_answer_replaces_the_old_one(room: Workshop, desk: Desk) -> None:
    desk.opens("hundre")
    screen, phone = room.screen(), room.phone()
    phone.answers(gives(Tillit=100))
    assert phone.answers(gives(Mot=100)) == 2
    frame = screen.sees(lambda tally: tally["results"]["items"][0]["item"] == "Mot")
    assert frame["answers"] == 1
    assert [line["points"] for line in frame["results"]["items"]] == [100, 0, 0]


def test_an_answer_that_is_sent_again_is_counted_once(room: Workshop, desk: Desk) -> None:
    desk.opens("hundre")
    phone = room.phone()
    versions = [phone.answers(gives(Tillit=100), base=0) for _ in range(3)]
    assert versions == [1, 1, 1]
    assert room.results("hundre")["answers"] == 1


def test_a_step_that_is_closed_or_not_the_present_one_takes_no_answer(
    room: Workshop, desk: Desk
) -> None:
    phone = room.phone()
    assert phone.tries(gives(Tillit=100), step="hundre")["code"] == "closed"
    desk.opens("hundre")
    assert phone.tries(gives(Tillit=100), step="to")["code"] == "closed"
    assert phone.tries(gives(Tillit=100), step="hundre", round="room")["error"]
    phone.answers(gives(Tillit=100))
    desk.closes()
    refused = phone.tries(gives(Mot=100))
    assert refused["code"] == "closed"
    assert refused["error"]
    assert room.results("hundre")["results"]["items"][0]["item"] == "Tillit"


def test_an_unknown_step_is_unknown(room: Workshop, desk: Desk) -> None:
    desk.opens("hundre")
    for step in ("ukjent", None, 7, {"a": 1}, "x" * 10_000):
        said = room.phone().asks("cast", {"step": step, "answer": gives(Tillit=100)})
        assert said["code"] in ("unknown", "invalid")
        assert said["error"]


def test_own_words_are_taken_only_where_they_are_allowed(facilitator: Facilitator) -> None:
    strict = diamond("strengt", by=["person"], settings={"own": False})
    room = facilitator.creates(programme(diamond("fritt", by=["person"]), strict))
    desk, phone = room.desk(), room.phone()
    answer = ranks(["nysgjerrighet", *VALUES[:8]])
    desk.opens("fritt")
    phone.answers(answer)
    cards = room.results("fritt")["results"]["cards"]
    assert "nysgjerrighet" in [line["card"] for line in cards]
    desk.opens("strengt")
    phone.sees_room(lambda frame: frame["step"]["id"] == "strengt")
    assert phone.tries(answer)["code"] == "invalid"


def test_any_part_of_a_rating_may_be_left_out_but_one_score(room: Workshop, desk: Desk) -> None:
    desk.opens("egen")
    assert room.phone().answers({"scores": {"Stiller krav": 4}}) == 1
    phone = room.phone()
    for wrong in (
        rates(),
        rates(7),
        rates(0),
        {"scores": {"Stiller krav": 4.0}},
        rates(4, grow=["Stiller krav", "Ser ansatte", "Gir autonomi og tillit"]),
        rates(4, grow=["ukjent"]),
        {"scores": {"ukjent": 4}},
        {"scores": {"Stiller krav": 4, "STILLER KRAV": 5}},
        {"scores": [4]},
    ):
        assert phone.tries(wrong)["code"] == "invalid"
    assert room.results("egen")["answers"] == 1


def test_reasons_that_are_not_shared_are_dropped(room: Workshop, desk: Desk) -> None:
    desk.opens("egen")
    phones = room.phones(3)
    for phone in phones:
        phone.answers({"scores": {"Stiller krav": 4}, "reasons": {"Stiller krav": "hemmelig"}})
    desk.moves(open=False, shown=True)
    assert "hemmelig" not in str(room.results("egen"))
    assert "hemmelig" not in str(phones[0].joins())


def test_reasons_that_are_shared_come_with_the_results(facilitator: Facilitator) -> None:
    room = facilitator.creates(programme(rating(settings={"share_reasons": True})))
    desk = room.desk()
    desk.opens("egen")
    for word in ("ja", "nei", "<b>kanskje</b>"):
        room.phone().answers({"scores": {"Stiller krav": 4}, "reasons": {"Stiller krav": word}})
    desk.closes()
    line = room.results("egen")["results"]["items"][1]
    assert sorted(line["reasons"]) == ["<b>kanskje</b>", "ja", "nei"]


def test_the_desk_answers_for_the_room_and_nobody_else_does(room: Workshop, desk: Desk) -> None:
    desk.opens("hundre")
    assert desk.tries(gives(Tillit=100))["code"] == "forbidden"
    desk.moves(round="room", open=True)
    phone = room.phone()
    assert phone.tries(gives(Tillit=100))["code"] == "forbidden"
    assert room.screen().asks("cast", {"step": "hundre", "answer": gives(Tillit=100)})["error"]
    assert desk.answers(gives(Mot=100)) == 1
    assert room.desk().joined["mine"]["answer"] == gives(Mot=100)
    assert room.results("hundre")["answers"] == 1


def test_a_screen_answers_nothing(room: Workshop, desk: Desk) -> None:
    desk.opens("hundre")
    said = room.screen().asks("cast", {"step": "hundre", "answer": gives(Tillit=100)})
    assert said["code"] == "forbidden"


def test_refusals_are_said_in_the_language_of_the_phone(room: Workshop, desk: Desk) -> None:
    desk.opens("hundre")
    said = {
        language: room.phone(language=language).tries(gives(Tillit=99))["error"]
        for language in ("nb", "nn", "en")
    }
    assert said["en"] == "You have 1 point left."
    assert len(set(said.values())) >= 2


def test_many_at_once_are_all_counted(room: Workshop, desk: Desk) -> None:
    desk.opens("hundre")
    phones = room.phones(12)

    def answer(phone: Phone) -> Callable[[], None]:
        def changes_its_mind() -> None:
            for given in (gives(Tillit=100), gives(Mot=100), gives(Respekt=100)):
                phone.answers(given)

        return changes_its_mind

    threads = [Thread(target=answer(phone)) for phone in phones]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    frame = room.results("hundre")
    assert frame["answers"] == 12
    assert frame["results"]["items"][0]["points"] == 1200
    assert frame["results"]["items"][1]["points"] == 0


def test_texts_are_the_same_whatever_their_case_and_spaces(room: Workshop, desk: Desk) -> None:
    desk.opens("hundre")
    phone = room.phone()
    phone.answers({"points": {" TILLIT ": 100}})
    assert phone.joins()["mine"]["answer"] == gives(Tillit=100)


@pytest.mark.parametrize("round_", ["group", "", 7])
def test_a_round_that_the_step_does_not_have_is_no_place_for_an_answer(
    room: Workshop, desk: Desk, round_: Any
) -> None:
    desk.opens("hundre")
    said = room.phone().tries(gives(Tillit=100), round=round_)
    assert said["code"] in ("invalid", "unknown")


def test_a_groups_round_is_shown_to_other_groups_only_as_results(
    facilitator: Facilitator,
) -> None:
    room = facilitator.creates(programme(diamond(), groups=GROUPS))
    room.desk().opens("verdier")
    other = room.phone(group="Gruppe 2")
    room.phone(group="Gruppe 1").answers(ranks(VALUES))
    room.screen().sees(lambda tally: tally["answers"] == 1)
    assert not other.wire.frames["mine"]
    assert not other.wire.frames["tally"]
