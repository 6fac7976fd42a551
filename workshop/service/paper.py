"""Answers that were given on paper, typed in at the desk: each a seat's of its own."""

import re
from collections.abc import Mapping
from typing import Any

from workshop.room import Refused, called
from workshop.service.answers import Answers, read
from workshop.service.author import Author
from workshop.service.rooms import Held
from workshop.store import PAPER_SEAT, Published, Stale, Store
from workshop.text import Text

_SHEET = re.compile(r"[A-Za-z0-9_-]{8,40}")
_NO_SHEET = Text("Each sheet needs a mark of its own: 8 to 40 letters and digits.")
_ALONE = Text("Paper is for answers that each gives alone.")
_PRIVATE = Text("Nobody sees the answers of this step, so none are typed in.")
_UNKNOWN_GROUP = Text("There is no such group in this room.")
_PUBLISHED = Text("This sheet is in a result that has been shown. It can be corrected.")
_CLEARED = Text("The answers of this step were cleared meanwhile.")


class Paper:
    """Takes in sheets, corrects them and takes them back. They are counted as any other answer."""

    def __init__(self, store: Store, answers: Answers) -> None:
        self._store = store
        self._answers = answers

    def take(self, held: Held, wish: Mapping[str, Any]) -> int:
        """Count the ``answer`` of the sheet ``id`` instead of what that sheet said before.

        ``answer`` None takes the sheet back. Returns the answer's version, 0 where there is none
        now. Raises what ``Answers.cast`` does.
        """
        sheet, group = wish.get("id"), wish.get("group")
        if not isinstance(sheet, str) or not _SHEET.fullmatch(sheet):
            raise Refused("invalid", _NO_SHEET)
        asked = read(held, wish)
        if asked.round != "person":
            raise Refused("invalid", _ALONE)
        if asked.step.results == "private":
            raise Refused("invalid", _PRIVATE)
        named = called(held.groups, group) if isinstance(group, str) else None
        if group is not None and named is None:
            raise Refused("unknown", _UNKNOWN_GROUP)
        seat = f"{PAPER_SEAT}{sheet}"
        if asked.answer is not None:
            return self._answers.cast(held, Author(seat, named.key if named else None), wish)
        try:
            self._store.withdraw(held.place(asked.step.id, asked.round), seat, epoch=asked.epoch)
        except Published as published:
            raise Refused("invalid", _PUBLISHED) from published
        except Stale as stale:
            raise Refused("stale", _CLEARED) from stale
        return 0
