"""What every page and call needs from the house, kept on the app and taken from it by name."""

from dataclasses import dataclass
from typing import cast
from urllib.parse import urlsplit

from flask import Flask, Response, current_app, request

from workshop import identity
from workshop.config import Settings
from workshop.limits import Tries, WrongTries
from workshop.service.answers import Answers
from workshop.service.incoming import Incoming
from workshop.service.results import Results
from workshop.service.rooms import Held, Rooms
from workshop.service.typed import digits_of
from workshop.store import Store
from workshop.web.errors import Problem

_NAME = "workshop"


@dataclass(frozen=True)
class House:
    """The parts that pages use. They are shared with the sockets."""

    settings: Settings
    store: Store
    rooms: Rooms
    answers: Answers
    results: Results
    incoming: Incoming
    wrong_tries: WrongTries
    checks: Tries


def install(app: Flask, house: House) -> None:
    """Make the house known to the app's pages."""
    app.extensions[_NAME] = house


def house() -> House:
    """The house of the present app."""
    return cast(House, current_app.extensions[_NAME])


def base_url() -> str:
    """What absolute addresses begin with, without a trailing slash.

    Where this machine opened the page as localhost, phones need its address on the network.
    """
    settings = house().settings
    asked = request.host_url.rstrip("/")
    local = settings.network_url and urlsplit(asked).hostname in ("localhost", "127.0.0.1")
    return settings.public_url or (settings.network_url if local else None) or asked


def room_or_404(code: str) -> Held:
    """The room with this code as the store has it now. Raises ``Problem`` 404, or 429."""
    digits = digits_of(code)
    if digits is None:
        raise Problem(404)
    held = house().rooms.fresh(digits)
    if held is None:
        raise wrong_try(Problem.unknown_room())
    return held


def desk_room(code: str) -> Held:
    """The room, for whoever brings its desk key as Bearer or cookie. Raises ``Problem``."""
    held = room_or_404(code)
    if not identity.key_fits(bearer() or desk_key(held.code), held.key_hash):
        raise wrong_try(Problem.wrong_key())
    return held


def bearer() -> str | None:
    """What the request brings as ``Authorization: Bearer``, read as UTF-8."""
    scheme, _space, token = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer":
        return None
    # WSGI gives the bytes of a header as if they were Latin-1.
    return token.strip().encode("latin-1", "replace").decode("utf-8", "replace")


def desk_key(code: str) -> str | None:
    """The desk key in this browser's cookie for the room."""
    return request.cookies.get(identity.desk_cookie(code))


def give_key(response: Response, code: str, key: str, life_s: int) -> None:
    """Put a room's desk key into a cookie that no script can read, for ``life_s`` seconds."""
    response.set_cookie(
        identity.desk_cookie(code),
        key,
        max_age=max(1, life_s),
        httponly=True,
        secure=request.is_secure,
        samesite="Strict",
    )


def wrong_try(problem: Problem) -> Problem:
    """``problem``, or that there were too many of them from this address."""
    wait_s = house().wrong_tries.another(request.remote_addr or "")
    return Problem.too_many(wait_s) if wait_s else problem


def tried(tries: Tries) -> None:
    """One more of what only so much is allowed of from one address. Raises ``Problem`` 429."""
    wait_s = tries.another(request.remote_addr or "")
    if wait_s:
        raise Problem.too_fast(wait_s)
