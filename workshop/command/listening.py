"""The listening socket, made by ourselves: a long backlog, no port shared unawares."""

import contextlib
import errno
import resource
import socket

from workshop.command.error import CommandError

BACKLOG = 4_096
_WILDCARDS = ("0.0.0.0", "::", "")


def listen(host: str, port: int, *, shared: bool = False) -> socket.socket:
    """A socket that listens on ``host`` and ``port`` (0: a free one). Raises ``CommandError``.

    ``shared`` lets this server's own workers listen beside each other on the same port.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if shared:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    try:
        listener.bind((host, port))
    except (OSError, OverflowError) as error:
        listener.close()
        reason = getattr(error, "errno", None)
        if reason == errno.EADDRINUSE:
            raise CommandError(f"port {port} is in use; choose another with --port") from error
        raise CommandError(f"cannot listen on {host} port {port}: {error}") from error
    listener.listen(BACKLOG)
    return listener


def raise_file_limit() -> None:
    """Let this process open as many files, and so sockets, as the system allows."""
    _soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))


def port_of(listener: socket.socket) -> int:
    """The port that ``listener`` got."""
    port: int = listener.getsockname()[1]
    return port


def local_url(host: str, port: int) -> str:
    """An address of this server that this machine can open."""
    if host in _WILDCARDS:
        host = "127.0.0.1"
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def network_url(host: str, port: int) -> str | None:
    """The address that other machines on the local network can open; None where there is none."""
    if host not in _WILDCARDS:
        return None
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            # Connecting a datagram socket sends nothing: it only asks which address would be used.
            probe.connect(("192.0.2.1", 9))
            address: str = probe.getsockname()[0]
        except OSError:
            return None
    return None if address.startswith("127.") else f"http://{address}:{port}"
