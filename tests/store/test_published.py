"""What a closing publishes is a copy that stands until a later closing replaces it."""

from tests.store.workbench import Bench


def test_a_publication_stands_while_answers_go_on(bench: Bench) -> None:
    bench.casts("ada", ["MOT"])
    bench.closes()
    assert bench.store.decided(bench.place()) == (0, False)
    assert bench.store.publish(bench.place(), closing=1, copy=True)
    assert bench.store.decided(bench.place()) == (1, True)
    bench.opens()
    bench.casts("ada", ["tillit"])
    bench.casts("grace", ["tillit"])
    assert bench.tally(published=True).numbers == {"pick:MOT": 1}
    assert bench.answers(published=True) == {"ada": ["MOT"]}
    assert bench.tally().answers == 2
    bench.must_add_up()


def test_a_closing_is_decided_once(bench: Bench) -> None:
    bench.casts("ada", ["mot"])
    bench.closes()
    assert bench.store.publish(bench.place(), closing=1, copy=False)
    assert bench.store.publish(bench.place(), closing=1, copy=True)
    assert bench.store.decided(bench.place()) == (1, False)
    assert bench.tally(published=True).answers == 0


def test_a_later_closing_with_too_few_leaves_the_earlier_publication(bench: Bench) -> None:
    bench.casts("ada", ["mot"])
    bench.closes()
    bench.store.publish(bench.place(), closing=1, copy=True)
    bench.opens()
    bench.casts("grace", ["tillit"])
    bench.closes()
    assert bench.store.publish(bench.place(), closing=2, copy=False)
    assert bench.store.decided(bench.place()) == (2, True)
    assert bench.answers(published=True) == {"ada": ["mot"]}


def test_nothing_is_published_of_a_round_that_was_reopened_or_closed_again(bench: Bench) -> None:
    bench.casts("ada", ["mot"])
    bench.closes()
    bench.opens()
    assert not bench.store.publish(bench.place(), closing=1, copy=True)
    bench.closes()
    assert not bench.store.publish(bench.place(), closing=1, copy=True)
    assert bench.store.decided(bench.place()) == (0, False)


def test_a_new_publication_replaces_all_of_the_old(bench: Bench) -> None:
    bench.casts("ada", ["MOT"])
    bench.closes()
    bench.store.publish(bench.place(), closing=1, copy=True)
    known = bench.tally(published=True)
    bench.clears()
    bench.opens()
    assert bench.tally(known, published=True).answers == 0
    bench.casts("grace", ["tillit"])
    bench.closes()
    bench.store.publish(bench.place(), closing=2, copy=True)
    published = bench.tally(known, published=True)
    assert (published.numbers, published.notes) == ({"pick:tillit": 1}, {})


def test_a_publication_makes_everybody_look_again(bench: Bench) -> None:
    bench.casts("ada", ["mot"])
    bench.closes()
    rev = bench.glance().rev
    bench.store.publish(bench.place(), closing=1, copy=True)
    assert bench.glance().rev == rev + 1
    bench.store.publish(bench.place(), closing=1, copy=True)
    assert bench.glance().rev == rev + 1


def test_clearing_takes_the_publication_too(bench: Bench) -> None:
    bench.casts("ada", ["mot"])
    bench.closes()
    bench.store.publish(bench.place(), closing=1, copy=True)
    bench.clears()
    assert bench.store.decided(bench.place()) == (0, False)
    assert bench.answers(published=True) == {}
