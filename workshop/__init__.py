"""Samling: live workshop exercises on everybody's phone and one screen."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workshop.assembly import Workshop
    from workshop.config import Settings


def create_app(settings: "Settings", *, worker_of: str | None = None) -> "Workshop":
    """Open the store and put a server's parts together; see ``workshop.assembly``."""
    # Imported late: importing the package must load nothing that an async mode has yet to patch.
    from workshop.assembly import create_app as assemble

    return assemble(settings, worker_of=worker_of)
