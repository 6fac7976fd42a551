"""WebSocket under eventlet: a whole message with one look at the socket, a frame with one sending.

eventlet asks the system three times for every message, each time with a timer of its own, and
takes the mask off byte by byte. A socket that died in silence is found by the pings, so reading
needs no timer.
"""

import contextlib
from typing import Any

from eventlet.greenio import GreenSocket
from eventlet.hubs import IOClosed, get_hub
from eventlet.hubs.hub import READ, FdListener
from eventlet.websocket import RFC6455WebSocket
from greenlet import getcurrent, greenlet

MOST_AT_ONCE = 8_192

# RFC 6455, 5.2: the last or only frame of a text, the mask's bit, what says that a length follows.
_LAST_TEXT, _MASKED, _TWO_BYTES_MORE, _EIGHT_BYTES_MORE = 0x81, 0x80, 126, 127


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
    """A green socket, but what has come is taken in one go and handed out as asked for.

    The system is asked once, not for every message, to say when more has come.
    """

    def __init__(self, green: GreenSocket) -> None:
        self._green = green
        self._listener: FdListener | None = None
        self._reader: greenlet | None = None
        self._held = b""

    def __getattr__(self, name: str) -> Any:
        return getattr(self._green, name)

    def recv(self, most: int) -> bytes:
        """1 to ``most`` bytes, waited for; none once the other end has hung up."""
        held = self._held or self._more()
        self._held = held[most:]
        return held[:most]

    def text(self, most: int) -> str | None:
        """The next frame, waited for; None, and nothing taken, unless it came whole and plain."""
        self._held = self._held or self._more()
        text, size = plain_text(self._held, most)
        self._held = self._held[size:]
        return text

    def rest(self) -> None:
        """The system need not say any longer what comes."""
        if self._listener is not None:
            get_hub().remove(self._listener)
            self._listener = None

    def close(self) -> None:
        """Whoever still waits here is told by the other end's hanging up."""
        if self._reader is None:
            self.rest()
        self._green.close()

    def _more(self) -> bytes:
        """What has come. Waited for first: who has just been read rarely has more to say."""
        plain = self._green.fd
        try:
            while True:
                self._wait()
                try:
                    data: bytes = plain.recv(MOST_AT_ONCE)
                except BlockingIOError:
                    continue
                break
        except (OSError, IOClosed, ValueError):
            data = b""
        if not data:
            self.rest()
        return data

    def _wait(self) -> None:
        if self._green._closed:
            raise IOClosed
        hub = get_hub()
        if self._listener is None or self._listener.spent:
            mark = self._green._mark_as_closed
            self._listener = hub.add(READ, self._green.fileno(), self._come, self._gone, mark)
        self._reader = getcurrent()
        try:
            hub.switch()
        finally:
            self._reader = None

    def _come(self, _fileno: int) -> None:
        """In the hub. Who waits for something else is not told again and again."""
        if self._reader is None:
            self.rest()
        else:
            self._reader.switch()

    def _gone(self, error: Exception) -> None:
        """In the hub: another socket has this number now."""
        if self._reader is not None:
            self._reader.throw(error)


def plain_text(data: bytes, most: int) -> tuple[str | None, int]:
    """The text of the one whole frame that ``data`` begins with, and its size; None for others.

    ``most``: bytes of the text.
    """
    if len(data) < 6 or data[0] != _LAST_TEXT or data[1] < _MASKED:
        return None, 0
    length, begin = data[1] - _MASKED, 6
    if length == _EIGHT_BYTES_MORE:
        return None, 0
    if length == _TWO_BYTES_MORE:
        length, begin = int.from_bytes(data[2:4], "big"), 8
    end = begin + length
    if length > most or end > len(data):
        return None, 0
    try:
        return unmask(data[begin:end], data[begin - 4 : begin]).decode(), end
    except UnicodeDecodeError:
        return None, 0


def next_message(websocket: Any) -> Any:
    """As the library's own ``wait``: the next message, None at the end; text in one go is quick."""
    text = websocket.socket.text(websocket.max_frame_length)
    return next(websocket.iterator, None) if text is None else text


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
    RFC6455WebSocket.wait = next_message
    RFC6455WebSocket._apply_mask = staticmethod(unmask)
    RFC6455WebSocket._send = send_frame
