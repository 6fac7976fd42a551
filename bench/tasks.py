"""What people do with a finger, in a step of every kind that they answer."""

from dataclasses import dataclass
from itertools import chain
from typing import Any

from tests.support.programmes import BEHAVIOURS, VALUES, diamond, points, programme, rating


@dataclass(frozen=True)
class Task:
    """Something that people do with a finger: ``ready`` and ``first`` once, then ``again``, again.

    Spots are selectors of CSS, with a share of the width where the middle is not meant:
    ``#a @ 0.2``. Of ``counted`` taps in a row the first is measured.
    """

    name: str
    step: str
    again: tuple[str, ...]
    first: tuple[str, ...] = ()
    counted: int = 1
    ready: str = ""


def _step(id: str, kind: str, **settings: Any) -> dict[str, Any]:
    return {"id": id, "kind": kind, "title": kind.capitalize(), "settings": settings}


PLAN = programme(
    points(settings={"items": VALUES[:9]}),
    diamond(by=["person"]),
    rating(),
    _step("valg", "choice", options=VALUES[:6]),
    _step("trivsel", "survey", factors=[{"name": "Trivsel", "statements": VALUES}]),
    _step("kryss", "cross", items=VALUES[:8]),
    _step("felt", "matrix", items=BEHAVIOURS),
    _step("ord", "cloud"),
    _step("lapper", "notes", columns=VALUES[:3]),
    _step("plan", "plan", **{"for": VALUES[:2]}),
    title="Samling 3",
)
_MORE, _LESS = (
    tuple(f'[aria-label="{one} {value}"]' for value in VALUES[:3])
    for one in ("Ett mer til", "Ett mindre til")
)
TASKS = (
    Task(
        "points: + and −",
        "hundre",
        # As much is taken back as was given: where no points are left, a tap has nothing to draw.
        (*_MORE, *_LESS),
        _MORE,
    ),
    Task(
        "points: slider",
        "hundre",
        tuple(f'.slider[aria-label="{VALUES[0]}"] @ {share}' for share in (0.2, 0.5, 0.3, 0.7)),
    ),
    Task(
        "diamond: a card taken up and laid",
        "verdier",
        tuple(f'[data-place="{place}"]' for place in (0, 4, 8, 2, 6)),
        tuple(chain(*((".tray .card", f'[data-place="{place}"]') for place in range(9)))),
    ),
    Task(
        "rating: a score",
        "egen",
        tuple(f"label.score:nth-child({at})" for at in (2, 5, 3, 6, 1)),
    ),
    Task(
        "Send",
        "hundre",
        (".foot button.main", ".foot button:not(.main)"),
        counted=2,
        ready=".points-all button",
    ),
    Task(
        "choice: an option",
        "valg",
        tuple(f"label.pick:nth-child({at})" for at in (2, 4, 3, 1)),
    ),
    Task(
        "survey: a score",
        "trivsel",
        tuple(
            f".survey li:nth-child({line}) label.score:nth-child({at})"
            for at in (2, 4, 3)
            for line in (1, 2, 3)
        ),
        ready=".survey",
    ),
    Task(
        "cross: one of two",
        "kryss",
        tuple(f"label.pick:nth-child({at})" for at in (1, 3, 1, 4, 3, 4)),
    ),
    Task("matrix: the field", "felt", tuple(f".plane @ {share}" for share in (0.2, 0.7, 0.4, 0.9))),
    Task(
        "cloud: a field",
        "ord",
        tuple(f".word:nth-of-type({at}) textarea" for at in (1, 3, 2)),
    ),
    Task(
        "notes: a column",
        "lapper",
        tuple(f".note-columns .choice:nth-child({at})" for at in (2, 3, 1)),
    ),
    Task("plan: an action", "plan", (".goal .button.small", ".when .button")),
)
