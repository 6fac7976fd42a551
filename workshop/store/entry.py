"""An answer as it lies in the store.

Big endian lengths, then the parts: version, lengths of group, answer and numbers (4 bytes each),
group, answer, numbers (msgpack list: counter, amount, ...), and the fields of its notes (msgpack
list). ``prelude.lua`` reads and writes the same.
"""

from collections.abc import Mapping, Sequence
from struct import Struct

import msgspec

from workshop.store.values import Answered

_HEAD = Struct(">IIII")
_pack = msgspec.msgpack.Encoder().encode
_unpack = msgspec.msgpack.Decoder(list[str | int]).decode


def flat(numbers: Mapping[str, int]) -> bytes:
    """Counters and amounts one after the other; amounts of 0 are left out."""
    line: list[str | int] = []
    for counter, amount in numbers.items():
        if amount:
            line += (counter, amount)
    return _pack(line)


def read(seat: str, entry: bytes) -> Answered:
    """The answer in ``entry``, given by ``seat``."""
    version, group, answer, _numbers = _HEAD.unpack_from(entry)
    start = _HEAD.size + group
    return Answered(
        seat,
        entry[_HEAD.size : start].decode() or None,
        version,
        entry[start : start + answer],
    )


def numbers(entry: bytes) -> dict[str, int]:
    """What the answer in ``entry`` adds to each counter."""
    _version, group, answer, length = _HEAD.unpack_from(entry)
    start = _HEAD.size + group + answer
    line = _unpack(entry[start : start + length])
    return {str(name): int(amount) for name, amount in zip(line[::2], line[1::2], strict=True)}


def write(answered: Answered, numbers: Mapping[str, int], fields: Sequence[str]) -> bytes:
    """``answered`` as it lies in the store, adding ``numbers`` and the notes under ``fields``."""
    group = (answered.group or "").encode()
    counted = flat(numbers)
    head = _HEAD.pack(answered.version, len(group), len(answered.answer), len(counted))
    return head + group + answered.answer + counted + _pack(list(fields))
