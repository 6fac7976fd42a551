"""Writing what is to be done, by whom and by when."""

from tests.gallery.exhibits.exhibit import Exhibit
from tests.gallery.exhibits.texts import LONG, MATTERS, VALUES
from tests.support.pages import PhonePage

GOALS = ["Rolleklarhet", "Relevant kompetanseutvikling", "Mestringsorientert ledelse"]
_ACTION = "Kompetanseutviklingsplan i hver medarbeidersamtale, også for vikarene"


class _Hand:
    def begins(self, phone: PhonePage) -> None:
        phone.page.locator(".action textarea").first.fill(_ACTION)
        phone.page.locator(".action input[type=date]").first.fill("2027-02-27")
        phone.reads("Send svaret")

    def errs(self, phone: PhonePage) -> None:
        phone.page.locator(".goal").nth(1).locator("> .button").tap()
        phone.page.locator(".goal").nth(1).get_by_label("Hvem har ansvaret").fill("Lederteamet")
        phone.cannot_send("Et tiltak er ikke skrevet ennå")

    def finishes(self, phone: PhonePage) -> None:
        phone.page.locator(".goal").nth(1).locator("textarea").fill("Kollegaveiledning")
        phone.reads("Send svaret")


EXHIBIT = Exhibit(
    step={
        "title": "Dette gjør vi fram mot sommeren",
        "prompt": "Skriv ett tiltak for hvert mål, med navn og dato.",
        "settings": {"for": GOALS, "most": 6},
    },
    sizes={
        "few": {"for": GOALS[:1], "most": 1},
        "nine": {"for": MATTERS, "most": 1},
        "thirty": {"for": VALUES, "most": 1},
        "long": {"for": LONG, "most": 1},
    },
    hand=_Hand(),
    compared=("groups",),
)
