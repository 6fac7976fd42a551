"""WebSocket and Socket.IO as bytes: what a phone sends, and what it is sent."""

import base64
import json
import os
import struct
import zlib
from typing import Any

TEXT, CLOSE, PING, PONG = 1, 8, 9, 10
LAST, MASKED, KIND, COMPRESSED = 0x80, 0x80, 0x0F, 0x40
_SHORT, _LONG = 126, 127
# What ends every compressed message, and is left out on the wire.
_FLUSHED = b"\x00\x00\xff\xff"


class Refused(ConnectionError):
    """The server hung up, or sent what a browser would not understand."""


def handshake(netloc: str, cookie: str = "") -> bytes:
    """The request that opens a socket, with what browsers offer."""
    lines = [
        "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1",
        f"Host: {netloc}",
        "User-Agent: Mozilla/5.0 (Linux; Android 14) Chrome/130.0 Mobile Safari/537.36",
        f"Origin: http://{netloc}",
        "Connection: Upgrade",
        "Upgrade: websocket",
        "Sec-Fetch-Site: same-origin",
        "Sec-WebSocket-Version: 13",
        f"Sec-WebSocket-Key: {base64.b64encode(os.urandom(16)).decode()}",
        "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits",
        "Accept-Encoding: gzip, deflate, br",
        "Accept-Language: nb,en;q=0.8",
        *([f"Cookie: {cookie}"] if cookie else []),
    ]
    return "\r\n".join([*lines, "", ""]).encode()


def frame(packet: str, kind: int = TEXT) -> bytes:
    """``packet`` as one masked frame, such as a client must send."""
    content = packet.encode()
    size = len(content)
    if size < _SHORT:
        head = bytes([LAST | kind, MASKED | size])
    else:
        head = struct.pack(">BBH", LAST | kind, MASKED | _SHORT, size)
    mask = os.urandom(4)
    key = int.from_bytes((mask * (size // 4 + 1))[:size], "little")
    mixed = int.from_bytes(content, "little") ^ key
    return head + mask + mixed.to_bytes(size, "little")


def request(number: int, event: str, payload: Any) -> bytes:
    """An event that wants to be acknowledged, as a frame."""
    content = json.dumps([event, payload], ensure_ascii=False, separators=(",", ":"))
    return frame(f"42{number}{content}")


class Reader:
    """Takes what came over a socket apart, however it was cut. ``received`` counts bytes.

    Only with ``inflates`` may what comes be compressed.
    """

    def __init__(self, *, inflates: bool = False) -> None:
        self._inflated = zlib.decompressobj(-zlib.MAX_WBITS) if inflates else None
        self._held = b""
        self._begun = b""
        self.received = 0

    def feed(self, data: bytes) -> list[str]:
        """The packets that are complete now. Raises ``Refused``."""
        self.received += len(data)
        held = self._held + data if self._held else data
        packets, at, end = [], 0, len(held)
        while end - at >= 2:
            first, size, start = held[at], held[at + 1], at + 2
            if size == _SHORT:
                start += 2
                size = int.from_bytes(held[at + 2 : start], "big") if end >= start else end
            elif size == _LONG:
                start += 8
                size = int.from_bytes(held[at + 2 : start], "big") if end >= start else end
            if start + size > end:
                break
            at = start + size
            packet = self._packet(first, held[start:at])
            if packet is not None:
                packets.append(packet)
        self._held = held[at:]
        return packets

    def _packet(self, first: int, content: bytes) -> str | None:
        kind = first & KIND
        if kind == CLOSE:
            raise Refused("the server closed the connection")
        if first & COMPRESSED and self._inflated and first & LAST:
            content = self._inflated.decompress(content + _FLUSHED)
        elif first & COMPRESSED or kind in (PING, PONG):
            raise Refused("the server sent a frame that nobody asked for")
        self._begun += content
        if not first & LAST:
            return None
        whole, self._begun = self._begun, b""
        return whole.decode()
