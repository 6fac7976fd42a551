"""Groups during the day: made at the desk, joined by a paper on the table, drawn and moved."""

from tests.support.browsers import Visitors, picture
from tests.support.facilitator import Facilitator
from tests.support.pages import DeskPage, Pages, PhonePage
from tests.support.patience import eventually
from tests.support.programmes import GROUPS, VALUES, diamond, programme, ranks

TURN_S = 120
RULE = "Den som har lengst reisevei til jobben"


def test_the_desk_makes_groups_and_phones_follow_them_through_the_day(
    facilitator: Facilitator, visitors: Visitors
) -> None:
    made = programme(diamond(turn_s=TURN_S, title="Sorter i diamant"), groups=GROUPS, roles="hair")
    room = facilitator.creates(made)
    pages = Pages(visitors, room)
    desk, anne, berit = pages.desk(), pages.phone("Gruppe 1"), pages.phone()

    desk.opens_the_dialog("Grupper")
    desk.reads("2 er her.", "1 person har ingen gruppe.")
    desk.page.get_by_label("Navn på gruppe 1").fill("Lederteamet i oppvekstsektoren")
    desk.keyboard("Tab")
    anne.reads("Lederteamet i oppvekstsektoren", "1 person")
    desk.page.get_by_label("Antall grupper").fill("3")
    desk.presses("Lag gruppene")
    desk.presses("Trekk gruppe til dem som mangler")
    desk.is_rid_of("har ingen gruppe.")
    desk.is_pictured("groups-desk")
    assert pieces_stand_below_the_name(desk)
    berit.reads("Gruppe 2")
    moves(desk, "åpen skive 1", "Gruppe 2", "Lederteamet i oppvekstsektoren")
    berit.reads("Lederteamet i oppvekstsektoren", "2 personer")
    desk.page.get_by_label("Roller i gruppen").select_option("Bursdager")
    desk.reads("Den som har bursdag sist på året")
    desk.page.get_by_label("Roller i gruppen").select_option("Egne roller")
    desk.page.get_by_label("Hvem som får den, Rolle 1").fill(RULE)
    desk.page.get_by_label("Rolle, Rolle 1").fill("Ordstyrer og tidtaker")
    desk.presses("Ta bort: Viddevakt")
    desk.is_pictured("groups-roles")
    desk.presses("Bruk disse rollene")
    eventually(lambda: len(room.calls("GET", "").json["programme"]["roles"]) == 2, "two roles")
    desk.closes_the_dialog()

    room.desk().opens("verdier", clock={"left": 6 * TURN_S, "running": True})
    turns = {speaks(phone): phone for phone in (anne, berit)}
    assert set(turns) == {True, False}
    turns[True].is_pictured("groups-phone-my-turn")
    turns[False].reads("snakker nå", "Deretter du")
    turns[False].page.locator(".team summary").tap()
    turns[False].reads(RULE, "Sekretær")
    turns[False].is_pictured("groups-phone-roles")

    paper = visitors.opens_beside(desk.page, f"{room.url}/desk/{room.code}/tables")
    paper.get_by_role("heading", name="Lederteamet i oppvekstsektoren").wait_for()
    assert paper.locator(".table").count() == 3
    picture(paper, "groups-paper")
    late = pages.phone(query="?table=Gruppe%201")
    late.reads("snakker nå", "Lederteamet i oppvekstsektoren", "3 personer")
    assert "group" not in late.page.url
    wrong = pages.phone(query="?group=Nei")
    wrong.reads("Hvilken gruppe er du i?", "Det finnes ingen slik gruppe i dette rommet.")

    gone = room.phone(group="Gruppe 3")
    gone.answers(ranks(VALUES), base=0)
    room.desk().does(
        "groups", version=gone.room["version"], move={"from": "Gruppe 3", "to": None, "count": 1}
    )
    desk.opens_the_dialog("Grupper")
    desk.page.locator('[aria-label="Ta bort: Gruppe 3"]:not([aria-disabled])').click()
    desk.reads("Tatt bort, men det de har svart, teller fortsatt: Gruppe 3.")
    desk.is_pictured("groups-gone")


def speaks(phone: PhonePage) -> bool:
    phone.page.locator(".team-turn").wait_for()
    return "Du snakker nå" in phone.text


def pieces_stand_below_the_name(desk: DeskPage) -> bool:
    group = desk.page.locator(".groups-seats > li").first
    name, pieces = group.locator("input").bounding_box(), group.locator("ul").bounding_box()
    assert name
    assert pieces
    return name["y"] + name["height"] <= pieces["y"]


def moves(desk: DeskPage, who: str, source: str, to: str) -> None:
    """Moves one piece from a group to another."""
    desk.page.get_by_label("Fra", exact=True).select_option(source)
    desk.page.get_by_label("Hvem", exact=True).select_option(label=who)
    desk.page.get_by_label("Til", exact=True).select_option(to)
    desk.button("Flytt").click()
