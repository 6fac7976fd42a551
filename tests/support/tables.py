"""Reading the files that a facilitator takes home, as strictly as they were promised."""

import csv
import io
import zipfile


def table(body: bytes, delimiter: str = ";") -> list[list[str]]:
    """The rows of a CSV file: UTF-8 with byte order mark, CRLF after every line."""
    assert body.startswith(b"\xef\xbb\xbf")
    text = body.decode("utf-8-sig")
    assert text.endswith("\r\n")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))


def unpacked(body: bytes) -> dict[str, bytes]:
    """The files of a zip file by their names."""
    with zipfile.ZipFile(io.BytesIO(body)) as files:
        assert files.testzip() is None
        return {name: files.read(name) for name in files.namelist()}
