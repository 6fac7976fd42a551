"""Which groups a group's round waits for, and whose answers are from groups that are gone."""

from workshop import room
from workshop.service.rooms import Held
from workshop.store import Store


def groups_waited_for(store: Store, held: Held) -> int | None:
    """How many groups can answer the present round or have done so; None where none answer.

    One that nobody sits in is not waited for. One that has answered counts, also where it is gone
    or everybody has left it: its answer counts too. Raises ``Away``.
    """
    step, round_ = held.present
    if step is None or round_ != "group":
        return None
    members = store.members(held.code)
    sat_in = {group.key for group in room.living(held.groups) if members.get(group.key, 0) > 0}
    (answered,) = store.groups_answered([held.place(step, round_)])
    return len(sat_in | answered)


def answered_and_gone(store: Store, held: Held) -> list[str]:
    """The names of groups that are gone and have an answer which still counts. Raises ``Away``."""
    gone = [group for group in held.groups if group.gone]
    places = [place for place in held.places() if place.round == "group"]
    if not gone or not places:
        return []
    answered = set().union(*store.groups_answered(places))
    return [group.name for group in gone if group.key in answered]
