"""An answer comes in: counted once, instead of the seat's last one, or refused with a reason."""

import pytest

from tests.store.workbench import Bench
from workshop.store import Closed, Full, Mine, Reshaped, Stale, keys


def test_the_latest_answer_of_a_person_wins(bench: Bench) -> None:
    assert bench.casts("ada", ["tillit", "mot"]) == 1
    assert bench.casts("ada", ["mot", "respekt"]) == 2
    assert bench.answers() == {"ada": ["mot", "respekt"]}
    assert bench.tally().numbers == {"pick:mot": 1, "pick:respekt": 1}


def test_an_answer_that_changes_nothing_keeps_its_version_and_its_revision(bench: Bench) -> None:
    bench.casts("ada", ["mot"])
    before = bench.glance()
    assert bench.casts("ada", ["mot"]) == 1
    assert bench.glance() == before


def test_a_repeated_send_is_received_also_when_the_step_was_closed_meanwhile(bench: Bench) -> None:
    bench.casts("ada", ["mot"])
    bench.closes()
    assert bench.casts("ada", ["mot"]) == 1
    with pytest.raises(Closed):
        bench.casts("ada", ["tillit"])


def test_a_repeated_send_of_a_group_is_received_with_its_older_base(bench: Bench) -> None:
    bench.opens("group")
    assert bench.casts("group:A", ["mot"], base=0) == 1
    assert bench.casts("group:A", ["mot"], base=0) == 1


def test_a_closed_step_takes_nothing(bench: Bench) -> None:
    bench.closes()
    with pytest.raises(Closed):
        bench.casts("ada", ["mot"])
    assert bench.tally().answers == 0


def test_only_the_present_round_takes_answers(bench: Bench) -> None:
    with pytest.raises(Closed):
        bench.casts("group:A", ["mot"], round="group", base=0)


def test_a_step_that_never_was_opened_takes_nothing(bench: Bench) -> None:
    with pytest.raises(Closed):
        bench.store.cast(
            bench.place()._replace(step="another"),
            "ada",
            answer=b"[]",
            group=None,
            numbers={},
            notes={},
            shape=0,
            epoch=0,
            base=None,
        )


def test_an_answer_from_before_the_clearing_is_stale(bench: Bench) -> None:
    bench.casts("ada", ["mot"])
    bench.clears()
    with pytest.raises(Stale) as stale:
        bench.casts("ada", ["mot"], epoch=0)
    assert stale.value.mine is None
    assert bench.casts("ada", ["mot"]) == 1


def test_an_answer_counted_under_an_older_shape_is_sent_back(bench: Bench) -> None:
    bench.reshapes()
    with pytest.raises(Reshaped) as newer:
        bench.casts("ada", ["mot"], shape=0)
    assert newer.value.number == 1
    assert bench.tally().answers == 0


def test_a_groups_change_from_an_older_answer_is_stale_and_brings_the_newest(bench: Bench) -> None:
    bench.opens("group")
    bench.casts("group:A", ["mot"], base=0)
    bench.casts("group:A", ["tillit"], base=1)
    with pytest.raises(Stale) as stale:
        bench.casts("group:A", ["respekt"], base=1)
    assert stale.value.mine == Mine(b'["tillit"]', 2, False)
    assert bench.answers() == {"group:A": ["tillit"]}


def test_drafts_and_answers_of_a_group_share_their_versions(bench: Bench) -> None:
    bench.opens("group")
    assert bench.drafts("group:A", ["m"], 0) == 1
    assert bench.drafts("group:A", ["mo"], 1) == 2
    assert bench.store.mine(bench.place(), "group:A") == Mine(b'["mo"]', 2, True)
    assert bench.casts("group:A", ["mot"], base=2) == 3
    assert bench.store.mine(bench.place(), "group:A") == Mine(b'["mot"]', 3, False)


