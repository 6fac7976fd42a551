"""A network cable that can be pulled: forwards TCP to a server until it is cut or goes deaf."""

import contextlib
import select
import socket
import threading
from typing import Self


class Cable:
    """Listens on a free local port; ``url`` is where the server is reached through it."""

    def __init__(self, to_port: int) -> None:
        self._to_port = to_port
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=128)
        self._pairs: list[tuple[socket.socket, socket.socket]] = []
        self._whole = True
        self._is_deaf = False
        self._deaf: set[socket.socket] = set()
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self.cut()
        # Closing alone does not wake a thread that is waiting in accept.
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join()

    def cut(self) -> None:
        """Everything that is connected breaks off, and nothing new comes through."""
        with self._lock:
            self._whole = False
            for pair in self._pairs:
                for end in pair:
                    with contextlib.suppress(OSError):
                        end.shutdown(socket.SHUT_RDWR)
            self._pairs.clear()

    def deafen(self) -> None:
        """What is said still arrives at the server; what the server says to it is lost."""
        with self._lock:
            self._is_deaf = True
            self._deaf.update(far for _near, far in self._pairs)

    def mend(self) -> None:
        """New connections come through again, both ways; those that are deaf stay so."""
        with self._lock:
            self._whole = True
            self._is_deaf = False

    def _accept(self) -> None:
        while True:
            try:
                near, _address = self._listener.accept()
            except OSError:
                return
            with self._lock:
                if not self._whole:
                    near.close()
                    continue
                try:
                    far = socket.create_connection(("127.0.0.1", self._to_port))
                except OSError:
                    near.close()
                    continue
                self._pairs.append((near, far))
                if self._is_deaf:
                    self._deaf.add(far)
            threading.Thread(target=self._forward, args=(near, far), daemon=True).start()

    def _forward(self, near: socket.socket, far: socket.socket) -> None:
        other = {near: far, far: near}
        with near, far, contextlib.suppress(OSError):
            while True:
                for ready in select.select([near, far], [], [])[0]:
                    piece = ready.recv(65536)
                    if not piece:
                        return
                    if ready not in self._deaf:
                        other[ready].sendall(piece)
