"""What a working group might really write in a plan."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import Any

ACTIONS = (
    "Lage ett ark som viser hvem som bestemmer hva",
    "Gå gjennom oppgaver og ansvar i alle team",
    "Kompetanseplan i hver medarbeidersamtale",
    "Prøve hospitering mellom to enheter",
    "Kollegaveiledning annenhver uke",
    "Øve på tilbakemelding på personalmøtet",
    "Korte ned ledermøtet til en time",
    "Fadder for alle nyansatte",
)
OWNERS = ("Enhetsleder", "Avdelingslederne", "Lederteamet", "Verneombud og tillitsvalgte")
_FROM = date(2027, 1, 4)
_DAYS = 160


def actions(goals: Sequence[str], count: int, random: Random) -> list[dict[str, Any]]:
    """So many of them, spread over the goals; some lack a name, a few a day."""
    return [
        {
            "id": f"{random.getrandbits(40):x}-{number}",
            "for": random.choice(goals),
            "action": random.choice(ACTIONS),
            "owner": random.choice(OWNERS) if random.random() < 0.85 else "",
            "due": _day(random) if random.random() < 0.9 else None,
        }
        for number in range(count)
    ]


def _day(random: Random) -> str:
    return (_FROM + timedelta(days=random.randrange(_DAYS))).isoformat()
