"""A phone's first visit, as a browser makes it: nothing is cached, and what the page names is got.

The page comes first, then script, style and socket at once, over three connections. Addresses are
read from the page's own tags. The font blocks nothing and is left out.
"""

import asyncio
import gzip
import re
import time
from dataclasses import dataclass, field

from bench.wire import Reader, frame, handshake, request

_SCRIPT = re.compile(r'<script src="([^"]+)"')
_STYLE = re.compile(r'<link rel="stylesheet" href="([^"]+)"')
_COOKIE = re.compile(r"^set-cookie: ([^;\r\n]+)", re.IGNORECASE | re.MULTILINE)
_LENGTH = re.compile(rb"content-length: (\d+)", re.IGNORECASE)
_ASKED = """GET {path} HTTP/1.1
Host: {host}
User-Agent: Mozilla/5.0 (Linux; Android 14) Chrome/130.0 Mobile Safari/537.36
Accept-Encoding: gzip, deflate, br
Accept-Language: nb,en;q=0.8
Sec-Fetch-Site: {site}
Connection: keep-alive
{more}
"""


@dataclass
class Visit:
    """What a visit took: seconds until the first frame, requests, and bytes that came."""

    began: float = field(default_factory=time.perf_counter)
    joined_s: float = 0.0
    requests: int = 0
    bytes: int = 0
    cookie: str = ""


class Line:
    """One connection to the server, kept alive between requests."""

    def __init__(self, host: str, visit: Visit) -> None:
        self._host = host
        self._visit = visit

    async def open(self) -> "Line":
        """Connects."""
        address, _, port = self._host.partition(":")
        self.reader, self.writer = await asyncio.open_connection(address, int(port))
        return self

    async def get(self, path: str, site: str = "same-origin") -> tuple[str, bytes]:
        """Head and body of what is at ``path``; what is packed with gzip is unpacked."""
        more = f"Cookie: {self._visit.cookie}\n" if self._visit.cookie else ""
        asked = _ASKED.format(path=path, host=self._host, site=site, more=more)
        head = await self._send(asked.replace("\n", "\r\n").encode())
        assert head.startswith(b"HTTP/1.1 200"), head
        found = _LENGTH.search(head)
        assert found, head
        body = await self.reader.readexactly(int(found[1]))
        self._visit.bytes += len(body)
        if b"content-encoding: gzip" in head.lower():
            body = gzip.decompress(body)
        return head.decode(), body

    async def joins(self, code: str) -> None:
        """Opens the socket, joins, and waits for the first frame, which the answer brings."""
        wish = {"code": code, "as": "phone", "language": "nb"}
        packet = await self.connects(request(1, "join", wish), "431[")
        assert '"room":{' in packet, packet

    async def connects(self, then: bytes = b"", until: str = "40{") -> str:
        """Opens the socket, sends ``then``, and returns the packet that begins with ``until``."""
        head = await self._send(handshake(self._host, self._visit.cookie))
        assert head.startswith(b"HTTP/1.1 101"), head
        assert b"permessage-deflate" not in head.lower(), head
        turns, reader = {"0{": frame("40"), "40{": then}, Reader()
        while True:
            for packet in reader.feed(await self.reader.read(2**16)):
                if packet.startswith(until):
                    self._visit.joined_s = time.perf_counter() - self._visit.began
                    self._visit.bytes += reader.received
                    return packet
                for begin, said in turns.items():
                    if packet.startswith(begin):
                        self.writer.write(said)

    async def _send(self, asked: bytes) -> bytes:
        self._visit.requests += 1
        self.writer.write(asked)
        head = await self.reader.readuntil(b"\r\n\r\n")
        self._visit.bytes += len(head)
        return head


async def visit(url: str, code: str) -> tuple[Visit, list[Line]]:
    """One phone's first visit to room ``code``, and the lines that it holds open after it."""
    seen, host = Visit(), url.removeprefix("http://")
    first = await Line(host, seen).open()
    head, page = await first.get(f"/{code}", site="none")
    (cookie,) = _COOKIE.findall(head)
    seen.cookie = cookie
    (script,), (style,) = (found.findall(page.decode()) for found in (_SCRIPT, _STYLE))
    second, third = await asyncio.gather(Line(host, seen).open(), Line(host, seen).open())
    await asyncio.gather(first.get(style), second.get(script), third.joins(code))
    return seen, [first, second, third]


async def visit_plain(url: str) -> tuple[Visit, list[Line]]:
    """A visit to the baseline, which has only a page and a socket."""
    seen, host = Visit(), url.removeprefix("http://")
    first = await Line(host, seen).open()
    await first.get("/", site="none")
    second = await Line(host, seen).open()
    await second.connects()
    return seen, [first, second]


async def wave(count: int, url: str, code: str = "") -> list[Visit]:
    """So many first visits that begin at once; all hang up when the last has joined."""
    arrive = [visit(url, code) if code else visit_plain(url) for _ in range(count)]
    arrived = await asyncio.gather(*arrive)
    for _seen, lines in arrived:
        for line in lines:
            line.writer.close()
    return [seen for seen, _lines in arrived]
