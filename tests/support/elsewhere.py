"""Somebody at a network address of their own, with or without a proxy in between."""

import http.client
import socket
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

import socketio

from tests.support.patience import PATIENCE_S

Frame = dict[str, Any]


class Elsewhere:
    """Calls the server at ``url`` from ``address``, one of this machine's own 127.x.x.x.

    ``behind``: who a proxy at ``address`` says that it calls for.
    """

    def __init__(self, url: str, address: str, behind: str | None = None) -> None:
        self._url = url
        self._parts = urlsplit(url)
        self._address = address
        self._headers = {"X-Forwarded-For": behind} if behind else {}
        self._sockets: list[socketio.Client] = []

    def calls(
        self, method: str, path: str, body: bytes = b"", headers: Mapping[str, str] | None = None
    ) -> tuple[int, Mapping[str, str], bytes]:
        """One request: status, headers and body of what came back."""
        connection = http.client.HTTPConnection(
            str(self._parts.hostname),
            self._parts.port,
            timeout=PATIENCE_S,
            source_address=(self._address, 0),
        )
        try:
            connection.request(method, path, body, {**self._headers, **(headers or {})})
            response = connection.getresponse()
            return response.status, dict(response.getheaders()), response.read()
        finally:
            connection.close()

    def sends_bytes(self, content: bytes) -> bytes:
        """Whatever the server answers to bytes that may be no request at all."""
        with self._connected() as line:
            line.sendall(content)
            line.shutdown(socket.SHUT_WR)
            return line.recv(65_536)

    def connects(self, cookie: str = "") -> socketio.Client:
        """A Socket.IO connection; ``leaves`` ends it."""
        client = socketio.Client(
            reconnection=False,
            handle_sigint=False,
            websocket_extra_options={"socket": self._connected()},
        )
        headers = {**self._headers, **({"Cookie": cookie} if cookie else {})}
        client.connect(self._url, headers=headers, transports=["websocket"])
        self._sockets.append(client)
        return client

    def asks(self, client: socketio.Client, event: str, payload: Any) -> Frame:
        """A request over a socket, and what it was acknowledged with."""
        answer = client.call(event, payload, timeout=PATIENCE_S)
        assert isinstance(answer, dict)
        return answer

    def leaves(self) -> None:
        """Ends all connections."""
        for client in self._sockets:
            client.disconnect()

    def _connected(self) -> socket.socket:
        where = (str(self._parts.hostname), int(self._parts.port or 80))
        return socket.create_connection(where, PATIENCE_S, source_address=(self._address, 0))
