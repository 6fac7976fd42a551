"""What the editor shows of a step afterwards: every kind has a result of answers nobody gave."""

import pytest

from tests.kinds.cases import ANSWERED
from tests.support.programmes import VALUES
from workshop import programme, programmes
from workshop.kinds import KINDS, UNANSWERED
from workshop.kinds.rehearsal import PEOPLE, rehearsed
from workshop.kinds.shape import Item, Shape
from workshop.programme import Programme, Step

DAYS = [programme.parse(programmes.load(day["id"], "nb")) for day in programmes.available("nb")]
FACTORS = {"factors": [{"name": "Mestring", "statements": ["Jeg lærer", "Jeg får til"]}]}
SURVEY = programme.parse({"title": "", "steps": [{"kind": "survey", "settings": FACTORS}]})
STEPS = [
    (day, step) for day in (*DAYS, SURVEY) for step in day.steps if step.kind not in UNANSWERED
]


def shape_of(day: Programme, step: Step, round: str) -> Shape:
    texts = tuple(VALUES) if step.source else step.texts
    items = tuple(Item(f"i{place}", text) for place, text in enumerate(texts))
    return Shape(step.with_texts(texts), items, day.groups or ("A", "B", "C"), round)


@pytest.mark.parametrize(("day", "step"), STEPS, ids=lambda value: getattr(value, "id", ""))
def test_every_step_of_the_ready_programmes_can_be_rehearsed(day: Programme, step: Step) -> None:
    for round in step.by:
        shape = shape_of(day, step, round)
        found = rehearsed(KINDS[step.kind], shape)
        expected = {"person": PEOPLE, "group": len(shape.groups), "room": 1}
        assert found.answers == expected[round]
        assert found == rehearsed(KINDS[step.kind], shape), "the same for the same step"
        empty = KINDS[step.kind].results(shape, {}, [])
        assert found.results != empty, "there is something to see"


def test_no_kind_is_left_out() -> None:
    missing = set(ANSWERED) - {step.kind for _day, step in STEPS}
    assert missing == set()
