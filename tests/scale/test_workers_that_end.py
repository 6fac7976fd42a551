"""Several processes of one server, of which some die and all are stopped."""

import os
import re
import signal
from collections.abc import Sequence

import pytest

from tests.faults.burst import Burst
from tests.scale.several import WORKERS, Several
from tests.support.facilitator import Facilitator
from tests.support.patience import eventually
from tests.support.programmes import points, programme

pytestmark = pytest.mark.xdist_group("workers")


def test_workers_that_are_killed_are_replaced_and_nothing_acknowledged_is_lost(
    several: Several, seed: int
) -> None:
    room = Facilitator(several.url).creates(programme(points()))
    room.desk().opens("hundre")
    before = set(several.workers)
    assert len(before) == WORKERS
    with Burst(room, 12, seed) as burst:
        for worker in before:
            burst.some_more(40)
            os.kill(worker, signal.SIGKILL)
        burst.everybody_once_more()
    burst.must_all_be_there()
    eventually(lambda: len(several.workers) == WORKERS)
    assert not before & set(several.workers)


def test_a_worker_that_dies_of_its_start_is_replaced_after_growing_pauses(
    several: Several,
) -> None:
    victim, *others = several.workers
    said_before = len(several.log)
    for _ in range(4):
        victim = killed(several, victim, others)
    pauses = [
        float(found) for found in re.findall(r"another in ([\d.]+) s", several.log[said_before:])
    ]
    assert len(pauses) == 4
    assert pauses == sorted(set(pauses))
    eventually(lambda: Facilitator(several.each[0]).tries_to_create(programme(points())).json)


def killed(several: Several, victim: int, others: Sequence[int]) -> int:
    """Kills a worker; returns the one that takes its place."""
    os.kill(victim, signal.SIGKILL)
    (successor,) = eventually(lambda: set(several.workers) - {victim, *others})
    return successor


def test_ending_in_the_middle_of_a_burst_loses_nothing_and_leaves_nobody(
    several: Several, seed: int
) -> None:
    room = Facilitator(several.url).creates(programme(points()))
    room.desk().opens("hundre")
    with Burst(room, 12, seed) as burst:
        burst.some_more()
        before = several.workers
        several.stop()
        assert not [worker for worker in before if is_alive(worker)]
        several.start()
        burst.everybody_once_more()
    burst.must_all_be_there()


def is_alive(process_id: int) -> bool:
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    return True
