"""Everything that the store raises."""

from pathlib import Path

from workshop.store.values import Mine


class StoreError(Exception):
    """Something the store will not or cannot do."""


class Away(StoreError):
    """The store does not answer, or cannot write now. Nothing is promised; ask again later."""


class Unknown(StoreError):
    """There is no such room: never was, deleted, or expired."""


class NoSeat(StoreError):
    """There is no room for a new seat."""


class Closed(StoreError):
    """That step and round take no answers now."""


class Stale(StoreError):
    """Made from an older state than the store's.

    For a room ``version`` is its newest version. For an answer ``version`` is that answer's newest
    version and ``mine`` the answer itself, or None where there is none (any more).
    """

    def __init__(self, version: int = 0, mine: Mine | None = None) -> None:
        super().__init__(f"the newest version is {version}")
        self.version = version
        self.mine = mine


class Reshaped(StoreError):
    """The step is counted under another shape now: count the answer under ``number``."""

    def __init__(self, number: int) -> None:
        super().__init__(f"the shape is number {number} now")
        self.number = number


class Moved(StoreError):
    """Whoever answers sits in ``group`` now, by its key; None: in none."""

    def __init__(self, group: str | None) -> None:
        super().__init__("whoever answers has been moved")
        self.group = group


class Full(StoreError):
    """A round holds as many notes, or as many different counters, as it may."""


class Published(StoreError):
    """The answer stands in what was published, so it cannot be taken back."""


class FolderTaken(StoreError):
    """Another app is using the data folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"Another workshop server is using the data folder {folder}. "
            "Stop it, or choose another folder with --data."
        )
        self.folder = folder


class CannotStart(StoreError):
    """The embedded store, or the one that REDIS_URL names, cannot be used; the message says why."""
