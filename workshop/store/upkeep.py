"""What an embedded store needs now and then: what was deleted leaves the disk too."""

import logging
import time

from workshop.store.connect import Broken, Link
from workshop.store.folder import Folder

REWRITE_AFTER_S = 30 * 60.0

log = logging.getLogger(__name__)


class Upkeep:
    """Looks at a running store once a minute or so."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder
        self._run = ""
        self._removed = 0
        self._due_s: float | None = None

    def look(self, link: Link, now_s: float) -> bool:
        """Rewrite the store's log half an hour after something was first deleted or expired.

        ``now_s`` is any steady clock. Returns whether a rewrite was begun. Closes ``link``.
        """
        self._folder.make_reserve()
        self._folder.forget_copies(time.time())
        try:
            reply = link.run([("INFO", "everything")])[0]
            if isinstance(reply, Exception):
                return False
            self._notice(_facts(reply), now_s)
            if self._due_s is None or now_s < self._due_s:
                return False
            link.run([("BGREWRITEAOF",)])
            self._due_s = None
            return True
        except Broken as error:
            log.info("the store could not be looked after: %s", error)
            return False
        finally:
            link.close()

    def _notice(self, facts: dict[str, str], now_s: float) -> None:
        unlinked = facts.get("cmdstat_unlink", "calls=0").split(",")[0].removeprefix("calls=")
        removed = int(facts["expired_keys"]) + int(unlinked)
        first_look = facts["run_id"] != self._run
        if first_look:
            grown = int(facts["aof_current_size"]) > int(facts["aof_base_size"])
        else:
            grown = removed > self._removed
        self._run, self._removed = facts["run_id"], removed
        if grown and self._due_s is None:
            self._due_s = now_s + REWRITE_AFTER_S


def _facts(info: bytes) -> dict[str, str]:
    lines = info.decode("utf-8", "replace").splitlines()
    return dict(line.split(":", 1) for line in lines if ":" in line)
