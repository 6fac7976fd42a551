"""The store's log as it lies on the disk: which parts of it are whole. Pure.

A log is commands in the server's own protocol, one after the other. What one script changed stands
between MULTI and EXEC, and is whole only together.
"""

from collections.abc import Iterator
from typing import NamedTuple

_LINE = b"\r\n"
_LONGEST_LINE = 32
BEGIN = b"*1\r\n$5\r\nMULTI\r\n"
_BEGUN, _DONE = b"MULTI", b"EXEC"


class Part(NamedTuple):
    """Bytes ``start`` up to ``end`` of a log; one or more commands where they are ``whole``."""

    start: int
    end: int
    whole: bool


class _Torn(Exception):
    pass


def parts(content: bytes) -> Iterator[Part]:
    """The log from its beginning to its end: what can be read, and the gaps between."""
    at = 0
    while at < len(content):
        end = _whole_until(content, at)
        if end > at:
            yield Part(at, end, True)
        if end == len(content):
            return
        after = content.find(BEGIN, end + 1)
        after = len(content) if after < 0 else after
        yield Part(end, after, False)
        at = after


def _whole_until(content: bytes, at: int) -> int:
    """Where the last command ends that is whole, with all that belongs to it."""
    settled, begun = at, False
    try:
        while at < len(content):
            name, at = _command(content, at)
            if name == _BEGUN:
                begun = True
            elif name == _DONE:
                begun = False
            if not begun:
                settled = at
    except _Torn:
        pass
    return settled


def _command(content: bytes, at: int) -> tuple[bytes, int]:
    """The name of the command that begins here, and where the next one does."""
    if content[at : at + 1] == b"#":
        return b"", _line(content, at)[1]
    count, at = _number(content, at, b"*")
    name = b""
    for number in range(count):
        length, at = _number(content, at, b"$")
        end = at + length
        if content[end : end + 2] != _LINE:
            raise _Torn
        if number == 0:
            name = content[at:end].upper()
        at = end + 2
    if not name:
        raise _Torn
    return name, at


def _number(content: bytes, at: int, sign: bytes) -> tuple[int, int]:
    line, after = _line(content, at)
    if line[:1] != sign or not line[1:].isdigit():
        raise _Torn
    return int(line[1:]), after


def _line(content: bytes, at: int) -> tuple[bytes, int]:
    end = content.find(_LINE, at, at + _LONGEST_LINE)
    if end < 0:
        raise _Torn
    return content[at:end], end + 2
