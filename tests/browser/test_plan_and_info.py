"""A plan from the groups' phones to the desk's one table and its calendar, after a word on how."""

from icalendar import Calendar

from tests.support.browsers import Visitors
from tests.support.facilitator import Facilitator
from tests.support.pages import Pages
from tests.support.programmes import GROUPS, programme

TOLD = {
    "id": "slik",
    "kind": "info",
    "title": "Slik lager vi planen",
    "results": "hidden",
    "settings": {"text": "Skriv **konkrete** tiltak.\n\n<b>Ikke</b> for mange."},
}
PLAN = {
    "id": "plan",
    "kind": "plan",
    "title": "Planen vår",
    "by": ["group", "room"],
    "settings": {"for": ["Rolleklarhet", "Mestringsklima"]},
}


def action(id: str, what: str) -> dict[str, str]:
    return {"id": id, "for": "Rolleklarhet", "action": what, "owner": "", "due": "2027-02-27"}


def test_a_plan_goes_from_the_groups_to_the_desk_and_home_as_a_calendar(
    facilitator: Facilitator, visitors: Visitors
) -> None:
    room = facilitator.creates(programme(TOLD, PLAN, groups=GROUPS))
    leads, pages = room.desk(), Pages(visitors, room)
    desk, screen = pages.desk(), pages.screen()
    leads.moves(step="slik")
    desk.reads("Bare du ser det", "Skriv konkrete tiltak.")
    assert "konkrete" not in screen.text
    desk.presses_the_big_button("Vis det")
    screen.reads("Skriv konkrete tiltak.", "<b>Ikke</b> for mange.")

    leads.opens("plan")
    for number, (group, what) in enumerate(zip(GROUPS, ("Ett ark", "Ett møte"), strict=True)):
        room.phone(group=group).answers({"actions": [action(f"a{number}", what)]})
    leads.moves(open=False, shown=True)
    screen.reads("Ett ark", "Ett møte", "27. feb. 2027", "2 mangler ansvarlig")

    leads.moves(round="room", open=True)
    desk.presses("Hent inn det som er skrevet")
    written = desk.page.locator(".action")
    written.nth(1).wait_for()
    assert written.locator("textarea").first.input_value() == "Ett ark"
    desk.presses("Fjern Tiltak 2: Rolleklarhet")
    written.nth(1).wait_for(state="detached")
    written.get_by_label("Hvem har ansvaret").fill("Enhetsleder")
    written.get_by_label("Frist").fill("2027-03-20")
    desk.presses("Før inn svaret")
    screen.reads("Enhetsleder", "20. mars 2027", "1 tiltak")
    screen.is_rid_of("Ett møte")

    desk.opens_the_dialog("Svarene og rommet")
    name, content = desk.downloads("Planen vår: Frister, I plenum")
    assert name.endswith("-plan-room.ics")
    (day,) = Calendar.from_ical(content).walk("VEVENT")
    assert (str(day["summary"]), day.decoded("dtstart").isoformat()) == ("Ett ark", "2027-03-20")
