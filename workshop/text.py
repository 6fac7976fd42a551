"""Sentences for people, kept apart from their language until they are said."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Text:
    """One sentence: its English source and the values that fill its braces.

    >>> Text("{left} points are left.", {"left": 12}).english()
    '12 points are left.'

    With ``plural``, ``values["count"]`` chooses between the two forms.
    """

    source: str
    values: Mapping[str, Any] = field(default_factory=dict)
    plural: str | None = None

    def english(self) -> str:
        """The sentence in its source language, for logs and tests."""
        source = self.source
        if self.plural is not None and self.values["count"] != 1:
            source = self.plural
        return source.format(**self.values)


class Invalid(ValueError):
    """What somebody sent cannot be used; carries a sentence for that person.

    ``where`` is the path to the field inside what was sent, such as ``settings.items[2]``.
    """

    def __init__(
        self, source: str, *, plural: str | None = None, where: str = "", **values: Any
    ) -> None:
        self.text = Text(source, values, plural)
        self.where = where
        super().__init__(self.text.english())

    def inside(self, where: str) -> "Invalid":
        """The same complaint, seen from one level further out."""
        path = where if not self.where else f"{where}{_joint(self.where)}{self.where}"
        return Invalid(self.text.source, plural=self.text.plural, where=path, **self.text.values)


def _joint(where: str) -> str:
    return "" if where.startswith("[") else "."
