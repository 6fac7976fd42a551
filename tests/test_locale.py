"""Sentences are said in the language asked for, or the next best."""

from pathlib import Path

import pytest

from workshop.locale import (
    Catalogues,
    choose,
    page_functions,
    page_texts,
    say,
    translate,
)
from workshop.text import Text

HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'


def test_a_sentence_is_said_in_the_language_asked_for() -> None:
    text = Text("This must be one of: {allowed}.", {"allowed": "a, b"})
    assert say(text, "nb") == "Dette må være en av disse: a, b."
    assert say(text, "nn") == "Dette må vere ein av desse: a, b."
    assert say(text, "en") == "This must be one of: a, b."


def test_the_number_chooses_the_form() -> None:
    one, many = "List at least {count} item.", "List at least {count} items."
    assert translate(one, "nb", many, count=1) == "Listen må ha minst 1 punkt."
    assert translate(one, "nb", many, count=2) == "Listen må ha minst 2 punkter."
    assert translate(one, "en", many, count=0) == "List at least 0 items."


def test_a_sentence_inside_a_sentence_is_said_too() -> None:
    inner = Text("Go to a step first.")
    assert say(Text("– {what}", {"what": inner}), "nb") == "– Gå til et steg først."


def test_what_people_wrote_is_never_read_as_a_pattern() -> None:
    text = Text("This must be one of: {allowed}.", {"allowed": "{count} {0} {x.y}"})
    assert say(text, "en") == "This must be one of: {count} {0} {x.y}."


def test_an_unknown_language_is_said_in_english() -> None:
    assert translate("Go to a step first.", "fr") == "Go to a step first."


def test_what_nynorsk_lacks_is_said_in_bokmål_and_what_both_lack_in_english(tmp_path: Path) -> None:
    for language, said in (("nb", "Send inn"), ("nn", "")):
        (tmp_path / language).mkdir()
        text = f'{HEAD}\nmsgid "Send"\nmsgstr "{said}"\n'
        (tmp_path / language / "page.po").write_text(text, encoding="utf-8")
    texts = Catalogues(tmp_path)
    assert texts.forms("Send", None, "nn") == ("Send inn",)
    assert texts.forms("Stop", None, "nn") == ("Stop",)
    assert texts.forms("{count} point", "{count} points", "nb") == (
        "{count} point",
        "{count} points",
    )


def test_a_doubtful_translation_is_not_used(tmp_path: Path) -> None:
    (tmp_path / "nb").mkdir()
    text = f'{HEAD}\n#, fuzzy\nmsgid "Send"\nmsgstr "Avbryt"\n'
    (tmp_path / "nb" / "page.po").write_text(text, encoding="utf-8")
    assert Catalogues(tmp_path).forms("Send", None, "nb") == ("Send",)


def test_a_page_gets_its_texts_with_braces_and_both_forms() -> None:
    wanted = [
        "Go to a step first.",
        ("List at least {count} item.", "List at least {count} items."),
    ]
    assert page_texts(wanted, "nb") == {
        "Go to a step first.": "Gå til et steg først.",
        "List at least {count} item.": [
            "Listen må ha minst {count} punkt.",
            "Listen må ha minst {count} punkter.",
        ],
    }
    assert page_texts(wanted, "en")["List at least {count} item."] == list(wanted[1])


def test_templates_say_sentences_and_counts() -> None:
    functions = page_functions("nn")
    assert functions["_"]("Go to a step first.") == "Gå til eit steg først."
    one, many = "List at least {count} item.", "List at least {count} items."
    assert functions["ngettext"](one, many, 3) == "Lista må ha minst 3 punkt."


@pytest.mark.parametrize(
    ("header", "chosen"),
    [
        ("nn-NO,nn;q=0.9,nb;q=0.8", "nn"),
        ("no, en;q=0.9", "nb"),
        ("en-GB;q=0.5, nb;q=0.7", "nb"),
        ("de, fr", "nn"),
        ("en;q=0, de", "nn"),
        ("en;q=quite", "nn"),
        ("*", "nn"),
        ("", "nn"),
        (None, "nn"),
    ],
)
def test_the_browser_language_is_followed_where_we_speak_it(
    header: str | None, chosen: str
) -> None:
    assert choose(header, "nn") == chosen
