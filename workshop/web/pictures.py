"""Pictures that a step may show: files that lie in the server's data folder."""

from pathlib import PurePath

from flask import Blueprint, Response, abort, send_from_directory

from workshop.web.context import house

blueprint = Blueprint("pictures", __name__)

FOLDER = "pictures"
_TYPES = {
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
}
_FRESH_S = 3_600
# A drawing opened by itself may set its own colours, and nothing else.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'"


@blueprint.get("/pictures/<name>")
def picture(name: str) -> Response:
    """One picture, by its file's name."""
    mimetype = _TYPES.get(PurePath(name).suffix.lower())
    if mimetype is None:
        abort(404)
    folder = (house().settings.data / FOLDER).resolve()
    response = send_from_directory(folder, name, mimetype=mimetype, max_age=_FRESH_S)
    response.headers["Content-Security-Policy"] = _POLICY
    return response
