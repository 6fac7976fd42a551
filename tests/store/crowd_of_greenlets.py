"""800 greenlets cast one answer each. Run by itself, because it patches its whole process.

Arguments: eventlet or gevent, and a data folder. Prints answers, sum of the counters, batches.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

CROWD = 800


def eventlet_tools() -> SimpleNamespace:
    import eventlet

    eventlet.monkey_patch()
    from eventlet.green.threading import Event

    return SimpleNamespace(make_event=Event, spawn=eventlet.spawn, sleep=eventlet.sleep)


def gevent_tools() -> SimpleNamespace:
    from gevent import monkey

    monkey.patch_all()
    import gevent
    from gevent.event import Event

    return SimpleNamespace(make_event=Event, spawn=gevent.spawn, sleep=gevent.sleep)


def main(tools: SimpleNamespace, data: Path) -> None:
    from tests.store.workbench import Bench
    from workshop.store import Store
    from workshop.store.connect import DirectLink
    from workshop.store.scripts import Command

    batches: list[int] = []

    carry = DirectLink.run

    def counted(link: DirectLink, commands: Sequence[Command]) -> list[Any]:
        batches.append(len(commands))
        return carry(link, commands)

    store = Store.open(None, data, tools)
    bench = Bench(store)
    left, done = [CROWD], tools.make_event()

    def cast(number: int) -> None:
        assert bench.casts(f"seat {number}", ["mot"]) == 1
        left[0] -= 1
        if not left[0]:
            done.set()

    DirectLink.run = counted  # type: ignore[method-assign,assignment]
    for number in range(CROWD):
        tools.spawn(cast, number)
    done.wait()
    DirectLink.run = carry  # type: ignore[method-assign]
    tally = bench.tally()
    store.stop()
    print(tally.answers, sum(tally.numbers.values()), len(batches))


if __name__ == "__main__":
    main({"eventlet": eventlet_tools, "gevent": gevent_tools}[sys.argv[1]](), Path(sys.argv[2]))
