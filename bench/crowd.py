"""A hall of people in one process: many sockets, one loop, one clock.

Everything is asked of many at once and waited for together. Times are seconds of
``time.perf_counter``; nothing is parsed while the clock runs but what a phone must look at.
"""

import json
import resource
import select
import socket
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Self

from bench.wire import Reader, Refused, frame, handshake, request

PATIENCE_S = 60.0
_PIECE = 2**16
_CONNECT, _CONNECTED, _PING, _PONG = "40", "40{", "2", frame("3")


class Member:
    """One socket. ``watch`` is called with each packet that is not what it waits for."""

    def __init__(self, line: socket.socket, *, inflates: bool = False) -> None:
        self.line = line
        self.inflates = inflates
        self.reader = Reader(inflates=inflates)
        self.upgraded = False
        self.asked = 0
        self.awaits = ""
        self.heard = ""
        self.sent_at = self.heard_at = 0.0
        self.watch: Callable[[str, float], None] | None = None


@dataclass(frozen=True)
class Asked:
    """What came of asking many: when it began, when each was heard, each one's wait in seconds."""

    began: float
    heard: list[float]
    waits: list[float]
    replies: list[str]

    @property
    def ended(self) -> float:
        """When the last was heard."""
        return max(self.heard)

    @property
    def lasted(self) -> float:
        """Seconds from the first sending to the last acknowledgement."""
        return self.ended - self.began

    def objects(self) -> list[dict[str, Any]]:
        """The acknowledgements, read."""
        return [json.loads(reply[reply.index("[") :])[0] for reply in self.replies]


class Crowd:
    """All sockets of one bench, to whichever servers they go."""

    def __init__(self) -> None:
        hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
        self._poll = select.epoll()
        self._members: dict[int, Member] = {}
        self._missing = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.cut(list(self._members.values()))
        self._poll.close()

    def connect(
        self, url: str, count: int = 1, cookies: Sequence[str] = (), *, inflates: bool = False
    ) -> list[Member]:
        """So many sockets at once, up to the moment at which they may ask for something.

        That the server accepts compression is an error, or with ``inflates`` that it refuses.
        """
        host, _, port = url.removeprefix("http://").partition(":")
        members = []
        for each in range(count):
            line = socket.create_connection((host, int(port)), PATIENCE_S)
            member = Member(line, inflates=inflates)
            member.line.setblocking(False)
            member.line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._members[member.line.fileno()] = member
            self._poll.register(member.line, select.EPOLLIN)
            member.awaits = _CONNECTED
            self._missing += 1
            member.line.send(handshake(f"{host}:{port}", cookies[each] if cookies else ""))
            members.append(member)
        self.run(lambda: not self._missing)
        return members

    def ask(
        self,
        members: Sequence[Member],
        event: str,
        payloads: Iterable[Any],
        over_s: float = 0.0,
        rest_s: float = 0.0,
    ) -> Asked:
        """Each member's own request, all at once or evenly over ``over_s`` seconds.

        Returns when all are acknowledged, and whatever else was expected has come, and
        ``rest_s`` seconds have passed.
        """
        frames = []
        for member, payload in zip(members, payloads, strict=True):
            member.asked += 1
            member.awaits = f"43{member.asked}["
            frames.append(request(member.asked, event, payload))
        self._missing += len(frames)
        began = time.perf_counter()
        for place, (member, asked) in enumerate(zip(members, frames, strict=True)):
            due = began + over_s * place / len(frames)
            if over_s:
                self.run(lambda due=due: time.perf_counter() >= due, due)  # type: ignore[misc]
            member.sent_at = time.perf_counter()
            member.line.send(asked)
        self.run(lambda: not self._missing)
        heard = [member.heard_at for member in members]
        self.rest(rest_s)
        waits = [member.heard_at - member.sent_at for member in members]
        return Asked(began, heard, waits, [member.heard for member in members])

    def expect(self, members: Iterable[Member], begin: str) -> None:
        """The next ``run`` or ``ask`` also waits until each has a packet that begins so."""
        for member in members:
            member.awaits = begin
            self._missing += 1

    def rest(self, seconds: float) -> None:
        """Listens for so long, whatever comes."""
        end = time.perf_counter() + seconds
        self.run(lambda: time.perf_counter() >= end, end)

    def run(self, until: Callable[[], bool], due: float | None = None) -> None:
        """Listens until something is true; with ``due`` it looks no later than then."""
        end = time.perf_counter() + PATIENCE_S
        while not until():
            now = time.perf_counter()
            if now > end:
                raise Refused(f"{self._missing} sockets were never answered")
            wait = 0.5 if due is None else max(0.0, due - now)
            for number, _event in self._poll.poll(wait):
                member = self._members.get(number)
                if member is not None:
                    self._read(member)

    def cut(self, members: Iterable[Member]) -> None:
        """Ends these connections without a word, as a network does."""
        for member in members:
            del self._members[member.line.fileno()]
            self._poll.unregister(member.line)
            member.line.close()

    def _read(self, member: Member) -> None:
        data = member.line.recv(_PIECE)
        if not data:
            raise Refused("the server hung up")
        now = time.perf_counter()
        if not member.upgraded:
            head, _, data = data.partition(b"\r\n\r\n")
            accepts = b"permessage-deflate" in head.lower()
            if not head.startswith(b"HTTP/1.1 101") or accepts != member.inflates:
                raise Refused(head.decode(errors="replace"))
            member.upgraded = True
        for packet in member.reader.feed(data):
            if member.awaits and packet.startswith(member.awaits):
                member.awaits, member.heard, member.heard_at = "", packet, now
                self._missing -= 1
            elif packet == _PING:
                member.line.send(_PONG)
            elif packet.startswith("0{"):
                member.line.send(frame(_CONNECT))
            elif member.watch is not None:
                member.watch(packet, now)
