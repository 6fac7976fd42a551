"""Joining a room as a phone, a screen or a desk, and leaving it."""

from collections.abc import Callable
from typing import Any

from workshop import identity, programme
from workshop.limits import WrongTries
from workshop.live import messages, shown
from workshop.live.answering import no_object, refusal, slow_down
from workshop.live.audiences import Audiences, of_phone, of_watcher
from workshop.live.frames import Frames
from workshop.live.people import People, Person
from workshop.live.pulse import PRESENCE_LIFE_S
from workshop.live.seating import Seating
from workshop.locale import DEFAULT, LANGUAGES, choose
from workshop.room import Refused
from workshop.service.answers import pack
from workshop.service.own_pace import all_mine
from workshop.service.rooms import Held, Rooms
from workshop.service.seats import gone, open_to, there
from workshop.service.typed import digits_of
from workshop.store import ROOM_SEAT, Away, Joined, NoSeat, Store, Unknown
from workshop.text import Text

_UNKNOWN_ROOM = Text("There is no room with this code. Check the code on the big screen.")
_UNKNOWN_FACE = Text("Join as a phone, a screen or a desk.")
_LOCKED = Text("The facilitator has closed the door. Those who were in can come back.")
_FULL = Text("The room is full. Ask the facilitator for a place.")
_GROUP_LOCKED = Text("Your group cannot be changed while the groups are answering.")


