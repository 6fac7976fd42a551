"""WebSocket under eventlet: a whole message with one look at the socket, a frame with one sending.

eventlet asks the system three times for every message, each time with a timer of its own, and
takes the mask off byte by byte. A socket that died in silence is found by the pings, so reading
needs no timer.
"""

import contextlib
from typing import Any

from eventlet.greenio import GreenSocket
from eventlet.hubs import IOClosed
from eventlet.websocket import RFC6455WebSocket

MOST_AT_ONCE = 8_192


def unmask(data: bytes, mask: Any, length: int | None = None, offset: int = 0) -> bytes:
    """WebSocket's masking at the speed of long integers.

    >>> unmask(unmask(b"tillit", b"abcd"), b"abcd")
    b'tillit'
    """
    size = len(data) if length is None else length
    turn = offset % 4
    key = bytes(mask)
    key = ((key[turn:] + key[:turn]) * (size // 4 + 1))[:size]
    mixed = int.from_bytes(data[:size], "little") ^ int.from_bytes(key, "little")
    return mixed.to_bytes(size, "little")


class Reading:
    """A green socket, but what has come is taken in one go and handed out as asked for."""

    def __init__(self, green: GreenSocket) -> None:
        self._green = green
        self._held = b""

    def __getattr__(self, name: str) -> Any:
        return getattr(self._green, name)

    def recv(self, most: int) -> bytes:
        """1 to ``most`` bytes, waited for; none once the other end has hung up."""
        held = self._held or self._more()
        self._held = held[most:]
        return held[:most]

    def _more(self) -> bytes:
        """What has come. Waited for first: who has just been read rarely has more to say."""
        plain = self._green.fd
        try:
            while True:
                self._green._trampoline(plain, read=True)
                try:
                    data: bytes = plain.recv(MOST_AT_ONCE)
                except BlockingIOError:
                    continue
                return data
        except (OSError, IOClosed, ValueError):
            return b""


def send_frame(websocket: Any, frame: bytes) -> None:
    """Send a whole frame; the system nearly always takes it at once, and then no lock is needed."""
    sent = 0
    if not websocket._sendlock.locked():
        with contextlib.suppress(BlockingIOError):
            sent = websocket.socket.fd.send(frame)
    if sent < len(frame):
        with websocket._sendlock:
            websocket.socket.sendall(frame[sent:])


def install() -> None:
    """From now on every WebSocket reads and sends so."""
    begin = RFC6455WebSocket.__init__

    def with_reading(self: Any, sock: GreenSocket, *rest: Any, **named: Any) -> None:
        begin(self, Reading(sock), *rest, **named)

    RFC6455WebSocket.__init__ = with_reading
    RFC6455WebSocket._apply_mask = staticmethod(unmask)
    RFC6455WebSocket._send = send_frame
