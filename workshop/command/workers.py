"""Several processes of one server on one port; a dead one is replaced, all end together."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from types import FrameType

from workshop.command.error import CommandError
from workshop.command.listening import listen, port_of
from workshop.config import Settings
from workshop.store import Store, Threads

MOST_WORKERS = 64
_VARIABLE = "WORKSHOP_WORKER"
_LOOK_EVERY_S = 0.2
_END_WITHIN_S = 20


@dataclass(frozen=True)
class Worker:
    """What a worker gets from the process that started it."""

    listener: socket.socket
    store_url: str


def inherited() -> Worker | None:
    """This process as a worker, or None where it is the one that was called."""
    told = os.environ.pop(_VARIABLE, None)
    if told is None:
        return None
    content = json.loads(told)
    _end_with(content["parent"])
    return Worker(socket.socket(fileno=content["listener"]), content["store"])


def run_all(
    settings: Settings,
    host: str,
    port: int,
    number: int,
    announce: Callable[[str, int], None],
) -> int:
    """Open the store, start ``number`` workers, keep them running until a signal comes."""
    if number > MOST_WORKERS:
        raise CommandError(f"at most {MOST_WORKERS} workers")
    # A port that others share shows itself as taken only to somebody who does not want to share.
    with listen(host, port) as alone:
        port = port_of(alone)
    first = listen(host, port, shared=True)
    listeners = [first, *(listen(host, port, shared=True) for _ in range(number - 1))]
    store = Store.open(settings.redis_url, settings.data, Threads())
    ended = False

    def end(_number: int, _frame: FrameType | None) -> None:
        nonlocal ended
        ended = True

    for each in (signal.SIGTERM, signal.SIGINT):
        signal.signal(each, end)
    processes = [_start(listener, store.url) for listener in listeners]
    announce(host, port)
    while not ended:
        time.sleep(_LOOK_EVERY_S)
        for index, process in enumerate(processes):
            if process.poll() is not None and not ended:
                print(f"workshop: worker {index + 1} ended; starting another", file=sys.stderr)
                processes[index] = _start(listeners[index], store.url)
    _end(processes)
    store.stop()
    return 0


def _start(listener: socket.socket, store_url: str) -> "subprocess.Popen[bytes]":
    told = {"listener": listener.fileno(), "store": store_url, "parent": os.getpid()}
    return subprocess.Popen(
        [sys.executable, "-m", "workshop", *sys.argv[1:]],
        env={**os.environ, _VARIABLE: json.dumps(told)},
        pass_fds=[listener.fileno()],
        start_new_session=True,
    )


def _end(processes: "list[subprocess.Popen[bytes]]") -> None:
    for process in processes:
        process.terminate()
    deadline = time.monotonic() + _END_WITHIN_S
    for process in processes:
        try:
            process.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _end_with(parent: int) -> None:
    """A worker whose parent was killed ends too, so that nobody serves without a store."""

    def look() -> None:
        while os.getppid() == parent:
            time.sleep(1)
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=look, daemon=True).start()
