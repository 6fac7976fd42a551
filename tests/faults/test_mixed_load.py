"""A day of workshops, one after the other: memory, open files and greenlets stay as they are."""

import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import pytest

from tests.conftest import STORE
from tests.faults.burst import Burst
from tests.faults.conftest import Length
from tests.faults.places import place
from tests.faults.vitals import Vitals, Watch
from tests.store.beside import beside
from tests.support.facilitator import Facilitator, Workshop
from tests.support.patience import eventually
from tests.support.people import Desk
from tests.support.programmes import GROUPS, VALUES, diamond, points, programme

LEAST_ROUNDS, WARM_UP = 4, 2
A_FEW = 4
MORE_MEMORY = 1.15


@pytest.fixture
def watch(tmp_path: Path) -> Watch:
    folder = tmp_path / "watch"
    folder.mkdir()
    return Watch(folder)


def test_what_the_server_holds_is_flat_over_many_workshops(
    tmp_path: Path, watch: Watch, length: Length, seed: int, capsys: pytest.CaptureFixture[str]
) -> None:
    seen: list[Vitals] = []
    with place(tmp_path, STORE, **watch.environment) as whole:
        end = time.monotonic() + length.load_s
        while len(seen) < LEAST_ROUNDS or time.monotonic() < end:
            workshop(whole.server.url, length, seed + len(seen))
            seen.append(watch.looks(whole.server))
            with capsys.disabled():
                length.report(f"workshop {len(seen)}: {seen[-1]}")
        warm = seen[WARM_UP - 1]
        eventually(lambda: is_flat(warm, watch.looks(whole.server)), f"flat: {warm}, {seen[-1]}")


def is_flat(before: Vitals, now: Vitals) -> bool:
    """Nothing is left over but the caches of the store's clients and of the interpreter: of rooms
    that were deleted nothing at all."""
    return (
        now.rooms == 0
        and now.files <= before.files + A_FEW
        and now.greenlets <= before.greenlets + A_FEW
        and now.memory <= before.memory * MORE_MEMORY
    )


def workshop(url: str, length: Length, seed: int) -> None:
    """Everything that happens in a workshop, at once, and then everybody goes home."""
    steps = points(), diamond(by=["group"]), points("sist")
    room = Facilitator(url).creates(programme(*steps, groups=GROUPS))
    desk, _screen = room.desk(), room.screen()
    desk.opens("hundre")
    with Burst(room, length.phones, seed) as burst:
        busy = [lambda: moves(desk), lambda: comes_and_goes(room), lambda: reads(room)]
        together(busy, length.round_s)
        burst.everybody_once_more()
    burst.must_all_be_there()
    groups_rank(room, desk)
    assert room.calls("DELETE").status == 204
    room.leave()


def together(tasks: Sequence[Callable[[], object]], seconds: float) -> None:
    """Each task again and again for so long, all beside each other."""
    end = time.monotonic() + seconds

    def again(task: Callable[[], object]) -> None:
        while time.monotonic() < end:
            task()

    beside(*(partial(again, task) for task in tasks))


def moves(desk: Desk) -> None:
    desk.moves(shown=not desk.room["shown"])
    time.sleep(0.1)


def comes_and_goes(room: Workshop) -> None:
    for _ in range(2):
        room.phone(group=GROUPS[0]).leaves()
    room.people[:] = [person for person in room.people if person.wire.connected]


def reads(room: Workshop) -> None:
    assert room.results("hundre")
    assert room.calls("GET").status == 200
    assert room.calls("GET", "/export.zip").status == 200


def groups_rank(room: Workshop, desk: Desk) -> None:
    """A group lays its diamond, card by card, as a draft, and delivers it."""
    desk.opens("verdier")
    phones = room.phones(2, group=GROUPS[1])
    rows: list[list[str | None]] = [[None], [None] * 2, [None] * 3, [None] * 2, [None]]
    cards = iter(VALUES)
    version = 0
    for row in rows:
        for at in range(len(row)):
            row[at] = next(cards)
            said = phones[at % 2].drafts({"rows": rows}, base=version)
            version = said["version"]
    assert phones[0].answers({"rows": rows}, base=version) == version + 1
