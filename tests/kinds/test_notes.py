"""Notes on a wall: what is an answer, which hang together, what a vote counts for."""

from typing import Any

import pytest

from tests.kinds.cases import DEEP, ODD_TEXTS, ODD_VALUES, brief, results, shape_of
from workshop.kinds import notes
from workshop.text import Invalid

COLUMNS: dict[str, Any] = {
    "columns": ["Leder", "Medarbeiderne"],
    "most": 3,
    "longest": 40,
    "votes": 2,
}


def note(id: str, text: str = "", column: str = "Leder") -> dict[str, str]:
    return {"id": id, "column": column, "text": text or f"lapp {id}"}


def hangs(*hung: Any, votes: Any = ()) -> dict[str, Any]:
    return {"notes": list(hung), "votes": list(votes)}


def texts(found: dict[str, Any], column: int = 0) -> list[str]:
    return [line["text"] for line in found["columns"][column]["notes"]]


def test_the_settings_are_five_notes_of_two_hundred_letters_and_no_vote_unless_told() -> None:
    assert notes.settings({"columns": ["A"]}) == {
        "columns": ["A"],
        "most": 5,
        "longest": 200,
        "votes": 0,
    }


@pytest.mark.parametrize(
    ("raw", "where"),
    [
        ({}, "columns"),
        ({"columns": "A"}, "columns"),
        ({"columns": ["A", "a "]}, "columns[1]"),
        ({"columns": [f"{place}" for place in range(31)]}, "columns"),
        ({"columns": DEEP}, "columns[0]"),
        ({"columns": ["A"], "most": 0}, "most"),
        ({"columns": ["A"], "longest": 501}, "longest"),
        ({"columns": ["A"], "votes": -1}, "votes"),
        ({"columns": ["A"], "votes": True}, "votes"),
        ({"columns": ["A"], "most": 10**400}, "most"),
        ({"columns": ["A"], "more": 1}, "more"),
    ],
    ids=brief,
)
def test_strange_settings_are_refused_by_name(raw: Any, where: str) -> None:
    with pytest.raises(Invalid) as refused:
        notes.settings(raw)
    assert refused.value.where == where


@pytest.mark.parametrize(
    "raw",
    [
        *[each for each in ODD_VALUES if each != {}],
        {},
        {"notes": "lapp"},
        {"notes": [], "more": 1},
        {"notes": [note("a"), note("A ")]},
        {"notes": [{"id": "a", "column": "Ledelse", "text": "x"}]},
        {"notes": [{"id": "a", "text": "x"}]},
        {"notes": [{"id": "", "column": "Leder", "text": "x"}]},
        {"notes": [{**note("a"), "more": 1}]},
        {"notes": [{**note("a"), "text": "x" * 41}]},
        {"notes": [note(str(place)) for place in range(10_000)]},
        {"votes": ["a", "a "]},
        {"votes": ["a", "b", "c"]},
        {"votes": [1]},
        {"votes": {"a": 1}},
    ],
    ids=brief,
)
def test_what_is_no_answer_gets_a_sentence(raw: Any) -> None:
    with pytest.raises(Invalid) as refused:
        notes.answer(shape_of(notes, COLUMNS), raw)
    assert str(refused.value).endswith(".")


@pytest.mark.parametrize("odd", ODD_TEXTS, ids=brief)
def test_what_is_no_text_id_or_vote_is_refused(odd: Any) -> None:
    shape = shape_of(notes, COLUMNS)
    for raw in ({"notes": [{**note("a"), "text": odd}]}, {"votes": [odd]}):
        with pytest.raises(Invalid):
            notes.answer(shape, raw)


def test_marks_of_direction_are_dropped_and_emoji_and_lines_are_kept() -> None:
    given = {"notes": [{"id": "a", "column": " leder", "text": " ja\u202e 😀\nnei "}]}
    read = notes.answer(shape_of(notes, COLUMNS), given)
    assert read == {"notes": [note("a", "ja 😀\nnei")]}


def test_a_note_without_an_id_gets_one_that_follows_from_what_it_says() -> None:
    shape = shape_of(notes, COLUMNS)
    given = {"notes": [{"column": "Leder", "text": "lytter"}] * 2}
    one, other = notes.answer(shape, given)["notes"]
    assert one["id"] != other["id"]
    assert notes.answer(shape, given) == notes.answer(shape, given)


def test_a_part_that_is_left_out_is_not_in_the_answer() -> None:
    shape = shape_of(notes, COLUMNS)
    assert notes.answer(shape, {"votes": ["a"]}) == {"votes": ["a"]}
    assert notes.answer(shape, {"notes": []}) == {"notes": []}


def test_notes_hang_newest_last_and_by_votes_once_there_are_any() -> None:
    shape = shape_of(notes, COLUMNS)
    given = [hangs(note("a"), note("b")), hangs(note("c"))]
    assert texts(results(notes, shape, given)) == ["lapp a", "lapp b", "lapp c"]
    voted = results(notes, shape, [*given, hangs(votes=["b", "c"]), hangs(votes=["c"])])
    assert texts(voted) == ["lapp c", "lapp b", "lapp a"]
    assert [line["votes"] for line in voted["columns"][0]["notes"]] == [2, 1, 0]
    assert voted["voted"] == 2


