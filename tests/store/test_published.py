"""What a closing publishes is a copy that stands until a later closing replaces it."""

import pytest

from tests.store.workbench import Bench, keys
from workshop.store import Reshaped


def test_a_publication_stands_while_answers_go_on(bench: Bench) -> None:
    bench.casts("ada", ["MOT"])
    bench.closes()
    assert bench.store.decided(bench.place()) == (0, False)
    assert bench.publishes(1)
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
    assert bench.publishes(1, copy=False)
    assert bench.publishes(1)
    assert bench.store.decided(bench.place()) == (1, False)
    assert bench.tally(published=True).answers == 0


def test_a_later_closing_with_too_few_leaves_the_earlier_publication(bench: Bench) -> None:
    bench.casts("ada", ["mot"])
    bench.closes()
    bench.publishes(1)
    bench.opens()
    bench.casts("grace", ["tillit"])
    bench.closes()
    assert bench.publishes(2, copy=False)
    assert bench.store.decided(bench.place()) == (2, True)
    assert bench.answers(published=True) == {"ada": ["mot"]}


def test_nothing_is_published_of_a_round_that_was_reopened_or_closed_again(bench: Bench) -> None:
    bench.casts("ada", ["mot"])
    bench.closes()
    bench.opens()
    assert not bench.publishes(1)
    bench.closes()
    assert not bench.publishes(1)
    assert bench.store.decided(bench.place()) == (0, False)


def test_a_new_publication_replaces_all_of_the_old(bench: Bench) -> None:
    bench.casts("ada", ["MOT"])
    bench.closes()
    bench.publishes(1)
    known = bench.tally(published=True)
    bench.clears()
    bench.opens()
    assert bench.tally(known, published=True).answers == 0
    bench.casts("grace", ["tillit"])
    bench.closes()
    bench.publishes(2)
    published = bench.tally(known, published=True)
    assert (published.numbers, published.notes) == ({"pick:tillit": 1}, [])


def test_a_publication_makes_everybody_look_again(bench: Bench) -> None:
    bench.casts("ada", ["mot"])
    bench.closes()
    rev = bench.glance().rev
    bench.publishes(1)
    assert bench.glance().rev == rev + 1
    bench.publishes(1)
    assert bench.glance().rev == rev + 1


def test_clearing_takes_the_publication_too(bench: Bench) -> None:
    bench.casts("ada", ["mot"])
    bench.closes()
    bench.publishes(1)
    bench.clears()
    assert bench.store.decided(bench.place()) == (0, False)
    assert bench.answers(published=True) == {}


def test_exactly_the_composed_answers_are_published(bench: Bench) -> None:
    bench.casts("ada", ["MOT", "tillit"])
    bench.casts("grace", ["ROM"])
    bench.casts("alan", ["tillit"])
    bench.closes()
    bench.publishes()
    bench.opens()
    bench.casts("ada", ["respekt"])
    bench.casts("grace", ["mot"])
    bench.closes()
    composed = {"ada": ["MOT", "respekt"], "grace": ["ROM"]}
    assert bench.publishes_these(composed)
    assert bench.answers(published=True) == composed
    bench.must_add_up()
    assert bench.tally().numbers == {"pick:respekt": 1, "pick:mot": 1, "pick:tillit": 1}


def test_composed_answers_are_counted_anew_with_all_others(bench: Bench) -> None:
    bench.casts("ada", ["mot"])
    bench.casts("grace", ["modig"])
    bench.closes()
    bench.publishes_these({"ada": ["mot", "MODIG"]})
    bench.reshapes()
    assert bench.tally(published=True).numbers == {"pick:m": 1, "pick:M": 1}
    bench.must_add_up()


def test_notes_keep_their_place_in_line_however_they_are_published(bench: Bench) -> None:
    for seat, note in (("ada", "FØRST"), ("grace", "SÅ"), ("alan", "SIST")):
        bench.casts(seat, [note])
    bench.closes()
    bench.publishes_these({"alan": ["SIST"], "grace": ["NY"], "ada": ["FØRST"]})
    assert bench.tally(published=True).notes == ["FØRST", "SIST", "NY"]


def test_many_composed_answers_are_published_at_once(bench: Bench) -> None:
    bench.casts("ada", ["mot"])
    bench.closes()
    composed = {f"seat {number}": [f"p{number % 900}", "MOT"] for number in range(2_500)}
    assert bench.publishes_these(composed)
    assert bench.tally(published=True).answers == 2_500
    bench.must_add_up()


def test_composed_answers_live_as_long_as_their_room(bench: Bench) -> None:
    bench.casts("ada", ["MOT"])
    bench.closes()
    bench.publishes_these({"ada": ["MOT"]})
    published = [key for key in bench.all_keys() if "published:" in key]
    lives = [bench.store._writes.ask(("PEXPIRETIME", key)) for key in published]
    room = bench.store._writes.ask(("PEXPIRETIME", keys.room(bench.code)))
    assert lives == [room] * 2


def test_a_closing_is_decided_once_also_with_composed_answers(bench: Bench) -> None:
    bench.casts("ada", ["mot"])
    bench.closes()
    assert bench.publishes_these({"ada": ["mot"]})
    assert bench.publishes_these({"ada": ["tillit"]})
    assert bench.answers(published=True) == {"ada": ["mot"]}
    bench.opens()
    bench.closes()
    bench.opens()
    assert not bench.publishes_these({"ada": ["tillit"]})


def test_what_was_counted_under_another_shape_is_not_published(bench: Bench) -> None:
    bench.casts("ada", ["mot"])
    bench.closes()
    bench.reshapes()
    bench.shape -= 1
    with pytest.raises(Reshaped):
        bench.publishes_these({"ada": ["mot"]})
    bench.shape += 1
    assert bench.store.decided(bench.place()) == (0, False)


def test_what_was_cleared_meanwhile_is_not_published(bench: Bench) -> None:
    bench.casts("ada", ["mot"])
    bench.closes()
    bench.clears()
    bench.epochs["person"] -= 1
    assert not bench.publishes()
    assert not bench.publishes_these({"ada": ["mot"]})
    assert bench.answers(published=True) == {}
