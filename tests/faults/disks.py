"""Disks that get full: a small one of memory where this user may mount it, and a limit on files."""

import contextlib
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Protocol

from tests.support.server import Server

DISK_MB = 80
FILE_BYTES = 200_000


class Disk(Protocol):
    """Holds a running server's data, and can be full of something else."""

    server: Server

    def fill(self) -> None:
        """There is no room left now. What the store gives back is filled by the next call."""

    def empty(self) -> None:
        """Somebody has made room."""


class SmallDisk:
    """A file system in memory."""

    def __init__(self, folder: Path) -> None:
        self.server = Server(folder / "data", {"REDIS_URL": ""})
        self._ballast = folder / "ballast"

    def fill(self) -> None:
        with self._ballast.open("ab", buffering=0) as file, contextlib.suppress(OSError):
            while True:
                file.write(bytes(2**16))

    def empty(self) -> None:
        self._ballast.unlink()


class ShortFiles:
    """No file may grow past a limit, which the kernel refuses as it refuses a full disk."""

    def __init__(self, folder: Path) -> None:
        self.server = Server(folder / "data", {"REDIS_URL": ""}, program=str(_limiting(folder)))

    def fill(self) -> None:
        """Nothing: the store's own log soon is as long as it may be."""

    def empty(self) -> None:
        self.server.stop()
        self.server.program = sys.executable
        self.server.start()


@contextmanager
def small_disk(folder: Path) -> Iterator[Disk]:
    with _mounted(folder):
        disk = SmallDisk(folder)
        with disk.server:
            yield disk


@contextmanager
def short_files(folder: Path) -> Iterator[Disk]:
    disk = ShortFiles(folder)
    with disk.server:
        yield disk


@contextmanager
def _mounted(folder: Path) -> Iterator[None]:
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={DISK_MB}m", "none", folder], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)


def _may_mount() -> bool:
    with tempfile.TemporaryDirectory() as folder:
        try:
            with _mounted(Path(folder)):
                return True
        except (OSError, subprocess.CalledProcessError):
            return False


def _limiting(folder: Path) -> Path:
    """A Python whose files, and those of the programs that it starts, stay short."""
    program = folder / "python"
    blocks = FILE_BYTES // 512
    program.write_text(f'#!/bin/sh\nulimit -f {blocks}\nexec "{sys.executable}" "$@"\n')
    program.chmod(0o700)
    return program


# Whoever may not mount has the other, which everybody has.
DISKS: list[Callable[[Path], AbstractContextManager[Disk]]] = [
    short_files,
    *([small_disk] if _may_mount() else []),
]
