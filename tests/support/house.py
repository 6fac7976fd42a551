"""A copy of the project to build and change, with the packages that are already fetched."""

import shutil
from pathlib import Path

from tests.support.sources import HOUSE

_PARTS = (
    *("workshop", "templates", "static"),
    *("pyproject.toml", "hatch_build.py", "build.mjs", "package.json", "package-lock.json"),
    *("README.md", "LICENSE"),
)
_MADE = shutil.ignore_patterns("__pycache__", "dist")


def copy_house(to: Path) -> Path:
    """Everything that the product is built from, in the new folder ``to``."""
    to.mkdir()
    for part in _PARTS:
        if (HOUSE / part).is_dir():
            shutil.copytree(HOUSE / part, to / part, ignore=_MADE)
        else:
            shutil.copy(HOUSE / part, to / part)
    (to / "node_modules").symlink_to(HOUSE / "node_modules")
    return to
