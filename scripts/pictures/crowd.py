"""People for the pictures: they answer as people do, the same way every time."""

import random
from typing import Any

from tests.support.facilitator import Workshop
from tests.support.people import Phone

VALUES = (
    *("Tillit", "Respekt", "Mot", "Åpenhet", "Raushet", "Ansvar", "Trygghet", "Likeverd"),
    *("Arbeidsglede", "Forutsigbarhet", "Medvirkning", "Faglighet"),
)
BEHAVIOURS = (
    *("Gir autonomi og tillit", "Gir konkrete og nyttige tilbakemeldinger", "Stiller krav"),
    *("Tydelige forventninger", "Gir anerkjennelse", "Bruker et inspirerende positivt språk"),
    *("Støtte til å forbedre ytelse", "Inspirerer og motiverer", "Ser ansatte"),
)
MEASURES = {
    "Fast tid til kollegaveiledning": (70, 84),
    "Fadder for alle nyansatte": (58, 64),
    "Tavlemøte hver mandag": (86, 60),
    "Hospitering mellom enheter": (32, 74),
    "Egen kompetanseplan for hver medarbeider": (24, 52),
    "Felles mal for medarbeidersamtalen": (66, 36),
    "Ny inndeling av teamene": (16, 20),
    "Digital idékasse": (88, 14),
}
FIELD = {
    "x": {"name": "Gjennomføring", "low": "vanskelig å få til", "high": "lett å få til"},
    "y": {"name": "Påvirkning", "low": "liten påvirkning", "high": "stor påvirkning"},
    "corners": {
        "low_low": "Gjøres ikke",
        "low_high": "Bør vurderes",
        "high_low": "Kan gjøres",
        "high_high": "Bør gjøres",
    },
}
WORDS = (
    *("tillit", "respekt", "åpenhet", "trygghet", "raushet", "mot", "medvirkning", "likeverd"),
    *("ærlighet", "ansvar", "humor", "nysgjerrighet", "samarbeid", "faglighet", "inkludering"),
    *("nærhet", "lojalitet", "handlekraft", "gjennomføringskraft", "rettferd", "lagånd"),
    *("integritet", "stolthet", "frihet", "omsorg", "undring", "framsnakking", "læring"),
)
GROUPS = ("Fjord", "Fjell", "Vidde", "Skog")
BUDGET = 100
_LIKED = (32, 20, 16, 10, 8, 6, 4, 2, 2)
_GOOD_AT = (4.6, 3.4, 3.9, 4.0, 4.8, 3.2, 3.7, 3.9, 5.0)


def programme() -> dict[str, Any]:
    """The gathering that the pictures are of."""
    return {
        "title": "Ledersamling i Solvik kommune",
        "language": "nb",
        "groups": list(GROUPS),
        "steps": [
            {
                "id": "verdier",
                "kind": "diamond",
                "by": ["group"],
                "title": "Hvilke verdier skal bære oss?",
                "prompt": "Bli enige i gruppa om de ni viktigste. Den aller viktigste skal øverst.",
                "settings": {"cards": list(VALUES), "own": True},
                "clock": 1200,
            },
            {
                "id": "hundre",
                "kind": "points",
                "title": "Hva skal veie tyngst?",
                "prompt": "Del 100 poeng mellom verdiene. Gi mest til det du mener betyr mest.",
                "settings": {"items": list(VALUES[:9])},
                "clock": 420,
            },
            {
                "id": "egen",
                "kind": "rating",
                "title": "Hvor mestringsorientert er jeg som leder?",
                "prompt": "Hvor godt passer hvert punkt på deg i dag?",
                "settings": {
                    "items": list(BEHAVIOURS),
                    "low_label": "Passer dårlig",
                    "high_label": "Passer svært godt",
                },
                "clock": 420,
            },
            {
                "id": "ord",
                "kind": "cloud",
                "title": "Hvilke ord beskriver oss i dag?",
                "prompt": "Skriv opptil tre ord.",
                "settings": {},
            },
            {
                "id": "tiltak",
                "kind": "matrix",
                "title": "Hvilke tiltak gir mest igjen?",
                "prompt": "Legg hvert tiltak der du mener det hører hjemme.",
                "settings": {"items": list(MEASURES), **FIELD},
            },
        ],
    }


class Crowd:
    """``count`` people with phones, spread over the groups."""

    def __init__(self, room: Workshop, count: int) -> None:
        self._chance = random.Random(1814)
        self.phones: list[Phone] = [
            room.phone(group=GROUPS[number % len(GROUPS)]) for number in range(count)
        ]

    def rank(self) -> None:
        """One diamond from each group but the first, alike at the top and not below."""
        for phone in self.phones[1 : len(GROUPS)]:
            order = sorted(VALUES, key=lambda card: VALUES.index(card) + self._chance.gauss(0, 2.2))
            rows = [order[:1], order[1:3], order[3:6], order[6:8], order[8:9]]
            phone.answers({"rows": rows})

    def share(self, people: int) -> None:
        """100 points each, from so many."""
        for phone in self.phones[:people]:
            wish = [max(0.0, self._chance.gauss(1, 0.7)) * liked for liked in _LIKED]
            points = [int(each * BUDGET / sum(wish)) for each in wish]
            points[0] += BUDGET - sum(points)
            phone.answers({"points": dict(zip(VALUES, points, strict=False))})

    def rate(self) -> None:
        """A score for each behaviour, and one to develop."""
        for phone in self.phones:
            scores = {
                item: min(6, max(1, round(self._chance.gauss(mean, 0.9))))
                for item, mean in zip(BEHAVIOURS, _GOOD_AT, strict=True)
            }
            weakest = min(scores, key=lambda item: scores[item])
            phone.answers({"scores": scores, "grow": [weakest]})

    def say(self) -> None:
        """Three words each, the first of the list most."""
        for phone in self.phones:
            order = sorted(WORDS, key=lambda word: WORDS.index(word) + self._chance.gauss(0, 8))
            phone.answers({"words": order[:3]})

    def place(self) -> None:
        """Every measure near where most would put it."""
        for phone in self.phones:
            places = {
                item: [min(100, max(0, round(self._chance.gauss(middle, 9)))) for middle in usual]
                for item, usual in MEASURES.items()
            }
            phone.answers({"places": places})
