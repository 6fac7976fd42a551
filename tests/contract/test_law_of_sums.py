"""The law that tests every kind, through a real server: the tally is the sum of last answers."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.gallery.exhibits import EXHIBITS
from tests.kinds.cases import ANSWERED, in_any_order
from tests.support.facilitator import Facilitator
from workshop.kinds import KINDS
from workshop.kinds.contract import Answer
from workshop.kinds.shape import Item, Shape

pytestmark = pytest.mark.live

SEATS = 3
seats = st.integers(0, SEATS - 1)
seeds = st.integers(0, 2**32)
deeds = st.one_of(
    st.tuples(st.just("answers"), seats, seeds),
    st.tuples(st.just("comes back"), seats, seeds),
    st.tuples(st.just("all at once"), seats, seeds),
)


def settings_of(kind: str) -> dict[str, Any]:
    """The settings of a step of that kind as a facilitator would write it."""
    return KINDS[kind].settings(EXHIBITS[kind].step["settings"])


def results_of(kind: str, shape: Shape, answers: list[Answer]) -> dict[str, Any]:
    """What the contract's results are, counted from nothing but the last answers."""
    tally: Counter[str] = Counter({"answers": len(answers)})
    notes: list[dict[str, Any]] = []
    for answer in answers:
        tally.update(KINDS[kind].numbers(shape, answer, None))
        notes += KINDS[kind].notes(shape, answer).values()
    return KINDS[kind].results(shape, tally, notes)


@pytest.mark.parametrize("kind", ANSWERED)
@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(day=st.lists(deeds, min_size=4, max_size=14))
def test_the_tally_is_the_sum_of_each_seats_last_answer(
    kind: str, day: list[tuple[str, int, int]], facilitator: Facilitator
) -> None:
    chosen = settings_of(kind)
    room = facilitator.creates({"steps": [{"id": "it", "kind": kind, "settings": chosen}]})
    texts = chosen.get(KINDS[kind].list_name or "", [])
    items = tuple(Item(f"i{index}", text) for index, text in enumerate(texts))
    shape = Shape(chosen, items, least=KINDS[kind].least_answers)
    desk = room.desk()
    desk.opens("it")
    phones = room.phones(SEATS)
    last: dict[int, Answer] = {}

    def answers(seat: int, seed: int) -> None:
        sent = KINDS[kind].example(shape, Random(seed))
        phones[seat].answers(sent, step="it")
        last[seat] = KINDS[kind].answer(shape, sent)

    for deed, seat, seed in day:
        if deed == "answers":
            answers(seat, seed)
        elif deed == "comes back":
            phones[seat].leaves()
            mine = phones[seat].joins()["mine"]
            assert (mine and mine["answer"]) == last.get(seat)
        else:
            with ThreadPoolExecutor(SEATS) as together:
                list(together.map(answers, range(SEATS), range(seed, seed + SEATS)))
    desk.closes()
    frame = room.results("it")
    assert frame["answers"] == len(last)
    expected = in_any_order(results_of(kind, shape, list(last.values())))
    assert in_any_order(frame["results"]) == (expected if len(last) >= shape.least else None)
    room.leave()