def test_a_draft_is_counted_by_nobody_and_leaves_the_answer_standing(bench: Bench) -> None:
    bench.opens("group")
    bench.casts("group:A", ["mot"], base=0)
    bench.drafts("group:A", ["tillit"], 1)
    assert bench.answers() == {"group:A": ["mot"]}
    bench.must_add_up()


def test_a_draft_from_an_older_state_is_stale_and_brings_the_newest(bench: Bench) -> None:
    bench.opens("group")
    bench.drafts("group:A", ["mot"], 0)
    with pytest.raises(Stale) as stale:
        bench.drafts("group:A", ["tillit"], 0)
    assert stale.value.mine == Mine(b'["mot"]', 1, True)
    assert bench.drafts("group:A", ["mot"], 0) == 1


def test_a_draft_needs_an_open_step_and_the_present_epoch(bench: Bench) -> None:
    bench.opens("group")
    bench.drafts("group:A", ["mot"], 0)
    bench.clears("group")
    assert bench.store.mine(bench.place(), "group:A") is None
    bench.closes()
    with pytest.raises(Closed):
        bench.drafts("group:A", ["tillit"], 0)


def test_delivering_the_same_as_before_ends_the_draft(bench: Bench) -> None:
    bench.opens("group")
    bench.casts("group:A", ["mot"], base=0)
    bench.drafts("group:A", ["tillit"], 1)
    assert bench.casts("group:A", ["mot"], base=2) == 3
    assert bench.store.mine(bench.place(), "group:A") == Mine(b'["mot"]', 3, False)


def test_the_group_stands_with_the_answer_from_when_it_was_given(bench: Bench) -> None:
    bench.casts("ada", ["mot"], group="Gruppe 1")
    bench.casts("grace", ["mot"])
    groups = {a.seat: a.group for a in bench.store.answers(bench.place())}
    assert groups == {"ada": "Gruppe 1", "grace": None}


def test_a_seat_without_an_answer_has_none(bench: Bench) -> None:
    assert bench.store.mine(bench.place(), "ada") is None


def test_an_answer_that_would_touch_too_many_counters_is_refused(bench: Bench) -> None:
    with pytest.raises(ValueError, match="1000"):
        bench.casts("ada", [f"p{number}" for number in range(1_001)])


def test_an_answer_with_many_counters_is_counted(bench: Bench) -> None:
    picks = [f"p{number}" for number in range(1_000)]
    bench.casts("ada", picks)
    bench.casts("ada", [f"q{number}" for number in range(1_000)])
    bench.must_add_up()


def test_a_full_round_takes_no_more_notes_and_loses_none(bench: Bench) -> None:
    bench.casts("ada", ["MOT", "RO"])
    write = bench.store._writes.ask
    write(("HSET", keys.tally(bench.place()), "texts", 249_999))
    before = bench.glance()
    with pytest.raises(Full):
        bench.casts("grace", ["LEK", "SANG"])
    with pytest.raises(Full):
        bench.casts("ada", ["MOT", "RO", "LEK", "SANG"])
    assert bench.glance() == before
    assert bench.answers() == {"ada": ["MOT", "RO"]}
    assert bench.casts("grace", ["LEK"]) == 1
    assert bench.casts("ada", ["RO", "SANG"]) == 2
    assert bench.casts("ada", []) == 3
    assert bench.casts("alan", ["LEK", "SANG"]) == 1
    assert bench.casts("alan", ["SANG"]) == 2


def test_a_full_round_takes_no_more_counters_and_goes_on_with_those_it_has(bench: Bench) -> None:
    bench.casts("ada", ["mot"])
    many = [f"pick:{number}" for number in range(249_990)]
    for at in range(0, len(many), 10_000):
        fields = [part for name in many[at : at + 10_000] for part in (name, 1)]
        bench.store._writes.ask(("HSET", keys.tally(bench.place()), *fields))
    with pytest.raises(Full):
        bench.casts("grace", [f"nytt {number}" for number in range(20)])
    assert bench.casts("grace", ["mot", "ro"]) == 1
    assert bench.tally().numbers["pick:mot"] == 2
