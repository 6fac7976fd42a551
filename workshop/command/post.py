"""One worker's place: its sockets, and the process that serves them, replaced when it dies."""

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from workshop import metrics
from workshop.command.error import CommandError

FIRST_PAUSE_S = 0.2
LONGEST_PAUSE_S = 10.0
# A worker that has lived for so long has not died of its start.
HEALTHY_AFTER_S = 30.0
_VARIABLE = "WORKSHOP_WORKER"

Listen = Callable[[], Sequence[socket.socket]]


@dataclass(frozen=True)
class Worker:
    """What a worker gets from the process that started it."""

    listeners: Sequence[socket.socket]
    store_url: str


def inherited() -> Worker | None:
    """This process as a worker, or None where it is the one that was called."""
    told = os.environ.pop(_VARIABLE, None)
    if told is None:
        return None
    content = json.loads(told)
    _end_with(content["parent"])
    listeners = [socket.socket(fileno=number) for number in content["listeners"]]
    return Worker(listeners, content["store"])


class Post:
    """Keeps one worker running, on ``listeners`` and later on what ``listen`` makes anew.

    ``figures`` is the folder that all workers write their figures into.

    A worker that dies is replaced at once and its sockets are kept, so that whoever has just
    connected is served. One that dies of its start again and again is replaced after growing
    pauses, in which its sockets are closed: newcomers then reach the other workers.
    """

    def __init__(
        self,
        number: int,
        listen: Listen,
        store_url: str,
        figures: str,
        listeners: Sequence[socket.socket],
    ) -> None:
        self._number = number
        self._listen = listen
        self._store_url = store_url
        self._figures = figures
        self._listeners = list(listeners)
        self._process: subprocess.Popen[bytes] | None = None
        self._started_s = 0.0
        self._pause_s = FIRST_PAUSE_S
        self._again_s = 0.0

    def start(self) -> None:
        """Set a worker to work."""
        if not self._listeners:
            self._listeners = list(self._listen())
        numbers = [listener.fileno() for listener in self._listeners]
        told = {"listeners": numbers, "store": self._store_url, "parent": os.getpid()}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "workshop", *sys.argv[1:]],
            env={
                **os.environ,
                _VARIABLE: json.dumps(told),
                metrics.FOLDER_VARIABLE: self._figures,
            },
            pass_fds=numbers,
            start_new_session=True,
        )
        self._started_s = time.monotonic()

    def look(self) -> None:
        """Replace the worker if it has died, once its pause is over."""
        if self._process is not None and self._process.poll() is not None:
            self._mourn(self._process)
        if self._process is None and time.monotonic() >= self._again_s:
            try:
                self.start()
            except CommandError as error:
                # Somebody took its port meanwhile.
                print(f"workshop: worker {self._number}: {error}", file=sys.stderr, flush=True)
                self._again_s = time.monotonic() + LONGEST_PAUSE_S

    def end(self) -> None:
        """Tell the worker to end in order."""
        if self._process is not None:
            self._process.terminate()

    def ended(self, within_s: float) -> None:
        """Wait for its end, for so long at most."""
        if self._process is not None:
            try:
                self._process.wait(within_s)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        self._close()

    def _mourn(self, process: "subprocess.Popen[bytes]") -> None:
        self._process = None
        with contextlib.suppress(OSError):
            metrics.forget(process.pid, self._figures)
        now = time.monotonic()
        if now - self._started_s > HEALTHY_AFTER_S:
            self._pause_s, self._again_s = FIRST_PAUSE_S, now
            pause = "now"
        else:
            self._again_s = now + self._pause_s
            pause = f"in {self._pause_s:.1f} s"
            if self._pause_s > FIRST_PAUSE_S:
                self._close()
            self._pause_s = min(LONGEST_PAUSE_S, self._pause_s * 2)
        print(
            f"workshop: worker {self._number} ended with {process.returncode}; another {pause}",
            file=sys.stderr,
            flush=True,
        )

    def _close(self) -> None:
        for listener in self._listeners:
            listener.close()
        self._listeners.clear()


def _end_with(parent: int) -> None:
    """A worker whose parent was killed ends too, so that nobody serves without a store."""

    def look() -> None:
        while os.getppid() == parent:
            time.sleep(1)
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=look, daemon=True).start()
