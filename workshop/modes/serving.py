"""What serving has in common, whichever async mode does it."""

import logging
import signal

log = logging.getLogger(__name__)

KEEPALIVE_S = 75
MOST_CONNECTIONS = 100_000
ENDING = (signal.SIGTERM, signal.SIGINT)


class AnonymousLog:
    """What the HTTP servers write to. Their own lines name addresses of people: none is kept."""

    def debug(self, line: str) -> None:
        """Comings and goings."""

    def info(self, line: str) -> None:
        """A traceback is kept: it has no address in it."""
        if line.startswith("Traceback"):
            log.error("a request failed\n%s", line)

    def error(self, line: str) -> None:
        """What a client sent could not be read."""
        log.info("a malformed request was refused")

    write = error
