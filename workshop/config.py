"""Environment and command line -> Settings, with a clear sentence for each bad value."""

import ipaddress
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from workshop import look
from workshop.look import Look

Network = ipaddress.IPv4Network | ipaddress.IPv6Network
ASYNC_MODES = ("eventlet", "gevent")
SYNCS = ("always", "second")
SHORTEST_SECRET = 32
LONGEST_CONTACT = 200


class ConfigError(ValueError):
    """A setting cannot be used; the message names it and says what it should be."""


@dataclass(frozen=True)
class Settings:
    """What a server is told from outside.

    ``public_url`` has no trailing slash and is None where addresses follow the request.
    ``network_url`` is where phones reach a server that is opened as localhost.
    ``sync`` says when the embedded store writes to the disk: ``always`` before an answer is
    acknowledged, or every ``second``.
    ``metrics_key`` lets other machines read the figures; without it only this one may.
    ``secret`` keys the hashes that name seats; it is never in the store.
    ``organisation`` is who runs the server, ``contact`` where it answers questions about privacy
    and accessibility: an e-mail address, a telephone number or an address on one line. ``look`` is
    what the organisation changes on the pages.
    """

    data: Path
    redis_url: str | None = None
    public_url: str | None = None
    proxies: tuple[Network, ...] = ()
    create_password: str | None = None
    metrics_key: str | None = None
    async_mode: str = "eventlet"
    sync: str = "always"
    secret: bytes = b""
    network_url: str | None = None
    organisation: str | None = None
    contact: str | None = None
    look: Look = field(default_factory=Look)


def from_environment(environment: Mapping[str, str], data: Path) -> Settings:
    """The settings of one server whose own files lie in ``data``. Raises ``ConfigError``."""
    return Settings(
        data=data,
        redis_url=environment.get("REDIS_URL") or None,
        public_url=_public_url(environment.get("WORKSHOP_PUBLIC_URL", "")),
        proxies=_proxies(environment.get("WORKSHOP_PROXIES", "")),
        create_password=environment.get("WORKSHOP_CREATE_PASSWORD") or None,
        metrics_key=environment.get("WORKSHOP_METRICS_KEY") or None,
        async_mode=_one_of(environment, "WORKSHOP_ASYNC", ASYNC_MODES),
        sync=_one_of(environment, "WORKSHOP_SYNC", SYNCS),
        secret=_secret(environment.get("WORKSHOP_SECRET", ""), data),
        organisation=_line(environment, look.NAME, look.LONGEST_NAME),
        contact=_line(environment, "WORKSHOP_CONTACT", LONGEST_CONTACT),
        look=_look(environment),
    )


def _look(environment: Mapping[str, str]) -> Look:
    try:
        return look.from_environment(environment, lambda path: Path(path).read_bytes())
    except look.Wrong as error:
        raise ConfigError(str(error)) from error


def _line(environment: Mapping[str, str], name: str, longest: int) -> str | None:
    """One line of text; None where nothing is said."""
    try:
        return look.line(environment, name, longest) or None
    except look.Wrong as error:
        raise ConfigError(str(error)) from error


def _one_of(environment: Mapping[str, str], name: str, allowed: tuple[str, ...]) -> str:
    value = environment.get(name) or allowed[0]
    if value not in allowed:
        raise ConfigError(f"{name} is {value!r}; it must be one of {', '.join(allowed)}.")
    return value


def _public_url(value: str) -> str | None:
    if not value:
        return None
    parts = urlsplit(value)
    beyond = parts.path.strip("/") or parts.query or parts.fragment
    if parts.scheme not in ("http", "https") or not parts.hostname or beyond:
        raise ConfigError(
            f"WORKSHOP_PUBLIC_URL is {value!r}; it must look like https://workshop.example.org."
        )
    return value.rstrip("/")


def _proxies(value: str) -> tuple[Network, ...]:
    try:
        return tuple(
            ipaddress.ip_network(part.strip(), strict=False)
            for part in value.split(",")
            if part.strip()
        )
    except ValueError as error:
        raise ConfigError(
            f"WORKSHOP_PROXIES is {value!r}; it must be addresses or networks between commas, "
            "such as 10.0.0.5, 192.168.1.0/24."
        ) from error


def _secret(value: str, data: Path) -> bytes:
    """``WORKSHOP_SECRET``, or the one kept in the data folder, made at the first start."""
    if value:
        if len(value) < SHORTEST_SECRET:
            raise ConfigError(f"WORKSHOP_SECRET must be at least {SHORTEST_SECRET} characters.")
        return value.encode()
    file = data / "secret"
    try:
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not file.exists():
            _write_once(file, secrets.token_hex(SHORTEST_SECRET).encode())
        kept = file.read_bytes()
    except OSError as error:
        raise ConfigError(f"The data folder {data} cannot be used: {error.strerror}.") from error
    if len(kept) < SHORTEST_SECRET:
        raise ConfigError(f"The file {file} is damaged. Put it back from a copy, or delete it.")
    return kept


def _write_once(file: Path, content: bytes) -> None:
    """``file`` with ``content``, whole or not at all; one that is there already stands."""
    new = file.with_name(f"{file.name}-{os.getpid()}")
    with open(new, "wb", opener=_private) as opened:
        opened.write(content)
    try:
        os.link(new, file)
    except FileExistsError:
        pass
    finally:
        new.unlink()


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
