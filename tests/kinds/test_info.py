"""Something to be told: what a text becomes, what a picture may be, and that nobody answers."""

from typing import Any

import pytest

from tests.kinds.cases import ODD_TEXTS, ODD_VALUES, brief, results, shape_of
from workshop.kinds import UNANSWERED, info
from workshop.kinds.info_content import BULLET, blocks
from workshop.text import Invalid

ELSEWHERE = [
    "https://et.sted/bilde.png",
    "//et.sted/bilde.png",
    "/\\et.sted/bilde.png",
    "data:image/png;base64,AAAA",
    "javascript:alert(1)",
    "bilde.png",
    "/bilde med rom.png",
    "/" + "x" * 300,
]


def told(text: str) -> list[tuple[str, int, str, str]]:
    """Each block: what it is, how deep, its mark, its words."""
    return [
        (
            block["as"],
            block["depth"],
            block["mark"],
            "".join(run["text"] for run in block["runs"]),
        )
        for block in blocks(text)
    ]


def test_everything_may_be_left_out() -> None:
    assert info.settings({}) == {"text": "", "picture": "", "picture_text": ""}


@pytest.mark.parametrize("name", ["text", "picture", "picture_text"])
@pytest.mark.parametrize("value", [v for v in [*ODD_VALUES, *ODD_TEXTS] if v not in ("", "60")])
def test_a_strange_setting_is_refused_by_name(name: str, value: Any) -> None:
    with pytest.raises(Invalid) as refused:
        info.settings({name: value})
    assert refused.value.where == name


@pytest.mark.parametrize("address", ELSEWHERE, ids=brief)
def test_a_picture_that_does_not_lie_on_this_server_is_refused(address: str) -> None:
    with pytest.raises(Invalid) as refused:
        info.settings({"picture": address})
    assert refused.value.where == "picture"


def test_an_unknown_setting_is_refused_by_name() -> None:
    with pytest.raises(Invalid) as refused:
        info.settings({"html": "<b>Hei</b>"})
    assert refused.value.where == "html"


def test_headings_texts_quotes_and_code_are_told_apart() -> None:
    text = "# Dagen\n\nHei\nalle\n\n> sitat\n\n#### Del\n\n```\na  b\n```"
    assert told(text) == [
        ("heading", 1, "", "Dagen"),
        ("text", 0, "", "Hei alle"),
        ("quote", 0, "", "sitat"),
        ("heading", 2, "", "Del"),
        ("code", 0, "", "a  b"),
    ]


def test_lists_count_on_and_know_how_deep_they_are() -> None:
    assert told("3. tre\n4. fire\n   - under\n\n     mer\n5. fem") == [
        ("item", 1, "3.", "tre"),
        ("item", 1, "4.", "fire"),
        ("item", 2, BULLET, "under"),
        ("item", 2, "", "mer"),
        ("item", 1, "5.", "fem"),
    ]


def test_words_are_strong_stressed_or_lead_somewhere() -> None:
    (block,) = blocks("**fet** og *lett* `kode` [hit](https://et.sted/a?b=1)")
    assert [run for run in block["runs"] if len(run) > 1] == [
        {"text": "fet", "strong": True},
        {"text": "lett", "em": True},
        {"text": "kode", "code": True},
        {"text": "hit", "href": "https://et.sted/a?b=1"},
    ]


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "file:///etc", "/x"]
)
def test_a_link_leads_to_the_web_or_nowhere(address: str) -> None:
    runs = [run for block in blocks(f"[hit]({address})") for run in block["runs"]]
    assert not any("href" in run for run in runs)


def test_markup_stays_the_letters_it_was_written_with() -> None:
    markup = '<script>alert(1)</script><img src="x" onerror="y">'
    assert told(markup) == [("text", 0, "", markup)]


def test_a_picture_inside_the_text_is_never_fetched() -> None:
    (block,) = blocks("![spor](https://et.sted/spor.png)")
    assert {key for run in block["runs"] for key in run} <= {"text", "href"}


def test_the_results_are_there_without_any_answer_and_hold_the_whole_text() -> None:
    shape = shape_of(info, {"text": "Hei **alle**", "picture": "/kart.png"})
    assert results(info, shape, []) == {
        "content": list(blocks("Hei **alle**")),
        "picture": "/kart.png",
        "picture_text": "",
    }
    assert info.table(shape, results(info, shape, [])) == (["text"], [["Hei alle"]])


@pytest.mark.parametrize("answer", [*ODD_VALUES, {"read": True}], ids=brief)
def test_no_answer_is_taken(answer: Any) -> None:
    shape = shape_of(info, {"text": "Hei"})
    for read in (info.answer, info.draft):
        with pytest.raises(Invalid, match="There is nothing to answer here"):
            read(shape, answer)
    assert info.name in UNANSWERED
