"""The pages that people open: the front door, the phone, the screen, the desk."""

import gzip
import re
from functools import lru_cache
from typing import Any
from urllib.parse import quote

import segno
from flask import Blueprint, Response, redirect, render_template, request
from werkzeug.wrappers import Response as AnyResponse

from workshop import identity
from workshop.kinds import KINDS
from workshop.locale import LANGUAGES, page_texts, say, translate
from workshop.look import Look
from workshop.service.rooms import Held
from workshop.service.seats import name_of
from workshop.web.assets import inside, manifest, texts_of
from workshop.web.context import base_url, house, room_or_404
from workshop.web.errors import Problem
from workshop.web.guard import let_in
from workshop.web.home import later
from workshop.web.language import page_language
from workshop.web.organisation import told

blueprint = Blueprint("pages", __name__)

SEAT_COOKIE_S = 400 * 86_400
_GZIP_LEVEL = 9
_SHELLS_KEPT = 512
# Modules of white around a QR code, without which phones do not see it.
_QUIET_ZONE = 3


@blueprint.get("/")
def front_door() -> str | tuple[str, int, dict[str, str]] | AnyResponse:
    """Type a code; with ``?code=`` go to that room, or say that there is none."""
    typed = request.args.get("code", "")
    if not typed.strip():
        return render_template("join.html", page=None)
    try:
        held = room_or_404(re.sub(r"\D", "", typed))
    except Problem as problem:
        text = Problem.unknown_room().text if problem.status == 404 else problem.text
        sentence = say(text, page_language())
        page = render_template("join.html", page=None, error=sentence, code=typed)
        return page, problem.status, problem.headers
    wanted = request.args.get("language", "")
    return redirect(f"/{held.code}?language={wanted}" if wanted in LANGUAGES else f"/{held.code}")


@blueprint.get("/<code>")
def phone(code: str) -> AnyResponse:
    """A participant's page. The browser gets its seat cookie here, the only one it gets.

    With ``?table=`` it goes on to the group that has that key, whatever it is called by now.
    """
    held = room_or_404(code)
    table = request.args.get("table", "")
    group = name_of(held, table) if table else request.args.get("group", "")
    if table or code != held.code:
        return redirect(f"/{held.code}?group={quote(group, safe='')}" if group else f"/{held.code}")
    kind = _kind_to_begin_with(held)
    response = _shell("phone", held, kind)
    let_in(
        scripts=[inside(name).source for name in ("early.js", *_kind_files(kind, ".js"))],
        styles=[inside(name).source for name in _kind_files(kind, ".css")],
    )
    return with_seat(response)


def with_seat(response: Response) -> Response:
    """The response, with the seat cookie where this browser has none yet."""
    if identity.SEAT_COOKIE not in request.cookies:
        response.set_cookie(
            identity.SEAT_COOKIE,
            identity.new_cookie(),
            max_age=SEAT_COOKIE_S,
            httponly=True,
            secure=request.is_secure,
            samesite="Lax",
        )
    return response


@blueprint.get("/screen/<code>")
def screen(code: str) -> Response:
    """The big screen. It needs no key, and never sees one."""
    return _shell("screen", room_or_404(code))


def _kind_to_begin_with(held: Held) -> str:
    """The kind of the step that the room is at, or else of the first to come; "" without steps."""
    steps = held.programme.steps
    step = held.step(held.present[0]) or (steps[0] if steps else None)
    return step.kind if step else ""


def _kind_files(kind: str, *suffixes: str) -> list[str]:
    """What a kind's part of the phone is made of, such as ``["kind-points.css"]``."""
    return [name for suffix in suffixes if (name := f"kind-{kind}{suffix}") in manifest()]


def _shell(face: str, held: Held, kind: str = "") -> Response:
    """The page that loads a face's script; packed once, since it is the same for everybody.

    ``kind`` is the kind of exercise that stands in the page itself.
    """
    language = page_language(held.programme.language)
    packed = request.accept_encodings.quality("gzip") > 0
    look = house().settings.look
    key = (face, kind, held.code, held.programme.title, held.life_s, language, base_url(), look)
    response = Response(_shell_bytes(*key, packed), mimetype="text/html")
    response.headers["Vary"] = "Accept-Encoding, Accept-Language"
    response.headers["Cache-Control"] = "no-cache"
    if packed:
        response.headers["Content-Encoding"] = "gzip"
    return response


@lru_cache(maxsize=_SHELLS_KEPT)
def _shell_bytes(
    face: str,
    kind: str,
    code: str,
    title: str,
    life_s: int,
    language: str,
    base: str,
    look: Look,
    packed: bool,
) -> bytes:
    page = page_data(face, code, title, life_s, language, base, look)
    if face == "phone":
        page["later"] = later(code, language)
        # Without their path: a phone keeps the files that its page names, and has all kinds in one.
        page["kind_files"] = {
            name: [manifest()[file] for file in files]
            for name in KINDS
            if (files := _kind_files(name, ".js", ".css"))
        }
    html = render_template(
        f"{face}.html",
        page=page,
        qr_svg=qr_svg(f"{base}/{code}"),
        kind_scripts=_kind_files(kind, ".js"),
        kind_styles=_kind_files(kind, ".css"),
    )
    body = html.encode()
    return gzip.compress(body, _GZIP_LEVEL) if packed else body


def page_data(
    face: str, code: str, title: str, life_s: int, language: str, base: str, look: Look
) -> dict[str, Any]:
    """What a page's script is told before it has a connection."""
    return {
        "code": code,
        "as": face,
        "title": title,
        "language": language,
        "languages": list(LANGUAGES),
        "days": life_s // 86_400,
        "join_url": f"{base}/{code}",
        "screen_url": f"{base}/screen/{code}",
        "kinds": {name: translate(kind.title, language) for name, kind in KINDS.items()},
        "texts": page_texts(texts_of(face), language),
        **told(look, language),
    }


@lru_cache(maxsize=_SHELLS_KEPT)
def qr_svg(address: str) -> str:
    """The QR code of an address as an SVG element that takes its size from its place."""
    code = segno.make(address, error="m", micro=False, boost_error=False)
    return code.svg_inline(
        omitsize=True, border=_QUIET_ZONE, light="#fff", svgclass="qr", lineclass=None
    )
