"""Which audiences each socket belongs to: exactly those of what it has joined last."""

from collections.abc import Iterable
from typing import Any

from workshop.live import messages

NAMESPACE = "/"


class Audiences:
    """Moves sockets between the Socket.IO server's rooms.

    Asked which rooms a socket is in, that server looks through those of all sockets; so it is kept
    here too.
    """

    def __init__(self, server: Any) -> None:
        self._server = server
        self._of: dict[str, set[str]] = {}

    def enter(self, socket: str, audiences: Iterable[str]) -> set[str]:
        """Let ``socket`` in; returns the audiences that it was not in before.

        None where it has gone in the meantime: a seat's other socket may hang up at any moment.
        """
        new = set(audiences) - self._of.get(socket, set())
        try:
            for audience in new:
                self._server.enter_room(socket, audience, namespace=NAMESPACE)
        except KeyError:
            return set()
        if new:
            self._of.setdefault(socket, set()).update(new)
        return new

    def leave(self, socket: str, audiences: Iterable[str]) -> None:
        """Take ``socket`` out of these audiences."""
        for audience in audiences:
            self._server.leave_room(socket, audience, namespace=NAMESPACE)
            self._of.get(socket, set()).discard(audience)

    def only(self, socket: str, audiences: Iterable[str]) -> None:
        """Let ``socket`` into these audiences, and out of all others."""
        wanted = set(audiences)
        self.enter(socket, wanted)
        self.leave(socket, self._of.get(socket, set()) - wanted)

    def forget(self, socket: str) -> None:
        """``socket`` has hung up; the server has taken it out of everything."""
        self._of.pop(socket, None)


def of_phone(code: str, group: str | None) -> set[str]:
    """The audiences of a phone that sits in ``group``."""
    common = {messages.everybody(code), messages.audience(code, messages.PHONES)}
    return common if group is None else {*common, messages.group_audience(code, group)}


def of_watcher(code: str, face: str) -> set[str]:
    """The audiences of a screen or a desk."""
    return {messages.everybody(code), messages.audience(code, face)}
