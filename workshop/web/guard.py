"""What stands before every page: proxies, compression offers, origins, headers."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

from flask import Flask, Response, abort, g, request
from werkzeug.middleware.proxy_fix import ProxyFix

from workshop.config import Network

Wsgi = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]

_FORWARDED = (
    "HTTP_X_FORWARDED_FOR",
    "HTTP_X_FORWARDED_PROTO",
    "HTTP_X_FORWARDED_HOST",
    "HTTP_X_FORWARDED_PORT",
    "HTTP_X_FORWARDED_PREFIX",
    "HTTP_FORWARDED",
)
_DIRECT = "workshop.direct"
_OURS = (None, "same-origin", "none")
_HOST = re.compile(r"[\w.-]+(:\d{1,5})?|\[[\da-fA-F:.]+\](:\d{1,5})?", re.ASCII)
_SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
_SCRIPTS = "scripts_in_the_page"
_STYLES = "styles_in_the_page"
_AROUND = "pages_around_the_page"
_FRAMES = "frames_in_the_page"
_POLICY = (
    "default-src 'none'; script-src 'self'{scripts}; style-src 'self'{styles}; "
    "img-src 'self' data:; font-src 'self'; connect-src 'self' {sockets}; manifest-src 'self'; "
    "worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors {around}{frames}"
)


class Nowhere:
    """The error stream that requests are given; what the house has to say goes to its log."""

    def write(self, text: str) -> int:
        return len(text)

    def writelines(self, lines: Iterable[str]) -> None:
        """Take them, keep nothing."""

    def flush(self) -> None:
        """Nothing waits."""


class Gatehouse:
    """WSGI: stands before the pages and the sockets alike.

    Takes a proxy's word only from a known proxy; refuses permessage-deflate, which every browser
    offers and which takes 100 KiB more memory for each phone; refuses what no browser of ours
    sends; keeps the server's own error stream, which names addresses, out of the log.
    """

    def __init__(self, app: Wsgi, proxies: tuple[Network, ...]) -> None:
        self._app = app
        self._behind_proxy: Wsgi = ProxyFix(self._inner, x_for=1, x_proto=1, x_host=1)
        self._proxies = proxies

    def __call__(self, environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        environ.pop("HTTP_SEC_WEBSOCKET_EXTENSIONS", None)
        environ["wsgi.errors"] = Nowhere()
        if environ.get("HTTP_TRANSFER_ENCODING", "").lower() == "chunked":
            # The server has taken the chunks apart; without this the body is thought to be empty.
            environ["wsgi.input_terminated"] = True
        address = environ.get("REMOTE_ADDR", "")
        environ[_DIRECT] = _own(address) and not any(header in environ for header in _FORWARDED)
        if self._trusted(address):
            return self._behind_proxy(environ, start)
        for header in _FORWARDED:
            environ.pop(header, None)
        return self._inner(environ, start)

    def _inner(self, environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        if not _welcome(environ):
            start("400 Bad Request", [("Content-Type", "text/plain"), ("Content-Length", "0")])
            return [b""]
        return self._app(environ, start)

    def _trusted(self, address: str) -> bool:
        if not self._proxies:
            return False
        try:
            return any(ip_address(address) in network for network in self._proxies)
        except ValueError:
            return False


def came_directly(environ: Mapping[str, Any]) -> bool:
    """Whether a program on this machine asks, with no proxy in between, known or unknown."""
    return bool(environ.get(_DIRECT))


def _own(address: str) -> bool:
    """Whether ``address`` is this machine's own, as in 127.0.0.1."""
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return False


def _welcome(environ: dict[str, Any]) -> bool:
    """Whether the request is one that the pages and the sockets can make sense of."""
    if not _HOST.fullmatch(environ.get("HTTP_HOST", "localhost")):
        return False
    upgrade = environ.get("HTTP_UPGRADE", "").lower() == "websocket"
    if upgrade and not environ.get("HTTP_SEC_WEBSOCKET_KEY"):
        return False
    socket = environ.get("PATH_INFO", "").startswith("/socket.io")
    return not (socket and environ.get("HTTP_SEC_FETCH_SITE") not in _OURS)


def origin_allowed(origin: str | None, host: str, public_url: str | None) -> bool:
    """Whether a request that names ``origin`` comes from our own pages. None: not a browser."""
    if origin is None:
        return True
    ours = {host}
    if public_url:
        ours.add(urlsplit(public_url).netloc)
    try:
        return urlsplit(origin).netloc in ours
    except ValueError:
        return False


def let_in(*, scripts: Sequence[str], styles: Sequence[str]) -> None:
    """Let in what stands in this answer's page itself, each by its hash."""
    g.setdefault(_SCRIPTS, "".join(f" {source}" for source in scripts))
    g.setdefault(_STYLES, "".join(f" {source}" for source in styles))


def let_frame(*, holds: bool = False, inside: bool = False) -> None:
    """Let this answer's page hold pages of our own, or stand inside one of them."""
    g.setdefault(_FRAMES, "; frame-src 'self'" if holds else "")
    g.setdefault(_AROUND, "'self'" if inside else "'none'")


def install(app: Flask, public_url: str | None, style_source: str) -> None:
    """Check the origin of everything that changes something; set the headers of every answer.

    ``style_source`` lets in the one style that stands in all pages themselves, where there is one.
    """
    styles = style_source and f" {style_source}"

    @app.before_request
    def same_origin() -> None:
        if request.method in _SAFE_METHODS:
            return
        allowed = origin_allowed(request.headers.get("Origin"), request.host, public_url)
        if request.headers.get("Sec-Fetch-Site") not in _OURS or not allowed:
            abort(403)

    @app.after_request
    def headers(response: Response) -> Response:
        host = request.host
        response.headers.setdefault(
            "Content-Security-Policy",
            _POLICY.format(
                scripts=g.get(_SCRIPTS, ""),
                styles=styles + g.get(_STYLES, ""),
                sockets=f"ws://{host} wss://{host}",
                around=g.get(_AROUND, "'none'"),
                frames=g.get(_FRAMES, ""),
            ),
        )
        response.headers.setdefault("X-Content-Type-Options", "nosniff")
        response.headers.setdefault("Referrer-Policy", "same-origin")
        response.headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")
        response.headers.setdefault("Cache-Control", "no-store")
        return response