class Doors:
    """Lets sockets in. Wrong codes and keys are counted by address; right ones never are."""

    def __init__(
        self,
        store: Store,
        rooms: Rooms,
        frames: Frames,
        people: People,
        audiences: Audiences,
        seating: Seating,
        wrong_tries: WrongTries,
        secret: bytes,
        now_ms: Callable[[], int],
        tell_seat: Callable[[str, str, str | None], None],
        tell_back: Callable[[str, str], None],
    ) -> None:
        self._store = store
        self._rooms = rooms
        self._frames = frames
        self._people = people
        self._audiences = audiences
        self._seating = seating
        self._wrong_tries = wrong_tries
        self._secret = secret
        self._now_ms = now_ms
        self._tell_seat = tell_seat
        self._tell_back = tell_back

    def join(self, socket: str, sent: Any, environ: dict[str, Any]) -> messages.Payload:
        """Answer a ``join``. One that is refused leaves the socket what it was."""
        accepted = choose(environ.get("HTTP_ACCEPT_LANGUAGE"), DEFAULT)
        if not messages.is_object(sent):
            return no_object(accepted)
        wanted = sent.get("language")
        language = wanted if isinstance(wanted, str) and wanted in LANGUAGES else None
        try:
            held = self._room(sent)
            language = language or held.programme.language
            face = sent.get("as")
            if face == messages.PHONES:
                return self._phone(socket, held, sent, language, environ)
            if face == messages.SCREENS:
                return self._watcher(socket, held, messages.SCREENS, language)
            if face == messages.DESKS:
                shown.check_key(held, sent, environ)
                return self._watcher(socket, held, messages.DESKS, language)
            raise Refused("invalid", _UNKNOWN_FACE)
        except Refused as error:
            address = str(environ.get("REMOTE_ADDR", ""))
            guessing = error.text in (_UNKNOWN_ROOM, shown.WRONG_KEY)
            if guessing and self._wrong_tries.another(address):
                return slow_down(language or accepted)
            return refusal(error, language or accepted)
        except Exception as error:
            return refusal(error, language or accepted)

    def leave(self, socket: str) -> None:
        """A socket is gone. A seat whose last socket it was is no longer here."""
        self._audiences.forget(socket)
        self._part(self._people.remove(socket))

    def _part(self, person: Person | None) -> None:
        if person and person.seat and not self._people.has_seat(person.code, person.seat):
            try:
                self._store.left(person.code, person.seat)
            except Away:
                return

    def _room(self, sent: dict[str, Any]) -> Held:
        code = digits_of(sent.get("code"))
        held = None
        if code:
            alive = self._people.is_in(code)
            held = self._rooms.held(code) if alive else self._rooms.fresh(code)
        if held is None:
            raise Refused("unknown", _UNKNOWN_ROOM)
        return held

    def _phone(
        self,
        socket: str,
        held: Held,
        sent: dict[str, Any],
        language: str,
        environ: dict[str, Any],
    ) -> messages.Payload:
        seat = shown.seat(held, sent, environ, self._secret)
        wanted = shown.group(held, sent.get("group"))
        came_as = identity.name_of(seat, held.code, self._secret)
        # First into the audience, then the reading: what changes in between arrives as a frame.
        new = self._audiences.enter(socket, of_phone(held.code, None))
        try:
            held, joined = self._enter(held, came_as, wanted, place=sent.get("place") is True)
            if wanted is not None and joined.group != wanted:
                raise Refused("forbidden", _GROUP_LOCKED)
        except BaseException:
            self._audiences.leave(socket, new)
            raise
        group, face = there(held, joined.group), messages.PHONES
        who = joined.seat, group, joined.number, joined.own
        self._settle(socket, Person(held.code, face, language, *who))
        if joined.moved:
            self._tell_seat(held.code, joined.seat, group)
        if joined.seat != joined.own:
            self._tell_back(held.code, joined.seat)
        place = self._seating.place(held, joined)
        answer = {
            "seat": identity.later_seat(seat, joined.turns, held.code, self._secret),
            "room": self._frames.room(held),
            "mine": self._own(held, joined),
            "group": place["group"],
            "seated": place,
            "piece": messages.piece(joined.number - 1),
            **all_mine(self._store, held, joined.seat),
        }
        tally = self._frames.tally(held, messages.PHONES)
        also: messages.Payload = {"elsewhere": True} if joined.elsewhere else {}
        return {**answer, **also, **({} if tally is None else {"tally": tally})}

    def _settle(self, socket: str, person: Person) -> None:
        """The socket is this person now, and every other socket of the seat sits with it."""
        replaced = self._people.add(socket, person)
        if person.seat:
            self._seating.seated(person.code, person.seat, person.group)
        else:
            self._audiences.only(socket, of_watcher(person.code, person.face))
        self._part(replaced)

    def _own(self, held: Held, joined: Joined) -> dict[str, Any] | None:
        """The person's or the group's own answer; what the desk wrote for all is not a phone's."""
        step, round_ = held.present
        if step is None or round_ is None or round_ == "room":
            return None
        return pack(held, step, round_, joined.mine)

    def _enter(
        self, held: Held, name: str | None, wanted: str | None, *, place: bool = False
    ) -> tuple[Held, Joined]:
        """Take the seat: one round trip, and one more where the room has just moved.

        ``place``: who has no group gets a place in the smallest, also where people choose.
        """
        while True:
            step, round_ = held.present
            groups_answer = bool(step and round_ == "group" and held.room.steps[step].open)
            joined: Joined | None
            try:
                joined = self._store.join(
                    held.code,
                    name,
                    group=wanted,
                    may_move=not groups_answer,
                    step=step,
                    round=round_,
                    expires_ms=self._now_ms() + PRESENCE_LIFE_S * 1000,
                    most=held.room.lets_in,
                    open_to=open_to(held, place=place),
                    gone=gone(held),
                )
            except Unknown:
                raise Refused("unknown", _UNKNOWN_ROOM) from None
            except NoSeat:
                joined = None
            if joined and joined.version == held.room.version:
                return held, joined
            newer = self._rooms.fresh(held.code)
            if newer is None:
                raise Refused("unknown", _UNKNOWN_ROOM)
            if joined is None and newer.room.version == held.room.version:
                raise Refused("closed", _LOCKED if held.room.locked else _FULL)
            held = newer

    def _watcher(self, socket: str, held: Held, face: str, language: str) -> messages.Payload:
        """A screen or a desk. A desk answers for the whole room in a plenary round."""
        new = self._audiences.enter(socket, of_watcher(held.code, face))
        try:
            held, _joined = self._enter(held, None, None)
        except BaseException:
            self._audiences.leave(socket, new)
            raise
        self._settle(socket, Person(held.code, face, language))
        frame = self._frames.room(held)
        answer: messages.Payload = {"seat": None, "room": frame, "mine": None}
        tally = self._frames.tally(held, face)
        if tally is not None:
            answer["tally"] = tally
        answer["here"] = self._frames.here(held)
        if face == messages.DESKS:
            frame["programme"] = programme.to_json(held.programme)
            answer["desk"] = self._frames.desk(held)
            step, round_ = held.present
            if step and round_ == "room":
                mine = self._store.mine(held.place(step, round_), ROOM_SEAT)
                answer["mine"] = pack(held, step, round_, mine)
        return answer
