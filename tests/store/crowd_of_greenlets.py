"""800 greenlets cast one answer each. Run by itself, because it patches its whole process.

Arguments: eventlet or gevent, and a data folder. Prints answers, sum of the counters, batches.
"""

import sys
from pathlib import Path
from types import SimpleNamespace

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

    batches = []

    class CountedLink(DirectLink):
        def run(self, commands):  # type: ignore[no-untyped-def]
            batches.append(len(commands))
            return super().run(commands)

    import workshop.store.store as module

    module.connect = CountedLink
    store = Store.open(None, data, tools)
    bench = Bench(store)
    left, done = [CROWD], tools.make_event()

    def cast(number: int) -> None:
        assert bench.casts(f"seat {number}", ["mot"]) == 1
        left[0] -= 1
        if not left[0]:
            done.set()

    batches.clear()
    for number in range(CROWD):
        tools.spawn(cast, number)
    done.wait()
    used = len(batches)
    tally = bench.tally()
    store.stop()
    print(tally.answers, sum(tally.numbers.values()), used)


if __name__ == "__main__":
    main({"eventlet": eventlet_tools, "gevent": gevent_tools}[sys.argv[1]](), Path(sys.argv[2]))
