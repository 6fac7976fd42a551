"""Who is in the room, with verbs for what they do."""

from collections.abc import Callable, Mapping
from typing import Any

from tests.support.wire import Frame, Wire


class Person:
    """Somebody who has joined ``code``. ``joined`` is what the server answered to that.

    ``company`` is everybody whom the test knows to be in the room.
    """

    face = ""

    def __init__(self, url: str, code: str, **more: Any) -> None:
        self.url = url
        self.code = code
        self.company: list[Person] = []
        self._more = more
        self.joins()

    def joins(self, **more: Any) -> Frame:
        """Connects and joins; again after a break, as whoever it was before."""
        self._more.update(more)
        self.wire = self.connects()
        self.joined = self.asks("join", {"code": self.code, "as": self.face, **self._more})
        assert "error" not in self.joined, self.joined
        if self.joined.get("seat"):
            self._more["seat"] = self.joined["seat"]
        return self.joined

    def connects(self) -> Wire:
        """A connection of this person's own."""
        return Wire(self.url)

    def asks(self, event: str, payload: Mapping[str, Any]) -> Frame:
        """Any request, whatever comes of it."""
        return self.wire.call(event, dict(payload))

    def leaves(self) -> None:
        self.wire.close()

    @property
    def room(self) -> Frame:
        """The newest room frame that this person has, by a frame or by joining."""
        frames = self.wire.frames["room"]
        held = [*frames[-1:], self.joined["room"]]
        return max(held, key=lambda frame: int(frame["version"]))

    def sees_room(self, fits: Callable[[Frame], Any]) -> Frame:
        """The newest room frame, once it fits; what joining brought counts too."""
        return self.room if fits(self.room) else self.wire.waits_for("room", fits)

    def sees(self, fits: Callable[[Frame], Any]) -> Frame:
        """The newest tally frame, once it is one that fits; what joining brought counts too."""
        newest: Frame | None = self.joined.get("tally")
        if newest is not None and not self.wire.frames["tally"] and fits(newest):
            return newest
        return self.wire.waits_for("tally", fits)

    def counts(self, fits: Callable[[Frame], Any]) -> Frame:
        """The newest ``here`` frame, once it is one that fits; what joining brought counts too."""
        newest: Frame | None = self.joined.get("here")
        if newest is not None and not self.wire.frames["here"] and fits(newest):
            return newest
        return self.wire.waits_for("here", fits)


class Phone(Person):
    """A participant."""

    face = "phone"

    def answers(self, answer: Any, **more: Any) -> int:
        """Sends an answer to the present step and returns the version it got."""
        acknowledged = self.tries(answer, **more)
        assert "error" not in acknowledged, acknowledged
        assert isinstance(acknowledged["version"], int)
        return acknowledged["version"]

    def tries(self, answer: Any, **more: Any) -> Frame:
        """Sends an answer that may be refused, and returns what was said of it."""
        step = more.pop("step", None) or self.room["step"]["id"]
        return self.asks("cast", {"step": step, "answer": answer, **more})

    def drafts(self, answer: Any, **more: Any) -> Frame:
        """Sends the group's unfinished answer, and returns what was said of it."""
        step = more.pop("step", None) or self.room["step"]["id"]
        return self.asks("draft", {"step": step, "answer": answer, **more})

    def hears(self, fits: Callable[[Frame], Any]) -> Frame:
        """The newest ``mine`` frame, once it is one that fits."""
        return self.wire.waits_for("mine", fits)


class Screen(Person):
    """The projector."""

    face = "screen"


class Desk(Phone):
    """The facilitator."""

    face = "desk"

    def moves(self, **wish: Any) -> Frame:
        """Changes the room, and returns the room frame that followed once all have it."""
        return self._seen_by_all(self.tries_to_move(**wish))

    def tries_to_move(self, **wish: Any) -> Frame:
        """A move that may be refused, from the version of the room that this desk has."""
        return self.asks("move", {"version": self.room["version"], **wish})

    def opens(self, step: str, **more: Any) -> Frame:
        return self.moves(step=step, open=True, **more)

    def closes(self, **more: Any) -> Frame:
        return self.moves(open=False, **more)

    def shows(self) -> Frame:
        return self.moves(shown=True)

    def hides_results(self) -> Frame:
        return self.moves(shown=False)

    def does(self, event: str, **payload: Any) -> Frame:
        """``items``, ``merge``, ``clear`` and their like; returns as ``moves`` does."""
        return self._seen_by_all(self.asks(event, payload))

    def shares(self, fits: Callable[[Frame], Any]) -> Frame:
        """The newest ``desk`` frame, once it is one that fits; what joining brought counts too."""
        newest: Frame | None = self.joined.get("desk")
        if newest is not None and not self.wire.frames["desk"] and fits(newest):
            return newest
        return self.wire.waits_for("desk", fits)

    def _seen_by_all(self, acknowledged: Frame) -> Frame:
        assert "error" not in acknowledged, acknowledged
        for person in self.company:
            if person.wire.connected:
                person.sees_room(lambda room: room["version"] >= acknowledged["version"])
        return self.sees_room(lambda room: room["version"] >= acknowledged["version"])
