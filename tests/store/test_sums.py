"""The law of sums: the tally is the sum over the last answer of each seat, whatever happened."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.beside import beside
from tests.store.workbench import STEP, Bench, Tally
from tests.support.thorough import examples
from workshop.store import Closed, Stale, Store, keys

PICKS = st.lists(
    st.sampled_from(["mot", "modig", "tillit", "respekt", "ANSVAR", "ROM", "Ærlig:3"]), max_size=4
)


@given(ada=st.lists(PICKS, max_size=6), grace=st.lists(PICKS, max_size=6), after=PICKS)
@settings(max_examples=examples(15))
def test_two_seats_at_once_add_up(
    shared_store: Store, ada: list[list[str]], grace: list[list[str]], after: list[str]
) -> None:
    bench = Bench(shared_store)
    beside(
        lambda: [bench.delivers("ada", picks) for picks in ada],
        lambda: [bench.delivers("grace", picks) for picks in grace],
        bench.reshapes,
    )
    last = {seat: said[-1] for seat, said in (("ada", ada), ("grace", grace)) if said}
    assert bench.answers() == last
    bench.must_add_up()
    bench.delivers("ada", after)
    bench.must_add_up()


ACTS = st.lists(
    st.one_of(
        st.tuples(st.just("cast"), st.sampled_from(["ada", "grace", "alan"]), PICKS),
        st.tuples(st.sampled_from(["reshape", "clear", "publish", "look"])),
    ),
    max_size=20,
)


@given(acts=ACTS)
@settings(max_examples=examples(25))
def test_any_sequence_of_acts_adds_up_and_reading_only_what_changed_shows_the_same(
    shared_store: Store, acts: list[tuple[object, ...]]
) -> None:
    bench = Bench(shared_store)
    known: Tally | None = None
    for act, *how in acts:
        if act == "cast":
            seat, picks = how
            assert isinstance(seat, str)
            assert isinstance(picks, list)
            bench.casts(seat, picks)
        elif act == "reshape":
            bench.reshapes()
        elif act == "clear":
            bench.clears()
        elif act == "publish":
            bench.closes()
            bench.publishes()
            bench.opens()
        else:
            known = bench.tally(known)
            assert known == bench.tally()
    assert bench.tally(known) == bench.tally()
    bench.must_add_up()


def test_a_counter_at_0_is_deleted(bench: Bench) -> None:
    bench.casts("ada", ["mot"])
    bench.casts("ada", ["tillit"])
    stored = bench.store._writes.ask(("HGETALL", keys.tally(bench.place())))
    assert set(stored[::2]) == {b"pick:tillit", b"answers", b"rev"}


def test_a_long_history_is_read_whole_and_a_short_one_in_part(bench: Bench) -> None:
    known = bench.tally()
    for number in range(300):
        bench.casts(f"seat {number}", ["mot", f"p{number % 7}"])
    assert bench.tally(known) == bench.tally()
    known = bench.tally()
    bench.casts("seat 1", ["TILLIT"])
    assert bench.tally(known) == bench.tally()
    assert bench.tally(known).numbers["pick:TILLIT"] == 1


def test_what_is_known_is_given_back_when_nothing_changed(bench: Bench) -> None:
    bench.casts("ada", ["mot"])
    known = bench.tally()
    assert bench.tally(known) is known


def test_the_log_of_changes_stays_short_and_the_sums_right(bench: Bench) -> None:
    known = bench.tally()
    bench.casts("ada", ["mot"])
    nothing = [b"\x90\x90\xa0"] * 2_500
    bench.store._writes.ask(("RPUSH", keys.log(bench.place()), *nothing))
    bench.casts("ada", ["tillit"])
    assert bench.store._writes.ask(("LLEN", keys.log(bench.place()))) <= 2_200
    assert bench.tally(known) == bench.tally()


def test_notes_stay_in_the_order_in_which_they_came(bench: Bench) -> None:
    bench.casts("ada", ["A", "C"])
    bench.casts("grace", ["B"])
    bench.casts("ada", ["C", "D", "A"])
    assert bench.tally().notes == ["A", "C", "B", "D"]
    bench.reshapes()
    assert bench.tally().notes == ["A", "C", "B", "D"]


def test_a_change_of_the_room_makes_everybody_look_again(bench: Bench) -> None:
    rev = bench.glance().rev
    bench.changes()
    assert bench.glance().rev > rev
    assert bench.tally().rev == bench.glance().rev


def test_clearing_takes_everything_of_the_round_and_nothing_else(bench: Bench) -> None:
    bench.casts("ada", ["MOT"])
    bench.opens("group")
    bench.casts("group:A", ["tillit"], base=0)
    rev, *_ = bench.store.counts(bench.place("person"))
    bench.clears("person")
    assert bench.answers() == {"group:A": ["tillit"]}
    cleared = bench.store.tally(bench.place("person"), rev)
    assert cleared
    assert (cleared.answers, cleared.numbers, cleared.said) == (0, {}, {})
    assert bench.store.counts(bench.place("person")) == (cleared.rev, 0, 0)
    assert cleared.rev > rev
    glance = bench.store.glance([(bench.code, STEP, "person")])[0]
    assert (glance.people, glance.answered) == (0, 0)


def test_casts_and_clearings_at_once_add_up(bench: Bench) -> None:
    def cast(seat: str) -> None:
        for number in range(60):
            try:
                bench.delivers(seat, [f"p{number % 5}"], epoch=bench.epochs["person"])
            except (Stale, Closed):
                continue

    beside(lambda: cast("ada"), lambda: cast("grace"), bench.clears)
    bench.must_add_up()
