"""The organisation's own look on the pages: its logo as a file, and what pages are told of it."""

from typing import Any

from flask import Blueprint, Flask, Response, abort

from workshop.look import Logo, Look
from workshop.web.assets import FOR_EVER
from workshop.web.context import house

blueprint = Blueprint("organisation", __name__)

# A drawing opened by itself may set its own colours, and nothing else.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'"


@blueprint.get("/organisation/<name>")
def logo_file(name: str) -> Response:
    """A logo under the name that its content gives it."""
    logo = next((one for one in house().settings.look.logos if one.name == name), None)
    if logo is None:
        abort(404)
    response = Response(logo.content, mimetype=logo.mimetype)
    response.headers["Cache-Control"] = FOR_EVER
    response.headers["Content-Security-Policy"] = _POLICY
    return response


def install(app: Flask, look: Look) -> None:
    """Make the look known to the templates as ``look``, with ``address_of(logo)``."""
    app.jinja_env.globals["look"] = look
    app.jinja_env.globals["address_of"] = address_of


def address_of(logo: Logo) -> str:
    """Where the house serves a logo."""
    return f"/organisation/{logo.name}"


def told(look: Look, language: str) -> dict[str, Any]:
    """What a page's script is told: ``{"organisation": {name, logo, welcome}}``, or nothing.

    ``logo`` is ``{src, width, height, dark_src?}`` or None, ``welcome`` ``{text, language}`` or
    None.
    """
    welcome = look.welcome(language)
    if not (look.name or welcome):
        return {}
    return {
        "organisation": {
            "name": look.name,
            "logo": _logo(look),
            "welcome": welcome._asdict() if welcome else None,
        }
    }


def _logo(look: Look) -> dict[str, Any] | None:
    if look.logo is None:
        return None
    drawn = {
        "src": address_of(look.logo),
        "width": look.logo.width,
        "height": look.logo.height,
    }
    return {**drawn, "dark_src": address_of(look.dark_logo)} if look.dark_logo else drawn
