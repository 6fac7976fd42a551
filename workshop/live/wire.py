"""How messages become bytes and back: text only, JSON only; nothing that a client sends raises."""

import logging
import re
from typing import Any

import msgspec
from socketio.packet import ACK, CONNECT, DISCONNECT, EVENT, Packet

_UNREADABLE = ["unreadable"]
# Nearly everything that a client says: an event, perhaps with a number to acknowledge, here.
_EVENT = re.compile(r"2([0-9]{0,15})(?=\[)")
_REQUEST = re.compile(r'2(?:/[^,]*,)?(\d{0,15})\s*\[\s*"(\w{1,20})"')

# Socket.IO's own lines, without a handler of their own and without a line for every packet.
quiet_log = logging.getLogger("workshop.sockets")
quiet_log.setLevel(logging.CRITICAL)


class Json:
    """The ``dumps`` and ``loads`` that the Socket.IO server uses."""

    @staticmethod
    def dumps(content: Any, **_form: Any) -> str:
        """``content`` as compact JSON, letters as themselves."""
        return msgspec.json.encode(content).decode()

    @staticmethod
    def part(content: Any) -> msgspec.Raw:
        """``content`` as it stands in whatever ``dumps`` makes: for what several messages hold."""
        return msgspec.Raw(msgspec.json.encode(content))

    @staticmethod
    def loads(text: str | bytes, **_form: Any) -> Any:
        """The content of ``text``. Raises ``ValueError``; NaN and Infinity are not JSON."""
        try:
            return msgspec.json.decode(text)
        except (msgspec.DecodeError, RecursionError, UnicodeEncodeError) as error:
            raise ValueError(str(error)) from error


class TextPacket(Packet):  # type: ignore[misc]
    """A Socket.IO packet that is text. Nothing of ours is binary, and attachments take memory.

    A request whose payload is not JSON arrives as a request with the payload ``None``, so that it
    is answered like any other that cannot be used. Everything else unreadable arrives as an event
    that nobody listens to.
    """

    uses_binary_events = False

    def decode(self, encoded_packet: Any) -> int:
        """Read what a client sent; always 0 attachments."""
        try:
            attachments = 0 if self._is_event(encoded_packet) else super().decode(encoded_packet)
        except (ValueError, TypeError, IndexError):
            self._read_request(encoded_packet)
            return 0
        if attachments or not self._fits():
            self._become(_UNREADABLE)
        return 0

    def _is_event(self, encoded_packet: Any) -> bool:
        found = _EVENT.match(encoded_packet) if isinstance(encoded_packet, str) else None
        if found is None:
            return False
        self.data = self.json.loads(encoded_packet[found.end() :])
        self.packet_type, self.namespace = EVENT, None
        self.id = int(found[1]) if found[1] else None
        return True

    def _fits(self) -> bool:
        if self.packet_type == EVENT:
            return isinstance(self.data, list) and bool(self.data) and isinstance(self.data[0], str)
        if self.packet_type == ACK:
            return self.id is not None and isinstance(self.data, list)
        if self.packet_type == CONNECT:
            return self.data is None or isinstance(self.data, dict)
        return bool(self.packet_type == DISCONNECT)

    def _read_request(self, encoded_packet: Any) -> None:
        found = _REQUEST.match(encoded_packet) if isinstance(encoded_packet, str) else None
        if found is None:
            self._become(_UNREADABLE)
            return
        self._become([found[2], None])
        self.id = int(found[1]) if found[1] else None

    def _become(self, data: list[Any]) -> None:
        self.packet_type = EVENT
        self.namespace = None
        self.id = None
        self.data = list(data)
