"""Codes that are easy to say, and no easier to guess."""

import random
from collections import Counter

import pytest

from workshop.store.codes import draw, easy_to_say


@pytest.mark.parametrize("code", ["482736", "400100", "112233", "100200", "4827361", "990199"])
def test_easy_codes(code: str) -> None:
    assert easy_to_say(code)


@pytest.mark.parametrize("code", ["048273", "482036", "482736012", "488836", "433312", "455566"])
def test_codes_that_are_misheard(code: str) -> None:
    assert not easy_to_say(code)


def test_the_beginning_of_an_easy_code_is_easy() -> None:
    chance = random.Random(482736)
    for _ in range(300):
        code = draw(12, chance.randrange)
        assert len(code) == 12
        assert all(easy_to_say(code[:length]) for length in range(1, 13))


def test_most_codes_of_six_digits_are_used_and_no_beginning_much_likelier_than_another() -> None:
    """More than three in four; no beginning more than an eighth likelier."""
    easy = [code for number in range(10**6) if easy_to_say(code := f"{number:06}")]
    assert len(easy) / 10**6 > 0.75
    for length in range(1, 6):
        beginnings = Counter(code[:length] for code in easy)
        assert max(beginnings.values()) <= min(beginnings.values()) * 9 / 8
