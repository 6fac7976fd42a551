"""The way back to one's own place in a room on another phone, by a code that the first one shows.

No cookie is changed by it: the store notes that the other phone's own seat leads to the first
one's, in this room alone. So it tells nothing of any other room.
"""

from typing import Any

from flask import Blueprint, Response, render_template, request

from workshop import identity
from workshop.clock import now_ms
from workshop.locale import say
from workshop.service.rooms import Held
from workshop.store import NoSeat, Unknown
from workshop.text import Text
from workshop.web.context import base_url, house, room_or_404, wrong_try
from workshop.web.errors import Problem
from workshop.web.language import page_language
from workshop.web.pages import qr_svg, with_seat

blueprint = Blueprint("back", __name__, url_prefix="/<code>/back")

SHOWN_S = 15 * 60
WRITTEN_DOWN_S = 24 * 3_600

_WRONG = Text("This return code does not fit, has been used, or is too old.")
_NO_COOKIE = Text("This browser does not keep the cookie that a place here needs.")
_NO_SEAT = Text("You have no place on this phone yet. Open the room first.")


@blueprint.get("")
def back(code: str) -> Response:
    """Show a return code here, or type in the one that the other phone shows."""
    return with_seat(_page(room_or_404(code)))


@blueprint.post("/code")
def show(code: str) -> Response:
    """A new return code for the place of this browser; the one before does not work any more."""
    held = room_or_404(code)
    seconds = WRITTEN_DOWN_S if request.form.get("lasting") else SHOWN_S
    shown = identity.new_return_code()
    try:
        house().store.lend(
            held.code,
            _seat(held),
            hash=identity.return_hash(shown, held.code, house().settings.secret),
            lapses_ms=now_ms() + seconds * 1000,
        )
    except NoSeat:
        raise Problem(403, _NO_SEAT) from None
    except Unknown:
        raise Problem.unknown_room() from None
    address = f"{base_url()}/{held.code}/back"
    return _page(
        held,
        shown=[shown[at : at + 3] for at in range(0, len(shown), 3)],
        lasting=seconds == WRITTEN_DOWN_S,
        address=address.partition("://")[2],
        # Behind the mark: what stands there is never sent to a server, and in no log.
        qr_svg=qr_svg(f"{address}#{shown}"),
    )


@blueprint.post("")
def come(code: str) -> Response:
    """Take the place that the typed code was shown for."""
    held = room_or_404(code)
    typed = identity.return_code(request.form.get("code"))
    seat = _seat(held)
    try:
        fits = typed is not None and house().store.reclaim(
            held.code,
            seat,
            hash=identity.return_hash(typed, held.code, house().settings.secret),
        )
    except Unknown:
        raise Problem.unknown_room() from None
    if fits:
        return _page(held, back=True)
    problem = wrong_try(Problem(403, _WRONG))
    response = _page(held, error=say(problem.text, page_language()))
    response.status_code = problem.status
    response.headers.extend(problem.headers)
    return response


def _seat(held: Held) -> str:
    """The name of the seat that this browser's cookie has in the room. Raises ``Problem``."""
    cookie = request.cookies.get(identity.SEAT_COOKIE)
    if not cookie:
        raise Problem(403, _NO_COOKIE)
    secret = house().settings.secret
    return identity.name_of(identity.seat_of(cookie, held.code, secret), held.code, secret)


def _page(held: Held, **more: Any) -> Response:
    page_language(held.programme.language)
    return Response(render_template("back.html", page=None, code=held.code, **more))
