"""``workshop backup``: a copy of what the embedded store holds, while the server runs."""

import argparse

from workshop.command.error import CommandError
from workshop.store.backup import back_up


def command(parsed: argparse.Namespace) -> int:
    """Write the copy; returns 0."""
    try:
        size = back_up(parsed.data, parsed.file)
    except OSError as error:
        raise CommandError(f"the copy cannot be written: {error}") from error
    print(f"{parsed.file}: {size:,} bytes")
    return 0
