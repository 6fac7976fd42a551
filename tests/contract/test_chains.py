"""Whole days in which each exercise feeds the next, with what municipalities would say."""

from typing import Any

import pytest

from tests.support.facilitator import Facilitator, Workshop
from tests.support.people import Desk, Phone
from tests.support.programmes import GROUPS, programme, ranks

pytestmark = pytest.mark.live

WORDS = ["tillit", "mot", "raushet", "humor", "åpenhet", "ansvar", "respekt", "omsorg", "ro"]
FACTORS = [
    *("Mestringstro", "Autonomi", "Rolleklarhet", "Mestringsklima"),
    *("Fleksibilitetsvilje", "Bruk av kompetanse"),
]
THREE_GROUPS = [*GROUPS, "Gruppe 3"]
SECONDS = [60, 180]
WALK = {
    "segments": [
        {"name": "Verten forteller", "seconds": SECONDS[0]},
        {"name": "Kommentarer", "seconds": SECONDS[1]},
    ],
    "in": "groups",
    "rotate": True,
}
THREE_COLUMNS = ["Medarbeiderne", "Leder", "Organisasjonen"]


def notes(*texts: str, column: str) -> dict[str, Any]:
    return {"notes": [{"id": text[:30], "column": column, "text": text} for text in texts]}


def comes_over(desk: Desk, step: str) -> list[str]:
    """What the desk sees come over to a step before it opens."""
    desk.moves(step=step)
    frame = desk.shares(lambda shared: (shared.get("incoming") or {}).get("step") == step)
    return [item["text"] for item in frame["incoming"]["items"]]


def listed(desk: Desk, setting: str) -> list[str]:
    """The present step's list, as everybody has it."""
    texts: list[str] = desk.room["step"]["settings"][setting]
    return texts


def test_from_words_to_what_i_as_a_leader_shall_do(facilitator: Facilitator) -> None:
    room = facilitator.creates(
        programme(
            {"id": "ord", "kind": "cloud", "settings": {"words": 3}},
            _taken("diamant", "diamond", "cards", "ord", "first", by=["group"]),
            _taken("hundre", "points", "items", "diamant", "top_rows"),
            _taken("skal", "notes", "columns", "hundre", "first", n=3),
            {"id": "vandring", "kind": "talk", "settings": WALK},
            groups=THREE_GROUPS,
        )
    )
    desk = room.desk()
    people = [room.phone(group=group) for group in THREE_GROUPS * 2]
    desk.opens("ord")
    for person, at in zip(people, (0, 3, 6, 0, 3, 6), strict=True):
        person.answers({"words": WORDS[at : at + 3]})
    desk.closes()
    assert set(comes_over(desk, "diamant")) == set(WORDS)
    desk.opens("diamant", round="group")
    people[0].answers(ranks(WORDS), round="group")
    people[1].answers(ranks(["mot", "tillit", "ro", *WORDS[2:8]]), round="group")
    people[2].answers(ranks(WORDS), round="group")
    desk.closes()
    on_top = comes_over(desk, "hundre")
    assert set(on_top) == {"tillit", "mot", "raushet", "ro"}
    mended = [{"text": text, "of": []} for text in [*on_top, "mestring"]]
    desk.does("items", version=desk.room["version"], step="hundre", items=mended)
    desk.opens("hundre")
    assert listed(desk, "items") == [*on_top, "mestring"]
    for person in people:
        person.answers({"points": {"mestring": 50, "mot": 30, "tillit": 20}})
    desk.closes()
    assert comes_over(desk, "skal") == ["mestring", "mot", "tillit"]
    desk.opens("skal")
    people[0].answers(notes("Som leder skal jeg si ifra når jeg tar feil", column="mot"))
    desk.closes()
    columns = {line["column"]: line["count"] for line in _results(room, "skal")["columns"]}
    assert columns == {"mestring": 0, "mot": 1, "tillit": 0}
    _walk_from_group_to_group(desk, people)


def _walk_from_group_to_group(desk: Desk, people: list[Phone]) -> None:
    """One of each group is host of what it wrote; the others see what all the others wrote."""
    desk.opens("vandring", clock={"left": sum(SECONDS), "running": True})
    step = people[0].room["step"]
    assert [company["group"] for company in step["together"]] == THREE_GROUPS
    for at, company in enumerate(step["together"]):
        assert set(company["seats"]) == {at + 1, at + 1 + len(THREE_GROUPS)}
    visits = len(THREE_GROUPS) - 1
    assert step["legs"] == SECONDS * visits
    left = desk.room["clock"]["ends"] - desk.room["now"]
    assert left == pytest.approx(1000 * sum(SECONDS) * visits, abs=5_000)
    # Sooner than planned to the second visit, which has all its time.
    desk.moves(clock={"left": sum(SECONDS), "running": True})
    assert people[0].room["step"]["legs"][len(SECONDS) :] == SECONDS
    desk.closes()


