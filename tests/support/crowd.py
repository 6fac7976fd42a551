"""Many phones in one process of their own, speaking WebSocket with nothing in between.

``python -m tests.support.crowd URL CODE COUNT`` joins with all of them at once and prints
``joined N``; when a step is opened each answers it once, and it prints ``answered N`` for those
that were acknowledged. It ends when its standard input is closed.
"""

import asyncio
import base64
import json
import os
import resource
import ssl
import struct
import sys
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

TEXT, CLOSE, PING, PONG = 1, 8, 9, 10
JOIN_ID, CAST_ID = 1, 2


@dataclass
class CrowdPhone:
    """One socket. What it is sent is read until the connection ends."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    async def joins(self, code: str, **more: Any) -> dict[str, Any]:
        """Joins the room and returns the acknowledgement."""
        self._send("40")
        await self._packet("40")
        self._ask(JOIN_ID, "join", {"code": code, "as": "phone", **more})
        return await self._acknowledgement(JOIN_ID)

    async def answers(self, answer: dict[str, Any]) -> dict[str, Any]:
        """Waits until a step is open, answers it, and returns the acknowledgement."""
        while True:
            event, frame = json.loads((await self._packet("42"))[2:])
            if event == "room" and frame["open"]:
                break
        return await self.casts(frame["step"]["id"], answer)

    async def casts(self, step: str, answer: dict[str, Any]) -> dict[str, Any]:
        """Answers a step that is open, and returns the acknowledgement."""
        self._ask(CAST_ID, "cast", {"step": step, "answer": answer})
        return await self._acknowledgement(CAST_ID)

    def leaves(self) -> None:
        self.writer.close()

    async def stays(self) -> None:
        """Answers pings until the connection ends."""
        while True:
            await self._packet("never")

    def _ask(self, number: int, event: str, payload: dict[str, Any]) -> None:
        self._send(f"42{number}" + json.dumps([event, payload]))

    async def _acknowledgement(self, number: int) -> dict[str, Any]:
        begin = f"43{number}"
        (answer,) = json.loads((await self._packet(begin))[len(begin) :])
        assert isinstance(answer, dict)
        return answer

    async def _packet(self, begin: str) -> str:
        """The next packet that begins so; pings in between are answered."""
        while True:
            packet = await self._message()
            if packet == "2":
                self._send("3")
            elif packet.startswith(begin):
                return packet

    async def _message(self) -> str:
        message = b""
        while True:
            first, second = await self.reader.readexactly(2)
            length = second & 127
            if length == 126:
                (length,) = struct.unpack(">H", await self.reader.readexactly(2))
            elif length == 127:
                (length,) = struct.unpack(">Q", await self.reader.readexactly(8))
            content = await self.reader.readexactly(length)
            kind = first & 15
            if kind == CLOSE:
                raise ConnectionError("the server closed the connection")
            if kind == PING:
                self._frame(PONG, content)
                continue
            message += content
            if first & 128:
                return message.decode()

    def _send(self, packet: str) -> None:
        self._frame(TEXT, packet.encode())

    def _frame(self, kind: int, content: bytes) -> None:
        length = len(content)
        size = bytes([128 | length]) if length < 126 else struct.pack(">BH", 128 | 126, length)
        mask = os.urandom(4)
        masked = bytes(byte ^ mask[place % 4] for place, byte in enumerate(content))
        self.writer.write(bytes([128 | kind]) + size + mask + masked)


async def connect(url: str, trusts: ssl.SSLContext | None = None) -> CrowdPhone:
    """A connected phone, offering what browsers offer. ``trusts``: for https."""
    address = urlsplit(url)
    reader, writer = await asyncio.open_connection(address.hostname, address.port, ssl=trusts)
    lines = [
        "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1",
        f"Host: {address.netloc}",
        f"Origin: {url}",
        "Connection: Upgrade",
        "Upgrade: websocket",
        "Sec-WebSocket-Version: 13",
        f"Sec-WebSocket-Key: {base64.b64encode(os.urandom(16)).decode()}",
        "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits",
    ]
    try:
        writer.write("\r\n".join([*lines, "", ""]).encode())
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        assert head.startswith("HTTP/1.1 101"), head
        assert "permessage-deflate" not in head.lower(), head
    except BaseException:
        writer.close()
        raise
    return CrowdPhone(reader, writer)


async def crowd(url: str, code: str, count: int) -> None:
    phones = await asyncio.gather(*(connect(url) for _ in range(count)))
    joined = await asyncio.gather(*(phone.joins(code) for phone in phones))
    print("joined", sum("seat" in answer for answer in joined), flush=True)
    answer = {"points": {"Tillit": 100}}
    acknowledged = await asyncio.gather(*(phone.answers(answer) for phone in phones))
    print("answered", sum("version" in said for said in acknowledged), flush=True)
    staying = [asyncio.create_task(phone.stays()) for phone in phones]
    await asyncio.to_thread(sys.stdin.read)
    for task in staying:
        task.cancel()


if __name__ == "__main__":
    _soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    asyncio.run(crowd(sys.argv[1], sys.argv[2], int(sys.argv[3])))
