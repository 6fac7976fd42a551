"""Addresses that name several servers: those of Sentinels, and those of a cluster."""

from dataclasses import dataclass
from typing import Self
from urllib.parse import unquote, urlsplit

DEFAULT_PORTS = {"sentinel": 26379, "cluster": 6379}


@dataclass(frozen=True)
class Address:
    """``redis+sentinel://user:password@host:port,host:port/service/db?options``, taken apart.

    ``hosts``: where to ask first. ``login``: ``user:password@``, or empty. ``options``: redis-py's
    own, such as ``ssl_ca_certs=…``, for every server. ``rediss+…`` is the same over TLS.
    """

    scheme: str
    hosts: tuple[tuple[str, int], ...]
    login: str
    path: tuple[str, ...]
    options: str

    @classmethod
    def read(cls, url: str) -> Self:
        """Raises ``ValueError`` with a sentence that never repeats a password."""
        parts = urlsplit(url)
        scheme, _plus, manner = parts.scheme.partition("+")
        login, at, hosts = parts.netloc.rpartition("@")
        named = tuple(
            _host(host.strip(), DEFAULT_PORTS[manner]) for host in hosts.split(",") if host.strip()
        )
        if not named:
            raise ValueError("it names no server")
        path = tuple(unquote(part) for part in parts.path.split("/") if part)
        return cls(scheme, named, login + at, path, parts.query)

    def plain(self, host: str, port: int, db: str = "0", *, login: bool = True) -> str:
        """The address of one of these servers alone."""
        shown = f"[{host}]" if ":" in host else host
        options = f"?{self.options}" if self.options else ""
        return f"{self.scheme}://{self.login if login else ''}{shown}:{port}/{db}{options}"


def _host(text: str, default_port: int) -> tuple[str, int]:
    """
    >>> _host("10.0.0.5:7000", 6379), _host("[::1]", 6379)
    (('10.0.0.5', 7000), ('::1', 6379))
    """
    try:
        parts = urlsplit(f"//{text}")
        host, port = parts.hostname, parts.port
    except ValueError:
        host, port = None, None
    if not host:
        raise ValueError("a server must be named as host:port")
    return host, port or default_port
