"""Wrong answers and settings of every kind: each gets a sentence, or turns out to be right."""

import json
from random import Random
from typing import Any

import pytest

from tests.fuzz.bent import STRANGE, bent
from tests.gallery.exhibits import EXHIBITS
from tests.kinds.cases import ANSWERED, shape_of
from workshop.kinds import KINDS
from workshop.locale import LANGUAGES, say
from workshop.text import Invalid

LONGEST_ANSWER = 64_000


def _sentence(refused: Invalid) -> None:
    """It can be said to a person, in every language, and says nothing of our inside."""
    for language in LANGUAGES:
        sentence = say(refused.text, language)
        assert sentence[:1].isupper() or sentence[:1].isdigit() or sentence[:1] in "«“", sentence
        assert sentence.endswith((".", "?", "!", "…")), sentence
        assert not any(word in sentence for word in ("Traceback", "Error", "dict", "NoneType"))


def _settings(name: str) -> dict[str, Any]:
    settings: dict[str, Any] = EXHIBITS[name].step["settings"]
    return settings


@pytest.mark.parametrize("name", ANSWERED)
def test_a_bent_answer_is_refused_in_a_sentence_or_read_as_what_it_says(name: str) -> None:
    kind = KINDS[name]
    shape = shape_of(kind, _settings(name))
    right = kind.answer(shape, kind.example(shape, Random(1)))
    for way, answer in bent(json.loads(json.dumps(right)), STRANGE):
        for reads in (kind.answer, kind.draft):
            try:
                read = reads(shape, answer)
            except Invalid as refused:
                _sentence(refused)
                continue
            assert reads(shape, read) == read, way
            assert len(json.dumps(read)) < LONGEST_ANSWER, way


@pytest.mark.parametrize("name", KINDS)
def test_bent_settings_are_refused_in_a_sentence_or_are_settings(name: str) -> None:
    kind = KINDS[name]
    for way, settings in bent(_settings(name), STRANGE):
        if not isinstance(settings, dict):
            continue
        try:
            read = kind.settings(settings)
        except Invalid as refused:
            _sentence(refused)
            continue
        assert kind.settings(read) == read, way
