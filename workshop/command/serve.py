"""``workshop serve``: one process, or several beside each other on one port."""

import argparse
import gc
import os
import socket
from collections.abc import Callable, Sequence
from dataclasses import replace

from workshop.assembly import Workshop, create_app
from workshop.command import workers
from workshop.command.listening import listen, local_url, network_url, port_of, raise_file_limit
from workshop.config import Settings, from_environment
from workshop.modes import MODES

# In-flight acknowledgements leave in this time after the store has written everything.
_LAST_WORDS_S = 0.2
_COLLECT_AFTER = (20_000, 20, 50)


def command(parsed: argparse.Namespace) -> int:
    """Serve until SIGTERM or SIGINT; returns 0."""
    settings = from_environment(os.environ, parsed.data)
    raise_file_limit()
    worker = workers.inherited()
    if worker:
        settings = reachable(settings, parsed.host, port_of(worker.listeners[0]))
        return run(settings, worker.listeners, worker_of=worker.store_url)
    if parsed.workers != 1 or parsed.each_port is not None:
        where = workers.Where(parsed.host, parsed.port, parsed.each_port)
        return workers.run_all(settings, where, parsed.workers, announce)
    with listen(parsed.host, parsed.port) as listener:
        port = port_of(listener)
        settings = reachable(settings, parsed.host, port)
        return run(settings, [listener], lambda _workshop: announce(parsed.host, port))


def run(
    settings: Settings,
    listeners: Sequence[socket.socket],
    started: Callable[[Workshop], None] | None = None,
    *,
    worker_of: str | None = None,
) -> int:
    """Serve on all ``listeners`` until a signal comes, then end in order."""
    mode = MODES[settings.async_mode]
    ended = mode.hear_signals()
    workshop = create_app(settings, worker_of=worker_of)
    server = workshop.socketio.server
    assert server is not None
    server.start_background_task(workshop.pulse.run, server.sleep)
    _collect_rarely()
    if started:
        started(workshop)
    first, *others = listeners
    for other in others:
        server.start_background_task(mode.serve, other, workshop.wsgi, ended)
    mode.serve(first, workshop.wsgi, ended)
    workshop.store.stop()
    server.sleep(_LAST_WORDS_S)
    return 0


def _collect_rarely() -> None:
    """Python's search for cycles costs a seventh of all work where it is left as it is.

    What has been made by now stays for good and need not be looked through again, and a thousand
    people make few cycles.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_COLLECT_AFTER)


def announce(host: str, port: int) -> None:
    """Print where the server is."""
    print(f"Samling: {local_url(host, port)}", flush=True)
    other = network_url(host, port)
    if other:
        print(f"Samling: {other}", flush=True)


def reachable(settings: Settings, host: str, port: int) -> Settings:
    """The settings with the address that phones can reach, where only this machine knows it."""
    return replace(settings, network_url=network_url(host, port))
