"""What people write in their own words, held back until the facilitator lets it through."""

from typing import Any

from msgspec.structs import replace

from workshop.kinds import check
from workshop.room.state import Refused, Room, next_version
from workshop.text import Invalid

MOST_WORDS = 500
LONGEST_WORD = 60


def moderate(room: Room, words: Any, waits: Any) -> Room:
    """The room with other ``words`` to watch for, and whether every own text ``waits``.

    Every step that has been opened is read anew. Raises ``Refused`` (invalid).
    """
    if not isinstance(waits, bool):
        raise Refused("invalid", "This must be true or false.")
    try:
        watched = tuple(
            check.texts(words, where="words", least=0, most=MOST_WORDS, longest=LONGEST_WORD)
        )
    except Invalid as wrong:
        raise Refused.of(wrong) from None
    after = replace(room, watched=watched, waits=waits)
    if after != room:
        steps = {
            name: replace(state, shape=state.shape + 1) if state.frozen else state
            for name, state in room.steps.items()
        }
        after = replace(after, steps=steps)
    return next_version(after)
