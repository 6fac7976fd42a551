"""What greenlets wait for under eventlet: nobody is woken too early, twice, or never."""

import warnings
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest


@pytest.fixture(scope="module")
def green() -> Iterator[Any]:
    """eventlet, and our own event and outbox; this process stays unpatched."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import eventlet
        from eventlet import debug
        from eventlet.queue import Empty

        from workshop.modes.eventlet_light import Event, Outbox
    # What a greenlet raises on purpose here need not be printed by the hub.
    debug.hub_exceptions(False)
    yield SimpleNamespace(
        spawn=eventlet.spawn, sleep=eventlet.sleep, Event=Event, Outbox=Outbox, Empty=Empty
    )
    debug.hub_exceptions(True)


def test_an_event_that_is_set_wakes_everybody_who_waits(green: Any) -> None:
    event = green.Event()
    waiting = [green.spawn(event.wait) for _ in range(5)]
    green.sleep(0)
    event.set()
    assert [each.wait() for each in waiting] == [True] * 5
    assert event.is_set()


def test_an_event_that_is_set_already_is_not_waited_for(green: Any) -> None:
    event = green.Event()
    event.set()
    assert event.wait() is True


def test_waiting_ends_with_its_time_and_says_so(green: Any) -> None:
    event = green.Event()
    assert event.wait(0.01) is False
    event.set()
    assert event.wait(0.01) is True


def test_who_waits_after_an_event_was_cleared_is_not_woken_by_the_setting_before(
    green: Any,
) -> None:
    event, woken = green.Event(), []
    green.spawn(lambda: woken.append(("first", event.wait(5))))
    green.sleep(0)
    event.set()
    event.clear()
    late = green.spawn(lambda: woken.append(("late", event.wait(0.05))))
    late.wait()
    assert woken == [("first", True), ("late", False)]


def test_who_was_killed_while_waiting_is_not_woken_where_it_waits_next(green: Any) -> None:
    first, second, seen = green.Event(), green.Event(), []

    def stubborn() -> None:
        try:
            first.wait()
        finally:
            seen.append(second.wait(0.05))

    waiting = green.spawn(stubborn)
    green.sleep(0)
    first.set()
    waiting.kill()
    green.sleep(0.1)
    assert seen == [False]


def test_one_that_fails_when_it_is_woken_leaves_the_others_to_be_woken(green: Any) -> None:
    event, outbox, went_on = green.Event(), green.Outbox(), []

    def fails() -> None:
        event.wait()
        raise ValueError("on purpose")

    green.spawn(fails)
    green.spawn(lambda: went_on.append(event.wait()))
    green.spawn(lambda: went_on.append(outbox.get()))
    green.sleep(0)
    event.set()
    outbox.put("letter")
    green.sleep(0.05)
    assert sorted(went_on, key=str) == [True, "letter"]


def test_an_outbox_gives_in_the_order_in_which_it_got(green: Any) -> None:
    outbox, got = green.Outbox(), list[int]()
    green.spawn(lambda: got.extend(outbox.get() for _ in range(3)))
    green.sleep(0)
    for number in range(3):
        outbox.put(number)
    green.sleep(0)
    green.sleep(0)
    assert got == [0, 1, 2]
    with pytest.raises(green.Empty):
        outbox.get(block=False)


def test_each_letter_goes_to_one_of_those_who_wait(green: Any) -> None:
    outbox, got = green.Outbox(), []
    waiting = [green.spawn(lambda: got.append(outbox.get())) for _ in range(3)]
    green.sleep(0)
    for letter in "abc":
        outbox.put(letter)
    for each in waiting:
        each.wait()
    assert sorted(got) == ["a", "b", "c"]


def test_joining_an_outbox_waits_until_all_is_dealt_with(green: Any) -> None:
    outbox, order = green.Outbox(), []
    outbox.put("letter")

    def deals() -> None:
        green.sleep(0.01)
        order.append(outbox.get())
        outbox.task_done()

    green.spawn(deals)
    outbox.join()
    order.append("joined")
    assert order == ["letter", "joined"]
    outbox.join()
