"""Every key in the store, one function each.

All keys of a room carry its code as hash tag, so that a room lies in one cluster slot. Texts that
come from a programme (step ids, rounds) stand last, so no two keys can be confused.
"""

from collections.abc import Iterable, Sequence

from workshop.store.values import Place

PUBLISHED = "published:"
ASIDE = "aside:"
# Where a new count of each kind of answers is written until it is put in place.
ASIDES = {"": ASIDE, PUBLISHED: f"{ASIDE}{PUBLISHED}"}


def room(code: str) -> str:
    """Hash: doc, version, key (hash of the desk key), life (s), used (ms), tokens (msgpack),
    seating (rises when somebody comes into a group or out of one)."""
    return f"{{{code}}}:room"


def programme(code: str) -> str:
    """String: the programme's bytes."""
    return f"{{{code}}}:programme"


def seats(code: str) -> str:
    """Hash seat -> ``NUMBER GROUP``, the group left empty where there is none."""
    return f"{{{code}}}:seats"


def members(code: str) -> str:
    """Hash key of a group -> how many seats have it, counted from ``seats`` when first asked."""
    return f"{{{code}}}:members"


def ways(code: str) -> str:
    """Hash of how seats are reached: ``seat:SEAT`` -> ``n SEAT`` (the next person on that phone) or
    ``r HASH SEAT`` (came back by a return code), ``code:HASH`` -> ``LAPSES SEAT`` for each return
    code that is shown (Unix ms), ``shown:SEAT`` -> HASH, ``also:SEAT`` where a seat was come back
    to, and ``gone``: how many seats nobody can reach any more."""
    return f"{{{code}}}:ways"


def here(code: str) -> str:
    """Sorted set of the seats that are here, by when that lapses (Unix ms)."""
    return f"{{{code}}}:here"


def gate(code: str, step: str) -> str:
    """Hash: open (the round that takes answers, or empty), shape, build (see mark.lua), and per
    round ``epoch:``, ``closing:``, ``decided:`` (the closing last decided) and ``published:``."""
    return f"{{{code}}}:gate:{step}"


def marks(code: str, step: str) -> str:
    """Set of ``ROUND SEAT`` whose answers changed while the step was being counted anew."""
    return f"{{{code}}}:marks:{step}"


def answers(place: Place, kind: str = "") -> str:
    """Hash seat -> entry (see entry.py). ``kind``: the live ones, or one of the names above."""
    return _placed(f"{kind}answers", place)


def tally(place: Place, kind: str = "") -> str:
    """Hash counter -> whole number. Besides the counters ``answers``, ``texts`` (how many notes
    there are), ``rev``, ``wide``."""
    return _placed(f"{kind}tally", place)


def drafts(place: Place) -> str:
    """Hash seat -> entry of an unfinished answer, newer than the counted one."""
    return _placed("drafts", place)


def answered(place: Place) -> str:
    """Set of the persons (not groups) with an answer."""
    return _placed("answered", place)


def log(place: Place) -> str:
    """List: for each of the last revisions of the tally, what it touched (see cast.lua)."""
    return _placed("log", place)


def taken(length: int) -> str:
    """Sorted set of the codes with that many digits, by when each is free again (Unix ms)."""
    return f"{{codes}}:{length}"


def of_place(place: Place) -> list[str]:
    """Everything about one place, published and set aside too."""
    return [*_lasting_of_place(place), *_copies(place, ASIDES.values()), log(place)]


def of_room(code: str, places: Sequence[Place]) -> list[str]:
    """Everything about one room, whose ``places`` are all it has."""
    return [*_of_code(code, places), *(key for place in places for key in of_place(place))]


def lasting(code: str, places: Sequence[Place]) -> list[str]:
    """What lives as long as the room does, the room itself first."""
    behind = (key for place in places for key in _lasting_of_place(place))
    return [*_of_code(code, places), *behind]


def _of_code(code: str, places: Sequence[Place]) -> list[str]:
    steps = dict.fromkeys(place.step for place in places)
    return [
        *(key(code) for key in (room, programme, seats, members, ways, here)),
        *(key(code, step) for step in steps for key in (gate, marks)),
    ]


def _lasting_of_place(place: Place) -> list[str]:
    return [*_copies(place, ASIDES), drafts(place), answered(place)]


def _copies(place: Place, kinds: Iterable[str]) -> list[str]:
    return [key(place, kind) for kind in kinds for key in (answers, tally)]


def _placed(name: str, place: Place) -> str:
    return f"{{{place.code}}}:{name}:{place.round}:{place.step}"
