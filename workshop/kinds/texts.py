"""Results of texts that all come at once."""

from collections.abc import Mapping, Sequence
from typing import Any

from workshop.kinds.abilities import Texts


def results(
    texts: Texts, tally: Mapping[str, int], notes: Sequence[Mapping[str, Any]]
) -> dict[str, Any]:
    """What ``texts``, empty yet, says once these counters and these notes are put in."""
    for counter, amount in tally.items():
        texts.count(counter, amount)
    for arrival, note in enumerate(notes):
        texts.put(("", str(arrival)), arrival, note)
    return texts.results(tally)
