"""What somebody shows at the door: a seat, a group's name, a desk's key."""

from typing import Any

from werkzeug.http import parse_cookie

from workshop import identity
from workshop.room import Refused, called
from workshop.service.rooms import Held
from workshop.text import Invalid, Text

WRONG_KEY = Text("This desk link does not open the room.")
_UNKNOWN_GROUP = Text("There is no such group in this room.")


def seat(held: Held, sent: dict[str, Any], environ: dict[str, Any], secret: bytes) -> str:
    """The seat the client names, else the browser's own in this room, else a new one."""
    wanted = sent.get("seat")
    if wanted is not None:
        if not identity.is_seat(wanted):
            raise Invalid("This seat cannot be read.", where="seat")
        return str(wanted)
    cookie = parse_cookie(environ).get(identity.SEAT_COOKIE)
    if cookie:
        return identity.seat_of(cookie, held.code, secret)
    return identity.new_seat()


def group(held: Held, sent: Any) -> str | None:
    """The key of the group that a client names; None where it names none."""
    if sent is None:
        return None
    named = called(held.groups, sent) if isinstance(sent, str) else None
    if named is None:
        raise Refused("unknown", _UNKNOWN_GROUP)
    return named.key


def check_key(held: Held, sent: dict[str, Any], environ: dict[str, Any]) -> None:
    """Raises ``Refused`` where neither what is sent nor the browser's cookie opens the desk."""
    key = sent.get("key") or parse_cookie(environ).get(identity.desk_cookie(held.code))
    if not identity.key_fits(key, held.key_hash):
        raise Refused("forbidden", WRONG_KEY)
