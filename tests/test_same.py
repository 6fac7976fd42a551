"""What a typed text may hold: what people see is what counts."""

import pytest

from workshop.same import clean
from workshop.text import Invalid

LIKE_MOT = ["m\u00adot", "\ufeffmot", "mo\u200bt", "\u202emot\u202c"]
UNSEEN = ["", " \n\t", "\u200b", "\ufeff", "\u2060\u00ad", "\u200d", "\u034f", "\u3164", "\u2800"]


@pytest.mark.parametrize("text", UNSEEN, ids=ascii)
def test_a_text_of_which_nothing_is_seen_is_empty(text: str) -> None:
    with pytest.raises(Invalid, match="empty"):
        clean(text, longest=60)


@pytest.mark.parametrize(
    "text", ["m\u00adot", "\ufeffmot", "mo\u200bt", "\u202emot\u202c"], ids=ascii
)
def test_two_texts_that_look_the_same_are_the_same(text: str) -> None:
    assert clean(text, longest=60) == "mot"


@pytest.mark.parametrize("text", ["👩🏽‍🚒", "🇳🇴", "می‌خواهم", "ø", "é", "1", "?"], ids=ascii)
def test_what_makes_a_text_look_as_it_does_stays(text: str) -> None:
    assert clean(text, longest=60) == text
