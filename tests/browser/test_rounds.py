"""One step alone, in groups and in plenary, led by the desk's large button."""

from tests.gallery.look import SETTLED
from tests.support.browsers import Visitors, picture
from tests.support.facilitator import Facilitator
from tests.support.obstacles import in_light
from tests.support.pages import Pages
from tests.support.programmes import GROUPS, VALUES, diamond, programme, ranks

HAND = {"width": 390, "height": 844}
ORDER = VALUES[:9]
ROUNDS = ["person", "group", "room"]


def test_a_group_begins_with_what_its_members_have_in_common_and_the_screen_compares_the_rounds(
    facilitator: Facilitator, visitors: Visitors
) -> None:
    step = diamond(by=ROUNDS, start="combined", title="Velg verdier", clock=[300, 1200, 120])
    room = facilitator.creates(programme(step, groups=GROUPS))
    pages = Pages(visitors, room)
    desk, screen = pages.desk(), pages.screen()
    phone = pages.phone(size=HAND)
    phone.chooses_group(GROUPS[0])
    desk.presses_the_big_button("Gå til første steg")
    desk.presses_the_big_button("Åpne for svar")
    phone.reads("Når minst 3 i gruppen svarer, begynner gruppen med det dere har felles.")
    for member in room.phones(3, group=GROUPS[0]):
        member.answers(ranks(ORDER))
    desk.reads("3 har svart")
    desk.has_minutes_left(5)
    desk.presses_the_big_button("Lukk for svar")

    desk.presses_the_big_button("Fortsett i grupper")
    desk.reads("20:00 på pause", "med det medlemmene har felles")
    desk.presses_the_big_button("Åpne for svar")
    phone.reads("Har minst 3 av dere svart, ser dere her det dere har felles.", "9 av 9 lagt")
    phone.page.evaluate(SETTLED)
    assert not phone.page.locator(".diamond .moved").count()
    picture(phone.page, "rounds-phone")
    phone.presses("Lever gruppens svar")
    desk.reads("1 gruppe har svart")
    desk.presses_the_big_button("Lukk for svar")
    desk.page.get_by_label("Skjermen viser").select_option(label="rundene ved siden av hverandre")
    screen.page.locator(".rounds-chart").wait_for()
    screen.reads("Alene: 3 svar, I grupper: 1 svar")
    assert screen.result()[0] == ["tillit", "1", "5,0", "5,0", "0"]
    assert not in_light(screen.page)
    desk.presses_the_big_button("Fortsett i plenum")
    desk.reads("2:00 på pause")
    screen.page.locator('[data-shows="task"]').wait_for()
    # What the two rounds came to can be talked about before anything is agreed on.
    desk.page.get_by_label("Skjermen viser").select_option(label="rundene ved siden av hverandre")
    screen.reads("Alene: 3 svar, I grupper: 1 svar")
