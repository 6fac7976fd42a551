"""A log whose end was damaged, by a power cut for instance, is cut back to what is whole."""

import logging
import shutil
import subprocess
import time
from pathlib import Path

from workshop.store.folder import Folder

COMPLAINT = "reading the append only file"
MANIFEST = "appendonly.aof.manifest"
PATIENCE_S = 600.0

log = logging.getLogger(__name__)


def mend(folder: Folder, binary: str) -> bool:
    """Repair the store's files if its last words complain of them; returns whether that was done.

    The damaged files are kept beside the mended ones. What was torn off is logged.
    """
    if COMPLAINT not in folder.last_words():
        return False
    files = folder.store / "appendonlydir"
    kept = _copy(files)
    # The same program mends its own files when it is called by this name.
    done = subprocess.run(
        ["valkey-check-aof", "--fix", _last_file(files)],
        executable=binary,
        cwd=files,
        input=b"y\n",
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=PATIENCE_S,
        check=False,
    )
    said = done.stdout.decode("utf-8", "replace")
    if done.returncode:
        log.error("the store's files are damaged and could not be mended:\n%s", said)
        return False
    log.warning(
        "the store's files were damaged at their end. What is whole is used; the files as they "
        "were are kept in %s. The repair said:\n%s",
        kept,
        said,
    )
    return True


def _last_file(files: Path) -> str:
    """The file that was written to: the manifest names it last."""
    *_others, last = (files / MANIFEST).read_text("utf-8").splitlines()
    return last.split()[1]


def _copy(files: Path) -> Path:
    kept = files.with_name(f"damaged-{time.strftime('%Y%m%d-%H%M%S')}")
    shutil.copytree(files, kept, dirs_exist_ok=True)
    return kept
