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
