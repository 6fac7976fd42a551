"""What a kind that nobody answers has in the place of answers, results apart."""

from collections.abc import Collection, Mapping, Sequence
from random import Random
from typing import Any

from workshop.kinds import check
from workshop.kinds.contract import Answer, Notes, Numbers, Part, Row
from workshop.kinds.shape import Shape
from workshop.text import Invalid

list_name: str | None = None
by = frozenset({"person", "group", "room"})
results_default = "live"
least_answers = 0
takes: tuple[str, ...] = ()
rows_of_persons = False


def items(settings: Mapping[str, Any], texts: Sequence[str]) -> list[str]:
    """None: there is nothing to choose from."""
    return check.texts(texts, where="items", least=0, most=0, longest=check.ITEM_LONGEST)


def answer(shape: Shape, raw: Any) -> Answer:
    """None is taken."""
    raise Invalid("There is nothing to answer here.")


def draft(shape: Shape, raw: Any) -> Answer:
    """None is taken."""
    raise Invalid("There is nothing to answer here.")


def numbers(shape: Shape, answer: Answer, group: str | None) -> Numbers:
    """None."""
    return {}


def notes(shape: Shape, answer: Answer) -> Notes:
    """None."""
    return {}


def take(results: Mapping[str, Any], how: str) -> list[str]:
    """None."""
    return []


def behind(results: Mapping[str, Any]) -> dict[str, int]:
    """None."""
    return {}


def parts(shape: Shape, answer: Answer) -> Mapping[str, Part]:
    """None."""
    return {}


def compose(
    shape: Shape, before: Answer | None, now: Answer, due: Collection[str]
) -> Answer | None:
    """None."""
    return None


def header(shape: Shape, answers: Sequence[Answer]) -> list[str]:
    """None: there are no rows of persons."""
    return []


def rows(shape: Shape, answer: Answer) -> list[Row]:
    """None: there are no rows of persons."""
    return []


def example(shape: Shape, random: Random) -> Answer:
    """None, as for ``answer``."""
    return answer(shape, None)
