"""An answer as it lies in the store.

Big endian lengths, then the parts: version, lengths of group, answer and numbers (4 bytes each),
group, answer, numbers (msgpack list: counter, amount, ...), and its notes (msgpack list: id,
arrival, ...; arrivals are in the order of their numbers). What a note says follows from the answer.
``prelude.lua`` reads and writes the same.
"""

from collections.abc import Collection, Mapping
from struct import Struct

import msgspec

from workshop.store.values import NO_LINE, Answered

_HEAD = Struct(">IIII")
_NONE = b"\x90"
_pack = msgspec.msgpack.Encoder().encode
_unpack = msgspec.msgpack.Decoder(list[str | int]).decode


def flat(numbers: Mapping[str, int]) -> bytes:
    """Counters and amounts one after the other; amounts of 0 are left out."""
    line: list[str | int] = []
    for counter, amount in numbers.items():
        if amount:
            line += (counter, amount)
    return _pack(line)


def ids(notes: Collection[str]) -> bytes:
    """The ids of an answer's notes."""
    return _pack(list(notes)) if notes else _NONE


def read(seat: str, entry: bytes) -> Answered:
    """The answer in ``entry``, given by ``seat``."""
    version, group, answer, numbers = _HEAD.unpack_from(entry)
    start = _HEAD.size + group
    end = start + answer
    return Answered(
        seat,
        entry[_HEAD.size : start].decode() or None,
        version,
        entry[start:end],
        _line(entry[end + numbers :]),
    )


def numbers(entry: bytes) -> dict[str, int]:
    """What the answer in ``entry`` adds to each counter."""
    _version, group, answer, length = _HEAD.unpack_from(entry)
    start = _HEAD.size + group + answer
    return _pairs(entry[start : start + length])


def write(answered: Answered, numbers: Mapping[str, int]) -> bytes:
    """``answered`` as it lies in the store, adding ``numbers``."""
    group = (answered.group or "").encode()
    counted = flat(numbers)
    line = _pack([part for note in answered.line.items() for part in note])
    head = _HEAD.pack(answered.version, len(group), len(answered.answer), len(counted))
    return head + group + answered.answer + counted + line


def _line(packed: bytes) -> Mapping[str, int]:
    return NO_LINE if packed == _NONE else _pairs(packed)


def _pairs(packed: bytes) -> dict[str, int]:
    line = _unpack(packed)
    return {str(name): int(amount) for name, amount in zip(line[::2], line[1::2], strict=True)}
