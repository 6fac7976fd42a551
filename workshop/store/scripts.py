"""The Lua scripts: read once, known by their hash, told to the server once."""

import hashlib
from collections.abc import Sequence
from importlib.resources import files

_NAMES = (
    "aside",
    "build",
    "cast",
    "claim",
    "create",
    "draft",
    "glance",
    "hand_on",
    "join",
    "lend",
    "move",
    "present",
    "publish",
    "reclaim",
    "release",
    "renew",
    "tally",
    "withdraw",
)


def _read(name: str) -> str:
    return files("workshop.store").joinpath("lua", f"{name}.lua").read_text("utf-8")


SOURCES = {name: f"{_read('prelude')}\n{_read(name)}" for name in _NAMES}
_HASHES = {
    name: hashlib.sha1(source.encode(), usedforsecurity=False).hexdigest().encode()
    for name, source in SOURCES.items()
}

# Scripts that nobody's answer hangs on.
READING = frozenset(_HASHES[name] for name in ("glance", "tally"))

Part = str | bytes | int
Command = tuple[Part, ...]


def call(name: str, keys: Sequence[Part], *arguments: Part) -> Command:
    """The command that runs the script ``name``; what it takes and returns its own head says."""
    return (b"EVALSHA", _HASHES[name], len(keys), *keys, *arguments)


def encoded(command: Command) -> tuple[bytes, ...]:
    """The command's parts as they are sent. Raises ``UnicodeEncodeError`` for a broken text."""
    return tuple([part if type(part) is bytes else str(part).encode() for part in command])


LOAD: tuple[Command, ...] = tuple(
    encoded(("SCRIPT", "LOAD", source)) for source in SOURCES.values()
)
