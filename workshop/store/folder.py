"""The data folder of an embedded store: its files, and who may use it."""

import fcntl
import os
import shutil
import tempfile
from pathlib import Path

from workshop.store.errors import CannotStart, FolderTaken

# The system's own limit is 104 to 108 bytes, the end of the text included.
LONGEST_SOCKET_PATH = 100
RESERVE_BYTES = 16 * 2**20
# Copies of damaged files, made before they are mended.
COPIES = "damaged"
COPIES_KEPT_DAYS = 30
_SECONDS_A_DAY = 86_400


class Folder:
    """One folder, which one app uses at a time and nobody else may read."""

    def __init__(self, data: Path) -> None:
        self.data = data.resolve()
        self.store = self.data / "store"
        self.log = self.store / "valkey.log"
        self.pid = self.store / "valkey.pid"
        self.logs = self.store / "appendonlydir"
        self._address = self.store / "socket"
        self._reserve = self.store / "reserve"
        self._locks: dict[str, int] = {}

    def take(self) -> None:
        """Make the folder and claim it. Raises ``FolderTaken`` and ``CannotStart``."""
        try:
            self.data.mkdir(mode=0o700, parents=True, exist_ok=True)
            self.store.mkdir(mode=0o700, exist_ok=True)
            self.store.chmod(0o700)
            taken = self._lock("app")
        except OSError as error:
            raise CannotStart(
                f"The data folder {self.data} cannot be used: {error.strerror}."
            ) from error
        if not taken:
            raise FolderTaken(self.data)

    def leave(self) -> None:
        """Let others use the folder, if it is this app that has it."""
        if "app" in self._locks:
            self.forget_socket()
            os.close(self._locks.pop("app"))

    def server_lock(self) -> int | None:
        """An open file that a server should inherit, and that is locked as long as it lives; None
        while a server of this folder is still alive. Close it after the server has it."""
        return self._locks.pop("server") if self._lock("server") else None

    def socket(self) -> Path:
        """Where the server of this folder listens, or should. Short enough for every system."""
        if self._address.exists():
            return Path(os.fsdecode(self._address.read_bytes()))
        path = self.store / "valkey.sock"
        if len(os.fsencode(path)) > LONGEST_SOCKET_PATH:
            path = Path(tempfile.mkdtemp(prefix="samling-")) / "valkey.sock"
        with open(self._address, "wb", opener=_private) as file:
            file.write(os.fsencode(path))
        return path

    def forget_socket(self) -> None:
        """No server listens there any more."""
        if not self._address.exists():
            return
        path = self.socket()
        path.unlink(missing_ok=True)
        if path.parent != self.store:
            shutil.rmtree(path.parent, ignore_errors=True)
        self._address.unlink()

    def last_words(self) -> str:
        """The end of the server's log."""
        if not self.log.exists():
            return ""
        lines = self.log.read_text("utf-8", "replace").splitlines()
        return "\n".join(lines[-8:])

    def free_bytes(self) -> int:
        """How much more the disk takes."""
        return shutil.disk_usage(self.store).free

    def make_reserve(self) -> None:
        """Keep some of the disk for a day when it is full, if there is plenty now."""
        if self._reserve.exists() or self.free_bytes() < 4 * RESERVE_BYTES:
            return
        block = bytes(2**20)
        try:
            with open(self._reserve, "wb", opener=_private) as file:
                for _ in range(0, RESERVE_BYTES, len(block)):
                    file.write(block)
        except OSError:
            self._reserve.unlink(missing_ok=True)

    def release_reserve(self) -> bool:
        """Give the reserve back to a disk that is full, so that the server can start."""
        if self.free_bytes() > RESERVE_BYTES or not self._reserve.exists():
            return False
        self._reserve.unlink()
        return True

    def forget_copies(self, now_s: float) -> None:
        """Delete copies of damaged files whose time is over. ``now_s``: Unix seconds."""
        for copy in self.store.glob(f"{COPIES}-*"):
            if now_s - copy.stat().st_mtime > COPIES_KEPT_DAYS * _SECONDS_A_DAY:
                shutil.rmtree(copy, ignore_errors=True)

    def _lock(self, name: str) -> bool:
        file = os.open(self.store / f"{name}.lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(file)
            return False
        self._locks[name] = file
        return True


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
