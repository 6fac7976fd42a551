"""How a step is read now: its items, and what has been merged or hidden."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Any

from workshop.same import fold

NOTHING: Mapping[str, tuple[str, ...]] = MappingProxyType({})
OWN = "own:"


@dataclass(frozen=True)
class Item:
    """One thing a step asks about. ``id`` is frozen with the step and names its counters."""

    id: str
    text: str
    of: tuple[str, ...] = ()


@dataclass(frozen=True)
class Shape:
    """Everything that ``numbers`` and ``results`` may depend on besides the answers.

    ``settings`` is what the kind's ``settings()`` returned, its list replaced by the items' texts.
    ``merged`` maps the text merged into to the folded texts it swallowed; ``hidden`` holds folded
    texts. ``least`` is the step's ``min_answers``. A changed shape has a higher ``number``.
    """

    settings: Mapping[str, Any]
    items: tuple[Item, ...] = ()
    groups: tuple[str, ...] = ()
    round: str = "person"
    least: int = 0
    number: int = 0
    merged: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: NOTHING)
    hidden: frozenset[str] = frozenset()

    @cached_property
    def by_text(self) -> Mapping[str, Item]:
        """The items as they were frozen, by folded text, before any merging."""
        return {fold(item.text): item for item in self.items}

    @cached_property
    def as_written(self) -> Mapping[str, Item]:
        """The items by their text, letter for letter: how a page of ours names them."""
        return {item.text: item for item in self.items}

    @cached_property
    def _into(self) -> Mapping[str, str]:
        """Folded text -> the text it is merged into, followed to the end of the chain."""
        step = {what: into for into, whats in self.merged.items() for what in whats}
        ends = {}
        for what, into in step.items():
            seen = {what}
            while fold(into) in step and fold(into) not in seen:
                seen.add(fold(into))
                into = step[fold(into)]
            ends[what] = into
        return ends

    def find(self, text: str) -> Item | None:
        """The frozen item that ``text`` names, or None for an own or unknown word."""
        return self.as_written.get(text) or self.by_text.get(fold(text))

    def read_as(self, text: str) -> str:
        """The text that ``text`` counts as after merging; itself where nothing was merged."""
        return self._into.get(fold(text), text) if self.merged else text

    def id(self, text: str) -> str:
        """The id whose counters ``text`` adds to: an item's, or ``own:`` and the folded text."""
        final = self.read_as(text)
        item = self.find(final)
        return item.id if item else OWN + fold(final)

    def is_hidden(self, text: str) -> bool:
        """Whether the facilitator took ``text``, or what it is merged into, off the results.

        Where ``least`` holds something back, a line is hidden with all that is merged into it: with
        one of its parts taken out it could show what one person said of that part.
        """
        if not self.hidden:
            return False
        line = fold(self.read_as(text))
        if self.least:
            return line in self._hidden_lines
        return fold(text) in self.hidden or line in self.hidden

    @cached_property
    def _hidden_lines(self) -> frozenset[str]:
        return frozenset(fold(self.read_as(text)) for text in self.hidden)

    @cached_property
    def shown(self) -> tuple[Item, ...]:
        """The items that results list, in the settings' order.

        Merged items are left out in favour of what they were merged into, whose ``of`` names them;
        a merge into a new text stands where its first part stood. Hidden items are left out.
        """
        lines: dict[str, Item] = {}
        for item in self.items:
            if self.is_hidden(item.text):
                continue
            final = self.read_as(item.text)
            key = self.id(item.text)
            target = self.find(final)
            line = lines.get(key) or Item(key, target.text if target else final, ())
            parts = item.of or ((item.text,) if fold(item.text) != fold(line.text) else ())
            lines[key] = Item(key, line.text, (*line.of, *parts))
        return tuple(lines.values())
