"""What a group's phones are told of its roles."""

from workshop.locale import say
from workshop.programme import Programme
from workshop.programme.role_sets import ROLE_SETS


def roles_of(programme: Programme) -> list[dict[str, str]]:
    """``[{"name", "rule"}]`` in the programme's language."""
    if isinstance(programme.roles, str):
        _title, roles = ROLE_SETS.get(programme.roles, (None, ()))
        return [
            {"name": say(name, programme.language), "rule": say(rule, programme.language)}
            for name, rule in roles
        ]
    return [{"name": role.name, "rule": role.rule} for role in programme.roles]
