"""A phone that slept or was reloaded stands where it stood, and an answer can be changed."""

import pytest

from tests.support.browsers import Visitors
from tests.support.facilitator import Facilitator, Workshop
from tests.support.pages import Pages
from tests.support.programmes import BEHAVIOURS, GROUPS, diamond, points, programme, rating


@pytest.fixture
def room(facilitator: Facilitator) -> Workshop:
    return facilitator.creates(programme(points(), rating(), diamond(), groups=GROUPS))


def test_points_shared_halfway_are_there_after_a_reload(room: Workshop, visitors: Visitors) -> None:
    room.desk().opens("hundre")
    phone = Pages(visitors, room).phone("Gruppe 1")
    phone.gives("Tillit", 30)
    phone.one_more("Mot")
    phone.reloads()
    phone.reads("69 poeng igjen")
    assert phone.points() == {"Tillit": 30, "Respekt": 0, "Mot": 1}


def test_a_rating_goes_on_at_the_page_where_it_stood(room: Workshop, visitors: Visitors) -> None:
    room.desk().opens("egen")
    phone = Pages(visitors, room).phone("Gruppe 1")
    phone.rates(BEHAVIOURS[0], 5, "Folk vet\nhva de skal.")
    phone.page.locator("label.score").nth(1).tap()
    phone.page.locator("#reason").fill("Jeg nøler")
    phone.reloads()
    phone.reads("2 av 3", BEHAVIOURS[1])
    assert phone.page.locator("input[name=score]:checked").get_attribute("value") == "2"
    assert phone.page.locator("#reason").input_value() == "Jeg nøler"
    phone.button("Tilbake").tap()
    phone.reads("1 av 3")
    assert phone.page.locator("#reason").input_value() == "Folk vet\nhva de skal."


def test_an_own_word_and_the_unfinished_diamond_are_there_after_a_reload(
    room: Workshop, visitors: Visitors
) -> None:
    room.desk().opens("verdier")
    phone = Pages(visitors, room).phone("Gruppe 1")
    phone.lays("mot", 3)
    phone.writes_own_card("Fjellvett")
    phone.page.locator('[data-place="0"]').tap()
    phone.has("Fjellvett", 0)
    phone.writes_own_card("Kaffe")
    phone.reloads()
    phone.has("Fjellvett", 0)
    phone.has("mot", 3)
    phone.reads("Trykk på en plass", "Kaffe")
    phone.page.locator('[data-place="8"]').tap()
    phone.has("Kaffe", 8)


def test_a_received_answer_is_still_received_after_a_reload_and_can_be_changed(
    room: Workshop, visitors: Visitors
) -> None:
    desk = room.desk()
    desk.opens("hundre")
    phone = Pages(visitors, room).phone("Gruppe 1")
    phone.gives("Tillit", 100)
    phone.sends()
    phone.reloads()
    phone.reads("Svaret er mottatt", "Du kan endre til runden lukkes.")
    phone.changes_the_answer()
    phone.gives("Tillit", 60)
    phone.reads("40 poeng igjen", "Behold svaret du sendte")
    phone.reloads()
    phone.reads("40 poeng igjen")
    phone.gives("Mot", 40)
    phone.sends("Send endringen")
    tally = desk.sees(lambda tally: tally["version"] and tally["answers"] == 1)
    assert tally["answers"] == 1
    lines = {line["item"]: line["points"] for line in room.results("hundre")["results"]["items"]}
    assert lines == {"Tillit": 60, "Mot": 40, "Respekt": 0}
    desk.closes()
    phone.reads("Snitt for 1 svar")
    phone.is_rid_of("Endre svaret")


def test_who_leaves_the_change_keeps_what_was_sent(room: Workshop, visitors: Visitors) -> None:
    room.desk().opens("hundre")
    phone = Pages(visitors, room).phone("Gruppe 1")
    phone.gives("Tillit", 100)
    phone.sends()
    phone.changes_the_answer()
    phone.gives("Tillit", 10)
    phone.button("Behold svaret du sendte").tap()
    phone.reads("Svaret er mottatt")
    phone.changes_the_answer()
    assert phone.points()["Tillit"] == 100
