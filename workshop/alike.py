"""Which texts are probably the same word in two forms: an offer to merge, never more."""

from collections.abc import Sequence
from itertools import combinations

from workshop.same import fold

SHORTEST_STEM = 3
MOST_TEXTS = 300


def alike(texts: Sequence[str]) -> list[tuple[str, str]]:
    """Pairs of single words that share a stem, in the texts' order.

    >>> alike(["lojal", "mot", "lojalitet", "tillit"])
    [('lojal', 'lojalitet')]
    """
    words = [text for text in texts[:MOST_TEXTS] if " " not in text.strip()]
    return [(one, other) for one, other in combinations(words, 2) if _share_stem(one, other)]


def _share_stem(one: str, other: str) -> bool:
    shorter, longer = sorted((fold(one), fold(other)), key=len)
    common = 0
    for left, right in zip(shorter, longer, strict=False):
        if left != right:
            break
        common += 1
    if common == len(shorter):
        return common > SHORTEST_STEM and common < len(longer)
    return common > SHORTEST_STEM + 1 and common >= 0.7 * len(shorter)
