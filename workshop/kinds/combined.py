"""What several people's answers have in common: how a group may begin with its members' own.

It is a draft that the group goes on with, so nothing is made up: where people are evenly divided,
the place is left open. The order of the answers never matters, and nothing that a single person
wrote in words of their own is passed on.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from workshop.kinds.shape import OWN, Shape
from workshop.same import fold

# So many must have answered before their answers are put together, or one of them could be read.
FEWEST = 3
_SEVERAL = 2


class Line(NamedTuple):
    """Something that people named, as an answer names it: how many did, and with what weight."""

    text: str
    answers: int
    weight: int


def lines(shape: Shape, answers: Iterable[Iterable[tuple[str, int]]]) -> list[Line]:
    """Everything named, most weight first; each answer has texts with the weight of each.

    Of texts merged into one, an answer's weightiest counts. Of equals the step's own stand first,
    in its order, then own words by alphabet. What is hidden or held back is left out, and so are
    own words that fewer than two, or ``shape.least``, wrote.
    """
    listed: dict[str, str] = {}
    for item in shape.items:
        line = shape.id(item.text)
        if line == item.id or line not in listed:
            listed[line] = item.text
    given, weights = Counter[str](), Counter[str]()
    spelled: dict[str, Counter[str]] = {}
    for answer in answers:
        best: dict[str, int] = {}
        for text, weight in answer:
            if not shape.is_hidden(text):
                line = shape.id(text)
                best[line] = max(weight, best.get(line, 0))
                spelled.setdefault(line, Counter())[text] += 1
        given.update(best.keys())
        weights.update(best)
    enough = max(_SEVERAL, shape.least)
    known = [line for line in given if line in listed or given[line] >= enough]
    named = {OWN + fold(into): into for into in shape.merged} | listed
    texts = {line: named.get(line) or _commonest(spelled[line]) for line in known}
    order = {line: place for place, line in enumerate(listed)}
    known.sort(key=lambda at: (-weights[at], order.get(at, len(order)), fold(texts[at])))
    return [Line(texts[line], given[line], weights[line]) for line in known]


def foremost(found: Sequence[Line], most: int) -> list[str]:
    """The first ``most`` texts that several named.

    Those that share the last place with further ones are left out.
    """
    several = [line for line in found if line.answers >= _SEVERAL]
    edge = several[most].weight if len(several) > most else 0
    return [line.text for line in several[:most] if line.weight > edge]


def _commonest(spellings: Counter[str]) -> str:
    return min(spellings, key=lambda spelling: (-spellings[spelling], spelling))
