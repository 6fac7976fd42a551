"""Rating oneself as a leader."""

from tests.gallery.exhibits.exhibit import Exhibit
from tests.gallery.exhibits.texts import BEHAVIOURS, LONG, VALUES
from tests.support.pages import PhonePage

_REASON = "Jeg spør først, men griper nok inn for tidlig når det haster."


class _Hand:
    def begins(self, phone: PhonePage) -> None:
        phone.page.locator("label.score").nth(3).tap()
        phone.page.locator("#reason").fill(_REASON)

    def errs(self, phone: PhonePage) -> None:
        phone.presses_main("Neste")
        for item in BEHAVIOURS[1:4]:
            phone.rates(item, 5)
        for item in BEHAVIOURS[4:]:
            phone.skips(item)
        phone.reads("Hva vil du utvikle?")
        for item in (BEHAVIOURS[1], BEHAVIOURS[0]):
            phone.page.locator("label.pick").filter(has_text=item).tap()
        phone.reads("Vil du velge en annen, må du først ta bort en.")

    def finishes(self, phone: PhonePage) -> None:
        phone.presses_main("Neste")
        phone.reads("Dine vurderinger")


EXHIBIT = Exhibit(
    step={
        "title": "Hvor mestringsorientert er jeg som leder?",
        "prompt": "Hvor godt passer hvert punkt på deg i dag?",
        "settings": {
            "items": BEHAVIOURS,
            "low_label": "Passer dårlig",
            "high_label": "Passer svært godt",
        },
    },
    sizes={
        "few": {"items": BEHAVIOURS[:1], "high": 5, "grow": 0},
        "nine": {"items": BEHAVIOURS, "low_label": "Svært uenig", "high_label": "Svært enig"},
        "thirty": {"items": VALUES, "low": 0, "high": 10, "grow": 2},
        "long": {"items": LONG, "share_reasons": True},
    },
    hand=_Hand(),
)
