"""A room on a phone's home screen: its manifest, its icons, and the worker that opens it offline.

Nothing of this is part of a first visit. The page asks for it once it has been used.
"""

from typing import Any

from flask import Blueprint, Response, jsonify

from workshop.look import Look
from workshop.web.assets import asset, built, manifest
from workshop.web.context import house, room_or_404
from workshop.web.language import page_language

blueprint = Blueprint("home", __name__)

NAME = "Samling"
_PAPER = "#f6f5f0"
_ICONS = (("icon-192.png", "192x192", "any"), ("icon-512.png", "512x512", "any"))
_MASKABLE = ("icon-maskable-512.png", "512x512", "maskable")


@blueprint.get("/app/<code>.webmanifest")
def app_manifest(code: str) -> Response:
    """What a room is called and looks like on a home screen."""
    held = room_or_404(code)
    title = held.programme.title
    language = page_language(held.programme.language)
    response = jsonify(
        {
            "id": f"/{held.code}",
            "name": f"{title} – {NAME}" if title else NAME,
            "short_name": NAME,
            "lang": language,
            "start_url": f"/{held.code}",
            "scope": "/",
            "display": "standalone",
            "background_color": _PAPER,
            "theme_color": _theme(house().settings.look),
            "icons": [_drawing(), *(_icon(*each) for each in (*_ICONS, _MASKABLE))],
        }
    )
    response.mimetype = "application/manifest+json"
    response.headers["Cache-Control"] = "no-cache"
    return response


@blueprint.get("/sw.js")
def worker() -> Response:
    """The worker, at the root, since it opens pages that lie there."""
    response = Response(built("worker.js"), mimetype="text/javascript")
    response.headers["Cache-Control"] = "no-cache"
    return response


def later(code: str, language: str) -> dict[str, Any]:
    """What a phone's page is told of what it may ask for once it has been used."""
    return {
        "script": asset("later.js"),
        "kinds": [asset(name) for name in ("kinds.js", "kinds.css") if name in manifest()],
        "manifest": f"/app/{code}.webmanifest?language={language}",
        "icon": asset("icon.svg"),
        "touch_icon": asset("icon-apple-180.png"),
    }


def _theme(look: Look) -> str:
    return look.palette.light["panel"] if look.palette else _PAPER


def _drawing() -> dict[str, Any]:
    return {"src": asset("icon.svg"), "sizes": "any", "type": "image/svg+xml", "purpose": "any"}


def _icon(name: str, sizes: str, purpose: str) -> dict[str, Any]:
    return {"src": asset(name), "sizes": sizes, "type": "image/png", "purpose": purpose}
