"""Reading a programme and writing it out again: what the contract allows, and its defaults."""

import json
from itertools import chain
from typing import Any

import pytest

from tests.support.plans import ALL_KINDS, read, step
from workshop import programme
from workshop.locale import say
from workshop.programme import Programme, Source, parse, to_json
from workshop.programme.role_sets import ROLE_SETS
from workshop.text import Invalid

CONTRACT_EXAMPLE: dict[str, Any] = {
    "title": "Lederutvikling, samling 3",
    "language": "nb",
    "groups": ["Gruppe 1", "Gruppe 2"],
    "steps": [
        {
            "id": "verdier",
            "kind": "diamond",
            "by": ["group"],
            "title": "Sorter i diamant",
            "prompt": "Hva betyr mest?\nVelg ni.",
            "settings": {"cards": list("abcdefghi"), "own": True},
            "clock": 1200,
        },
        {
            "id": "hundre",
            "kind": "points",
            "by": ["person"],
            "title": "Fordel 100 poeng",
            "results": "hidden",
            "settings": {"items": ["Tillit", "Respekt"], "budget": 100},
        },
        {
            "id": "egen",
            "kind": "rating",
            "by": ["person"],
            "title": "Mestringsorientert leder",
            "min_answers": 3,
            "settings": {
                "items": ["Gir autonomi og tillit"],
                "low": 1,
                "high": 6,
                "reasons": True,
                "grow": 2,
            },
        },
    ],
}


def test_the_example_of_the_contract_is_read() -> None:
    read = parse(CONTRACT_EXAMPLE)
    assert [step.id for step in read.steps] == ["verdier", "hundre", "egen"]
    verdier, hundre, egen = read.steps
    assert (verdier.by, verdier.clock, verdier.results) == (("group",), (1200,), "live")
    assert (hundre.clock, hundre.results, hundre.min_answers) == ((None,), "hidden", 0)
    assert (egen.results, egen.min_answers) == ("hidden", 3)
    assert verdier.prompt == "Hva betyr mest?\nVelg ni."


def test_what_is_left_out_has_its_default() -> None:
    read = parse({"steps": [{"kind": "points", "settings": {"items": ["A", "B"]}}]})
    (only,) = read.steps
    assert (read.title, read.language, read.groups, read.days) == ("Samling", "nb", (), 30)
    assert (only.title, only.prompt, only.by) == ("", "", ("person",))
    assert (only.results, only.min_answers, only.clock) == ("live", 0, (None,))
    assert only.settings == {"items": ["A", "B"], "budget": 100}


def test_notes_for_the_facilitator_are_kept_line_by_line_and_left_out_where_there_are_none() -> (
    None
):
    written = "Hensikt: Alle blir hørt.\n\nSi: «Tenk først, så snakker vi.»"
    noted, bare = read(step(notes=f"  {written}\r\n"), step(notes="")).steps
    assert (noted.notes, bare.notes) == (written, "")
    both = Programme("Dagen", "nb", (), (noted, bare))
    assert programme.decode(programme.encode(both)) == both
    assert [each.get("notes") for each in to_json(both)["steps"]] == [written, None]


def test_a_programme_that_was_kept_before_there_were_notes_is_read() -> None:
    kept = json.loads(programme.encode(read(step(notes="Hensikt"))))
    del kept["steps"][0]["notes"]
    (only,) = programme.decode(json.dumps(kept).encode()).steps
    assert only.notes == ""


def test_ids_left_out_are_made_and_never_meet_a_given_one() -> None:
    made = read(step(), step(id="step-1"), step(), step(id="STEP-3"))
    assert [step.id for step in made.steps] == ["step-1-", "step-1", "step-3-", "STEP-3"]


