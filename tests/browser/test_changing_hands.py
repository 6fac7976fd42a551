"""One person on two phones, several on one, and answers that come on paper."""

from tests.gallery.geometry import faults
from tests.support.browsers import NARROW_PHONE, Visitors
from tests.support.facilitator import Facilitator
from tests.support.obstacles import obstacles
from tests.support.pages import DeskPage, Pages, PhonePage
from tests.support.patience import eventually
from tests.support.programmes import points, programme, rating

MARKED = "element.value === '0' && element.selectionEnd - element.selectionStart === 1"


def is_at_a_blank_sheet(desk: DeskPage) -> None:
    """The keyboard is at the first field, whose nought is marked to be written over."""
    label = "element.labels?.[0]?.textContent.trim()"
    eventually(lambda: desk.focused(label) == "Tillit" and desk.focused(MARKED), "a blank sheet")


def test_a_place_changes_phones_a_phone_changes_hands_and_paper_is_typed_in(
    facilitator: Facilitator, visitors: Visitors
) -> None:
    room = facilitator.creates(programme(points(), rating()))
    pages = Pages(visitors, room)
    desk, one = pages.desk(), pages.phone()
    desk.opens_the_dialog("Kode og skjerm")
    desk.turns("Flere kan svare på samme telefon", on=True)
    desk.closes_the_dialog()
    desk.presses_the_big_button("Gå til første steg")
    desk.presses_the_big_button("Åpne for svar")
    one.gives("Tillit", 100)
    one.sends()
    desk.reads("1 har svart")

    # The same person on another phone.
    one.page.locator(".top summary").tap()
    assert obstacles(one.page) == faults(one.page, touch=True) == []
    one.page.get_by_role("link", name="Bytt telefon").tap()
    one.presses("Vis en tilbakekode")
    one.reads("Tilbakekoden din", "innen 15 minutter")
    one.is_pictured("return-code")
    code = one.page.locator(".return-code").inner_text()
    assert obstacles(one.page) == faults(one.page, touch=True) == []
    two = pages.phone(size=NARROW_PHONE, query=f"/back#{''.join(code.split())}")
    two.reads("Du var med på en annen telefon")
    two.is_pictured("change-phone")
    assert two.page.locator("#return-code").input_value() == "".join(code.split())
    assert two.page.evaluate("location.hash") == ""
    assert two.fits_its_width()
    assert obstacles(two.page) == faults(two.page, touch=True) == []
    two.presses("Til plassen min")
    two.reads("Svaret er mottatt", "Plassen din er på en telefon til")
    one.page.get_by_role("link", name="Tilbake til rommet").tap()
    one.reads("Svaret er mottatt", "Plassen din er på en telefon til")
    desk.reads("1 her 1 har svart")

    # Somebody else on the same phone, in all its tabs.
    tab = PhonePage(visitors.opens_beside(one.page, f"{room.url}/{room.code}"))
    tab.reads("Svaret er mottatt")
    one.presses("Nestemann på denne telefonen")
    one.reads("Skal noen andre svare på denne telefonen?")
    one.is_pictured("next-person")
    assert obstacles(one.page) == faults(one.page, touch=True) == []
    one.presses("Ja, nestemann")
    for page in (one, tab):
        page.reads("100 poeng igjen")
        assert page.points() == {"Tillit": 0, "Respekt": 0, "Mot": 0}
    kept = one.page.evaluate("JSON.stringify(Object.values(localStorage))")
    assert "received" not in kept or '"Tillit":100' not in kept.replace("\\", "")
    desk.reads("1 har svart", "1 har ikke svart ennå")
    one.reloads()
    one.reads("100 poeng igjen")
    one.gives("Mot", 100)
    one.sends()
    desk.reads("2 har svart")
    desk.is_rid_of("har ikke svart ennå")

    # Two sheets by the keyboard alone, the second corrected and then taken back.
    desk.presses("Skriv inn svar fra papir")
    assert desk.button("Send når alt er fordelt").get_attribute("aria-disabled") == "true"
    assert obstacles(desk.page) == faults(desk.page, touch=False) == []
    for count in (1, 2):
        is_at_a_blank_sheet(desk)
        desk.page.keyboard.type("100")
        desk.keyboard("Enter")
        desk.reads(f"{count} av {2 + count} svar er fra papir.", "Lagret. Neste ark.")
    is_at_a_blank_sheet(desk)
    desk.is_pictured("paper")
    desk.presses("Rett det siste arket")
    desk.reads("Du retter det siste arket.")
    desk.page.get_by_role("spinbutton", name="Tillit", exact=True).fill("60")
    desk.page.get_by_role("spinbutton", name="Respekt", exact=True).fill("40")
    desk.keyboard("Enter")
    desk.reads("2 av 4 svar er fra papir.", "Lagret. Neste ark.")
    desk.presses("Ta tilbake det siste arket")
    desk.reads("1 av 3 svar er fra papir.", "Det siste arket er tatt tilbake.")
    desk.presses("Ferdig")
    assert room.results("hundre")["paper"] == 1
    assert desk.page.locator(".sheet .paper-mark").inner_text() == "1 av 3 svar er fra papir."

    # A scale is answered by digits, page by page.
    room.desk().opens("egen")
    desk.presses("Skriv inn svar fra papir")
    for number in (1, 2, 3):
        desk.reads(f"{number} av 3")
        eventually(lambda: desk.focused("element.type") == "radio", "the keyboard is at the scale")
        desk.keyboard("4", "Enter")
    desk.reads("Hva vil du utvikle?")
    eventually(lambda: desk.focused("element.type") == "checkbox", "and goes on with it")
    desk.keyboard("Enter")
    desk.reads("Lagre, neste ark")
    desk.presses("Lagre, neste ark")
    desk.reads("1 av 1 svar er fra papir.", "1 av 3")
