"""My gatherings: the rooms whose desk this browser can open, read from its own desk cookies.

The server keeps no list of whose rooms are whose. What is answered here is worked out from the keys
that the browser sends, and a room that is gone looks the same as a key that does not fit.
"""

from typing import Any

from flask import Blueprint, Response, jsonify, render_template, request

from workshop import identity
from workshop.clock import now_ms
from workshop.locale import page_texts
from workshop.service.own_rooms import OwnRoom, opened_by
from workshop.service.typed import digits_of
from workshop.web.api import read_json
from workshop.web.assets import texts_of
from workshop.web.context import base_url, give_key, house, tried
from workshop.web.errors import Problem
from workshop.web.language import page_language
from workshop.web.organisation import told

blueprint = Blueprint("mine", __name__)

# With more of them a browser's cookies grow past what servers and proxies take in one request.
MOST_ROOMS = 100


@blueprint.get("/mine")
def my_gatherings() -> str:
    """The page. The list comes after: a browser that followed a link here sends no desk cookies."""
    language = page_language()
    page = {
        "as": "mine",
        "language": language,
        "most": MOST_ROOMS,
        "texts": page_texts(texts_of("mine"), language),
        **told(house().settings.look, language),
    }
    return render_template("mine.html", page=page)


@blueprint.get("/api/mine")
def list_rooms() -> Response:
    """The rooms, the last used first. Each key stays in its cookie as long as its room lives.

    Keys that open nothing any more are let go: cookies travel with every request.
    """
    keys = _keys()
    rooms = _opened_by(keys)
    response = jsonify(rooms=[_shown(room) for room in rooms])
    now = now_ms()
    for room in rooms:
        give_key(response, room.code, keys[room.code], (room.ends_ms - now) // 1000)
    for code in keys.keys() - {room.code for room in rooms}:
        _forget(response, code)
    return response


@blueprint.post("/api/mine")
def add_rooms() -> Response:
    """Put the rooms of a recovery file into this browser, as ``{"rooms": [{code, desk_key}]}``.

    Answers ``{"added": [codes], "missing", "left_out"}``: how many of the others are not here or
    have another key, and how many there was no place for.
    """
    held = _keys()
    wanted = {code: key for code, key in _wanted().items() if held.get(code) != key}
    places = max(0, MOST_ROOMS - len(held.keys() - wanted.keys()))
    tried_now = dict(list(wanted.items())[:places])
    rooms = _opened_by(tried_now)
    response = jsonify(
        added=[room.code for room in rooms],
        missing=len(tried_now) - len(rooms),
        left_out=len(wanted) - len(tried_now),
    )
    for room in rooms:
        give_key(response, room.code, tried_now[room.code], room.held.life_s)
    return response


@blueprint.delete("/api/mine/<code>")
def forget_room(code: str) -> Response:
    """This browser forgets the room's key. The room itself stays as it is."""
    digits = digits_of(code)
    if digits is None:
        raise Problem(404)
    response = Response(status=204)
    _forget(response, digits)
    return response


@blueprint.post("/api/mine/keys")
def recovery() -> Response:
    """What a recovery file holds: the addresses and keys of all rooms in the list."""
    keys = _keys()
    base = base_url()
    rooms = [
        {
            "title": room.held.programme.title,
            "code": room.code,
            "join_url": f"{base}/{room.code}",
            "screen_url": f"{base}/screen/{room.code}",
            "desk_url": f"{base}/desk/{room.code}#key={keys[room.code]}",
            "desk_key": keys[room.code],
        }
        for room in _opened_by(keys)
    ]
    return jsonify(server=base, rooms=rooms)


def _forget(response: Response, code: str) -> None:
    response.delete_cookie(identity.desk_cookie(code), httponly=True, samesite="Strict")


def _opened_by(keys: dict[str, str]) -> list[OwnRoom]:
    tried(house().checks)
    return opened_by(house().store, house().rooms, keys)


def _keys() -> dict[str, str]:
    """The keys in this browser's desk cookies, by code; as many as the list has place for."""
    begin = identity.desk_cookie("")
    found = {
        code: value
        for name, value in request.cookies.items()
        if name.startswith(begin) and (code := digits_of(name.removeprefix(begin)))
    }
    return dict(list(found.items())[:MOST_ROOMS])


def _wanted() -> dict[str, str]:
    """The keys in the request's body, by code. Raises ``Problem`` 400 where it is none."""
    sent = read_json(request.get_data())
    rooms = sent.get("rooms") if isinstance(sent, dict) else None
    if not isinstance(rooms, list):
        raise Problem(400)
    found = {}
    for room in rooms:
        key = room.get("desk_key") if isinstance(room, dict) else None
        code = digits_of(room.get("code")) if isinstance(key, str) else None
        if code and isinstance(key, str):
            found[code] = key
    return found


def _shown(room: OwnRoom) -> dict[str, Any]:
    planned = room.held.programme
    return {
        "code": room.code,
        "title": planned.title,
        "steps": len(planned.steps),
        "people": room.people,
        "used": room.used_ms,
        "ends": room.ends_ms,
    }
