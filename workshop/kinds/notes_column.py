"""A column of a wall: its notes that hang by themselves, the newest and those with most votes."""

from workshop.kinds.foremost import Foremost
from workshop.kinds.notes_stacks import Hung

SENT = 200


class Column:
    """The notes of a column that hang by themselves."""

    def __init__(self) -> None:
        self._voted = 0
        self._first = Foremost[Hung](SENT)
        self._newest = Foremost[Hung](SENT)

    def __len__(self) -> int:
        return len(self._newest)

    @property
    def voted(self) -> bool:
        """Whether any of them has votes that may be told."""
        return self._voted > 0

    def add(self, note: Hung) -> None:
        """One note more."""
        self._first.add((-note.votes, note.arrival, note.key), note)
        self._newest.add((-note.arrival, note.key), note)
        self._voted += note.votes > 0

    def remove(self, note: Hung) -> None:
        """One note less."""
        self._first.remove((-note.votes, note.arrival, note.key))
        self._newest.remove((-note.arrival, note.key))
        self._voted -= note.votes > 0

    def vote(self, note: Hung, votes: int) -> None:
        """A note has other votes."""
        self._first.remove((-note.votes, note.arrival, note.key))
        self._first.add((-votes, note.arrival, note.key), note)
        self._voted += (votes > 0) - (note.votes > 0)
        note.votes = votes

    def sent(self, *, voted: bool) -> list[Hung]:
        """Those that are sent: with ``voted`` most votes first, else oldest first."""
        return self._first.first() if voted else self._newest.first()[::-1]
