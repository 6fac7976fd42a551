"""A few words each: what is an answer, which words are the same, what is sent."""

from typing import Any

import pytest

from tests.kinds.cases import ODD_TEXTS, ODD_VALUES, brief, results, shape_of, summed
from workshop.kinds import cloud
from workshop.text import Invalid


def words(*given: str) -> dict[str, Any]:
    return {"words": list(given)}


def counts(found: dict[str, Any]) -> list[tuple[str, int]]:
    return [(line["item"], line["count"]) for line in found["items"]]


def test_the_settings_are_three_words_of_thirty_characters_unless_told() -> None:
    assert cloud.settings({}) == {"words": 3, "longest": 30}


@pytest.mark.parametrize("value", [0, 11, "3", True, 2.0, None])
def test_a_strange_number_of_words_is_refused_by_name(value: Any) -> None:
    with pytest.raises(Invalid) as refused:
        cloud.settings({"words": value})
    assert refused.value.where == "words"


@pytest.mark.parametrize("raw", [*ODD_VALUES, {"words": "tillit"}, {"words": [], "more": 1}])
def test_what_is_no_list_of_words_is_refused(raw: Any) -> None:
    with pytest.raises(Invalid):
        cloud.answer(shape_of(cloud, {}), raw)


@pytest.mark.parametrize("word", ODD_TEXTS, ids=brief)
def test_what_is_no_word_is_refused(word: Any) -> None:
    with pytest.raises(Invalid):
        cloud.answer(shape_of(cloud, {}), {"words": [word]})


def test_no_word_too_many_too_long_and_twice_each_have_a_sentence() -> None:
    shape = shape_of(cloud, {"words": 2, "longest": 6})
    for given, sentence in [
        (words(), "Write a word."),
        (words("a", "b", "c"), "Give at most 2 words."),
        (words("lojalitet"), "This text is too long: at most 6 characters."),
        (words("Mot", " mot "), "“mot” stands in the answer twice."),
    ]:
        with pytest.raises(Invalid, match=sentence.replace(".", r"\.")):
            cloud.answer(shape, given)


def test_a_word_is_kept_as_it_was_written_without_the_space_around_it() -> None:
    answer = cloud.answer(shape_of(cloud, {}), words("  Psykologisk   trygghet "))
    assert answer == words("Psykologisk trygghet")


def test_case_space_and_unicode_form_do_not_tell_words_apart() -> None:
    shape = shape_of(cloud, {})
    given = [words("Åpenhet"), words("åpenhet"), words("A\u030apenhet "), words("åpenhet")]
    assert counts(results(cloud, shape, given)) == [("Åpenhet", 4)]


def test_the_commonest_spelling_is_shown_and_ties_stand_by_alphabet() -> None:
    given = [words("Mot", "ro"), words("mot", "Lek"), words("mot", "ro"), words("lek")]
    found = results(cloud, shape_of(cloud, {}), given)
    assert counts(found) == [("mot", 3), ("Lek", 2), ("ro", 2)]
    assert (found["words"], found["different"]) == (7, 3)


def test_merged_words_count_each_answer_once_and_stand_under_the_new_text() -> None:
    shape = shape_of(cloud, {}, merged={"Mot": ["modig", "mot"]})
    given = [words("modig", "mot"), words("MODIG"), words("ro")]
    assert counts(results(cloud, shape, given)) == [("Mot", 2), ("ro", 1)]


def test_a_hidden_word_is_in_no_figure() -> None:
    found = results(cloud, shape_of(cloud, {}, hidden=["tull"]), [words("Tull", "mot")])
    assert counts(found) == [("mot", 1)]
    assert found["words"] == 1


def test_words_given_by_too_few_are_in_no_figure_and_in_no_row() -> None:
    shape = shape_of(cloud, {}, least=3)
    given = [words("mot", "hemmelig"), words("mot"), words("mot")]
    found = results(cloud, shape, given)
    assert found == {"items": [{"item": "mot", "count": 3}], "words": 3, "different": 1}
    assert cloud.rows(shape, given[0]) == [[None, None, None]]


def test_the_first_two_hundred_words_are_sent_and_the_rest_is_told_by_number() -> None:
    shape = shape_of(cloud, {"words": 10})
    given = [words(*(f"ord {place}" for place in range(at, at + 10))) for at in range(0, 250, 10)]
    found = results(cloud, shape, given)
    assert (len(found["items"]), found["others"], found["different"]) == (200, 50, 250)


def test_what_an_answer_adds_is_one_for_each_word_and_each_spelling() -> None:
    shape = shape_of(cloud, {})
    assert summed(cloud, shape, [(None, words("Mot")), (None, words("mot", "ro"))]) == {
        "answers": 2,
        "word:own:mot": 2,
        "word:own:ro": 1,
        "as:Mot": 1,
        "as:mot": 1,
        "as:ro": 1,
    }


def test_a_later_step_gets_the_words_most_given_first() -> None:
    found = results(cloud, shape_of(cloud, {}), [words("ro", "mot"), words("mot")])
    assert cloud.take(found, "first") == ["mot", "ro"]
    assert cloud.behind(found) == {"mot": 2, "ro": 1}