def test_notes_merged_into_one_count_each_vote_for_any_of_them_once() -> None:
    shape = shape_of(notes, COLUMNS, merged={"a": ["b"]})
    given = [hangs(note("a"), note("b")), hangs(votes=["a", "b"]), hangs(votes=["b"])]
    column = results(notes, shape, given)["columns"][0]
    (line,) = column["notes"]
    assert line == {
        "id": "a",
        "text": "lapp a",
        "votes": 2,
        "theme": None,
        "of": ["lapp a", "lapp b"],
    }
    assert column["count"] == 2


def test_notes_put_under_a_name_keep_to_themselves_and_share_its_votes() -> None:
    shape = shape_of(notes, COLUMNS, merged={"Tid": ["a", "c"], "a": ["b"]})
    hung = [note("a"), note("b"), note("c", column="Medarbeiderne")]
    given = [hangs(*hung, votes=["b"]), hangs(votes=["Tid"]), hangs(votes=["c", "tid "])]
    found = results(notes, shape, given)
    assert found["themes"] == [{"theme": "Tid", "votes": 3, "count": 3}]
    lines = [line for column in found["columns"] for line in column["notes"]]
    assert [(line["text"], line["votes"], line["theme"]) for line in lines] == [
        ("lapp a", 1, "Tid"),
        ("lapp c", 1, "Tid"),
    ]


def test_what_was_merged_into_a_note_that_is_taken_down_stays_one() -> None:
    gone = "0123456789abcdef"
    shape = shape_of(notes, COLUMNS, merged={gone: ["a", "b"]})
    (line,) = results(notes, shape, [hangs(note("a"), note("b"))])["columns"][0]["notes"]
    assert (line["id"], line["theme"], line["of"]) == ("a", None, ["lapp a", "lapp b"])


def test_hidden_notes_are_in_no_figure_whether_hidden_alone_or_with_their_theme() -> None:
    shape = shape_of(notes, COLUMNS, merged={"Tid": ["b"]}, hidden=["a", "Tid"])
    given = [hangs(note("a"), note("b"), note("c"), votes=["a", "b"])]
    found = results(notes, shape, given)
    assert texts(found) == ["lapp c"]
    assert (found["columns"][0]["count"], found["themes"], found["voted"]) == (1, [], 0)


def test_the_same_id_from_two_phones_is_two_notes_and_hiding_one_leaves_the_other() -> None:
    shape = shape_of(notes, COLUMNS, hidden=["a"])
    found = results(notes, shape, [hangs(note("a", "først")), hangs(note("a", "etterpå"))])
    assert texts(found) == ["etterpå"]


def test_the_newest_two_hundred_of_a_column_are_sent_and_all_are_counted() -> None:
    shape = shape_of(notes, {**COLUMNS, "most": 50})
    given = [hangs(*(note(f"{at}-{place}") for place in range(50))) for at in range(5)]
    column = results(notes, shape, given)["columns"][0]
    assert (len(column["notes"]), column["count"]) == (200, 250)
    assert column["notes"][-1]["id"] == "4-49"


def test_below_the_lowest_number_of_answers_a_column_tells_its_count_and_nothing_else() -> None:
    shape = shape_of(notes, COLUMNS, least=3)
    given = [
        hangs(note("a"), votes=["a"]),
        hangs(note("b")),
        hangs(note("c", column=COLUMNS["columns"][1])),
    ]
    found = results(notes, shape, given)
    assert [column["notes"] for column in found["columns"]] == [[], []]
    assert [column["count"] for column in found["columns"]] == [2, 1]


def test_a_later_step_gets_notes_groups_and_those_with_most_votes() -> None:
    shape = shape_of(notes, COLUMNS, merged={"Tid": ["b"]})
    long = "x" * 30
    given = [hangs(note("a"), note("b", long), votes=["b"]), hangs(note("c", long.upper()))]
    found = results(notes, shape, given)
    assert notes.take(found, "notes") == [long, "lapp a"]
    assert notes.take(found, "first") == [long, "lapp a"]
    assert notes.take(found, "groups") == ["Tid"]
    assert notes.take(found, "column:medarbeiderne") == []
    assert notes.take(found, "column: Leder") == [long, "lapp a"]
    behind = notes.behind(found)
    assert [behind[text] for text in ("Tid", long, "lapp a")] == [1, 1, 0]


def test_rows_are_as_written_with_everybodys_votes_and_the_table_as_merged() -> None:
    shape = shape_of(notes, COLUMNS, merged={"a": ["b"], "Tid": ["a"]})
    given = [hangs(note("a"), note("b")), hangs(note("c"), votes=["a", "b"])]
    assert notes.rows_together(shape, given) == [
        [["Leder", "lapp a", 1, "Tid"], ["Leder", "lapp b", 1, "Tid"]],
        [["Leder", "lapp c", 0, None]],
    ]
    _, lines = notes.table(shape, results(notes, shape, given))
    assert lines == [
        ["Leder", "lapp a", 1, "Tid", "lapp a / lapp b"],
        ["Leder", "lapp c", 0, None, ""],
    ]


def test_a_note_that_holds_a_watched_word_waits_until_it_is_let_through() -> None:
    given = [hangs(note("a", "Kari er en tulling"), note("b", "vi lytter"))]
    held = shape_of(notes, COLUMNS, watched=("tull",))
    assert texts(results(notes, held, given)) == ["vi lytter"]
    passed = shape_of(notes, COLUMNS, watched=("tull",), passed=frozenset({"a"}))
    assert texts(results(notes, passed, given)) == ["Kari er en tulling", "vi lytter"]
    everything = shape_of(notes, COLUMNS, waits=True, passed=frozenset({"b"}))
    assert texts(results(notes, everything, given)) == ["vi lytter"]
