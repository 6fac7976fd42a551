"""Sharing points between what matters."""

from tests.gallery.exhibits.exhibit import Exhibit
from tests.gallery.exhibits.texts import LONG, MATTERS, VALUES
from tests.support.pages import PhonePage


class _Hand:
    def begins(self, phone: PhonePage) -> None:
        phone.gives(MATTERS[0], 60)
        phone.reads("40 poeng igjen")

    def errs(self, phone: PhonePage) -> None:
        phone.gives(MATTERS[1], 50)
        phone.reads("10 poeng for mye")
        phone.cannot_send("Ta tilbake 10 poeng")

    def finishes(self, phone: PhonePage) -> None:
        phone.gives(MATTERS[1], 25)
        phone.gives(MATTERS[2], 15)
        phone.reads("Send svaret")


EXHIBIT = Exhibit(
    step={
        "title": "Hva skal kommunen prioritere i lederutviklingen?",
        "prompt": "Tenk på det som ville hjulpet dere mest det neste året.",
        "settings": {"items": MATTERS[:6], "budget": 100},
    },
    sizes={
        "few": {"items": MATTERS[1:3]},
        "nine": {"items": MATTERS},
        "thirty": {"items": VALUES},
        "long": {"items": LONG, "budget": 10_000},
    },
    hand=_Hand(),
    compared=("rounds", "groups"),
)
