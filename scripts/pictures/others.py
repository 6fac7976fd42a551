"""The pictures of what a gathering does besides: six kinds of exercise, beside each other."""

import random
from collections.abc import Iterator, Sequence
from typing import Any

from scripts.pictures.album import SCREEN, Album
from tests.support.facilitator import Facilitator, Workshop
from tests.support.pages import ScreenPage
from tests.support.people import Phone

PEOPLE = 18
_NAME = "screen-others"

_AIM = """I dag lager vi **vårt eget grunnlag** for å lede sammen:

1. Vi samler ord for hva vi står for.
2. Gruppene velger ni og legger dem i en diamant.
3. Hver av oss fordeler hundre poeng.

Ingen ser hvem som svarer hva."""
_WAYS = (
    *("Halv dag hos hverandre, hver måned", "Frokostmøte på rådhuset"),
    *("Digitalt møte hver fjortende dag", "To heldagssamlinger i året", "Gåmøte"),
)
_FACTORS = {
    "Samarbeid": ("Vi deler det vi kan", "Jeg får hjelp når jeg ber om det"),
    "Medvirkning": ("Jeg blir hørt før noe avgjøres", "Forslagene våre blir til noe"),
    "Rolleklarhet": ("Jeg vet hva som ventes av meg", "Vi vet hvem som gjør hva"),
    "Bruk av kompetanse": ("Jeg får brukt det jeg kan", "Jeg lærer noe nytt hver måned"),
}
_PLEASED = ("Indre motivasjon", "Prososial motivasjon", "Mestringstro")
_IMPROVE = ("Rolleklarhet", "Kompetanseutvikling", "Mestringsklima")
_COLUMNS = {
    "Medarbeiderne": ("Vi ber om hjelp tidlig", "Alle vet hva som er viktigst denne uka"),
    "Leder": ("Spør «hva lærte vi?» før «hvem gjorde feil?»", "Er til stede på mandagsmøtet"),
    "Enheten": ("Folk søker seg hit", "Brukerne får svar samme dag"),
}
_ACTIONS = (
    ("Rolleklarhet", "Hvem gjør hva i vaktskiftet, på én side", "Avdelingslederne", "2027-01-15"),
    ("Rolleklarhet", "Oppgavebytte tatt opp i hver samtale", "Alle ledere", "2027-03-31"),
    ("Kompetanseutvikling", "Kollegaveiledning annenhver onsdag", "Fagkoordinator", "2027-02-03"),
    ("Kompetanseutvikling", "Hospitering mellom enhetene", "Lederteamet", "2027-05-20"),
)


def take_the_others(url: str, album: Album) -> None:
    """Run a second gathering on the server at ``url``, and take one picture of its screens."""
    room = Facilitator(url).creates(
        {"title": "Ledersamling i Solvik kommune", "language": "nb", "steps": _steps()}
    )
    phones = [room.phone() for _ in range(PEOPLE)]
    screen = ScreenPage(album.opens(f"{url}/screen/{room.code}", SCREEN))
    shots = list(_shots(room, phones, screen, album))
    album.keeps_beside(_NAME, shots, columns=2, px=640)
    room.leave()


def _shots(
    room: Workshop, phones: Sequence[Phone], screen: ScreenPage, album: Album
) -> Iterator[bytes]:
    desk, chance = room.desk(), random.Random(1884)
    for step in _steps():
        desk.opens(step["id"])
        for number, phone in enumerate(phones):
            answer = _answer(step["kind"], number, chance)
            if answer:
                phone.answers(answer)
        desk.moves(open=False, shown=True)
        screen.reads(step["title"])
        screen.result()
        yield album.shot(screen.page)


def _steps() -> list[dict[str, Any]]:
    factors = [{"name": name, "statements": list(all)} for name, all in _FACTORS.items()]
    return [
        _step("info", "Dette skal vi i dag", text=_AIM),
        _step("choice", "Hvordan vil vi møtes?", options=list(_WAYS), least=1, most=2),
        _step("survey", "Slik har vi det på jobb", factors=factors),
        _step("cross", "Hva er bra, og hva kan bli bedre?", items=[*_PLEASED, *_IMPROVE]),
        _step("notes", "Slik er det når vi lykkes", columns=list(_COLUMNS)),
        _step("plan", "Dette gjør vi", **{"for": list(_IMPROVE[:2])}),
    ]


def _step(kind: str, title: str, **settings: Any) -> dict[str, Any]:
    return {"id": kind, "kind": kind, "title": title, "settings": settings}


def _answer(kind: str, number: int, chance: random.Random) -> dict[str, Any]:
    """What one person says; nothing where others have said it all."""
    if kind == "choice":
        return {"picks": _liked(_WAYS, 2, chance)}
    if kind == "survey":
        scores = enumerate(statement for all in _FACTORS.values() for statement in all)
        return {
            "scores": {
                text: min(5, max(1, round(chance.gauss(4.3 - at / 5, 0.9)))) for at, text in scores
            }
        }
    if kind == "cross":
        pleased = _liked([*_PLEASED, *_IMPROVE], 2, chance)
        left = [item for item in (*_IMPROVE, *_PLEASED) if item not in pleased]
        improve = _liked(left, 2, chance)
        return {
            "pleased": [{"item": item, "why": ""} for item in pleased],
            "improve": [{"item": item, "why": ""} for item in improve],
        }
    hung = [(column, text) for column, texts in _COLUMNS.items() for text in texts]
    if kind == "notes" and number < len(hung):
        column, text = hung[number]
        return {"notes": [{"id": f"note-{number}", "column": column, "text": text}]}
    if kind == "plan" and number < len(_ACTIONS):
        goal, action, owner, due = _ACTIONS[number]
        return {"actions": [{"for": goal, "action": action, "owner": owner, "due": due}]}
    return {}


def _liked(texts: Sequence[str], count: int, chance: random.Random) -> list[str]:
    """So many of the texts, the first of them most often."""
    order = sorted(texts, key=lambda text: texts.index(text) + chance.gauss(0, 1.4))
    return order[:count]
