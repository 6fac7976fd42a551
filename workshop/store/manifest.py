"""The list of the store's files, made anew from the files themselves if need be.

The store keeps one base file, and after it its log in files with rising numbers.
"""

import re
from pathlib import Path

NAME = "appendonly.aof.manifest"
_LINE = re.compile(r"file (\S+) seq \d+ type [bhi](?: .*)?")
_BASE = re.compile(r"appendonly\.aof\.(\d+)\.base\.(?:rdb|aof)")
_LOG = re.compile(r"appendonly\.aof\.(\d+)\.incr\.aof")


def is_whole(files: Path) -> bool:
    """Whether the list can be read and what it names is there, or nothing was ever stored."""
    listed = files / NAME
    if not listed.exists():
        return not _numbered(files, _BASE) and not _numbered(files, _LOG)
    lines = listed.read_bytes().decode("utf-8", "replace").splitlines()
    matches = [_LINE.fullmatch(line) for line in lines]
    return bool(matches) and all(match and (files / match[1]).exists() for match in matches)


def named(files: Path) -> list[str]:
    """The files that the list names, in its order."""
    listed = files / NAME
    return names(listed.read_bytes()) if listed.exists() else []


def names(listed: bytes) -> list[str]:
    """The files that a list with this content names."""
    lines = listed.decode("utf-8", "replace").splitlines()
    return [match[1] for line in lines if (match := _LINE.fullmatch(line))]


def lost(files: Path) -> list[str]:
    """The files that the list names and that are not there."""
    return [name for name in named(files) if not (files / name).exists()]


def rebuild(files: Path) -> list[str]:
    """Write the list anew: the newest base, and all logs in their order. Returns its lines.

    To run a log again whose changes the base has already does no harm: they set, and do not add.
    """
    lines = [
        f"file {path.name} seq {number} type b" for number, path in _numbered(files, _BASE)[-1:]
    ]
    lines += [f"file {path.name} seq {number} type i" for number, path in _numbered(files, _LOG)]
    new = files / f"{NAME}.new"
    new.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    new.replace(files / NAME)
    return lines


def logs(files: Path) -> list[Path]:
    """The log's files, oldest first."""
    return [path for _number, path in _numbered(files, _LOG)]


def bases(files: Path) -> list[Path]:
    """The base files, oldest first."""
    return [path for _number, path in _numbered(files, _BASE)]


def _numbered(files: Path, name: "re.Pattern[str]") -> list[tuple[int, Path]]:
    found = [(match, path) for path in files.glob("*") if (match := name.fullmatch(path.name))]
    return sorted((int(match[1]), path) for match, path in found)
