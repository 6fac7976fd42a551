"""A step is counted anew under another shape, while answers keep coming."""

import itertools
import time

import pytest

from tests.store.beside import beside
from tests.store.workbench import ROUNDS, STEP, Bench
from workshop.store import Answered, Away, Counted, Reshape, Reshaped, Stale, keys


def test_answers_stand_and_are_counted_under_the_new_shape(bench: Bench) -> None:
    bench.casts("ada", ["mot", "modig"])
    bench.casts("grace", ["modig"])
    bench.reshapes()
    assert bench.tally().numbers == {"pick:m": 3}
    bench.reshapes()
    assert bench.tally().numbers == {"pick:mot": 1, "pick:modig": 2}
    assert bench.tally().shape == 2


def test_an_answer_that_changes_after_a_reshape_takes_back_what_it_counts_as_now(
    bench: Bench,
) -> None:
    bench.casts("ada", ["mot", "modig"])
    bench.reshapes()
    assert bench.casts("ada", ["tillit"]) == 2
    assert bench.tally().numbers == {"pick:t": 1}


def test_what_was_cast_while_counting_is_counted_again(bench: Bench) -> None:
    bench.casts("ada", ["mot"])
    bench.casts("grace", ["modig"])
    late = iter([("alan", ["TILLIT"]), ("ada", ["respekt"]), ("grace", ["mot", "ROM"])])

    def interrupt() -> None:
        for seat, picks in itertools.islice(late, 1):
            bench.casts(seat, picks, shape=0)

    bench.reshapes(interrupt)
    assert bench.answers() == {
        "ada": ["respekt"],
        "grace": ["mot", "ROM"],
        "alan": ["TILLIT"],
    }
    bench.must_add_up()


def test_many_casts_at_once_with_many_reshapes_add_up(bench: Bench) -> None:
    def cast(name: str) -> None:
        for number in range(120):
            bench.delivers(f"{name} {number % 40}", [f"p{number % 7}", "MOT"])

    def reshape() -> None:
        for _ in range(4):
            bench.reshapes()

    beside(lambda: cast("ada"), lambda: cast("grace"), lambda: cast("alan"), reshape)
    assert bench.tally().answers == 120
    bench.must_add_up()


def test_every_round_and_what_was_published_are_counted_anew(bench: Bench) -> None:
    bench.casts("ada", ["mot"])
    bench.closes()
    bench.publishes(1)
    bench.opens()
    bench.casts("ada", ["tillit"])
    bench.opens("group")
    bench.casts("group:A", ["respekt"], base=0)
    bench.reshapes()
    published = bench.store.tally(bench.place("person"), published=True)
    assert published
    assert published.numbers == {"pick:m": 1}
    for bench.round in ROUNDS:
        bench.must_add_up()


def test_a_reshape_without_answers_needs_no_count(bench: Bench) -> None:
    def never(_round: str, _answered: object) -> Counted:
        raise AssertionError("there is nothing to count")

    bench.shape = 1
    bench.changes(reshapes=[Reshape(STEP, 1, ROUNDS, never)])
    assert bench.tally().shape == 1


def test_a_round_that_is_cleared_in_the_same_change_is_not_counted(bench: Bench) -> None:
    bench.casts("ada", ["mot"])
    bench.shape, bench.epochs["person"] = 1, 1
    counted: list[str] = []

    def count(round: str, _answered: Answered) -> Counted:
        counted.append(round)
        return Counted({}, {})

    reshape = Reshape(STEP, 1, ROUNDS, count)
    bench.changes(reshapes=[reshape], clears=[(STEP, "person")])
    assert counted == []
    bench.must_add_up()


def test_a_stale_reshape_changes_nothing_and_leaves_nothing_behind(bench: Bench) -> None:
    bench.casts("ada", ["mot"])
    bench.version -= 1
    with pytest.raises(Stale):
        bench.reshapes()
    assert bench.tally().numbers == {"pick:mot": 1}
    assert not any("aside" in key or "marks" in key for key in bench.all_keys())
    assert bench.casts("ada", ["tillit"], shape=0) == 2


def test_the_same_reshape_again_is_applied_once(bench: Bench) -> None:
    bench.casts("ada", ["mot"])
    again = [Reshape(STEP, 1, ROUNDS, lambda _r, _a: Counted({"pick:m": 1}, {}))]
    bench.shape = 1
    made = bench.changes("once", reshapes=again)
    bench.version -= 1
    assert bench.changes("once", reshapes=again) == made


def test_a_count_that_fails_leaves_everything_as_it_was(bench: Bench) -> None:
    bench.casts("ada", ["mot"])

    def stumble() -> None:
        raise ArithmeticError

    with pytest.raises(ArithmeticError):
        bench.reshapes(stumble)
    bench.shape = 0
    assert bench.casts("grace", ["tillit"]) == 1
    bench.must_add_up()


def test_nothing_waits_for_a_count_whose_process_died(bench: Bench) -> None:
    bench.casts("ada", ["mot"])
    gate = keys.gate(bench.code, STEP)
    now_ms = int(time.time() * 1000)
    bench.store._writes.ask(("HSET", gate, "build", f"{now_ms + 300} holding somebody"))
    assert bench.casts("ada", ["tillit"]) == 2
    bench.store._writes.ask(("HSET", gate, "build", f"{now_ms + 300} counting somebody"))
    bench.reshapes()
    bench.must_add_up()


def test_two_desks_that_reshape_at_once_cannot_undo_each_other_unseen(bench: Bench) -> None:
    for number in range(30):
        bench.casts(f"seat {number}", ["mot"])
    stale: list[int] = []

    def desk(name: str) -> None:
        reshape = Reshape(STEP, 1, ROUNDS, lambda _r, _a: Counted({"pick:m": 1}, {}))
        try:
            bench.store.change(
                bench.code,
                expected=2,
                doc=name.encode(),
                token=name,
                gates={STEP: bench.gate()._replace(shape=1)},
                reshapes=[reshape],
            )
        except Stale as error:
            stale.append(error.version)

    beside(lambda: desk("one"), lambda: desk("other"))
    assert stale == [3]
    bench.shape = 1
    bench.must_add_up()


def test_a_count_that_lost_its_hold_is_given_up(bench: Bench) -> None:
    bench.casts("ada", ["mot"])
    bench.casts("grace", ["tillit"])
    overtaken = iter([True])

    def interrupt() -> None:
        for _ in itertools.islice(overtaken, 1):
            bench.store._writes.ask(("HDEL", keys.gate(bench.code, STEP), "build"))

    with pytest.raises(Away):
        bench.reshapes(interrupt)
    bench.shape = 0
    bench.must_add_up()
    with pytest.raises(Reshaped):
        bench.casts("alan", ["mot"], shape=1)
