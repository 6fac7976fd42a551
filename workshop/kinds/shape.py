"""How a step is read now: its items, and what has been merged or hidden."""

import re
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
    texts. ``groups`` are all there ever were, and ``group_keys`` what answers of them are kept
    under: as they are called now where there are none. ``least`` is the step's ``min_answers``. Own
    texts wait for the facilitator: all of them where ``waits``, else those that hold a word of
    ``watched``; ``passed`` are the folded names of those let through. A changed shape has a higher
    ``number``.
    """

    settings: Mapping[str, Any]
    items: tuple[Item, ...] = ()
    groups: tuple[str, ...] = ()
    round: str = "person"
    least: int = 0
    number: int = 0
    merged: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: NOTHING)
    hidden: frozenset[str] = frozenset()
    waits: bool = False
    watched: tuple[str, ...] = ()
    passed: frozenset[str] = frozenset()
    group_keys: tuple[str, ...] = ()

    def group_named(self, key: str | None) -> str | None:
        """What the group is called now whose answers are kept under ``key``."""
        known = zip(self.group_keys, self.groups, strict=False)
        return next((name for each, name in known if each == key), key)

    @cached_property
    def by_text(self) -> Mapping[str, Item]:
        """The items as they were frozen, by folded text, before any merging."""
        return {fold(item.text): item for item in self.items}

    @cached_property
    def as_written(self) -> Mapping[str, Item]:
        """The items by their text, letter for letter: how a page of ours names them."""
        return {item.text: item for item in self.items}

    @cached_property
    def _next(self) -> Mapping[str, str]:
        """Folded text -> the text it is merged into, one step on."""
        return {what: into for into, whats in self.merged.items() for what in whats}

    @cached_property
    def _into(self) -> Mapping[str, str]:
        """Folded text -> the text it is merged into, followed to the end of the chain."""
        return {what: self.way(what)[-1] for what in self._next}

    def way(self, text: str) -> list[str]:
        """``text`` and what it is merged into, step by step to the end; in a circle each once."""
        way, at = [text], fold(text)
        if at not in self._next:
            return way
        seen = {at}
        while (into := self._next.get(at)) is not None and (at := fold(into)) not in seen:
            way.append(into)
            seen.add(at)
        return way

    def goes_on(self, folded: str) -> bool:
        """Whether a folded text is merged into another."""
        return folded in self._next

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
        """Whether ``text``, or what it is merged into, is kept off the results: taken off, or held.

        Where ``least`` holds something back, a line is hidden with all that is merged into it: with
        one of its parts taken out it could show what one person said of that part.
        """
        if self.hidden:
            line = fold(self.read_as(text))
            if line in (self._hidden_lines if self.least else self.hidden):
                return True
            if not self.least and fold(text) in self.hidden:
                return True
        return self._is_own(text) and self.why_held(text, text) is not None

    def why_held(self, name: str, text: str) -> str | None:
        """Why an own text is not told: ``hidden``, ``waits``, ``watched``; None where it is told.

        ``name`` is what it is hidden and let through by: an id, or the text itself.
        """
        if not (self.hidden or self.waits or self.watched):
            return None
        at = fold(name)
        if at in self.hidden or (self.goes_on(at) and self._goes_to_hidden(at)):
            return "hidden"
        if at in self.passed:
            return None
        if self.waits:
            return "waits"
        return "watched" if self._watch and self._watch.search(fold(text)) else None

    def _goes_to_hidden(self, folded: str) -> bool:
        return any(fold(each) in self.hidden for each in self.way(folded))

    @cached_property
    def _watch(self) -> re.Pattern[str] | None:
        """What stands at the beginning of a word: so an inflected form is found too."""
        words = "|".join(re.escape(fold(word)) for word in self.watched)
        return re.compile(rf"(?<!\w)(?:{words})") if words else None

    def _is_own(self, text: str) -> bool:
        """Whether ``text`` is read as somebody wrote it, and not as the facilitator did."""
        if not (self.waits or self.watched):
            return False
        return self.find(text) is None and fold(text) not in self._given

    @cached_property
    def _given(self) -> frozenset[str]:
        return frozenset((*self._next, *map(fold, self.merged)))

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
