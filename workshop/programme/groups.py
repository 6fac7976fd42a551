"""From JSON to a programme's groups, and to the roles that each of them shares out."""

from typing import Any

from workshop.programme.fields import known_only, listed, members, one_of
from workshop.programme.plan import Role
from workshop.programme.role_sets import ROLE_SETS
from workshop.same import clean, fold
from workshop.text import Invalid

MOST_GROUPS = 100
LONGEST_GROUP = 60
MOST_ROLES = 6
LONGEST_ROLE = 60
LONGEST_RULE = 160


def read_groups(raw: Any) -> tuple[str, ...]:
    """The groups' names, no two the same. Raises ``Invalid``."""
    names = listed(raw, "groups", most=MOST_GROUPS)
    groups: dict[str, str] = {}
    for index, name in enumerate(names):
        where = f"groups[{index}]"
        group = clean(name, longest=LONGEST_GROUP, where=where)
        if fold(group) in groups:
            raise Invalid("Two groups have the same name.", where=where)
        groups[fold(group)] = group
    return tuple(groups.values())


def read_roles(raw: Any) -> str | tuple[Role, ...]:
    """The id of a ready set, ``""`` for none, or roles of one's own. Raises ``Invalid``."""
    if isinstance(raw, str):
        return raw and one_of(raw, tuple(ROLE_SETS), "roles")
    given = listed(raw, "roles", most=MOST_ROLES)
    return tuple(_role(role, f"roles[{index}]") for index, role in enumerate(given)) or ""


def _role(raw: Any, where: str) -> Role:
    given = members(raw, where)
    try:
        known_only(given, ("name", "rule"))
        name = clean(given.get("name"), longest=LONGEST_ROLE, where="name")
        return Role(name, clean(given.get("rule"), longest=LONGEST_RULE, where="rule"))
    except Invalid as wrong:
        raise wrong.inside(where) from None
