"""Diamonds that the tests lay."""

from typing import Any

CARDS = [f"kort {n}" for n in range(1, 13)]
VALUES = {"cards": CARDS, "own": False}
OWN = {"cards": CARDS, "own": True}
GROUPS = ("Gruppe 1", "Gruppe 2", "Gruppe 3")


def laid(*cards: Any) -> dict[str, Any]:
    """Nine cards from the top."""
    one, two, three, four, five, six, seven, eight, nine = cards
    return {"rows": [[one], [two, three], [four, five, six], [seven, eight], [nine]]}


FIRST_NINE = laid(*CARDS[:9])
