"""The groups of a room: made, named, renamed, taken away, and people moved among them.

A group is known inside by its key, which never changes, so whatever was answered under it follows
its name. One that is gone stays in the list, since answers may stand under it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any, NamedTuple

from msgspec.structs import replace

from workshop.programme import Programme
from workshop.programme.groups import LONGEST_GROUP, MOST_GROUPS, read_roles
from workshop.room.seating import Sitting, moved, placed
from workshop.room.state import Group, Refused, Room, next_version
from workshop.same import clean, fold
from workshop.text import Invalid

MOST_EVER = 400
WISHES = ("make", "add", "rename", "remove", "draw", "move", "roles")
NO_SUCH_GROUP = "There is no such group in this room."


class Here(NamedTuple):
    """What arranging needs besides the room: ``sitting()`` gives everybody who has a seat, and
    ``name(3)`` what the third group is called where nobody has given it a name."""

    sitting: Callable[[], Sequence[Sitting]]
    name: Callable[[int], str]
    random: Random


@dataclass(frozen=True)
class Arranged:
    """The room after a wish, and the seats that sit elsewhere now, each with its group's key.

    An empty key is no group.
    """

    room: Room
    seats: Mapping[str, str]


def groups_of(room: Room, programme: Programme) -> tuple[Group, ...]:
    """All groups of the room, those that are gone too, in the order of their making."""
    if room.groups is not None:
        return room.groups
    return tuple(Group(name, name) for name in programme.groups)


def as_it_is(programme: Programme, room: Room) -> Programme:
    """The programme with the groups and the roles that the room has now."""
    if room.roles is not None:
        programme = replace(programme, roles=room.roles)
    if room.groups is None:
        return programme
    return replace(programme, groups=tuple(group.name for group in living(room.groups)))


def living(groups: Sequence[Group]) -> list[Group]:
    """Those that people can sit in."""
    return [group for group in groups if not group.gone]


def called(groups: Sequence[Group], text: str) -> Group | None:
    """The group that ``text`` names, else the one that was printed with it as its key, or None."""
    there = living(groups)
    named = next((group for group in there if fold(group.name) == fold(text)), None)
    return named or next((group for group in there if group.key == text), None)


def arrange(room: Room, programme: Programme, wish: Mapping[str, Any], here: Here) -> Arranged:
    """The room after one wish: one of ``WISHES``.

    ``make``: how many groups there should be. ``add``, ``remove``: a name. ``rename``: ``{"group",
    "to"}``. ``draw``: ``rest`` gives those who are here without a group a place, ``all`` mixes
    everybody who is here. ``move``: ``{"to"}`` with ``"seat"``, an order number, or with ``"from"``
    and ``"count"``; ``None`` is no group. ``roles``: as a programme has them. Raises ``Refused``;
    then nothing changed.
    """
    wanted = [name for name in WISHES if name in wish]
    if len(wanted) != 1:
        raise Refused("invalid", "Ask for one change to the groups at a time.")
    (name,) = wanted
    found = groups_of(room, programme)
    after = replace(room, groups=found)
    if name in ("draw", "move"):
        seats = _seats(after, found, name, wish[name], here)
        after = replace(after, drawn=room.drawn or name == "draw")
    else:
        after = _CHANGES[name](after, wish[name], here)
        if any(step.by.count("group") for step in programme.steps) and not living(_of(after)):
            raise Refused("invalid", "A step has a round in groups, so one group must be left.")
        drawn = room.drawn or programme.group_choice == "drawn"
        seats = _homeless(after, found, here, drawn) if name == "make" else {}
    after = replace(after, seated=room.seated + bool(seats))
    return Arranged(next_version(after), seats)


def _make(room: Room, count: Any, here: Here) -> Room:
    if isinstance(count, bool) or not isinstance(count, int) or not 1 <= count <= MOST_GROUPS:
        raise Refused("invalid", "Give a number of groups from 1 to {most}.", most=MOST_GROUPS)
    there = living(_of(room))
    if count < len(there):
        _closed(room)
        kept = {group.key for group in there[:count]}
        groups = (replace(g, gone=g.gone or g.key not in kept) for g in _of(room))
        return replace(room, groups=tuple(groups))
    number = len(there)
    while len(living(_of(room))) < count:
        number += 1
        name = here.name(number)
        if not any(fold(group.name) == fold(name) for group in living(_of(room))):
            room = _add(room, name, here)
    return room


def _add(room: Room, raw: Any, _here: Here) -> Room:
    name, groups = _name(raw), _of(room)
    if any(fold(group.name) == fold(name) for group in living(groups)):
        raise Refused("invalid", "Two groups have the same name.")
    if len(living(groups)) >= MOST_GROUPS or len(groups) >= MOST_EVER:
        raise Refused("invalid", "There is room for no more groups.")
    known = [group for group in groups if fold(group.name) == fold(name)]
    if known:
        return _with(room, known[0], replace(known[0], name=name, gone=False))
    key = name
    while any(group.key == key for group in groups):
        key += "+"
    return replace(room, groups=(*groups, Group(key, name)))


def _rename(room: Room, raw: Any, _here: Here) -> Room:
    given = raw if isinstance(raw, Mapping) else {}
    group, name = _known(room, given.get("group")), _name(given.get("to"))
    others = [other for other in _of(room) if other is not group]
    same = next((other for other in others if fold(other.name) == fold(name)), None)
    if same and not same.gone:
        raise Refused("invalid", "Two groups have the same name.")
    if same:
        room = _with(room, same, replace(same, name=_another(name, _of(room))))
    room = _with(room, group, replace(group, name=name))
    steps = {
        id: replace(
            state,
            together=tuple(
                company._replace(name=name) if company.name == group.name else company
                for company in state.together
            ),
        )
        if state.together
        else state
        for id, state in room.steps.items()
    }
    return replace(room, steps=steps)


def _another(name: str, groups: Sequence[Group]) -> str:
    """The name with the first number that no group has."""
    number, taken = 2, {fold(group.name) for group in groups}
    while fold(f"{name} ({number})") in taken:
        number += 1
    return f"{name} ({number})"


def _give_roles(room: Room, raw: Any, _here: Here) -> Room:
    try:
        return replace(room, roles=read_roles(raw))
    except Invalid as wrong:
        raise Refused.of(wrong) from None


def _remove(room: Room, raw: Any, here: Here) -> Room:
    group = _known(room, raw)
    if any(one.group == group.key and one.here for one in here.sitting()):
        raise Refused("invalid", "Somebody sits in this group. Move them first.")
    return _with(room, group, replace(group, gone=True))


_CHANGES: Mapping[str, Callable[[Room, Any, Here], Room]] = {
    "make": _make,
    "add": _add,
    "rename": _rename,
    "remove": _remove,
    "roles": _give_roles,
}


def _seats(
    room: Room, groups: Sequence[Group], name: str, wish: Any, here: Here
) -> Mapping[str, str]:
    there = living(groups)
    if name == "move":
        return moved(wish, here.sitting(), lambda text: _known(room, text).key, here.random)
    if wish not in ("rest", "all"):
        raise Refused("invalid", "Draw all, or those who have no group.")
    if not there:
        raise Refused("invalid", "Make groups first.")
    if wish == "all":
        _closed(room)
    keys = [group.key for group in there]
    return placed(keys, here.sitting(), here.random, everybody=wish == "all")


def _homeless(room: Room, before: Sequence[Group], here: Here, drawn: bool) -> Mapping[str, str]:
    """Who sat in a group that is gone gets a place; where places are ``drawn``, all without."""
    keys = [group.key for group in living(_of(room))]
    gone = {group.key for group in living(before)}.difference(keys)
    if not gone and not drawn:
        return {}
    return placed(keys, here.sitting(), here.random, only=None if drawn else gone)


def _closed(room: Room) -> None:
    """Raises ``Refused`` while groups are answering: their answers are theirs."""
    if room.present and room.present.open and room.present.round == "group":
        raise Refused("invalid", "The groups are answering now. Close the round first.")


def _of(room: Room) -> tuple[Group, ...]:
    return room.groups or ()


def _known(room: Room, text: Any) -> Group:
    group = called(_of(room), text) if isinstance(text, str) else None
    if group is None:
        raise Refused("unknown", NO_SUCH_GROUP)
    return group


def _name(raw: Any) -> str:
    try:
        return clean(raw, longest=LONGEST_GROUP)
    except Invalid as wrong:
        raise Refused.of(wrong) from None


def _with(room: Room, old: Group, new: Group) -> Room:
    return replace(room, groups=tuple(new if group is old else group for group in _of(room)))
