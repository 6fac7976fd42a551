"""What a closing publishes, so that nothing can be read off the difference of two publications.

What is published is a set of composed answers: in each line a seat stands with what it said when
that line was published last. A line that is shown changes only when enough seats say something
else of it than then, and enough stand behind it still; until then it stays as it is.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from workshop.kinds.contract import WHOLE, Answer, Kind, Part
from workshop.kinds.shape import Shape

Said = Mapping[str, Mapping[str, Part]]


class Given(NamedTuple):
    """One answer, and the group it may be known to come from."""

    group: str | None
    answer: Answer


def composed(
    kind: Kind, shape: Shape, before: Mapping[str, Given], now: Mapping[str, Given]
) -> dict[str, Given] | None:
    """Seat -> what is published of it at a closing. None: what was published stands.

    ``before`` is what was published last, empty where nothing was; ``now`` are the answers at the
    closing.
    """
    if not before:
        return _grouped(shape, dict(now), now) if len(now) >= shape.least else None
    then = {seat: kind.parts(shape, given.answer) for seat, given in before.items()}
    today = {seat: kind.parts(shape, given.answer) for seat, given in now.items()}
    changed = [seat for seat, said in today.items() if said != then.get(seat, {})]
    if len(changed) < shape.least:
        return None
    due = _due(shape.least, then, today)
    found = dict(before)
    fresh: list[str] = []
    for seat in changed:
        old = before[seat].answer if seat in before else None
        answer = kind.compose(shape, old, now[seat].answer, due)
        if answer is None:
            found.pop(seat, None)
        elif answer != old:
            found[seat] = Given(now[seat].group, answer)
            fresh.append(seat)
    return _grouped(shape, found, fresh) if found != before else None


def named_groups(groups: Iterable[str | None], *, fewest: int, least: int) -> set[str]:
    """The groups that may stand beside their answers: those with at least ``fewest``.

    ``groups`` has one entry for each answer. The smallest groups are withheld too until the
    nameless are at least ``least`` together, so that none of them is found by taking the others
    away.
    """
    answers = Counter(groups)
    nameless = answers.pop(None, 0)
    named = [group for group, count in answers.items() if group and count >= fewest]
    named.sort(key=lambda group: (-answers[group], group))
    nameless += sum(count for group, count in answers.items() if group not in named)
    while named and 0 < nameless < least:
        nameless += answers[named.pop()]
    return set(named)


def _due(least: int, then: Said, today: Said) -> set[str]:
    """The lines that are published as they are now: those due, and those that show nothing yet."""
    shown, counted, changed = _weighed(then, today, today.keys())
    if shown[WHOLE] and changed[WHOLE] < least:
        shown, counted, changed = _weighed(then, today, then.keys())
    lines = {line for said in (*then.values(), *today.values()) for line in said}
    return {
        line
        for line in lines
        if shown[line] < least or (changed[line] >= least and counted[line] >= least)
    }


def _weighed(
    then: Said, today: Said, seats: Iterable[str]
) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """By line: how many stood behind it, how many do now, how many say something else of it."""
    shown, counted, changed = Counter[str](), Counter[str](), Counter[str]()
    for seat in seats:
        old, new = then.get(seat, {}), today.get(seat, {})
        shown.update(line for line, part in old.items() if part.counts)
        counted.update(line for line, part in new.items() if part.counts)
        changed.update(line for line in old.keys() | new.keys() if old.get(line) != new.get(line))
    return shown, counted, changed


def _grouped(shape: Shape, found: dict[str, Given], fresh: Iterable[str]) -> dict[str, Given]:
    """``found`` with its ``fresh`` answers named by group only where enough of them are."""
    groups = [found[seat].group for seat in fresh]
    named = named_groups(groups, fewest=shape.least, least=shape.least)
    nameless = {s: found[s]._replace(group=None) for s in fresh if found[s].group not in named}
    return {**found, **nameless}
