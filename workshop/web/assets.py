"""The built scripts, styles and fonts: hashed names, compressed beforehand, cached for ever."""

import base64
import hashlib
import json
import mimetypes
from functools import cache
from pathlib import Path
from typing import NamedTuple

from flask import Blueprint, Response, abort, request

blueprint = Blueprint("assets", __name__)

_HOUSE = Path(__file__).resolve().parents[1]
_ENCODINGS = (("br", ".br"), ("gzip", ".gz"))
FOR_EVER = "public, max-age=31536000, immutable"


def folder(name: str) -> Path:
    """``templates`` or ``static``: inside the package when installed, beside it in a checkout."""
    inside = _HOUSE / name
    return inside if inside.is_dir() else _HOUSE.parent / name


def _dist() -> Path:
    return folder("static") / "dist"


@cache
def manifest() -> dict[str, object]:
    """What the front-end build wrote: the hashed name of each file, the texts of each page.

    Raises ``RuntimeError`` when the front end has not been built.
    """
    try:
        content: dict[str, object] = json.loads((_dist() / "manifest.json").read_text("utf-8"))
    except FileNotFoundError as error:
        raise RuntimeError("The front end is not built: run make build.") from error
    return content


def asset(name: str) -> str:
    """The address of a built file, such as ``asset("phone.js")``."""
    return f"/static/{manifest()[name]}"


def built(name: str) -> bytes:
    """What is in a built file, such as ``built("worker.js")``."""
    content = _load(str(manifest()[name]), "")
    assert content is not None, f"{name} has gone since the front end was built."
    return content


class Inside(NamedTuple):
    """What stands in a page itself, and its hash as a content security policy names it."""

    text: str
    source: str


@cache
def inside(name: str) -> Inside:
    """A built script or style to be put into a page: ``inside("early.js")``."""
    content = built(name).strip()
    digest = base64.b64encode(hashlib.sha256(content).digest()).decode()
    return Inside(content.decode(), f"'sha256-{digest}'")


def texts_of(page: str) -> list[str | list[str]]:
    """The source sentences that the scripts of a page say: texts, or pairs of one and many."""
    texts = manifest()["texts"]
    assert isinstance(texts, dict)
    found: list[str | list[str]] = texts.get(page, [])
    return found


@cache
def _load(name: str, suffix: str) -> bytes | None:
    root = _dist()
    path = (root / (name + suffix)).resolve()
    if root.resolve() not in path.parents or not path.is_file():
        return None
    return path.read_bytes()


@blueprint.get("/static/<path:name>")
def static_file(name: str) -> Response:
    """One built file, in the best encoding that the client takes."""
    if name not in manifest().values():
        abort(404)
    body, encoding = _load(name, ""), None
    for candidate, suffix in _ENCODINGS:
        packed = _load(name, suffix)
        if packed is not None and request.accept_encodings.quality(candidate) > 0:
            body, encoding = packed, candidate
            break
    if body is None:
        abort(404)
    response = Response(body, mimetype=mimetypes.guess_type(name)[0] or "application/octet-stream")
    response.headers["Cache-Control"] = FOR_EVER
    response.headers["Vary"] = "Accept-Encoding"
    if encoding:
        response.headers["Content-Encoding"] = encoding
    return response
