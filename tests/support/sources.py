"""Reading the project's own sources."""

import ast
import gc
from collections.abc import Iterator
from pathlib import Path

HOUSE = Path(__file__).parents[2]
PACKAGE = HOUSE / "workshop"


def modules() -> Iterator[tuple[str, ast.Module]]:
    """Every module of the package: its dotted name and its syntax tree."""
    for path in sorted(PACKAGE.rglob("*.py")):
        inside = path.relative_to(HOUSE).with_suffix("")
        name = ".".join(inside.parts).removesuffix(".__init__")
        yield name, tree_of(path)


def tree_of(path: Path) -> ast.Module:
    """A module's syntax tree.

    Python 3.11 loses count of its own depth when its search for cycles ends a greenlet, such as a
    browser's of an earlier test, while it makes a tree; so it does not search meanwhile.
    """
    searches = gc.isenabled()
    gc.disable()
    try:
        return ast.parse(path.read_text(encoding="utf-8"), str(path))
    finally:
        if searches:
            gc.enable()


def imports(tree: ast.AST) -> set[str]:
    """The dotted names that a module imports: ``workshop.text`` for ``from workshop.text import``.

    ``from workshop import store`` counts as ``workshop.store``.
    """
    found: set[str] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                found |= {alias.name for alias in names}
            case ast.ImportFrom(module="workshop", names=names):
                found |= {f"workshop.{alias.name}" for alias in names}
            case ast.ImportFrom(module=str(module), level=0):
                found.add(module)
            case ast.ImportFrom(level=level) if level:
                raise AssertionError("Imports are absolute in this house.")
    return found
