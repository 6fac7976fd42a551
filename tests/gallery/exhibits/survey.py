"""Agreeing or disagreeing with statements of one's own making."""

from tests.gallery.exhibits.exhibit import Exhibit
from tests.gallery.exhibits.texts import LONG, VALUES
from tests.support.pages import PhonePage

FACTORS = [
    {
        "name": "Samarbeid",
        "statements": ["Vi deler det vi kan", "Jeg får hjelp når jeg ber om det"],
    },
    {
        "name": "Medvirkning",
        "statements": ["Jeg blir hørt før noe avgjøres", "Forslagene våre blir til noe"],
    },
    {
        "name": "Kompetanseutviklingsmuligheter",
        "statements": ["Jeg lærer noe nytt hver måned", "Det er rom for å prøve og feile"],
    },
]
STATEMENTS = sum(len(factor["statements"]) for factor in FACTORS)


def named(names: list[str]) -> dict[str, object]:
    """A survey of these factors, one statement in each."""
    return {
        "factors": [
            {"name": name, "statements": [f"Jeg kjenner igjen {name.lower()} i hverdagen"]}
            for name in names
        ]
    }


class _Hand:
    def begins(self, phone: PhonePage) -> None:
        phone.agrees(0, 4)
        phone.agrees(1, 2)

    def errs(self, phone: PhonePage) -> None:
        phone.cannot_send(f"{STATEMENTS - 2} påstander igjen")

    def finishes(self, phone: PhonePage) -> None:
        for index in range(2, STATEMENTS):
            phone.agrees(index, 1 + index % 5)
        phone.reads("Send svaret")


EXHIBIT = Exhibit(
    step={
        "title": "Slik har vi det på jobb",
        "prompt": "Svar slik du opplever det nå.",
        "settings": {"factors": FACTORS},
    },
    sizes={
        "few": {"factors": FACTORS[:1], "high": 2},
        "nine": {**named(VALUES[:9]), "low_label": "Svært uenig", "high_label": "Svært enig"},
        "long": {**named(LONG), "high": 7},
    },
    hand=_Hand(),
)
