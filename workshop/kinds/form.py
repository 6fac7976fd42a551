"""What a kind says of its settings to those who draw a form, and who know no kind by name.

Every kind has a ``form``; what it says of limits and defaults is held against ``settings`` by
``tests/kinds/test_forms.py``. Labels and helps are sentences for people.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from workshop.text import Text


@dataclass(frozen=True)
class Field:
    """One setting. ``as_`` says how it is drawn; ``help`` stands under its label."""

    as_: ClassVar[str]

    name: str
    label: Text
    help: Text | None = field(default=None, kw_only=True)


@dataclass(frozen=True)
class Texts(Field):
    """``least`` to ``most`` different texts, one a line, each at most ``longest`` characters."""

    as_ = "texts"

    least: int
    most: int
    longest: int


@dataclass(frozen=True)
class Whole(Field):
    """A whole number; None as ``default``: it follows from the other settings when left out."""

    as_ = "whole"

    low: int
    high: int
    default: int | None


@dataclass(frozen=True)
class Seconds(Field):
    """A duration in whole seconds, which people write as minutes."""

    as_ = "seconds"

    low: int
    high: int
    default: int | None


@dataclass(frozen=True)
class Switch(Field):
    """True or false."""

    as_ = "switch"

    default: bool


@dataclass(frozen=True)
class Choice(Field):
    """One of some values, each with what it is called."""

    as_ = "choice"

    options: Mapping[str, Text]
    default: str


@dataclass(frozen=True)
class Line(Field):
    """A text on one line, empty when left out."""

    as_ = "line"

    longest: int


@dataclass(frozen=True)
class Lines(Field):
    """A text of several lines, empty when left out."""

    as_ = "lines"

    longest: int


@dataclass(frozen=True)
class Group(Field):
    """An object with fields of its own."""

    as_ = "group"

    fields: tuple[Field, ...]


@dataclass(frozen=True)
class Groups(Field):
    """A list of ``least`` to ``most`` objects, each with these fields; ``one`` names such a one."""

    as_ = "groups"

    one: Text
    fields: tuple[Field, ...]
    least: int
    most: int


@dataclass(frozen=True)
class Take:
    """A way in which a later step gets items from this one.

    ``named_by``: where it takes those of one column or corner, the setting that has their names: a
    list of texts, or an object with the names under keys.
    """

    label: Text
    named_by: str | None = None


@dataclass(frozen=True)
class Form:
    """``about``: the kind in a sentence. ``takes``: an entry for each of the kind's own."""

    about: Text
    fields: tuple[Field, ...]
    takes: Mapping[str, Take] = field(default_factory=dict)
