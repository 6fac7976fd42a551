"""The table of exhibits: one module a kind, by the kind's name. A kind without one fails a test."""

from tests.gallery.exhibits import (
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
from tests.gallery.exhibits.exhibit import Exhibit

EXHIBITS: dict[str, Exhibit] = {
    "points": points.EXHIBIT,
    "diamond": diamond.EXHIBIT,
    "rating": rating.EXHIBIT,
    "cloud": cloud.EXHIBIT,
    "matrix": matrix.EXHIBIT,
    "choice": choice.EXHIBIT,
    "survey": survey.EXHIBIT,
    "cross": cross.EXHIBIT,
    "info": info.EXHIBIT,
    "plan": plan.EXHIBIT,
    "notes": notes.EXHIBIT,
    "talk": talk.EXHIBIT,
}
