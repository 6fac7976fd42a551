"""Free ports of this machine, for programs that cannot choose one themselves."""

import socket
from contextlib import ExitStack


def free_ports(number: int) -> list[int]:
    """So many ports that nobody listens on now."""
    with ExitStack() as kept:
        sockets = [kept.enter_context(socket.socket()) for _ in range(number)]
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [each.getsockname()[1] for each in sockets]


def free_run(number: int) -> int:
    """The first of so many free ports that follow one another."""
    while True:
        (first,) = free_ports(1)
        if all(_is_free(port) for port in range(first, first + number)):
            return first


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        try:
            probe.bind(("127.0.0.1", port))
        except (OSError, OverflowError):
            return False
    return True
