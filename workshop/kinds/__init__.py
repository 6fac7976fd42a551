"""The table of all kinds of exercises. A new kind is one module here and one line below."""

from workshop.kinds import cloud, diamond, matrix, points, rating
from workshop.kinds.contract import Kind

KINDS: dict[str, Kind] = {
    "points": points,
    "diamond": diamond,
    "rating": rating,
    "cloud": cloud,
    "matrix": matrix,
}
