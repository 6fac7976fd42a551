"""What stands before every page: proxies, compression offers, origins, headers."""

from collections.abc import Callable, Iterable
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

from flask import Flask, Response, abort, request
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
_SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self' {sockets}; manifest-src 'self'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'"
)


class Gatehouse:
    """WSGI: takes a proxy's word only from a known proxy, and refuses permessage-deflate.

    Accepting deflate, which every browser offers, takes 100 KiB more memory for each phone.
    """

    def __init__(self, app: Wsgi, proxies: tuple[Network, ...]) -> None:
        self._app = app
        self._behind_proxy: Wsgi = ProxyFix(app, x_for=1, x_proto=1, x_host=1)
        self._proxies = proxies

    def __call__(self, environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        environ.pop("HTTP_SEC_WEBSOCKET_EXTENSIONS", None)
        if self._trusted(environ.get("REMOTE_ADDR", "")):
            return self._behind_proxy(environ, start)
        for header in _FORWARDED:
            environ.pop(header, None)
        return self._app(environ, start)

    def _trusted(self, address: str) -> bool:
        if not self._proxies:
            return False
        try:
            return any(ip_address(address) in network for network in self._proxies)
        except ValueError:
            return False


def origin_allowed(origin: str | None, host: str, public_url: str | None) -> bool:
    """Whether a request that names ``origin`` comes from our own pages. None: not a browser."""
    if origin is None:
        return True
    ours = {host}
    if public_url:
        ours.add(urlsplit(public_url).netloc)
    return urlsplit(origin).netloc in ours


def install(app: Flask, public_url: str | None) -> None:
    """Check the origin of everything that changes something; set the headers of every answer."""

    @app.before_request
    def same_origin() -> None:
        if request.method in _SAFE_METHODS:
            return
        site = request.headers.get("Sec-Fetch-Site")
        allowed = origin_allowed(request.headers.get("Origin"), request.host, public_url)
        if site not in (None, "same-origin", "none") or not allowed:
            abort(403)

    @app.after_request
    def headers(response: Response) -> Response:
        host = request.host
        response.headers.setdefault(
            "Content-Security-Policy", _POLICY.format(sockets=f"ws://{host} wss://{host}")
        )
        response.headers.setdefault("X-Content-Type-Options", "nosniff")
        response.headers.setdefault("Referrer-Policy", "no-referrer")
        response.headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")
        response.headers.setdefault("Cache-Control", "no-store")
        return response
