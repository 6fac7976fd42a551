"""What becomes of many diamonds: scores, groups, columns, three on top."""

from tests.kinds.cases import results, shape_of
from tests.kinds.diamonds import CARDS, FIRST_NINE, GROUPS, OWN, VALUES, laid
from workshop.kinds import diamond


def test_a_card_scores_its_mean_row_weight_with_zero_where_it_is_not_laid() -> None:
    found = results(diamond, shape_of(diamond, VALUES), [FIRST_NINE, laid(*reversed(CARDS[3:12]))])
    first = next(line for line in found["cards"] if line["card"] == "kort 1")
    assert first == {"card": "kort 1", "rows": [1, 0, 0, 0, 0], "score": 2.5, "spread": 2.5}
    assert found["top_rows"] == ["kort 1", "kort 12", "kort 2", "kort 3", "kort 10", "kort 11"]
    scores = [line["score"] for line in found["cards"]]
    assert scores == sorted(scores, reverse=True)


def test_cards_nobody_laid_are_listed_last_with_zero() -> None:
    found = results(diamond, shape_of(diamond, VALUES), [FIRST_NINE])
    assert [line["card"] for line in found["cards"]] == CARDS
    assert found["cards"][-1] == {"card": "kort 12", "rows": [0] * 5, "score": 0, "spread": 0}
    assert found["top_rows"] == ["kort 1", "kort 2", "kort 3"]


def test_without_answers_there_are_no_figures_and_nothing_on_top() -> None:
    found = results(diamond, shape_of(diamond, VALUES), [])
    assert found["cards"][0] == {"card": "kort 1", "rows": [0] * 5, "score": None, "spread": None}
    assert found["top_rows"] == []
    assert "groups" not in found


def test_own_words_are_shown_in_their_commonest_spelling() -> None:
    words = ["raushet", "Raushet", "RAUSHET", "Raushet"]
    answers = [laid(word, *CARDS[:8]) for word in words]
    shown = results(diamond, shape_of(diamond, OWN), answers)["cards"][0]
    assert (shown["card"], shown["rows"]) == ("Raushet", [4, 0, 0, 0, 0])
    tied = results(diamond, shape_of(diamond, OWN), answers[:2])["cards"][0]
    assert tied["card"] == "Raushet"


def test_own_words_may_hold_colons_and_emoji() -> None:
    found = results(diamond, shape_of(diamond, OWN), [laid("row:1:😀", *CARDS[:8])])
    assert found["cards"][0]["card"] == "row:1:😀"


def test_of_merged_cards_an_answers_uppermost_counts_once() -> None:
    shape = shape_of(diamond, OWN, merged={"kort 1": ["kort 5", "modig"]})
    found = results(diamond, shape, [laid(*CARDS[1:9], "modig"), laid("modig", *CARDS[:8])])
    merged = next(line for line in found["cards"] if line["card"] == "kort 1")
    assert merged["rows"] == [1, 0, 1, 0, 0]
    assert not {"kort 5", "modig"} & {line["card"] for line in found["cards"]}


def test_a_merge_into_a_new_word_is_shown_as_the_facilitator_wrote_it() -> None:
    shape = shape_of(diamond, OWN, merged={"Mot": ["modig", "modige"]})
    found = results(diamond, shape, [laid("modig", *CARDS[:8]), laid("mot", *CARDS[:8])])
    assert (found["cards"][0]["card"], found["cards"][0]["rows"][0]) == ("Mot", 2)


def test_hidden_cards_and_own_words_are_nowhere_in_the_results() -> None:
    shape = shape_of(diamond, OWN, hidden=["Kort 2", "stygt"], groups=GROUPS, round="group")
    found = results(diamond, shape, [laid("Stygt", *CARDS[:8])], ["Gruppe 1"])
    assert "stygt" not in str(found).lower()
    assert "'kort 2'" not in str(found)
    assert found["groups"][0]["rows"] == [
        [],
        ["kort 1"],
        ["kort 3", "kort 4", "kort 5"],
        ["kort 6", "kort 7"],
        ["kort 8"],
    ]


