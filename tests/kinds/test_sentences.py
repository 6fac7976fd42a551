"""Everything a kind says to people is said in bokmål and nynorsk too."""

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.pofile import read_po

import workshop.kinds
from tests.support.sources import tree_of
from workshop.kinds import KINDS

KINDS_FOLDER = Path(workshop.kinds.__file__).parent
LOCALE_FOLDER = KINDS_FOLDER.parent / "locale"
SAYS = {"Invalid", "Text"}


def spoken() -> Iterator[tuple[str, ...]]:
    """The sentences in the kinds' code: ``(source,)`` or ``(one, many)``."""
    trees = [tree_of(path) for path in KINDS_FOLDER.glob("*.py")]
    calls = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)]
    for call in calls:
        if isinstance(call.func, ast.Name) and call.func.id in SAYS:
            plurals = [word.value for word in call.keywords if word.arg == "plural"]
            yield tuple(ast.literal_eval(part) for part in [call.args[0], *plurals])
    yield from ((kind.title,) for kind in KINDS.values())


def said(sources: tuple[str, ...], language: str) -> tuple[str, ...]:
    """The translation's forms; every sentence stands in one catalogue only."""
    found = []
    for path in (LOCALE_FOLDER / language).glob("*.po"):
        with path.open("rb") as file:
            message = read_po(file, locale=language, abort_invalid=True).get(sources[0])
        if message and message.string:
            found.append(message.string)
    (forms,) = found
    return (forms,) if isinstance(forms, str) else tuple(forms)


@pytest.mark.parametrize("language", ["nb", "nn"])
@pytest.mark.parametrize("sources", sorted(set(spoken())), ids=lambda sources: sources[0][:50])
def test_a_sentence_has_its_translation_with_the_same_braces(
    sources: tuple[str, ...], language: str
) -> None:
    forms = said(sources, language)
    assert len(forms) == len(sources)
    for source, form in zip(sources, forms, strict=True):
        assert form
        assert braces(form) == braces(source)


def braces(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}
