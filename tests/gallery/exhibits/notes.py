"""Writing notes under columns."""

from tests.gallery.exhibits.exhibit import Exhibit
from tests.gallery.exhibits.texts import LONG, VALUES
from tests.support.pages import PhonePage

_FIRST = "Spør «hva lærte vi?» før «hvem gjorde feil?»"
_SECOND = "Arbeidsmiljøundersøkelsen blir til tiltak som alle kjenner"


class _Hand:
    def begins(self, phone: PhonePage) -> None:
        phone.button("Leder").tap()
        phone.writes_note(_FIRST)
        phone.reads("Heng opp under Leder")

    def errs(self, phone: PhonePage) -> None:
        phone.writes_note("")
        phone.cannot_send("Skriv en lapp")

    def finishes(self, phone: PhonePage) -> None:
        for note in (_FIRST, _SECOND):
            phone.writes_note(note)
            phone.button("Skriv en til").tap()
        phone.reads("Lappene dine", "Send svaret")


EXHIBIT = Exhibit(
    step={
        "title": "Slik er det når vi lykkes",
        "prompt": "Skriv i nåtid, ett tegn på hver lapp.",
        "settings": {"columns": ["Medarbeiderne", "Leder", "Organisasjonen"], "longest": 120},
    },
    sizes={
        "few": {"columns": ["Forventninger"], "votes": 3},
        "nine": {"columns": LONG},
        "thirty": {"columns": VALUES},
    },
    hand=_Hand(),
    compared=("groups",),
)
