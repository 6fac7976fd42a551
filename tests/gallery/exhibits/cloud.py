"""Giving a few words."""

from tests.gallery.exhibits.exhibit import Exhibit
from tests.support.pages import PhonePage


class _Hand:
    def begins(self, phone: PhonePage) -> None:
        phone.writes_word(1, "Kompetanseutviklingsmuligheter")
        phone.reads("Send svaret")

    def errs(self, phone: PhonePage) -> None:
        phone.writes_word(2, "kompetanseutviklingsmuligheter")
        phone.cannot_send("Du har skrevet kompetanseutviklingsmuligheter to ganger")

    def finishes(self, phone: PhonePage) -> None:
        phone.writes_word(2, "mot")
        phone.reads("Send svaret")


EXHIBIT = Exhibit(
    step={
        "title": "Hvilke ord beskriver arbeidsmiljøet vårt?",
        "prompt": "Tenk på de siste ukene. Ingen ser hvem som skrev hva.",
        "settings": {"words": 3, "longest": 30},
    },
    sizes={"ten": {"words": 10, "longest": 60}},
    hand=_Hand(),
    compared=("rounds", "groups"),
)
