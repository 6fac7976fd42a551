"""Rooms: their codes, their versions, their life and their end."""

import pytest

from tests.store.workbench import LIFE_S, STEP, Bench
from workshop.clock import now_ms
from workshop.store import Away, Beginning, Place, Stale, Store, Stored, Unknown, keys
from workshop.store.codes import easy_to_say


def test_a_new_room_is_found_under_its_code(shared_store: Store) -> None:
    code = shared_store.create(
        programme="{æ}".encode(),
        doc_for=lambda code: f"room {code}".encode(),
        key_hash="abc",
        life_s=60,
    )
    doc = f"room {code}".encode()
    assert shared_store.load(code) == Stored(1, doc, "{æ}".encode(), "abc", 60)
    assert len(code) == 6
    assert code.isdigit()
    assert easy_to_say(code)


def test_there_is_no_room_under_another_code(shared_store: Store) -> None:
    assert shared_store.load("000") is None


def test_of_several_rooms_those_that_there_are_tell_how_they_stand(bench: Bench) -> None:
    for seat in ("a", "b", "a"):
        bench.store.join(bench.code, seat)
    found = bench.store.standings(["000", bench.code])
    assert list(found) == [bench.code]
    key_hash, life_s, used_ms, people = found[bench.code]
    assert (key_hash, life_s, people) == (bench.store.load(bench.code).key_hash, LIFE_S, 2)  # type: ignore[union-attr]
    assert 0 <= now_ms() - used_ms < 60_000
    assert bench.store.standings([]) == {}


def test_a_change_from_the_newest_version_makes_the_next(bench: Bench) -> None:
    assert bench.version == 2
    assert bench.changes() == 3
    stored = bench.store.load(bench.code)
    assert stored is not None
    assert (stored.version, stored.doc) == (3, b"later")


def test_a_change_from_an_older_version_is_stale_and_changes_nothing(bench: Bench) -> None:
    bench.version = 1
    with pytest.raises(Stale) as stale:
        bench.changes("another")
    assert stale.value.version == 2
    assert bench.store.load(bench.code).version == 2  # type: ignore[union-attr]


def test_the_same_change_again_returns_the_version_that_it_made(bench: Bench) -> None:
    made = bench.changes("once")
    bench.changes("then")
    bench.version = made - 1
    assert bench.changes("once") == made
    assert bench.store.applied(bench.code, "once") == made
    assert bench.store.applied(bench.code, "never") is None
    assert bench.store.load(bench.code).version == made + 1  # type: ignore[union-attr]


def test_a_room_that_is_not_there_cannot_be_changed(bench: Bench) -> None:
    bench.store.delete(bench.code, bench.places)
    with pytest.raises(Unknown):
        bench.changes()
    with pytest.raises(Unknown):
        bench.reshapes()
    assert bench.all_keys() == set()


def _fill(store: Store, length: int, count: int) -> None:
    later = now_ms() + 10**9
    codes = [part for n in range(count) for part in (later, f"taken {n}")]
    for at in range(0, len(codes), 2_000):
        store._writes.ask(("ZADD", keys.taken(length), *codes[at : at + 2_000]))


def test_codes_grow_by_a_digit_when_one_in_a_thousand_is_taken(shared_store: Store) -> None:
    _fill(shared_store, 6, 1_000)
    assert len(Bench(shared_store).code) == 7
    _fill(shared_store, 7, 10_000)
    assert len(Bench(shared_store).code) == 8
    for length in (6, 7):
        shared_store._writes.ask(("ZREMRANGEBYLEX", keys.taken(length), "[taken", "(taken~"))
        shared_store._writes.ask(("UNLINK", keys.taken(length)))
    assert len(Bench(shared_store).code) == 6


def test_a_code_rests_a_year_after_its_rooms_end(bench: Bench) -> None:
    store, taken = bench.store, keys.taken(len(bench.code))
    year_ms = 365 * 86_400_000
    assert float(store._writes.ask(("ZSCORE", taken, bench.code))) > now_ms() + year_ms
    store.delete(bench.code, bench.places)
    rests = float(store._writes.ask(("ZSCORE", taken, bench.code)))
    assert now_ms() + year_ms < rests < now_ms() + year_ms + LIFE_S * 1000 + 2 * 86_400_000
    store._writes.ask(("ZADD", taken, now_ms() - 1, bench.code))
    Bench(store)
    assert store._writes.ask(("ZSCORE", taken, bench.code)) is None


