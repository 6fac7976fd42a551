"""The papers for the tables: a QR code that leads into a room and into one of its groups."""

from urllib.parse import quote, urlsplit

from flask import Blueprint, Response, render_template

from workshop.room import Group, living
from workshop.service.rooms import Held
from workshop.web.context import base_url, desk_room
from workshop.web.language import page_language
from workshop.web.pages import qr_svg

blueprint = Blueprint("tables", __name__)


@blueprint.get("/desk/<code>/tables")
def tables(code: str) -> Response:
    """One for each group, two on a sheet; only for who has the desk's key."""
    held = desk_room(code)
    html = render_template(
        "tables.html",
        page=None,
        language=page_language(held.programme.language),
        written=held.programme.language,
        tables=[(group.name, qr_svg(address_of(held, group))) for group in living(held.groups)],
        where=urlsplit(base_url()).netloc,
        code=" ".join(held.code[at : at + 3] for at in range(0, len(held.code), 3)),
    )
    response = Response(html, mimetype="text/html")
    response.headers["Cache-Control"] = "no-store"
    return response


def address_of(held: Held, group: Group) -> str:
    """Where a phone joins the room and the group at once, also when the group has a new name."""
    return f"{base_url()}/{held.code}?table={quote(group.key)}"
