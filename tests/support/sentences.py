"""Every sentence that the product can say to a person, found where it stands in the sources."""

import ast
import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from jinja2.ext import babel_extract

from tests.support.sources import HOUSE, modules
from workshop.kinds import KINDS

# The place of the sentence among the arguments of what carries sentences in Python.
CARRIERS = {"Text": 0, "Invalid": 0, "_": 0, "translate": 0, "Refused": 1}


class Sentence(NamedTuple):
    """``plural`` is the form for many, where there are two; ``where`` says who says it."""

    source: str
    plural: str | None
    where: str


def in_python() -> Iterator[Sentence]:
    """What the package says, the kinds' names included."""
    for name, tree in modules():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and (found := _carried(node)):
                yield Sentence(*found, f"{name}:{node.lineno}")
    for kind in KINDS.values():
        yield Sentence(kind.title, None, f"the kind {kind.name}")


def in_templates() -> Iterator[Sentence]:
    """What the templates say with ``_`` and ``ngettext``."""
    options = {"trimmed": "true", "silent": "false"}
    for path in sorted((HOUSE / "templates").rglob("*.html")):
        with path.open("rb") as file:
            for line, _function, message, _comments in babel_extract(
                file, ["_", "ngettext"], [], options
            ):
                forms = message if isinstance(message, tuple) else (message, None)
                texts = [form for form in forms if isinstance(form, str)]
                many = texts[1] if len(texts) > 1 else None
                yield Sentence(texts[0], many, f"{path.name}:{line}")


def in_scripts() -> Iterator[Sentence]:
    """What the built pages say with ``t`` and ``n``; the build finds these for the pages too."""
    manifest = json.loads((HOUSE / "static/dist/manifest.json").read_text(encoding="utf-8"))
    for page, sentences in manifest["texts"].items():
        for sentence in sentences:
            one, many = (sentence, None) if isinstance(sentence, str) else sentence
            yield Sentence(one, many, f"{page}.js")


def all_sentences() -> list[Sentence]:
    return [*in_python(), *in_templates(), *in_scripts()]


def catalogue_files() -> list[Path]:
    return sorted((HOUSE / "workshop/locale").glob("*/*.po"))


def _carried(call: ast.Call) -> tuple[str, str | None] | None:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            place = CARRIERS.get(name)
        case _:
            place = None
    if place is None or len(call.args) <= place:
        return None
    source = _text(call.args[place])
    many = [_text(word.value) for word in call.keywords if word.arg == "plural"]
    many += [_text(argument) for argument in call.args[2:3] if place == 0]
    return (source, many[0] if many else None) if source is not None else None


def _text(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None
