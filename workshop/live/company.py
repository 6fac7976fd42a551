"""What a phone asks about those it was put together with: the first names they have told."""

from collections.abc import Callable

from workshop.kinds.abilities import Drawn
from workshop.live import messages
from workshop.live.answering import Request
from workshop.live.asked import only_phones, room_of
from workshop.live.people import People, Person
from workshop.room import Refused
from workshop.same import clean
from workshop.service.first_names import FirstNames, Opening, opening_of
from workshop.service.rooms import Held, Rooms
from workshop.text import Invalid, Text

LONGEST_NAME = 30

_NO_NAMES = Text("This step does not ask for first names.")
_OVER = Text("First names are for those who talk together now.")
_WATCHED = Text("Write your first name in another way.")

TellOthers = Callable[[Opening, int, str], None]


class Company:
    """Handles ``company``, and what other processes say that they have heard."""

    def __init__(
        self, rooms: Rooms, people: People, names: FirstNames, tell_others: TellOthers
    ) -> None:
        self._rooms = rooms
        self._people = people
        self._names = names
        self._tell_others = tell_others

    def company(self, _socket: str, person: Person, request: Request) -> messages.Payload:
        """Tell one's own ``name``, where there is one; the company's names, by order number."""
        only_phones(person)
        held = room_of(self._rooms, person)
        opening = _opening(held, request.get("step"))
        if request.get("name") is not None:
            name = _name(held, opening.step, request["name"])
            if self._names.tell(opening, person.number, name):
                self._tell_others(opening, person.number, name)
        together = held.room.steps[opening.step].together or ()
        seats = next((each.seats for each in together if person.number in each.seats), ())
        told = self._names.of(opening, seats)
        return {"names": {str(number): name for number, name in told.items()}}

    def heard(self, opening: Opening, number: int, name: str) -> None:
        """Another process was told a name: worth knowing where somebody of the room is here."""
        held = self._rooms.held(opening.code) if self._people.is_in(opening.code) else None
        if held is not None and opening_of(held) == opening:
            self._names.tell(opening, number, name)

    def follow(self, held: Held) -> None:
        """The room has moved: what was told for an opening that is over is forgotten."""
        self._names.keep_only(held.code, opening_of(held))

    def gone(self, code: str) -> None:
        """The room was deleted."""
        self._names.keep_only(code, None)

    def forget_old(self) -> None:
        """Those who have left are forgotten."""
        self._names.forget_old()


def _opening(held: Held, step_id: object) -> Opening:
    """The opening in which names are told now. Raises ``Refused``."""
    step, opening = held.step(held.room.step), opening_of(held)
    if step is None or step.id != step_id or opening is None:
        raise Refused("closed", _OVER)
    kind = held.kind(step)
    # Where everything waits for the facilitator there is nobody to let names through.
    if not isinstance(kind, Drawn) or not step.settings[kind.first_names_if] or held.room.waits:
        raise Refused("invalid", _NO_NAMES)
    return opening


def _name(held: Held, step: str, raw: object) -> str:
    try:
        name = clean(raw, longest=LONGEST_NAME, where="name")
    except Invalid as wrong:
        raise Refused.of(wrong) from None
    if held.shape(step, held.room.steps[step].round).why_held(name, name):
        raise Refused("invalid", _WATCHED)
    return name
