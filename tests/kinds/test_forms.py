"""What a kind says of its settings is so: its fields, its limits, its defaults and its takes."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from tests.gallery.exhibits import EXHIBITS
from tests.toy import kind as thumbs
from workshop.kinds import KINDS
from workshop.kinds.abilities import TakesNamed
from workshop.kinds.contract import Kind
from workshop.kinds.form import (
    Choice,
    Field,
    Form,
    Group,
    Groups,
    Line,
    Lines,
    Seconds,
    Switch,
    Texts,
    Whole,
)
from workshop.text import Invalid

LONG = 10_000
KINDS_AND_A_NEW_ONE: dict[str, Kind] = {**KINDS, "thumbs": thumbs}

Place = tuple[str | int, ...]


def settings_of(name: str) -> dict[str, Any]:
    """Settings that the kind takes, written out."""
    step = EXHIBITS[name].step if name in EXHIBITS else {"settings": {"items": ["Kaffe", "Te"]}}
    return KINDS_AND_A_NEW_ONE[name].settings(step["settings"])


def changed(holder: Any, place: Place, value: Any) -> Any:
    """The same with ``value`` at ``place``."""
    first, *rest = place
    inside = changed(holder[first], tuple(rest), value) if rest else value
    if isinstance(holder, list):
        return [inside if at == first else other for at, other in enumerate(holder)]
    return {**holder, first: inside}


def every_field(fields: tuple[Field, ...], place: Place = ()) -> Iterator[tuple[Place, Field]]:
    """Each field with where it stands; of a list of groups the first."""
    for field in fields:
        here = (*place, field.name)
        yield here, field
        if isinstance(field, Group):
            yield from every_field(field.fields, here)
        if isinstance(field, Groups):
            yield from every_field(field.fields, (*here, 0))


def plain(name: str) -> dict[str, Any]:
    """Settings that say no more than they must: the lists."""
    kind = KINDS_AND_A_NEW_ONE[name]
    lists = [field.name for field in kind.form.fields if isinstance(field, Texts | Groups)]
    return kind.settings({each: settings_of(name)[each] for each in lists})


def taken(name: str, place: Place, value: Any, settings: Mapping[str, Any] | None = None) -> bool:
    """Whether the kind takes its settings with ``value`` at ``place``."""
    kind = KINDS_AND_A_NEW_ONE[name]
    try:
        settings = kind.settings(changed(settings or settings_of(name), place, value))
        if kind.list_name:
            kind.items(settings, settings[kind.list_name])
    except Invalid:
        return False
    return True


ALL = [
    pytest.param(name, place, field, id=".".join(map(str, (name, *place))))
    for name, kind in KINDS_AND_A_NEW_ONE.items()
    for place, field in every_field(kind.form.fields)
]


@pytest.mark.parametrize("name", KINDS_AND_A_NEW_ONE)
def test_a_form_has_a_field_for_every_setting_and_a_word_for_every_take(name: str) -> None:
    kind = KINDS_AND_A_NEW_ONE[name]
    form = kind.form
    assert isinstance(form, Form)
    assert {field.name for field in form.fields} == settings_of(name).keys()
    assert set(form.takes) == set(kind.takes)
    named = kind.takes_named if isinstance(kind, TakesNamed) else ()
    assert {take for take, one in form.takes.items() if one.named_by} == set(named)
    lists = [field.name for field in form.fields if isinstance(field, Texts)]
    assert kind.list_name is None or kind.list_name in lists


@pytest.mark.parametrize(("name", "place", "field"), ALL)
def test_the_limits_that_a_form_tells_are_the_kinds_own(
    name: str, place: Place, field: Field
) -> None:
    match field:
        case Whole(low=low, high=high) | Seconds(low=low, high=high):
            assert not taken(name, place, low - 1)
            assert not taken(name, place, high + 1)
            assert any(taken(name, place, value) for value in range(low, high + 1))
        case Texts(least=least, most=most, longest=longest):
            assert not taken(name, place, [f"{at}" for at in range(most + 1)])
            assert not taken(name, place, ["x" * (longest + 1), *map(str, range(least))])
            assert least == 0 or not taken(name, place, [str(at) for at in range(least - 1)])
        case Line(longest=longest) | Lines(longest=longest):
            long = "/" + "x" * (longest - 1)
            assert taken(name, place, long)
            assert not taken(name, place, long + "x")
        case Switch():
            assert not taken(name, place, "true")
        case Choice(options=options, default=default):
            assert default in options
            assert all(taken(name, place, value, plain(name)) for value in options)
            assert not taken(name, place, "x" * LONG)
        case Group():
            assert not taken(name, place, {"nothing of the kind": 1})
        case Groups(most=most):
            assert not taken(name, place, [])
            one = settings_of(name)[field.name][0]
            assert not taken(name, place, [one] * (most + 1))
        case _:
            raise AssertionError(f"Nothing holds what a form says of {field}.")


@pytest.mark.parametrize(("name", "place", "field"), ALL)
def test_what_a_form_says_of_a_setting_that_is_left_out_is_so(
    name: str, place: Place, field: Field
) -> None:
    default = getattr(field, "default", None)
    if default is None or len(place) > 1:
        return
    without = {key: value for key, value in settings_of(name).items() if key != field.name}
    assert KINDS_AND_A_NEW_ONE[name].settings(without)[field.name] == default
