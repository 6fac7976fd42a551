"""Naming what pleases and what should be better."""

from tests.gallery.exhibits.exhibit import Exhibit
from tests.gallery.exhibits.texts import LONG, VALUES
from tests.support.pages import PhonePage

FACTORS = [
    *("Indre motivasjon", "Mestringstro", "Autonomi", "Bruk av kompetanse"),
    *("Mestringsorientert ledelse", "Rolleklarhet", "Relevant kompetanseutvikling"),
    *("Fleksibilitetsvilje", "Mestringsklima", "Prososial motivasjon"),
]


class _Hand:
    def begins(self, phone: PhonePage) -> None:
        phone.picks("Indre motivasjon", "Prososial motivasjon")
        phone.presses_main("Si hvorfor")
        phone.page.get_by_label("Indre motivasjon").fill("Arbeidet betyr noe for noen hver dag.")

    def errs(self, phone: PhonePage) -> None:
        phone.presses_main("Neste")
        phone.picks("Rolleklarhet")
        phone.presses_main("Neste")
        phone.cannot_send("Gå tilbake: 1 igjen å velge")

    def finishes(self, phone: PhonePage) -> None:
        phone.button("Tilbake").tap()
        phone.picks("Relevant kompetanseutvikling")
        phone.presses_main("Si hvorfor")
        phone.page.get_by_label("Rolleklarhet").fill("Oppgaver faller mellom to stoler.")
        phone.reads("Send svaret")


EXHIBIT = Exhibit(
    step={
        "title": "Hva er bra, og hva kan bli bedre?",
        "prompt": "Se på resultatene for enheten deres.",
        "settings": {"items": FACTORS},
    },
    sizes={
        "few": {"items": FACTORS[:4]},
        "nine": {"items": VALUES[:9]},
        "thirty": {"items": VALUES},
        "long": {"items": LONG},
    },
    hand=_Hand(),
    compared=("rounds", "groups"),
)
