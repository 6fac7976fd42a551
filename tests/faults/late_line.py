"""A line to the store that delivers late what is said over it, or loses the answer."""

import contextlib
import socket
import threading
from pathlib import Path
from typing import Self


class LateLine:
    """Listens on a free local port; ``url`` is where the store at a unix ``path`` is reached."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._held: list[tuple[socket.socket, bytes]] = []
        self._slow: set[socket.socket] = set()
        self._open: list[socket.socket] = []
        self._deaf: set[socket.socket] = set()
        self._lost = b""
        self._lock = threading.Lock()
        self.url = f"redis://127.0.0.1:{self._listener.getsockname()[1]}"

    def __enter__(self) -> Self:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *_error: object) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for far in self._open:
            far.close()

    def holds(self) -> None:
        """What is said over today's connections stays on the way. New ones are quick."""
        with self._lock:
            self._slow.update(self._open)

    @property
    def held(self) -> bytes:
        """What is on the way."""
        with self._lock:
            return b"".join(piece for _far, piece in self._held)

    def delivers(self) -> None:
        """What was held arrives, if the store still listens there; returns when it has."""
        with self._lock:
            held, self._held = self._held, []
            self._slow.clear()
        for far, piece in held:
            with contextlib.suppress(OSError):
                far.sendall(piece)
                far.shutdown(socket.SHUT_WR)
                while far.recv(65536):
                    pass

    def loses_the_answer_to(self, words: bytes) -> None:
        """Once, what is answered to something that has these words in it never comes back."""
        self._lost = words

    def _accept(self) -> None:
        while True:
            try:
                near, _address = self._listener.accept()
            except OSError:
                return
            far = socket.socket(socket.AF_UNIX)
            far.connect(str(self._path))
            with self._lock:
                self._open.append(far)
            threading.Thread(target=self._says, args=(near, far), daemon=True).start()
            threading.Thread(target=self._answers, args=(near, far), daemon=True).start()

    def _says(self, near: socket.socket, far: socket.socket) -> None:
        """What the speaker says; that it hung up is held back with it."""
        with near, contextlib.suppress(OSError):
            while piece := near.recv(65536):
                with self._lock:
                    if far in self._slow:
                        self._held.append((far, piece))
                        continue
                if self._lost and self._lost in piece:
                    self._deaf.add(far)
                    self._lost = b""
                far.sendall(piece)

    def _answers(self, near: socket.socket, far: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while True:
                with self._lock:
                    if far in self._slow:
                        return
                piece = far.recv(65536)
                if not piece:
                    return
                if far not in self._deaf:
                    near.sendall(piece)