def test_a_step_is_found_by_its_id_and_a_group_however_it_is_spelled() -> None:
    found = read(step(id="a"), groups=["Gruppe 1"])
    assert found.step("a") is found.steps[0]
    assert found.step("b") is None
    assert found.group("  GRUPPE 1 ") == "Gruppe 1"
    assert found.group("Gruppe 2") is None


def test_one_clock_counts_for_every_round_and_a_list_gives_each_its_own() -> None:
    rounds = {"by": ["person", "group"]}
    both, each = read(
        step(clock=60, **rounds), step(clock=[60, None], **rounds), groups=["G"]
    ).steps
    assert both.clock == (60, 60)
    assert each.clock == (60, None)
    assert each.clock_of("group") is None


def test_a_list_may_come_from_an_earlier_step() -> None:
    taken = {"from": "a", "take": "first", "n": 5}
    later = read(step(id="a"), step(id="b", settings={"items": taken})).steps[1]
    assert later.source == Source("a", "first", 5)
    assert later.settings["items"] == []
    everything = {"from": "a", "take": "first"}
    later = read(step(id="a"), step(id="b", settings={"items": everything})).steps[1]
    assert later.source == Source("a", "first", None)


def test_the_largest_programme_is_read() -> None:
    hundred = [step(id=f"s{n}", prompt="æ" * 500) for n in range(100)]
    assert len(read(*hundred, groups=[f"Gruppe {n}" for n in range(100)]).steps) == 100


def test_a_programme_can_be_posted_again_as_it_was_written_out() -> None:
    raw = {
        **CONTRACT_EXAMPLE,
        "days": 90,
        "steps": [
            *CONTRACT_EXAMPLE["steps"],
            {
                "kind": "points",
                "by": ["person", "room"],
                "clock": [60, None],
                "results": "private",
                "settings": {"items": {"from": "verdier", "take": "top_rows", "n": 5}},
            },
            {
                "kind": "points",
                "by": ["person", "group"],
                "start": "combined",
                "settings": {"items": ["A", "B"]},
            },
        ],
    }
    read = parse(raw)
    assert parse(to_json(read)) == read
    last = to_json(read)["steps"][3]
    assert last["settings"]["items"] == {"from": "verdier", "take": "top_rows", "n": 5}
    assert (last["id"], last["clock"]) == ("step-4", [60, None])


def test_a_programme_kept_as_bytes_comes_back_the_same() -> None:
    read = parse(CONTRACT_EXAMPLE)
    assert programme.decode(programme.encode(read)) == read


def test_groups_have_a_choice_roles_and_turns_that_can_be_posted_again() -> None:
    turns = step(by=["person", "group"], turn_s=90)
    own = [{"name": "Ordstyrer", "rule": "Den høyeste"}]
    for roles in ("hair", own):
        made = read(turns, groups=["A"], group_choice="drawn", roles=roles)
        told = to_json(made)
        assert (told["group_choice"], told["roles"]) == ("drawn", roles)
        assert (told["steps"][0]["turn_s"], told["steps"][0]["clock"]) == (90, [None, 540])
        assert parse(told, ALL_KINDS) == made
        assert programme.decode(programme.encode(made)) == made
    without = to_json(read(step(by=["group"], turn_s=0), groups=["A"], roles=[]))
    assert without.keys().isdisjoint({"group_choice", "roles"})
    assert "turn_s" not in without["steps"][0]
    assert read(step(by=["group"], turn_s=60, clock=900), groups=["A"]).steps[0].clock == (900,)
    talk = {"kind": "talk", "settings": {"segments": [{"name": "A", "seconds": 60}]}}
    with pytest.raises(Invalid):
        read({**talk, "by": ["group"], "turn_s": 60}, groups=["A"])


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_every_ready_set_of_roles_is_said_in_every_language(language: str) -> None:
    for title, roles in ROLE_SETS.values():
        said = [say(text, language) for text in (title, *chain(*roles))]
        assert len(roles) == 3
        assert all(said)
        assert len({say(rule, language) for _name, rule in roles}) == 3
