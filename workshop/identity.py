"""Who a browser is: the seat cookie, a seat's name within one room, the desk's key.

A seat has three names. The *cookie* is one browser's, for all rooms, and never leaves it but to
this server. The *seat* is what one room's page knows and sends back. The *name* is what the store
holds. Each is a keyed hash of the one before, so neither two rooms' seats nor two rooms' names can
be linked, and the store alone does not let anybody be somebody else.
"""

import base64
import hashlib
import hmac
import secrets

SEAT_COOKIE = "seat"
LONGEST_SEAT = 128
RETURN_LENGTH = 9
# Digits and capitals that nobody takes for another, and no vowels, so that no words come of them.
RETURN_SIGNS = "23456789BCDFGHJKMNPQRSTVWXZ"


def new_cookie() -> str:
    """A fresh value for the seat cookie: 128 random bits."""
    return secrets.token_urlsafe(16)


def new_seat() -> str:
    """A seat for a client without a cookie: 128 random bits."""
    return secrets.token_urlsafe(16)


def seat_of(cookie: str, code: str, secret: bytes) -> str:
    """The seat that ``cookie`` has in room ``code``."""
    return _keyed(secret, "seat", code, cookie)


def name_of(seat: str, code: str, secret: bytes) -> str:
    """The name under which the store knows ``seat`` in room ``code``."""
    return _keyed(secret, "name", code, seat)


def next_seat(seat: str, code: str, secret: bytes) -> str:
    """The seat of who comes after ``seat`` on the same phone in room ``code``."""
    return _keyed(secret, "next", code, seat)


def later_seat(seat: str, turns: int, code: str, secret: bytes) -> str:
    """The seat of who comes ``turns`` persons after ``seat``."""
    for _ in range(turns):
        seat = next_seat(seat, code, secret)
    return seat


def new_return_code() -> str:
    """A code by which a person comes back to a seat on another phone: 42 random bits."""
    return "".join(secrets.choice(RETURN_SIGNS) for _ in range(RETURN_LENGTH))


def return_code(typed: object) -> str | None:
    """A return code as people type it, in any case, with spaces or hyphens; None: it cannot be one.

    >>> return_code(" k7m 4qx-9tr ")
    'K7M4QX9TR'
    """
    if not isinstance(typed, str) or len(typed) > LONGEST_SEAT:
        return None
    signs = "".join(sign for sign in typed.upper() if not (sign.isspace() or sign == "-"))
    fits = len(signs) == RETURN_LENGTH and all(sign in RETURN_SIGNS for sign in signs)
    return signs if fits else None


def return_hash(return_code: str, code: str, secret: bytes) -> str:
    """What the store holds of a return code in room ``code``."""
    return _keyed(secret, "return", code, return_code)


def is_seat(value: object) -> bool:
    """Whether ``value`` can be a seat that a client sends: a short printable text."""
    return isinstance(value, str) and 0 < len(value) <= LONGEST_SEAT and value.isprintable()


def new_key() -> str:
    """A desk key: 192 random bits, fit for an address."""
    return secrets.token_urlsafe(24)


def key_hash(key: str) -> str:
    """What the store holds of a desk key. The key is random, so one round of hashing is enough."""
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()


def key_fits(key: object, stored_hash: str) -> bool:
    """Whether ``key`` opens the desk, compared in constant time."""
    return isinstance(key, str) and hmac.compare_digest(key_hash(key), stored_hash)


def desk_cookie(code: str) -> str:
    """The name of the cookie that holds one room's desk key."""
    return f"desk-{code}"


def _keyed(secret: bytes, *parts: str) -> str:
    message = "\0".join(parts).encode("utf-8", "surrogatepass")
    digest = hmac.digest(secret, message, "sha256")
    return base64.urlsafe_b64encode(digest[:16]).rstrip(b"=").decode()