def _live_a_full_life(bench: Bench) -> None:
    """Everything that can make a key."""
    bench.joins("ada", group="Gruppe 1")
    bench.casts("ada", ["MOT"])
    bench.closes()
    bench.publishes(1)
    bench.opens("group")
    bench.drafts("group:A", ["mot"], 0)
    bench.casts("group:A", ["MOT", "tillit"], base=1)
    bench.drafts("group:A", ["ROM"], 2)
    bench.reshapes(lambda: bench.casts("group:B", ["ROM"], base=0, shape=0))
    bench.casts("group:C", ["ROM"], base=0)


def test_all_keys_of_a_room_lapse_together(bench: Bench) -> None:
    _live_a_full_life(bench)
    ends = {
        key: bench.store._writes.ask(("PEXPIRETIME", key))
        for key in bench.all_keys()
        if ":log:" not in key
    }
    assert len(ends) > 12
    assert len(set(ends.values())) == 1, ends
    log_ends = bench.store._writes.ask(("PEXPIRETIME", keys.log(bench.place())))
    assert 0 < log_ends < min(ends.values())


def test_a_room_in_use_lives_its_whole_life_from_now_and_is_renewed_once_an_hour(
    bench: Bench,
) -> None:
    _live_a_full_life(bench)
    room, write = keys.room(bench.code), bench.store._writes.ask
    first = write(("PEXPIRETIME", room))
    bench.store.renew(bench.code, bench.places)
    assert write(("PEXPIRETIME", room)) == first
    write(("HINCRBY", room, "used", -3_600_000))
    write(("PEXPIRE", room, 5_000))
    bench.store.renew(bench.code, bench.places)
    ends = {write(("PEXPIRETIME", key)) for key in bench.all_keys() if ":log:" not in key}
    assert len(ends) == 1
    assert ends.pop() > now_ms() + (LIFE_S - 60) * 1000
    rests = float(write(("ZSCORE", keys.taken(len(bench.code)), bench.code)))
    assert rests > now_ms() + LIFE_S * 1000


def test_a_room_that_is_gone_is_not_renewed(bench: Bench) -> None:
    bench.store.delete(bench.code, bench.places)
    bench.store.renew(bench.code, bench.places)
    assert bench.all_keys() == set()


def test_deleting_leaves_no_key_behind_also_the_second_time(bench: Bench) -> None:
    _live_a_full_life(bench)
    bench.store.delete(bench.code, bench.places)
    assert bench.all_keys() == set()
    assert bench.store.load(bench.code) is None
    bench.store.delete(bench.code, bench.places)


def test_deleting_while_a_step_is_counted_leaves_no_key_behind(bench: Bench) -> None:
    bench.casts("ada", ["MOT"])
    with pytest.raises(Away):
        bench.reshapes(lambda: bench.store.delete(bench.code, bench.places))
    assert bench.all_keys() == set()


def test_every_key_of_a_room_lies_in_its_slot_and_is_known(bench: Bench) -> None:
    _live_a_full_life(bench)
    known = keys.of_room(bench.code, bench.places)
    assert bench.all_keys() <= set(known)
    assert all(key.startswith(f"{{{bench.code}}}:") for key in known)
    assert len(known) == len(set(known))


def test_steps_and_rounds_with_odd_names_have_keys_of_their_own(bench: Bench) -> None:
    names = ["a", "a:b", "published:a", "{1}", "æ ø", "person:a"]
    places = [Place(bench.code, name, round) for name in names for round in ("person", "group")]
    known = keys.of_room(bench.code, places)
    assert len(known) == len(set(known))
    assert keys.gate(bench.code, STEP) not in known


def test_a_change_gives_drafts_to_those_who_have_nothing_and_to_nobody_else(bench: Bench) -> None:
    bench.opens("group")
    bench.delivers("group:A", ["mot"])
    bench.drafts("group:B", ["tillit"], 0)
    place = bench.place("group")
    drafts = [Beginning(place, f"group:{name}", b'["ro"]') for name in "ABC"]
    made = bench.changes("begins", beginnings=drafts)
    found = [bench.store.mine(place, f"group:{name}") for name in "ABC"]
    assert [(mine.answer, mine.version, mine.draft) for mine in found if mine] == [
        (b'["mot"]', 1, False),
        (b'["tillit"]', 1, True),
        (b'["ro"]', 1, True),
    ]
    assert bench.store.counts(place)[1] == 1
    bench.version = made - 1
    assert bench.changes("begins", beginnings=drafts) == made
    bench.version = made
    bench.epochs["group"] += 1
    bench.changes(clears=[(STEP, "group")], beginnings=drafts[:1])
    mine = bench.store.mine(place, "group:A")
    assert mine is not None
    assert (mine.answer, mine.version, mine.draft) == (b'["ro"]', 1, True)
    assert bench.store.mine(place, "group:C") is None
