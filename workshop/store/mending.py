"""Files that were damaged, by a power cut or a failing disk: what is whole of them is used.

The files as they were are always kept beside the mended ones, and all that was done is logged.
"""

import logging
import os
import shutil
import time
from pathlib import Path

from workshop.store import journal, manifest
from workshop.store.folder import COPIES, COPIES_KEPT_DAYS, Folder

COMPLAINT = "reading the append only file"
CUT = "Truncating the AOF"

log = logging.getLogger(__name__)


def before_start(folder: Folder) -> None:
    """A store without its list of files would begin anew, over what it has: make the list again."""
    files = folder.logs
    gone = manifest.lost(files)
    if not manifest.is_whole(files):
        kept = _copy(files)
        lines = manifest.rebuild(files)
        log.warning(
            "The store's list of files was damaged or missing. It was made anew from the files "
            "that are there; the files as they were are kept in %s. It says now:\n%s",
            kept,
            "\n".join(lines),
        )
    for base in manifest.bases(files):
        if not base.stat().st_size:
            gone.append(base.name)
    if gone:
        log.error(
            "What the store had in %s is gone. If answers are missing, stop the server and put %s "
            "back from a copy.",
            ", ".join(gone),
            folder.store,
        )


def after_start(folder: Folder) -> None:
    """Say so where the log ended in the middle of a change: the store itself has cut that off."""
    cut = [line for line in folder.last_words().splitlines() if CUT in line]
    if cut:
        log.warning(
            "The store's log ended in the middle of a change, which nobody had been promised. It "
            "was cut off: %s",
            cut[-1],
        )


def after_refusal(folder: Folder) -> bool:
    """Mend the log if the store's last words complain of it; returns whether that was done."""
    if COMPLAINT not in folder.last_words():
        return False
    torn = {path: gaps for path in manifest.logs(folder.logs) if (gaps := _gaps(path))}
    if not torn:
        return False
    kept = _copy(folder.logs)
    for path, gaps in torn.items():
        size = path.stat().st_size
        _keep_whole(path)
        log.warning(
            "The store's log %s was damaged: %s of its %d bytes could not be read (%s). All that "
            "is whole before and after is used; the files as they were are kept in %s.",
            path.name,
            sum(gap.end - gap.start for gap in gaps),
            size,
            ", ".join(f"{gap.start} to {gap.end}" for gap in gaps),
            kept,
        )
    return True


def _gaps(path: Path) -> list[journal.Part]:
    return [part for part in journal.parts(path.read_bytes()) if not part.whole]


def _keep_whole(path: Path) -> None:
    content = path.read_bytes()
    new = path.with_suffix(".new")
    with open(new, "wb", opener=_private) as file:
        for part in journal.parts(content):
            if part.whole:
                file.write(content[part.start : part.end])
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)


def _copy(files: Path) -> Path:
    kept = files.with_name(f"{COPIES}-{time.strftime('%Y%m%d-%H%M%S')}")
    shutil.copytree(files, kept, dirs_exist_ok=True)
    log.warning("%s is deleted by itself in %d days", kept, COPIES_KEPT_DAYS)
    return kept


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
