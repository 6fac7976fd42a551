"""The facilitator's pages: make a room, open its desk."""

from collections.abc import Mapping
from typing import Any

from flask import Blueprint, Response, jsonify, redirect, render_template, request
from werkzeug.wrappers import Response as AnyResponse

from workshop import identity, programme, programmes
from workshop.locale import LANGUAGES, say
from workshop.programme.role_sets import ROLE_SETS
from workshop.text import Invalid, Text
from workshop.web.api import addresses, check_password, read_json
from workshop.web.context import base_url, desk_key, give_key, house, room_or_404, wrong_try
from workshop.web.errors import Problem
from workshop.web.language import page_language
from workshop.web.pages import page_data, qr_svg
from workshop.web.reminder import sentences

blueprint = Blueprint("desk", __name__)

_NOT_JSON = Text("The file is not a programme: it is not JSON.")
_NO_PROGRAMME = Text("Choose a programme, or a file with one.")


@blueprint.get("/new")
def new_room() -> str:
    """Choose a ready programme, or bring one as a file."""
    return _new_page()


@blueprint.post("/new")
def create_room() -> AnyResponse | tuple[str, int] | tuple[str, int, dict[str, str]]:
    """Make the room and go to its desk; what is wrong is said on the same page."""
    try:
        check_password(request.form.get("password"))
        created = house().rooms.create(_wanted())
    except Problem as problem:
        sentence = say(problem.text, page_language())
        page = _new_page(error=sentence, field=problem.where)
        return page, problem.status, problem.headers
    except Invalid as error:
        where = programme.where_for_people(_uploaded(), error.where)
        return _new_page(error=say(error.text, page_language()), where=where), 422
    return redirect(addresses(created)["desk_url"], code=303)


@blueprint.get("/desk/<code>")
def desk(code: str) -> Response:
    """The desk's page. The key comes after, in the fragment of the address or in the cookie."""
    held = room_or_404(code)
    language = page_language(held.programme.language)
    look = house().settings.look
    page = page_data(
        "desk", held.code, held.programme.title, held.life_s, language, base_url(), look
    )
    page["has_key"] = identity.key_fits(desk_key(held.code), held.key_hash)
    page["reminder"] = sentences(held.programme.language)
    page["role_sets"] = {id: say(title, language) for id, (title, _) in ROLE_SETS.items()}
    html = render_template("desk.html", page=page, qr_svg=qr_svg(page["join_url"]))
    return Response(html, mimetype="text/html")


@blueprint.post("/desk/<code>/key")
def take_key(code: str) -> Response:
    """Put the key that came in an address into a cookie that no script can read."""
    held = room_or_404(code)
    sent = read_json(request.get_data())
    key = sent.get("key") if isinstance(sent, dict) else None
    if not identity.key_fits(key, held.key_hash):
        raise wrong_try(Problem.wrong_key())
    response = Response(status=204)
    give_key(response, held.code, str(key), held.life_s)
    return response


@blueprint.post("/desk/<code>/link")
def desk_link(code: str) -> Response:
    """The desk's address with its key, for a colleague; only for who already has the key."""
    held = room_or_404(code)
    key = desk_key(held.code)
    if not identity.key_fits(key, held.key_hash):
        raise wrong_try(Problem.wrong_key())
    return jsonify(desk_url=f"{base_url()}/desk/{held.code}#key={key}")


def _wanted() -> Any:
    uploaded = _uploaded()
    if uploaded is not None:
        return uploaded
    try:
        return programmes.load(request.form.get("programme", ""), _form_language())
    except LookupError as error:
        raise Problem(422, _NO_PROGRAMME, where="programme") from error


def _uploaded() -> Any:
    file = request.files.get("file")
    if file is None or not file.filename:
        return None
    file.stream.seek(0)
    content = read_json(file.stream.read())
    if content is None:
        raise Problem(422, _NOT_JSON, where="file")
    return content


def _form_language() -> str:
    wanted = request.form.get("language", "")
    return wanted if wanted in LANGUAGES else page_language()


def _new_page(**more: Any) -> str:
    language = page_language()
    return render_template(
        "new.html",
        page=None,
        programmes=[_outlined(each, language) for each in programmes.available(language)],
        programmes_by_language={each: programmes.available(each) for each in LANGUAGES},
        password_needed=house().settings.create_password is not None,
        **more,
    )


def _outlined(ready: Mapping[str, Any], language: str) -> dict[str, Any]:
    """A ready programme with the titles of its steps as ``outline``."""
    steps = programmes.load(ready["id"], language)["steps"]
    return {**ready, "outline": [step["title"] for step in steps if step.get("title")]}
