"""A column of a wall has its newest notes and those with most votes at hand, however many hang."""

from random import Random

import pytest

from workshop.kinds.notes_column import SENT, Column
from workshop.kinds.notes_hung import Hung, Twins


def note(arrival: int, votes: int = 0) -> Hung:
    return Hung(("seat", f"{arrival}"), "id", "id", "i0", "text", arrival, votes)


@pytest.mark.parametrize("looks_every", [1, 7, 900])
@pytest.mark.parametrize("seed", range(3))
def test_what_is_sent_is_the_first_of_all_that_hang(seed: int, looks_every: int) -> None:
    random, column, hung = Random(seed), Column(), list[Hung]()
    for moment in range(3_000):
        what = random.random()
        if what < 0.5 or not hung:
            fresh = note(random.randrange(10) * 10_000 + moment, random.choice((0, 0, 1, 5)))
            hung.append(fresh)
            column.add(fresh)
        elif what < 0.5 + 0.4 * (moment // 1_000 % 2):
            hung.sort(key=lambda each: each.arrival)
            column.remove(hung.pop(random.choice((-1, random.randrange(len(hung))))))
        else:
            column.vote(random.choice(hung), random.randrange(9))
        if moment % looks_every:
            continue
        newest = sorted(hung, key=lambda each: each.arrival)[-SENT:]
        voted = sorted(hung, key=lambda each: (-each.votes, each.arrival))[:SENT]
        assert (column.sent(voted=False), column.sent(voted=True)) == (newest, voted)
        assert (len(column), column.voted) == (len(hung), any(each.votes for each in hung))


def test_notes_that_came_at_once_hang_and_go_one_by_one() -> None:
    column, hung = Column(), [note(7) for _ in range(1_000)]
    for each in hung:
        column.add(each)
    assert len(column.sent(voted=True)) == SENT
    for each in hung:
        column.remove(each)
    assert (len(column), column.sent(voted=True), column.sent(voted=False)) == (0, [], [])


def test_notes_of_one_id_stand_in_the_order_in_which_they_came() -> None:
    random, oldest = Random(1), note(50)
    twins, hung = Twins(oldest), [oldest]
    for arrival in random.choices(range(100), k=200):
        each = Hung((f"{random.random()}", "id"), "id", "id", "i0", "text", arrival)
        hung = sorted([*hung, each], key=lambda one: (one.arrival, one.key))
        assert twins.put(each) == hung.index(each)
    assert twins.notes == hung
    while len(hung) > 1:
        gone = random.choice(hung)
        assert twins.drop(gone) == hung.index(gone)
        hung.remove(gone)
        assert twins.notes == hung
    assert hung[0].twins is None
