"""Steps that people do in their own time, each alone: which can be, and from when to when."""

from collections.abc import Mapping, Sequence
from typing import Any

from workshop.kinds.abilities import Drawn
from workshop.kinds.contract import Kind
from workshop.programme.fields import whole
from workshop.programme.plan import Source
from workshop.text import Invalid

# Unix milliseconds: from 2000 to 2100.
EARLIEST_MS, LATEST_MS = 946_684_800_000, 4_102_444_800_000


def must_stand_alone(kind: Kind, by: Sequence[str], source: Source | None) -> None:
    """Raises ``Invalid``, with ``where``, for a step that nobody can do alone and at any time."""
    if isinstance(kind, Drawn):
        raise Invalid(
            "People do this together, so nobody can do it at their own pace.", where="kind"
        )
    for index, round in enumerate(by):
        if round != "person":
            raise Invalid(
                "At their own pace people answer one by one: only a round alone can be used.",
                where=f"by[{index}]",
            )
    if source is not None and kind.list_name:
        raise Invalid(
            "At one’s own pace no list comes from an earlier step: write it here.",
            where=f"settings.{kind.list_name}",
        )


def read_dates(given: Mapping[str, Any]) -> tuple[int | None, int | None]:
    """``opens`` and ``until`` in Unix milliseconds, None where not said. Raises ``Invalid``."""
    opens, until = (_moment(given.get(name), name) for name in ("opens", "until"))
    if opens is not None and until is not None and until <= opens:
        raise Invalid("The step must close later than it opens.", where="until")
    return opens, until


def read_dates_of_room(given: Mapping[str, Any], pace: str) -> tuple[int | None, int | None]:
    """The same of a whole room, which has them only at people's own pace."""
    dates = read_dates(given)
    if pace == "led" and dates != (None, None):
        where = "opens" if dates[0] is not None else "until"
        raise Invalid(
            "Only a room at people’s own pace has dates; or give them to a step.", where=where
        )
    return dates


def _moment(raw: Any, where: str) -> int | None:
    return None if raw is None else whole(raw, EARLIEST_MS, LATEST_MS, where)
