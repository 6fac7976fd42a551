"""Placing measures by how easy they are and how much they matter."""

from tests.gallery.exhibits.exhibit import Exhibit
from tests.gallery.exhibits.texts import LONG, MATTERS, VALUES
from tests.support.pages import PhonePage

FIELD = {
    "x": {"name": "Gjennomførbarhet", "low": "vanskelig å få til", "high": "lett å få til"},
    "y": {"name": "Påvirkning", "low": "liten påvirkning", "high": "stor påvirkning"},
    "corners": {
        "low_low": "Gjøres ikke",
        "low_high": "Bør vurderes",
        "high_low": "Kan gjøres",
        "high_high": "Bør gjøres",
    },
}


class _Hand:
    def begins(self, phone: PhonePage) -> None:
        phone.reads("1 av 6", "Hopp over")

    def errs(self, phone: PhonePage) -> None:
        for _ in MATTERS[1:6]:
            phone.presses_main("Hopp over")
        phone.cannot_send("Plasser minst én")

    def finishes(self, phone: PhonePage) -> None:
        phone.places(0.8, 0.7)
        phone.reads("Send svaret")


EXHIBIT = Exhibit(
    step={
        "title": "Hvilke tiltak gir mest igjen?",
        "prompt": "Legg hvert tiltak der du mener det hører hjemme.",
        "settings": {"items": MATTERS[:6], **FIELD},
    },
    sizes={
        "few": {"items": MATTERS[:1], **FIELD},
        "nine": {"items": VALUES[:9], **FIELD},
        "thirty": {"items": VALUES, **FIELD},
        "long": {"items": LONG, **FIELD},
        "unnamed": {"items": MATTERS[2:5]},
    },
    hand=_Hand(),
    compared=("rounds", "groups"),
)
