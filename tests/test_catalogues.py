"""Everything that is said is said in bokmål, nynorsk and English, and nothing else is kept."""

from collections import Counter
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from tests.support.sentences import Sentence, all_sentences, catalogue_files

NORWEGIAN = ("nb", "nn")

# Sentences are looked for once, by the worker that runs all of these.
pytestmark = pytest.mark.xdist_group("sources")


def messages(path: Path) -> list[Message]:
    with path.open("rb") as file:
        return [message for message in read_po(file, abort_invalid=True) if message.id]


def source_of(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def forms(message: Message) -> tuple[str, ...]:
    said = message.string
    return (said,) if isinstance(said, str) else tuple(said or ())


def braces(text: str) -> set[str]:
    return {name for _text, name, _format, _conversion in Formatter().parse(text) if name}


@pytest.fixture(scope="module")
def said() -> list[Sentence]:
    return all_sentences()


@pytest.fixture(scope="module", params=NORWEGIAN)
def translated(request: pytest.FixtureRequest) -> dict[str, Message]:
    """The whole catalogue of one language, by source."""
    found: dict[str, Message] = {}
    for path in catalogue_files():
        if path.parent.name == request.param:
            found |= {source_of(message): message for message in messages(path)}
    return found


def test_every_sentence_is_translated(said: list[Sentence], translated: dict[str, Message]) -> None:
    missing = {(text.source, text.where) for text in said if text.source not in translated}
    assert not missing


def test_every_translation_says_something(translated: dict[str, Message]) -> None:
    empty = [source for source, one in translated.items() if one.fuzzy or not all(forms(one))]
    assert not empty


def test_what_is_counted_has_a_form_for_one_and_one_for_many(
    said: list[Sentence], translated: dict[str, Message]
) -> None:
    wrong = []
    for text in said:
        message = translated.get(text.source)
        if message is not None:
            many = None if isinstance(message.id, str) else message.id[1]
            counted = len(forms(message)) == 2
            if many != text.plural or counted != (text.plural is not None):
                wrong.append(text)
    assert not wrong


def test_translations_have_the_braces_of_their_source(translated: dict[str, Message]) -> None:
    """What counts one may say it without the number."""
    wrong = []
    for source, message in translated.items():
        many = None if isinstance(message.id, str) else message.id[1]
        wanted = braces(many or source)
        for number, form in enumerate(forms(message)):
            free = {"count"} if many is not None and number == 0 else set()
            if not wanted - free <= braces(form) <= wanted:
                wrong.append((source, form))
    assert not wrong


def test_nothing_is_translated_that_nobody_says(
    said: list[Sentence], translated: dict[str, Message]
) -> None:
    assert not translated.keys() - {text.source for text in said}


@pytest.mark.parametrize("language", NORWEGIAN)
def test_a_sentence_stands_in_one_file_of_a_language(language: str) -> None:
    places = Counter(
        source_of(message)
        for path in catalogue_files()
        if path.parent.name == language
        for message in messages(path)
    )
    assert not [source for source, count in places.items() if count > 1]


def test_bokmal_and_nynorsk_have_the_same_files_with_the_same_sentences() -> None:
    sources = {
        language: {
            (path.name, source_of(message))
            for path in catalogue_files()
            if path.parent.name == language
            for message in messages(path)
        }
        for language in NORWEGIAN
    }
    assert sources["nb"] == sources["nn"]


def test_a_sentence_has_one_plural_wherever_it_is_said(said: list[Sentence]) -> None:
    plurals: dict[str, set[str | None]] = {}
    for text in said:
        plurals.setdefault(text.source, set()).add(text.plural)
    assert not [source for source, forms in plurals.items() if len(forms) > 1]
