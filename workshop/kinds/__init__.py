"""The table of all kinds of exercises. A new kind is one module here and one line below."""

from workshop.kinds import (
    choice,
    cloud,
    cross,
    diamond,
    info,
    matrix,
    notes,
    plan,
    points,
    rating,
    survey,
    talk,
)
from workshop.kinds.contract import Kind

KINDS: dict[str, Kind] = {
    "points": points,
    "diamond": diamond,
    "rating": rating,
    "cloud": cloud,
    "matrix": matrix,
    "info": info,
    "plan": plan,
    "choice": choice,
    "survey": survey,
    "cross": cross,
    "notes": notes,
    "talk": talk,
}

# Kinds in which people listen or talk: their results are there at once, and no answer is taken.
UNANSWERED = frozenset({"info", "talk"})