def test_what_an_earlier_step_says_later_changes_nothing_by_itself(
    facilitator: Facilitator,
) -> None:
    room = facilitator.creates(
        programme(
            {"id": "ord", "kind": "cloud", "settings": {"words": 3}},
            _taken("hundre", "points", "items", "ord", "first"),
        )
    )
    desk, person = room.desk(), room.phone()
    desk.opens("ord")
    person.answers({"words": ["tillit", "mot"]})
    desk.opens("hundre")
    before = listed(desk, "items")
    desk.opens("ord")
    person.answers({"words": ["tillit", "mot", "raushet"]})
    desk.opens("hundre")
    assert listed(desk, "items") == before
    person.answers({"points": {"mot": 100}})


def test_from_factors_to_measures_with_somebody_responsible(facilitator: Facilitator) -> None:
    room = facilitator.creates(
        programme(
            {"id": "kryss", "kind": "cross", "settings": {"items": FACTORS}},
            {"id": "glansbilde", "kind": "notes", "settings": {"columns": THREE_COLUMNS}},
            _taken("matrise", "matrix", "items", "glansbilde", "column", column="Leder"),
            _taken("plan", "plan", "for", "matrise", "corner", corner="high_high"),
        )
    )
    desk, people = room.desk(), room.phones(2)
    desk.opens("kryss")
    for person in people:
        person.answers(
            {
                "pleased": [{"item": "Autonomi"}, {"item": "Mestringstro"}],
                "improve": [
                    {"item": "Rolleklarhet", "why": "Uklart hvem som bestemmer"},
                    {"item": "Mestringsklima"},
                ],
            }
        )
    desk.closes()
    desk.opens("glansbilde")
    people[0].answers(notes("Leder gir ros hver uke", "Leder øver selv", column="Leder"))
    people[1].answers(notes("Alle spør om hjelp", column="Medarbeiderne"))
    desk.closes()
    assert comes_over(desk, "matrise") == ["Leder gir ros hver uke", "Leder øver selv"]
    desk.opens("matrise")
    places = {"Leder gir ros hver uke": [80, 90], "Leder øver selv": [20, 90]}
    for person in people:
        person.answers({"places": places})
    desk.closes()
    assert comes_over(desk, "plan") == ["Leder gir ros hver uke"]
    desk.opens("plan")
    action = {
        "for": "Leder gir ros hver uke",
        "action": "Fem minutter på hvert personalmøte",
        "owner": "Enhetsleder",
        "due": "2027-01-15",
    }
    people[0].answers({"actions": [action]})
    desk.closes()
    calendar = room.calls("GET", "/steps/plan/deadlines.ics")
    assert calendar.status == 200
    assert "20270115" in calendar.text


def test_from_problems_by_votes_and_free_ideas_to_a_plan(facilitator: Facilitator) -> None:
    room = facilitator.creates(
        programme(
            {"id": "problem", "kind": "notes", "settings": {"columns": ["Problem"], "votes": 2}},
            _taken("valg", "choice", "options", "problem", "first", n=2),
            {"id": "syn", "kind": "notes", "settings": {"columns": ["Slik ser jeg det"]}},
            {"id": "ideer", "kind": "notes", "settings": {"columns": ["Ideer"]}},
            _taken("vurdering", "notes", "columns", "ideer", "notes"),
            _taken("plan", "plan", "for", "ideer", "notes"),
        )
    )
    desk, people = room.desk(), room.phones(3)
    problems = ["Møtene tar hele dagen", "Ingen leser referatene", "Sykefraværet øker"]
    desk.opens("problem")
    for person, problem in zip(people, problems, strict=True):
        person.answers(notes(problem, column="Problem"))
    for person in people:
        person.answers({"votes": [problems[2], problems[0]]})
    people[0].answers({"votes": [problems[2]]})
    desk.closes()
    assert comes_over(desk, "valg") == [problems[2], problems[0]]
    desk.opens("valg")
    for person in people:
        person.answers({"picks": [problems[2]]})
    desk.closes()
    desk.opens("syn")
    people[0].answers(notes("Folk er slitne etter omorganiseringen", column="Slik ser jeg det"))
    desk.closes()
    desk.opens("ideer")
    people[1].answers(notes("Gåmøte hver fredag", "Én sak om gangen", column="Ideer"))
    desk.closes()
    assert comes_over(desk, "vurdering") == ["Gåmøte hver fredag", "Én sak om gangen"]
    desk.opens("vurdering")
    for_and_against = [
        {"id": "1", "column": "Gåmøte hver fredag", "text": "+ luft og lav terskel"},
        {"id": "2", "column": "Gåmøte hver fredag", "text": "÷ vanskelig i nattevakt"},
    ]
    people[2].answers({"notes": for_and_against})
    desk.closes()
    assert _results(room, "vurdering")["columns"][0]["count"] == 2
    desk.opens("plan")
    assert listed(desk, "for") == ["Gåmøte hver fredag", "Én sak om gangen"]


def _taken(id: str, kind: str, setting: str, source: str, take: str, **more: Any) -> dict[str, Any]:
    """A step whose list comes from an earlier one."""
    wanted = {name: more.pop(name) for name in ("n", "column", "corner") if name in more}
    settings: dict[str, Any] = {setting: {"from": source, "take": take, **wanted}}
    return {"id": id, "kind": kind, "settings": settings, **more}


def _results(room: Workshop, step: str) -> dict[str, Any]:
    found: dict[str, Any] = room.results(step)["results"]
    return found
