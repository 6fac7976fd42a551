"""What each face of a room is sent: the frames of one moment."""

from collections.abc import Callable, Mapping
from typing import Any

from workshop import room
from workshop.kinds import UNANSWERED
from workshop.kinds.abilities import OwnTexts
from workshop.kinds.contract import Kind
from workshop.live import messages
from workshop.live.roles import roles_of
from workshop.service import comparing
from workshop.service.delivering import groups_waited_for
from workshop.service.incoming import Incoming
from workshop.service.results import Results
from workshop.service.rooms import Held
from workshop.store import Glance, Store


class Frames:
    """Puts frames together from the room, the store and the results."""

    def __init__(
        self, store: Store, results: Results, incoming: Incoming, now_ms: Callable[[], int]
    ) -> None:
        self._store = store
        self._results = results
        self._incoming = incoming
        self._now_ms = now_ms

    def room(self, held: Held) -> dict[str, Any]:
        """The ``room`` frame, the same for everybody; in a group's round with the roles."""
        frame = room.frame(held.room, held.programme, now_ms=self._now_ms())
        step = frame["step"]
        if step and step["round"] == "group" and held.programme.roles:
            step["roles"] = roles_of(held.programme)
        return frame

    def tally(self, held: Held, face: str) -> dict[str, Any] | None:
        """The ``tally`` frame of the present step for one face, or None where it gets none."""
        step_id, round_ = held.present
        step = held.step(step_id)
        if step is None or round_ is None:
            return None
        state = held.room.steps[step.id]
        waits = state.open and not state.voting and step.kind not in UNANSWERED
        if face == messages.PHONES and (waits or not state.shown):
            return None
        frame = self._results.frame(held, step, round_, desk=face == messages.DESKS)
        if face == messages.SCREENS:
            frame |= comparing.beside(self._results, held, step, round_)
        return frame

    def desk(self, held: Held) -> dict[str, Any]:
        """What only desks get: the state of every step, and what came over to the present one."""
        states = room.states(held.room, held.programme)
        glances = self._store.glance([(held.code, s["id"], s["round"]) for s in states])
        for state, glance in zip(states, glances, strict=True):
            state["answers"] = glance.answered
        step = held.step(held.room.step)
        return {
            "version": held.room.version,
            "steps": states,
            "own_texts": step is not None and _has_own_texts(held.kind(step), step.settings),
            "moderation": {"words": list(held.room.watched), "waits": held.room.waits},
            "door": {
                "locked": held.room.locked,
                "seats": held.room.seats,
                **({"shared": True} if held.room.shared else {}),
            },
            "incoming": self._incoming.preview(held, step) if step else None,
        }

    def here(self, held: Held) -> dict[str, Any]:
        """How many are here and how many have answered, now."""
        return self.counted(held, self._store.glance([(held.code, *held.present)])[0])

    def counted(self, held: Held, glance: Glance) -> dict[str, Any]:
        """The ``here`` frame of a glance."""
        waited_for = groups_waited_for(self._store, held)
        return messages.here(glance.people, glance.answered, waited_for)


def _has_own_texts(kind: Kind, settings: Mapping[str, Any]) -> bool:
    """Whether people write texts of their own there."""
    if not isinstance(kind, OwnTexts):
        return False
    return kind.own_texts_if is None or bool(settings[kind.own_texts_if])
