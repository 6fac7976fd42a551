"""Ranking nine values in a diamond."""

from tests.gallery.exhibits.exhibit import Exhibit
from tests.gallery.exhibits.texts import LONG, VALUES
from tests.support.pages import PhonePage

CARDS = [*VALUES[:9], "Psykologisk trygghet", "Kvalitetsbevissthet", "Medbestemmelse"]


class _Hand:
    def begins(self, phone: PhonePage) -> None:
        phone.lays("Psykologisk trygghet", 0)
        phone.lays("Medbestemmelse", 1)
        phone.lays("Mot", 5)
        phone.takes_up("Tillit")
        phone.reads("Trykk på en plass")

    def errs(self, phone: PhonePage) -> None:
        phone.cannot_send("Legg 6 kort til")

    def finishes(self, phone: PhonePage) -> None:
        phone.lays("Kvalitetsbevissthet", 2)
        for place, card in ((3, "Respekt"), (4, "Åpenhet"), (6, "Ansvar"), (7, "Humor")):
            phone.lays(card, place)
        phone.lays("Raushet", 8)


EXHIBIT = Exhibit(
    step={
        "title": "Hvilke verdier skal prege oss som ledere?",
        "prompt": "Velg ni kort. Det viktigste ligger øverst.",
        "settings": {"cards": CARDS, "own": True},
    },
    sizes={
        "nine": {"cards": CARDS[3:], "own": False},
        "thirty": {"cards": VALUES, "own": True},
        "long": {"cards": LONG, "own": False},
    },
    hand=_Hand(),
    compared=("rounds", "groups"),
)
