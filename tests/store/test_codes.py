"""Codes that are easy to say, and no easier to guess."""

import random
from collections import Counter

import pytest

from workshop.store.codes import draw, easy_to_say

SIX = [f"{number:06}" for number in range(10**6)]
EASY = [code for code in SIX if easy_to_say(code)]


@pytest.mark.parametrize("code", ["482736", "400100", "112233", "100200", "4827361", "990199"])
def test_easy_codes(code: str) -> None:
    assert easy_to_say(code)


@pytest.mark.parametrize("code", ["048273", "482036", "482736012", "488836", "433312", "455566"])
def test_codes_that_are_misheard(code: str) -> None:
    assert not easy_to_say(code)


def test_more_than_three_in_four_codes_of_six_digits_are_used() -> None:
    assert len(EASY) / len(SIX) > 0.75


def test_the_beginning_of_an_easy_code_is_easy() -> None:
    chance = random.Random(482736)
    for _ in range(300):
        code = draw(12, chance.randrange)
        assert len(code) == 12
        assert all(easy_to_say(code[:length]) for length in range(1, 13))


@pytest.mark.parametrize("length", [1, 2, 3, 4, 5])
def test_no_beginning_is_more_than_an_eighth_likelier_than_another(length: int) -> None:
    beginnings = Counter(code[:length] for code in EASY)
    assert max(beginnings.values()) <= min(beginnings.values()) * 9 / 8
