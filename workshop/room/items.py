"""A step's list: made ready, frozen, and how it is read once people have answered."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from workshop.kinds import KINDS, check
from workshop.kinds.contract import Kind
from workshop.kinds.shape import Item, Shape
from workshop.programme import Programme, Step
from workshop.room.groups import groups_of
from workshop.room.state import (
    Prepared,
    Refused,
    Room,
    StepState,
    next_version,
    planned,
    with_state,
)
from workshop.same import clean, fold
from workshop.text import Invalid

LONGEST_TEXT = 500
MOST_ITEMS = 500
MOST_MERGED = 2_000
MOST_PASSED = 10_000


def shape(room: Room, programme: Programme, step_id: str, round: str) -> Shape:
    """How a step is read now in ``round``: what its kind gets. Raises ``Refused`` (unknown).

    Before the first opening the items are those planned or made ready; for a list that comes from
    an earlier step there are none yet.
    """
    step = planned(programme, step_id)
    state = room.steps[step.id]
    items = visible(step, state)
    return Shape(
        settings=step.with_texts(tuple(item.text for item in items)),
        items=items,
        groups=tuple(group.name for group in groups_of(room, programme)),
        group_keys=tuple(group.key for group in room.groups or ()),
        round=round,
        least=step.min_answers,
        number=state.shape,
        merged=state.merged,
        hidden=frozenset(state.hidden),
        waits=room.waits,
        watched=room.watched,
        passed=frozenset(state.passed),
    )


def visible(step: Step, state: StepState) -> tuple[Item, ...]:
    """The items that everybody may know of; none of a list from an earlier step until it is frozen.

    What came over could tell a result that has not been shown.
    """
    if state.items is not None:
        return state.items
    return () if step.source else _numbered(_wanted(step, state))


def freeze(
    state: StepState, step: Step, kind: Kind, incoming: Callable[[Step], list[str]]
) -> StepState:
    """The state with its items fixed. Raises ``Invalid``: too few items, too few answers before."""
    if step.list_name is None:
        return replace(state, items=())
    wanted = _wanted(step, state)
    # A source with too few answers stops the opening also where the desk has made a list ready.
    come = incoming(step) if step.source else []
    if step.source and state.prepared is None:
        wanted = tuple(Prepared(text) for text in come)
    texts = kind.items(step.settings, [entry.text for entry in wanted])
    cleaned = (Prepared(text, entry.of) for text, entry in zip(texts, wanted, strict=True))
    return _reshaped(state, items=_numbered(tuple(cleaned)))


def unfreeze(state: StepState) -> StepState:
    """The state before its first opening, but for what the desk had made ready."""
    return _reshaped(state, items=None, merged={}, hidden=(), passed=(), together=None)


def set_items(
    room: Room,
    programme: Programme,
    step_id: Any,
    items: Any,
    *,
    kinds: Mapping[str, Kind] = KINDS,
) -> Room:
    """The room with the list that a step will use: ``[{"text", "of": [texts]}]``.

    With None the list is again what was planned or comes over. Raises ``Refused``: unknown, or
    invalid for an entry that the kind cannot use, and for everything once the items are frozen.
    Whether the entries are too few or too many is asked when the step opens.
    """
    step = planned(programme, step_id)
    state = room.steps[step.id]
    if step.list_name is None:
        raise Refused("invalid", "This step has no list.")
    if state.frozen:
        raise Refused(
            "invalid", "The step has been opened, so its list stands until its answers are cleared."
        )
    prepared = None if items is None else _prepared(items, step, kinds[step.kind])
    return next_version(with_state(room, step.id, _reshaped(state, prepared=prepared)))


def merge(room: Room, programme: Programme, step_id: Any, into: Any, what: Any) -> Room:
    """The room where the texts ``what`` count as ``into``; all may be people's own words.

    A text counts as one other: a later merge of it replaces the earlier. Raises ``Refused``; once
    the step has been opened also where its results are withheld below a number of answers.
    """
    step, state, target = _named(room, programme, step_id, into)
    _must_be_mergeable(step, state)
    parts = [part for part in map(fold, _texts(what)) if part != fold(target)]
    if not parts:
        raise Refused("invalid", "Name at least one other text to merge.")
    merged = _without(state.merged, {*parts, *_loop(state.merged, fold(target), parts)})
    before = next((merged.pop(key) for key in list(merged) if fold(key) == fold(target)), ())
    merged[target] = (*before, *dict.fromkeys(parts))
    if sum(map(len, merged.values())) > MOST_MERGED:
        raise Refused("invalid", "There are too many merged texts in this step.")
    return next_version(with_state(room, step.id, _reshaped(state, merged=merged)))


def unmerge(room: Room, programme: Programme, step_id: Any, into: Any) -> Room:
    """The room where what was merged into ``into`` stands for itself again. Raises ``Refused``.

    Where nothing is merged into it, nothing changes: the request may have been sent again.
    """
    step, state, target = _named(room, programme, step_id, into)
    _must_be_mergeable(step, state)
    merged = {key: parts for key, parts in state.merged.items() if fold(key) != fold(target)}
    return next_version(with_state(room, step.id, _reshaped(state, merged=merged)))


def hide(room: Room, programme: Programme, step_id: Any, what: Any) -> Room:
    """The room where ``what``, a text or several, is left out of results. Raises ``Refused``."""
    step = planned(programme, step_id)
    state = room.steps[step.id]
    hidden = tuple(dict.fromkeys((*state.hidden, *map(fold, _texts(what)))))
    if len(hidden) > MOST_MERGED:
        raise Refused("invalid", "There are too many hidden texts in this step.")
    passed = tuple(text for text in state.passed if text not in hidden)
    return next_version(with_state(room, step.id, _reshaped(state, hidden=hidden, passed=passed)))


def unhide(room: Room, programme: Programme, step_id: Any, what: Any) -> Room:
    """The room where ``what`` is in the results again, or let through. Raises ``Refused``."""
    step = planned(programme, step_id)
    state = room.steps[step.id]
    back = list(map(fold, _texts(what)))
    hidden = tuple(text for text in state.hidden if text not in back)
    holds = room.waits or room.watched
    passed = tuple(dict.fromkeys((*state.passed, *back))) if holds else state.passed
    if len(passed) > MOST_PASSED:
        raise Refused("invalid", "Too many texts were let through one by one in this step.")
    return next_version(with_state(room, step.id, _reshaped(state, hidden=hidden, passed=passed)))


def _reshaped(state: StepState, **changes: Any) -> StepState:
    after = replace(state, **changes)
    return after if after == state else replace(after, shape=state.shape + 1)


def _wanted(step: Step, state: StepState) -> tuple[Prepared, ...]:
    if state.prepared is not None:
        return state.prepared
    return tuple(Prepared(text) for text in step.texts)


def _numbered(wanted: Sequence[Prepared]) -> tuple[Item, ...]:
    return tuple(Item(f"i{index}", item.text, item.of) for index, item in enumerate(wanted))


def _prepared(raw: Any, step: Step, kind: Kind) -> tuple[Prepared, ...]:
    if not isinstance(raw, list) or len(raw) > MOST_ITEMS:
        raise Refused("invalid", "This must be a list of at most {most}.", most=MOST_ITEMS)
    entries = [_entry(given if isinstance(given, dict) else {}) for given in raw]
    texts = [entry.text for entry in entries]
    try:
        check.texts(texts, where="items", least=0, most=MOST_ITEMS, longest=LONGEST_TEXT)
        kind.items(step.settings, texts)
    except Invalid as wrong:
        if wrong.where.endswith("]"):
            raise Refused.of(wrong) from None
    return tuple(entries)


def _entry(given: Mapping[str, Any]) -> Prepared:
    text = _text(given.get("text"))
    parts = _texts(given["of"]) if given.get("of") else []
    alone = all(fold(part) == fold(text) for part in parts)
    return Prepared(text, () if alone else tuple(parts))


def _named(
    room: Room, programme: Programme, step_id: Any, into: Any
) -> tuple[Step, StepState, str]:
    step = planned(programme, step_id)
    return step, room.steps[step.id], _text(into)


def _must_be_mergeable(step: Step, state: StepState) -> None:
    """Merging must not uncover, by the difference it makes, what few have answered."""
    if step.min_answers and state.frozen:
        raise Refused(
            "invalid",
            "In a step that asks for a lowest number of answers, texts are merged before it opens."
            " Later the difference could show what one person answered.",
        )


def _texts(raw: Any) -> list[str]:
    """One text or a list of them, cleaned; each text once."""
    given = raw if isinstance(raw, list) else [raw]
    if not 1 <= len(given) <= MOST_ITEMS:
        raise Refused("invalid", "Name from one to {most} texts.", most=MOST_ITEMS)
    return list({fold(text): text for text in map(_text, given)}.values())


def _text(raw: Any) -> str:
    try:
        return clean(raw, longest=LONGEST_TEXT)
    except Invalid as wrong:
        raise Refused.of(wrong) from None


def _without(merged: dict[str, tuple[str, ...]], gone: set[str]) -> dict[str, tuple[str, ...]]:
    kept = {into: tuple(p for p in parts if p not in gone) for into, parts in merged.items()}
    return {into: parts for into, parts in kept.items() if parts}


def _loop(merged: dict[str, tuple[str, ...]], target: str, parts: Sequence[str]) -> set[str]:
    """``{target}`` where it already counts, at last, as one of ``parts``; else nothing."""
    counts_as = {part: fold(into) for into, whats in merged.items() for part in whats}
    end = target
    while end in counts_as:
        end = counts_as[end]
        if end in parts:
            return {target}
    return set()
