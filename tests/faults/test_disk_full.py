"""The disk is full: the store dies, answers wait, and all is there once there is room again."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from tests.faults.burst import Burst
from tests.faults.conftest import Length
from tests.faults.disks import DISKS, Disk
from tests.support.facilitator import Facilitator
from tests.support.patience import eventually
from tests.support.people import Desk
from tests.support.programmes import points, programme


def fills_until_told(disk: Disk, desk: Desk) -> bool:
    """What the store gives back of its reserve is filled too, until the desk is told."""
    disk.fill()
    return any(store["away"] for store in desk.wire.frames["store"])


@pytest.mark.parametrize("disk_of", DISKS)
def test_on_a_full_disk_nothing_is_acknowledged_that_is_not_kept(
    disk_of: Callable[[Path], AbstractContextManager[Disk]],
    tmp_path: Path,
    length: Length,
    seed: int,
) -> None:
    with disk_of(tmp_path) as disk:
        facilitator = Facilitator(disk.server.url)
        room = facilitator.creates(programme(points()))
        desk = room.desk()
        desk.opens("hundre")
        with Burst(room, length.phones, seed) as burst:
            burst.some_more()
            eventually(lambda: fills_until_told(disk, desk), "the desk is told")
            assert "away" in burst.refusals
            burst.waits(length.fault_s)
            refused = facilitator.tries_to_create(programme(points()))
            assert refused.status == 503
            assert refused.sentence
            disk.empty()
            burst.everybody_once_more()
        burst.must_all_be_there()
