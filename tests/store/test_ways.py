"""Ways to a seat in the store: return codes that lapse, and persons after each other."""

import pytest

from tests.store.beside import beside
from tests.store.workbench import Bench
from workshop.clock import now_ms
from workshop.store import PAPER_SEAT, Closed, NoSeat, Published, Stale, Unknown, keys

SOON_MS = 60_000


def test_a_return_code_lapses_and_is_gone_with_what_it_opened(bench: Bench) -> None:
    bench.joins("kari")
    bench.store.lend(bench.code, "kari", hash="old", lapses_ms=now_ms() - 1)
    assert not bench.store.reclaim(bench.code, "ola", hash="old")
    bench.store.lend(bench.code, "kari", hash="new", lapses_ms=now_ms() + SOON_MS)
    assert bench.store.reclaim(bench.code, "ola", hash="new")
    assert bench.joins("ola").seat == "kari"
    held = bench.store._writes.ask(("HKEYS", keys.ways(bench.code)))
    assert sorted(held) == [b"also:kari", b"seat:ola"]


def test_ways_live_and_go_with_their_room(bench: Bench) -> None:
    bench.joins("kari")
    bench.store.hand_on(bench.code, "kari", to="ola", most=None)
    assert bench.store._writes.ask(("PTTL", keys.ways(bench.code))) > 0
    bench.store.delete(bench.code, bench.places)
    assert bench.all_keys() == set()
    for verb in (
        lambda: bench.store.hand_on(bench.code, "kari", to="per", most=None),
        lambda: bench.store.lend(bench.code, "kari", hash="x", lapses_ms=now_ms() + SOON_MS),
        lambda: bench.store.reclaim(bench.code, "kari", hash="x"),
    ):
        with pytest.raises(Unknown):
            verb()


def test_persons_after_each_other_are_counted_from_whichever_seat_is_asked_for(
    bench: Bench,
) -> None:
    bench.joins("one", group="A")
    bench.store.hand_on(bench.code, "one", to="two", most=2)
    bench.store.hand_on(bench.code, "two", to="three", most=None)
    with pytest.raises(NoSeat):
        bench.store.hand_on(bench.code, "three", to="four", most=3)
    with pytest.raises(NoSeat):
        bench.store.hand_on(bench.code, "three", to="four", most=0)
    joined = [bench.joins(seat) for seat in ("one", "two", "three")]
    assert {(each.seat, each.own, each.number, each.group) for each in joined} == {
        ("three", "three", 3, "A")
    }
    assert [each.turns for each in joined] == [2, 1, 0]


def test_nobody_shows_a_code_of_a_seat_that_nobody_has(bench: Bench) -> None:
    with pytest.raises(NoSeat):
        bench.store.lend(bench.code, "nobody", hash="x", lapses_ms=now_ms() + SOON_MS)


def test_an_answer_taken_back_leaves_no_trace_in_the_sums(bench: Bench) -> None:
    sheet = f"{PAPER_SEAT}1"
    bench.casts("kari", ["tillit", "MOT"])
    bench.casts(sheet, ["mot", "MOT"])
    bench.store.withdraw(bench.place(), sheet, epoch=0)
    bench.store.withdraw(bench.place(), sheet, epoch=0)
    assert bench.answers() == {"kari": ["tillit", "MOT"]}
    bench.must_add_up()
    with pytest.raises(Stale):
        bench.store.withdraw(bench.place(), "kari", epoch=7)
    bench.closes()
    with pytest.raises(Closed):
        bench.store.withdraw(bench.place(), "kari", epoch=0)
    bench.publishes()
    bench.opens()
    with pytest.raises(Published):
        bench.store.withdraw(bench.place(), "kari", epoch=0)
    bench.must_add_up()


def test_an_answer_is_taken_back_in_the_midst_of_new_counts(bench: Bench) -> None:
    sheets = [f"{PAPER_SEAT}{number}" for number in range(30)]
    for sheet in sheets:
        bench.casts(sheet, ["mot", sheet, "MOT"])

    def take_back() -> None:
        for sheet in sheets:
            bench.store.withdraw(bench.place(), sheet, epoch=0)

    def reshape() -> None:
        for _ in range(4):
            bench.reshapes()

    beside(take_back, reshape, lambda: bench.delivers("kari", ["tillit"]))
    assert bench.answers() == {"kari": ["tillit"]}
    bench.must_add_up()
