"""A copy of an embedded store as it was at one moment, taken while it runs or while it does not.

The store only ever adds to its log, so what is copied of the files on its list is whole up to some
moment. Should it begin new files and delete those meanwhile, the copy is made again.
"""

import os
import tarfile
from io import BytesIO
from pathlib import Path

from workshop.store import manifest
from workshop.store.errors import CannotStart
from workshop.store.folder import Folder

MOST_TRIES = 5
SECRET = "secret"


def back_up(data: Path, copy: Path) -> int:
    """Write all that ``data`` holds to ``copy``, a packed archive; returns its size in bytes.

    Only this user may read it: with the secret in it, it names seats. Raises ``CannotStart`` where
    there is nothing to copy, and ``OSError``.
    """
    folder = Folder(data)
    unfinished = copy.with_name(f"{copy.name}.part")
    try:
        for _ in range(MOST_TRIES):
            if _copied(folder, unfinished):
                unfinished.replace(copy)
                return copy.stat().st_size
    finally:
        unfinished.unlink(missing_ok=True)
    raise CannotStart(f"The files in {folder.logs} are not whole: some on their list are missing.")


def _copied(folder: Folder, copy: Path) -> bool:
    """Whether every file was still there when its turn came."""
    listed = folder.logs / manifest.NAME
    try:
        content = listed.read_bytes()
    except FileNotFoundError as error:
        raise CannotStart(f"There is no store in {folder.data}.") from error
    with open(copy, "wb", opener=_private) as file, tarfile.open(fileobj=file, mode="w:gz") as tar:
        for directory in (folder.store, folder.logs):
            tar.add(directory, directory.relative_to(folder.data), recursive=False)
        if (folder.data / SECRET).exists():
            tar.add(folder.data / SECRET, SECRET)
        try:
            for name in manifest.names(content):
                tar.add(folder.logs / name, (folder.logs / name).relative_to(folder.data))
        except FileNotFoundError:
            return False
        told = tar.gettarinfo(listed, str(listed.relative_to(folder.data)))
        told.size = len(content)
        tar.addfile(told, BytesIO(content))
    return True


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