def test_groups_stand_in_the_programmes_order_as_they_laid_their_cards() -> None:
    shape = shape_of(diamond, OWN, groups=GROUPS, round="group", merged={"ro": ["kort 9"]})
    found = results(
        diamond, shape, [laid(*CARDS[3:]), laid("raus", *CARDS[:8])], ["gruppe 3", "Gruppe 1"]
    )
    assert [group["group"] for group in found["groups"]] == ["Gruppe 1", "Gruppe 3"]
    assert found["groups"][0]["rows"][0] == ["raus"]
    assert sorted(found["groups"][1]["rows"][2]) == ["kort 7", "kort 8", "ro"]


def test_own_words_of_fewer_than_the_least_are_withheld_and_so_are_single_groups() -> None:
    shape = shape_of(diamond, OWN, groups=GROUPS, round="group", least=3)
    rare, common = laid("sjelden", *CARDS[:8]), laid("vanlig", *CARDS[:8])
    found = results(diamond, shape, [rare, rare, common, common, common], [*GROUPS, None, None])
    shown = [line["card"] for line in found["cards"]]
    assert "vanlig" in shown
    assert "sjelden" not in shown
    assert "sjelden" not in found["top_rows"]
    assert found["groups"] == []


def test_rows_withhold_own_words_where_the_step_has_a_least_number_of_answers() -> None:
    answer = laid("sjelden", *CARDS[:8])
    assert diamond.rows(shape_of(diamond, OWN, least=3), answer) == [[None, *CARDS[:8]]]
    assert diamond.rows(shape_of(diamond, OWN), answer) == [["sjelden", *CARDS[:8]]]


def test_the_columns_name_row_and_place() -> None:
    assert diamond.header(shape_of(diamond, OWN), []) == [
        "row 1",
        "row 2 a",
        "row 2 b",
        "row 3 a",
        "row 3 b",
        "row 3 c",
        "row 4 a",
        "row 4 b",
        "row 5",
    ]


def test_the_table_gives_every_card() -> None:
    shape = shape_of(diamond, VALUES)
    header, rows = diamond.table(shape, results(diamond, shape, [FIRST_NINE]))
    assert header == [
        "card",
        *(f"row {row}" for row in range(1, 6)),
        "score",
        "spread",
        "top rows",
    ]
    assert rows[0] == ["kort 1", 1, 0, 0, 0, 0, 5, 0, 1]
    assert len(rows) == 12


def test_six_groups_overlapping_three_on_top_become_one_set_of_values() -> None:
    values = [
        "tillit",
        "respekt",
        "åpenhet",
        "mot",
        "ansvar",
        "humor",
        "omsorg",
        "kvalitet",
        "læring",
        "trivsel",
        "samarbeid",
        "ærlighet",
    ]
    groups = tuple(f"Gruppe {number}" for number in range(1, 7))
    on_top = [
        ["tillit", "respekt", "mot"],
        ["Tillit", "åpenhet", "mot"],
        ["respekt", "tillit", "ansvar"],
        ["tillit", "mot", "raushet"],
        ["åpenhet", "tillit", "respekt"],
        ["ansvar", "RAUSHET", "tillit"],
    ]
    answers = []
    for three in on_top:
        rest = [value for value in values if value not in [one.casefold() for one in three]]
        answers.append(laid(*three, *rest[:6]))
    shape = shape_of(diamond, {"cards": values}, groups=groups, round="group")
    found = results(diamond, shape, answers, groups)
    taken = diamond.take(found, "top_rows")
    assert set(taken) == {"tillit", "respekt", "åpenhet", "mot", "ansvar", "RAUSHET"}
    assert taken[0] == "tillit"
    assert found["cards"][0]["rows"] == [3, 3, 0, 0, 0]
    assert diamond.take(found, "first")[0] == "tillit"
    assert diamond.behind(found)["tillit"] == 6
    assert [group["rows"][0] for group in found["groups"]] == [
        ["tillit"],
        ["tillit"],
        ["respekt"],
        ["tillit"],
        ["åpenhet"],
        ["ansvar"],
    ]
