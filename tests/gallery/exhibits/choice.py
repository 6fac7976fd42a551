"""Choosing how to meet."""

from tests.gallery.exhibits.exhibit import Exhibit
from tests.gallery.exhibits.texts import LONG, VALUES
from tests.support.pages import PhonePage

WAYS = [
    "Halv dag hos hverandre, hver måned",
    "Digitalt møte hver fjortende dag",
    "Frokostmøte på rådhuset",
    "To heldagssamlinger i året",
    "Gåmøte",
    "Fagkveld med mat",
]


class _Hand:
    def begins(self, phone: PhonePage) -> None:
        phone.picks(WAYS[2])
        phone.reads("Velg 1 til")

    def errs(self, phone: PhonePage) -> None:
        phone.page.get_by_label("Noe annet").fill("gåmøte")
        phone.cannot_send("gåmøte står der to ganger")

    def finishes(self, phone: PhonePage) -> None:
        phone.page.get_by_label("Noe annet").fill("Kollegabesøk")
        phone.reads("Send svaret")


EXHIBIT = Exhibit(
    step={
        "title": "Hvordan vil vi møtes?",
        "prompt": "Tenk på hva du faktisk har tid til.",
        "settings": {"options": WAYS, "least": 2, "most": 2, "other": True},
    },
    sizes={
        "few": {"options": WAYS[:2]},
        "nine": {"options": VALUES[:9], "most": 3},
        "thirty": {"options": VALUES, "most": 3},
        "long": {"options": LONG, "most": 2},
    },
    hand=_Hand(),
    compared=("rounds", "groups"),
)
