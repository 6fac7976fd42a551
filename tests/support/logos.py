"""Logos for tests: drawings and pictures of an organisation that does not exist."""

import struct
import zlib

WIDE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 196 64">'
    '<path d="M8 56V20L32 6l24 14v36H40V36H24v20z" fill="{mark}"/>'
    '<text x="70" y="44" font-family="sans-serif" font-size="34" font-weight="700" fill="{text}">'
    "Solvik</text></svg>"
)


def drawing(mark: str = "#c8102e", text: str = "#111111") -> bytes:
    """A wide logo as SVG, its mark and its letters in these colours."""
    return WIDE.format(mark=mark, text=text).encode()


def png(width: int, height: int) -> bytes:
    """A grey picture of that size."""
    lines = (b"\0" + b"\x80" * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(lines)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )


def webp(form: bytes, width: int, height: int) -> bytes:
    """The head of a WebP file in one of its three forms, which is where its size stands."""
    sizes = {
        b"VP8X": b"\0" * 4 + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little"),
        b"VP8L": b"\x2f" + ((height - 1) << 14 | (width - 1)).to_bytes(4, "little") + b"\0" * 5,
        b"VP8 ": b"\0\0\0\x9d\x01\x2a" + struct.pack("<HH", width, height),
    }
    chunk = form + struct.pack("<I", len(sizes[form])) + sizes[form]
    return b"RIFF" + struct.pack("<I", 4 + len(chunk)) + b"WEBP" + chunk
